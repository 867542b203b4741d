package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.Finding.Span;
import sendoff.domain.FirstName;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.language.CalendarNames;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Notes a name in the greeting that nobody in the conversation bears, and a name or company elsewhere
/// that is plainly a slip of a known one.
final class WrongName implements ToneRule {
    private static final Set<String> JOINS = Set.of("and", "or", "but", "&");
    private static final Set<String> THANK = Set.of("thank", "thanking", "thanked");
    /// No list of names goes on behind these: "once more thanks, Eleanor, and a full hall".
    private static final Set<String> ENDS_THOUGHT =
            Set.of("you", "thanks", "sorry", "luck", "again", "away", "now", "then", "see", "yes", "no", "afraid");
    /// What one says to whom one has called: "Ivan, I wish you a good harvest"; not "Petra, who chairs it".
    private static final Set<String> ADDRESSES =
            Set.of("i", "we", "you", "your", "thank", "thanks", "please", "let", "have", "sorry");
    private static final Set<String> BEFORE_A_CALL = Set.of(
            "see",
            "know",
            "well",
            "so",
            "no",
            "yes",
            "sorry",
            "thanks",
            "you",
            "now",
            "look",
            "then",
            "truly",
            "honestly",
            "again",
            "indeed",
            "however",
            "luck",
            "best",
            "all",
            "afraid",
            "alas",
            "away",
            "me");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        Names names = Names.of(situation);
        if (names.isEmpty()
                || situation.answered().isEmpty()
                        && situation.people().requester().isEmpty()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        greeted(draft, situation, names).ifPresent(found::add);
        if (found.isEmpty()) {
            spokenTo(draft, situation, names, found);
        }
        WrongThing.check(draft, names).stream()
                .map(thing -> finding(draft, thing.span(), thing.right()))
                .forEach(found::add);
        if (found.isEmpty()) {
            WrongPerson.check(draft, situation, names)
                    .map(thing -> finding(draft, thing.span(), thing.right()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Finding> greeted(Draft draft, Situation situation, Names names) {
        List<Word> greeted = Greeting.names(draft);
        boolean bends = !draft.words().isEmpty()
                && Vocatives.begins(draft.words().getFirst().text());
        List<Word> wrong = greeted.stream()
                .filter(word -> word.text().length() > 1 && !names.mayBeCalled(word.text()))
                .filter(word -> !bends || !names.mayBeBent(word.text()))
                .filter(word -> !isSalutation(draft, word, greeted, names))
                .toList();
        if (wrong.isEmpty()) {
            return absent(draft, greeted, situation).or(() -> thankedBehind(draft, greeted, situation));
        }
        if (names.people().isEmpty()) {
            return Optional.empty();
        }
        var span = joined(draft, wrong.getFirst().start(), wrong.getLast().end());
        return Optional.of(finding(draft, span, right(draft, wrong, situation, names)));
    }

    /// "Dear Graciela" to the nephew whom she introduced, and who wrote alone: she gets no copy.
    private static Optional<Finding> absent(Draft draft, List<Word> greeted, Situation situation) {
        Optional<Party> introducer = situation.people().introducer().or(() -> Introducers.seenIn(draft, situation));
        if (introducer.isEmpty() || greeted.isEmpty() || situation.answered().isEmpty()) {
            return Optional.empty();
        }
        Set<String> absent = Introducers.names(introducer.orElseThrow());
        Message message = situation.answered().getLast();
        Set<String> present = Stream.concat(parties(message), message.headers().replyTo().stream())
                .flatMap(party -> Introducers.names(party).stream())
                .collect(Collectors.toSet());
        boolean speaksOfSender = draft.words().stream()
                .anyMatch(word ->
                        Layout.looksLikeName(word) && Introducers.isOf(word, Introducers.names(message.from())));
        boolean wrong = !speaksOfSender
                && greeted.stream()
                        .allMatch(word -> Introducers.isOf(word, absent) && !Introducers.isOf(word, present));
        var span = joined(draft, greeted.getFirst().start(), greeted.getLast().end());
        return wrong
                ? Optional.of(Found.at(
                        draft,
                        "wrong-name",
                        Severity.WARN,
                        span,
                        "“" + draft.cut(span) + "” introduced them and isn't written to; this answers "
                                + message.from().shown() + ".",
                        message.from().name().map(WrongName::first)))
                : Optional.empty();
    }

    /// "Hi Rhona, do thank Dr Petrie from me": the letter is for the one whom she introduced.
    private static Optional<Finding> thankedBehind(Draft draft, List<Word> greeted, Situation situation) {
        if (greeted.size() != 1 || situation.answered().isEmpty()) {
            return Optional.empty();
        }
        Word name = greeted.getFirst();
        Message message = situation.answered().getLast();
        Set<String> sender = Introducers.names(message.from());
        List<Word> words = draft.words();
        boolean thanked = Introducers.isOf(name, sender)
                && IntStream.range(1, words.size())
                        .filter(at -> words.get(at).start() > name.end() && isNamed(words.get(at), sender))
                        .anyMatch(at -> isThanked(words, at, sender));
        return thanked
                ? Optional.of(Found.at(
                        draft,
                        "wrong-name",
                        Severity.WARN,
                        new Span(name.start(), name.end()),
                        "You write to “" + draft.cut(new Span(name.start(), name.end()))
                                + "” and ask them to thank themselves; greet whom the letter is for.",
                        Optional.empty()))
                : Optional.empty();
    }

    private static boolean isNamed(Word word, Set<String> names) {
        return Layout.looksLikeName(word) && Introducers.isOf(word, names);
    }

    /// "thank Dr Petrie", unlike "thank you, Rhona" and "thank Peter Petrie", who is another one.
    private static boolean isThanked(List<Word> words, int at, Set<String> names) {
        int before = at - 1;
        while (before > 0 && (isNamed(words.get(before), names) || Names.isTitle(words.get(before)))) {
            before--;
        }
        return THANK.contains(words.get(before).text());
    }

    /// The first word of "Howya Tom" and "Kjære Hege": who is meant follows it.
    private static boolean isSalutation(Draft draft, Word word, List<Word> greeted, Names names) {
        return word == draft.words().getFirst()
                && greeted.size() > 1
                && word == greeted.getFirst()
                && names.mayBeCalled(greeted.get(1).text());
    }

    /// "Good luck with it, Sam!" and "Sam, thank you" further down: whoever is spoken to by a name that nobody here
    /// bears.
    private static void spokenTo(Draft draft, Situation situation, Names names, List<Finding> found) {
        if (names.people().isEmpty()) {
            return;
        }
        for (Line line : draft.lines()) {
            List<Word> words = draft.words();
            int last = line.to() - 1;
            while (last > line.from() && !words.get(last).isWord()) {
                last--;
            }
            boolean atEnd = last > line.from() + 2
                    && words.get(last - 1).is(",")
                    && !words.get(last - 2).capital()
                    && !line.text().endsWith("?")
                    && draft.has("goodwill", line);
            boolean atStart = line.from() + 3 < line.to()
                    && words.get(line.from() + 1).is(",")
                    && line.number() > 0
                    && isAddressed(draft, line, words.get(line.from() + 2));
            Stream.of(atStart ? line.from() : -1, atEnd ? last : -1, calledUpon(words, line))
                    .filter(at -> at >= 0)
                    .map(words::get)
                    .filter(word -> isStrange(word, names))
                    .forEach(word -> found.add(finding(
                            draft, new Span(word.start(), word.end()), right(draft, List.of(word), situation, names))));
        }
    }

    /// "Sam, six cities are more than I expected" behind a thank-you; elsewhere it has to be a first name that is
    /// plainly spoken to: "Ivan, I wish you a good harvest".
    private static boolean isAddressed(Draft draft, Line line, Word next) {
        boolean opens = draft.has("thanks", draft.lines().get(line.number() - 1)) || beginsParagraph(draft, line);
        return opens
                ? !JOINS.contains(next.text()) && !next.text().endsWith("ly") && !Layout.looksLikeName(next)
                : ADDRESSES.contains(next.text())
                        && Nicknames.knows(
                                Names.fold(draft.words().get(line.from()).text()));
    }

    /// "You see, Fiona, the yard cares about hands": where the name is spoken to in the middle, or -1.
    private static int calledUpon(List<Word> words, Line line) {
        for (int at = line.from() + 2; at + 2 < line.to(); at++) {
            if (words.get(at - 1).is(",")
                    && words.get(at + 1).is(",")
                    && BEFORE_A_CALL.contains(words.get(at - 2).text())
                    && !words.get(at + 2).capital()
                    && (ENDS_THOUGHT.contains(words.get(at - 2).text())
                            || at - line.from() <= 6
                                    && !JOINS.contains(words.get(at + 2).text()))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isStrange(Word word, Names names) {
        return Layout.looksLikeName(word)
                && word.text().length() > 2
                && !word.text().endsWith("ly")
                && !PlainWords.has(word.text())
                && !CalendarNames.MONTHS.contains(word.text())
                && !names.mayBeCalled(word.text());
    }

    private static boolean beginsParagraph(Draft draft, Line line) {
        String before = draft.own().substring(0, line.start());
        return before.length() - before.stripTrailing().length() > 1;
    }

    /// All of "Wen-Ting", also where only one half is wrong.
    private static Span joined(Draft draft, int start, int end) {
        int from = start;
        int to = end;
        String text = draft.own();
        while (to + 1 < text.length() && text.charAt(to) == '-' && Character.isLetter(text.charAt(to + 1))) {
            to++;
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
        }
        while (from > 1 && text.charAt(from - 1) == '-' && Character.isLetter(text.charAt(from - 2))) {
            from--;
            while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
                from--;
            }
        }
        return new Span(from, to);
    }

    private static Optional<String> right(Draft draft, List<Word> wrong, Situation situation, Names names) {
        Word word = wrong.getFirst();
        Optional<Party> meant = situation
                .people()
                .requester()
                .or(() -> Optional.of(situation.answered().getLast().from()));
        String before = draft.own().substring(0, word.start()).strip().toLowerCase(java.util.Locale.ROOT);
        boolean titled =
                before.matches("(?s).*\\b(mr|mrs|ms|dr|prof|professor|madame|monsieur|mme|herr|frau|miss)\\.?");
        return names.nearest(word.text(), names.people())
                .flatMap(near -> shown(near, situation))
                .or(() -> meant.flatMap(Party::name).map(name -> titled ? last(name) : first(name)));
    }

    private static Optional<String> shown(String folded, Situation situation) {
        return situation.answered().stream()
                .flatMap(WrongName::parties)
                .flatMap(party -> party.name().stream())
                .flatMap(name -> Words.of(name).stream()
                        .filter(word -> Names.fold(word.text()).equals(folded))
                        .map(word -> name.substring(word.start(), word.end())))
                .findFirst();
    }

    private static Stream<Party> parties(Message message) {
        return Stream.concat(Stream.of(message.from()), message.recipients());
    }

    private static String first(String name) {
        return FirstName.in(name).orElse(name);
    }

    private static String last(String name) {
        return name.contains(",")
                ? name.substring(0, name.indexOf(',')).strip()
                : name.substring(name.lastIndexOf(' ') + 1);
    }

    private static Finding finding(Draft draft, Span span, Optional<String> right) {
        return Found.at(
                draft,
                "wrong-name",
                Severity.WARN,
                span,
                "Nobody in this conversation is called “" + draft.cut(span) + "”; a wrong name undoes every kind word.",
                right);
    }
}
