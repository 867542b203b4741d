package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.Finding.Span;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.language.CalendarNames;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Notes a name in the greeting that nobody in the conversation bears, and a name or company elsewhere
/// that is plainly a slip of a known one.
final class WrongName implements ToneRule {
    private static final Set<String> ABOUT =
            Set.of("about", "from", "to", "join", "advise", "invitation", "for", "into", "behind", "with");

    private static final Set<String> JOINS = Set.of("and", "or", "but", "&");
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
        companies(draft, names, found);
        return found;
    }

    private static Optional<Finding> greeted(Draft draft, Situation situation, Names names) {
        List<Word> greeted = Greeting.names(draft);
        List<Word> wrong = greeted.stream()
                .filter(word -> word.text().length() > 1 && !names.mayBeCalled(word.text()))
                .filter(word -> !isSalutation(draft, word, greeted, names))
                .toList();
        if (wrong.isEmpty() || names.people().isEmpty()) {
            return Optional.empty();
        }
        var span = joined(draft, wrong.getFirst().start(), wrong.getLast().end());
        return Optional.of(finding(draft, span, right(draft, wrong, situation, names)));
    }

    /// The first word of "Howya Tom" and "Kjære Hege": who is meant follows it.
    private static boolean isSalutation(Draft draft, Word word, List<Word> greeted, Names names) {
        return word == draft.words().getFirst()
                && greeted.size() > 1
                && word == greeted.getFirst()
                && names.isCalled(greeted.get(1).text());
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
                    && line.text().endsWith("!")
                    && draft.has("goodwill", line);
            boolean atStart = line.from() + 3 < line.to()
                    && words.get(line.from() + 1).is(",")
                    && !JOINS.contains(words.get(line.from() + 2).text())
                    && line.number() > 0
                    && (draft.has("thanks", draft.lines().get(line.number() - 1)) || beginsParagraph(draft, line))
                    && !Layout.looksLikeName(words.get(line.from() + 2));
            Stream.of(atStart ? line.from() : -1, atEnd ? last : -1, calledUpon(words, line))
                    .filter(at -> at >= 0)
                    .map(words::get)
                    .filter(word -> isStrange(word, names))
                    .forEach(word -> found.add(finding(
                            draft, new Span(word.start(), word.end()), right(draft, List.of(word), situation, names))));
        }
    }

    /// "You see, Fiona, the yard cares about hands": where the name is spoken to in the middle, or -1.
    private static int calledUpon(List<Word> words, Line line) {
        for (int at = line.from() + 2; at + 2 < line.to() && at - line.from() <= 6; at++) {
            if (words.get(at - 1).is(",")
                    && words.get(at + 1).is(",")
                    && BEFORE_A_CALL.contains(words.get(at - 2).text())
                    && !words.get(at + 2).capital()
                    && !JOINS.contains(words.get(at + 2).text())) {
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
        return Stream.concat(java.util.stream.Stream.of(message.from()), message.recipients());
    }

    private static String first(String name) {
        return name.contains(",") ? name.substring(name.indexOf(',') + 1).strip() : name.split(" ")[0];
    }

    private static String last(String name) {
        return name.contains(",")
                ? name.substring(0, name.indexOf(',')).strip()
                : name.substring(name.lastIndexOf(' ') + 1);
    }

    /// Capitalised rows in the body: "Danube Capital" where they wrote from Danube Seed, "Tarsel" for "Tarsal".
    private static void companies(Draft draft, Names names, List<Finding> found) {
        List<Word> words = draft.words();
        Set<String> known = new TreeSet<>(names.people());
        for (int at = 1; at < words.size(); at++) {
            Word word = words.get(at);
            boolean inBody = word.start() >= draft.layout().greetingEnd()
                    && word.start() < draft.layout().signOff();
            if (!inBody || !Layout.looksLikeName(word) || names.shows(word.text()) || beginsLine(draft, at)) {
                continue;
            }
            Word before = words.get(at - 1);
            boolean secondWord = Layout.looksLikeName(before)
                    && before.start() >= draft.layout().greetingEnd()
                    && names.isCompany(before.text())
                    && draft.own().substring(before.end(), word.start()).equals(" ");
            Optional<String> near = names.nearest(word.text(), known);
            if (secondWord && names.companyGoesOn(before.text())) {
                found.add(finding(draft, new Span(before.start(), word.end()), names.company(before.text())));
            } else if (beginsLikeTheirs(draft, at, names).isPresent()) {
                found.add(finding(
                        draft, new Span(word.start(), endOfName(words, at)), beginsLikeTheirs(draft, at, names)));
            } else if (endsLikeTheirs(words, at, names).isPresent()) {
                found.add(
                        finding(draft, new Span(word.start(), endOfName(words, at)), endsLikeTheirs(words, at, names)));
            } else if (isTheirs(words, at) && isMeantWell(draft, word) && names.hasCompany()) {
                found.add(finding(draft, new Span(word.start(), endOfName(words, at)), Optional.empty()));
            } else if (near.isPresent() && Names.distance(Names.fold(word.text()), near.orElseThrow()) <= 2) {
                found.add(finding(draft, new Span(word.start(), word.end()), Optional.empty()));
            }
        }
    }

    /// "Brightwater" where they wrote from Brightpond, "Valdivia Foods" for Valverde Foods: the slip of a memory keeps
    /// the beginning. Where the right name stands in the draft as well, the other one is somebody else's.
    private static Optional<String> beginsLikeTheirs(Draft draft, int at, Names names) {
        List<Word> words = draft.words();
        int before = words.get(at - 1).is("the") ? at - 2 : at - 1;
        boolean about = before >= 0 && ABOUT.contains(words.get(before).text()) || isTheirs(words, at);
        boolean insideName = Layout.looksLikeName(words.get(at - 1))
                && words.get(at).start() == words.get(at - 1).end() + 1;
        if (insideName) {
            return Optional.empty();
        }
        boolean goesOn = at + 1 < words.size()
                && names.companyEnding(words.get(at + 1).text()).isPresent();
        if (!about && !goesOn) {
            return Optional.empty();
        }
        return names.beginningLike(words.get(at).text(), goesOn ? 3 : 5)
                .filter(right ->
                        words.stream().noneMatch(word -> Names.fold(word.text()).equals(Names.fold(right))));
    }

    /// "The people at Frigo know cold stores" points elsewhere; "good luck to everyone at Frigo" does not.
    private static boolean isMeantWell(Draft draft, Word word) {
        return draft.lines().stream()
                .filter(line -> line.has(word.start()))
                .anyMatch(line -> draft.has("goodwill", line) || draft.has("thanks", line));
    }

    /// "the invitation from the Sandpaper Foundation" where they wrote from the Sandpiper Foundation: what is asked
    /// about or declined is theirs, and only its last word is right.
    private static Optional<String> endsLikeTheirs(List<Word> words, int at, Names names) {
        boolean pair = at + 1 < words.size()
                && Layout.looksLikeName(words.get(at + 1))
                && words.get(at + 1).start() == words.get(at).end() + 1;
        int before = words.get(at - 1).is("the") ? at - 2 : at - 1;
        boolean about = before >= 0 && ABOUT.contains(words.get(before).text()) || isTheirs(words, at);
        return pair && about ? names.companyEnding(words.get(at + 1).text()) : Optional.empty();
    }

    /// What is wished well is theirs: "everyone at Lumen", "success to Lumen", "I wish Lumen".
    private static boolean isTheirs(List<Word> words, int at) {
        String before = words.get(at - 1).text();
        String earlier = at > 1 ? words.get(at - 2).text() : "";
        boolean atTheirs = Set.of("at", "of").contains(before)
                && Set.of(
                                "everyone",
                                "everybody",
                                "team",
                                "people",
                                "folks",
                                "colleagues",
                                "all",
                                "whole",
                                "friends",
                                "crew")
                        .contains(earlier);
        boolean luckTo = Set.of("to", "with", "for", "at").contains(before)
                && Set.of("luck", "success", "rooting", "cheering").contains(earlier);
        boolean overAt = before.equals("at")
                && Set.of("over", "gang", "bunch", "lot", "ladies", "gents").contains(earlier);
        return atTheirs || luckTo || overAt;
    }

    private static int endOfName(List<Word> words, int at) {
        int last = at;
        while (last + 1 < words.size()
                && Layout.looksLikeName(words.get(last + 1))
                && words.get(last + 1).start() == words.get(last).end() + 1) {
            last++;
        }
        return words.get(last).end();
    }

    private static boolean beginsLine(Draft draft, int word) {
        return draft.lines().stream().anyMatch(line -> line.from() == word);
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
