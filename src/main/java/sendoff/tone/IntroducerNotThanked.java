package sendoff.tone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.Finding;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Notes when a third party brought the two together and gets no thanks by name, or as the one written to.
final class IntroducerNotThanked implements ToneRule {
    /// So many words from a thank-you its name may stand: "Sophie, thank you", "thank you, and many thanks also to
    /// Ben".
    private static final int BEFORE = 5;

    private static final int AFTER = 12;

    /// So many words before a "him" its name may stand.
    private static final int FAR = 40;
    /// So many letters at the end of a message hold its author's name.
    private static final int FOOT = 60;
    private static final Set<String> PRONOUNS = Set.of("him", "her", "them");
    private static final Set<String> WHOSE = Set.of("your", "our", "the");
    private static final Set<String> GIVES_TO =
            Set.of("thank", "thanks", "thanking", "to", "and", "also", "too", "as", "of");
    private static final Set<String> ROLES = Set.of(
            "uncle",
            "aunt",
            "brother",
            "sister",
            "father",
            "mother",
            "dad",
            "mum",
            "mom",
            "husband",
            "wife",
            "son",
            "daughter",
            "cousin",
            "nephew",
            "niece",
            "grandfather",
            "grandmother",
            "friend",
            "colleague",
            "teacher",
            "professor",
            "boss",
            "chair",
            "chairman",
            "chairwoman",
            "director",
            "supervisor",
            "mentor",
            "coach",
            "tutor",
            "adviser",
            "advisor",
            "dean",
            "neighbour",
            "neighbor",
            "partner",
            "predecessor",
            "landlord",
            "accountant",
            "doctor",
            "introducer",
            "matchmaker",
            "manager",
            "founder",
            "editor",
            "agent",
            "lawyer");
    private static final Set<String> SPEAKS_OF = Set.of(
            "which", "that", "what", "through", "via", "about", "with", "since", "after", "as", "when", "because",
            "like", "than");
    private static final Set<String> ALL =
            Set.of("both", "all", "everyone", "everybody", "two", "friends", "colleagues");
    private static final Set<String> TOO = Set.of("too", "also", "likewise", "well", "same");
    private static final Set<String> CREDITS = Set.of(
            "owe",
            "owes",
            "debt",
            "bless",
            "credit",
            "hug",
            "kiss",
            "kindness",
            "generous",
            "thoughtful",
            "hat",
            "nod",
            "bow",
            "beer",
            "pint",
            "gem",
            "star",
            "angel");
    private static final Set<String> OWED_OTHERWISE =
            Set.of("reply", "answer", "apology", "letter", "explanation", "call");
    private static final Set<String> JOINS = Set.of("and", "for", "too", "as", "also", "both", "in", "on", "at", "or");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        Optional<Party> introducer = situation.people().introducer().or(() -> Introducers.seenIn(draft, situation));
        return introducer
                .filter(party -> !isAsker(party, situation))
                .filter(party -> !isThanked(draft, party, situation))
                .map(party -> finding(draft, party))
                .stream()
                .toList();
    }

    /// Whoever asks for themself is thanked as the asker.
    private static boolean isAsker(Party introducer, Situation situation) {
        return situation.people().requester().filter(introducer::equals).isPresent()
                && situation.answered().isEmpty();
    }

    private static Finding finding(Draft draft, Party introducer) {
        int place = Found.opening(draft);
        String name = introducer.name().map(IntroducerNotThanked::called).orElse(introducer.shown());
        String sentence = "Thanks to " + name + " for the introduction.";
        return Found.missing(
                "introducer-not-thanked",
                place,
                "You don't thank " + name + ", who brought you together and lent their good name for it.",
                Optional.of(Found.fitted(draft, place, sentence)));
    }

    /// The first name, past a title and the comma of "Voss, Lena".
    private static String called(String name) {
        String plain =
                name.contains(",") ? name.substring(name.indexOf(',') + 1).strip() : name;
        String[] words = plain.split(" ");
        boolean titled = words.length > 1
                && (words[0].endsWith(".") || NotNames.has(words[0].toLowerCase(java.util.Locale.ROOT)));
        return titled ? plain : words[0];
    }

    static boolean isOf(Word word, Set<String> names) {
        String name = Names.fold(word.text());
        return names.stream()
                .anyMatch(other -> other.startsWith(name)
                        || (name.length() >= 3 && name.startsWith(other))
                        || Names.areShortForms(name, other));
    }

    private static boolean isThanked(Draft draft, Party introducer, Situation situation) {
        Set<String> names = Names.of(Optional.of(introducer));
        if (tellsOfThanks(draft, names) || isOwed(draft, names)) {
            return true;
        }
        List<Hit> thanks = draft.hits("thanks");
        if (thanks.isEmpty()) {
            return false;
        }
        List<Word> greeted = Greeting.names(draft);
        if (greetsAll(draft)
                || greeted.stream().anyMatch(word -> isOf(word, names) || signed(word, introducer, situation))
                || greetsSenderOtherwise(draft, greeted, introducer, situation)) {
            return true;
        }
        return thanks.stream().anyMatch(hit -> {
            Line line = draft.lines().get(hit.line());
            return names(draft, line, hit, names)
                    || thanksPronoun(draft, line, hit, names)
                    || thanksRole(draft, line, hit)
                    || isNamedNext(draft, line, names)
                    || draft.has("thanks-both", line)
                    || draft.has("thanks-for-introduction", line);
        });
    }

    /// "I've thanked her at handover", "Nils has a nose, and I'm writing to thank him": thanked in another letter.
    private static boolean tellsOfThanks(Draft draft, Set<String> names) {
        List<Word> words = draft.words();
        for (int at = 0; at + 1 < words.size(); at++) {
            String text = words.get(at).text();
            Word whom = words.get(at + 1);
            boolean named = IntStream.range(Math.max(0, at - FAR), at)
                    .mapToObj(words::get)
                    .anyMatch(word -> word.capital() && isOf(word, names));
            if (Set.of("thank", "thanked", "thanking").contains(text)
                    && (PRONOUNS.contains(whom.text()) && named || whom.capital() && isOf(whom, names))) {
                return true;
            }
        }
        return false;
    }

    /// "Dear both," thanks whoever is among them.
    private static boolean greetsAll(Draft draft) {
        return draft.words().stream()
                .takeWhile(word -> word.end() <= draft.layout().greetingEnd())
                .anyMatch(word -> ALL.contains(word.text()));
    }

    /// The Dean's office introduces, and whoever sits there signs with their own name.
    private static boolean signed(Word greeted, Party introducer, Situation situation) {
        String name = Names.fold(greeted.text());
        if (isOneOfTheOthers(name, introducer, situation)) {
            return false;
        }
        return situation.answered().stream()
                .filter(message -> message.from().equals(introducer))
                .map(message -> message.text().own() + "\n" + message.text().signature())
                .anyMatch(text -> Names.words(
                                text.substring(Math.max(0, text.strip().length() - FOOT)))
                        .contains(name));
    }

    /// Who is introduced is often named at the foot too.
    private static boolean isOneOfTheOthers(String name, Party introducer, Situation situation) {
        return Stream.concat(
                        situation.answered().stream().flatMap(Message::recipients),
                        Stream.concat(situation.people().requester().stream(), situation.people().target().stream()))
                .filter(party -> !party.equals(introducer))
                .anyMatch(party -> Names.of(Optional.of(party)).contains(name));
    }

    /// "Dear Reverend", "Aunty!": nobody is named, so the one who wrote is meant; without a greeting, too, when nobody
    /// else is written to.
    private static boolean greetsSenderOtherwise(
            Draft draft, List<Word> greeted, Party introducer, Situation situation) {
        boolean wrote = !situation.answered().isEmpty()
                && situation.answered().getLast().from().equals(introducer);
        return wrote
                && greeted.isEmpty()
                && (draft.layout().greetingEnd() > 0
                        || isAlone(situation.answered().getLast(), situation))
                && !draft.has("slot");
    }

    /// Nobody but the owner got the message that is answered.
    private static boolean isAlone(Message message, Situation situation) {
        return message.recipients()
                        .filter(party -> situation
                                .people()
                                .owner()
                                .filter(owner -> owner.is(party))
                                .isEmpty())
                        .distinct()
                        .count()
                <= (situation.people().owner().isPresent() ? 0 : 1);
    }

    /// "Emil's word is enough for me. I'm grateful to him."
    private static boolean thanksPronoun(Draft draft, Line line, Hit thanks, Set<String> names) {
        boolean pronoun = draft.words().subList(thanks.from(), Math.min(line.to(), thanks.to() + 2)).stream()
                .anyMatch(word -> PRONOUNS.contains(word.text()));
        int from = Math.max(
                thanks.from() - FAR,
                draft.lines().get(Math.max(0, line.number() - 1)).from());
        return pronoun
                && draft.words().subList(from, thanks.from()).stream()
                        .anyMatch(word -> word.capital() && isOf(word, names));
    }

    /// "Please thank your uncle", "and to our friend at the fund".
    private static boolean thanksRole(Draft draft, Line line, Hit thanks) {
        List<Word> words = draft.words();
        for (int at = thanks.from() + 1; at + 1 < Math.min(line.to(), thanks.to() + AFTER); at++) {
            boolean whose = WHOSE.contains(words.get(at).text())
                    && GIVES_TO.contains(words.get(at - 1).text());
            boolean role = ROLES.contains(words.get(at + 1).text())
                    || at + 2 < line.to() && ROLES.contains(words.get(at + 2).text());
            boolean owns = at + 2 < line.to() && words.get(at + 2).is("'s");
            if (whose && role && !owns) {
                return true;
            }
        }
        return false;
    }

    /// "Thank you for the peat. Tomasz too."
    private static boolean isNamedNext(Draft draft, Line line, Set<String> names) {
        if (line.number() + 1 >= draft.lines().size()) {
            return false;
        }
        Line next = draft.lines().get(line.number() + 1);
        return draft.words(next).anyMatch(word -> word.capital() && isOf(word, names))
                && draft.words(next).anyMatch(word -> TOO.contains(word.text()));
    }

    /// "I owe Tomasz a beer", "a bow to Tomasz".
    private static boolean isOwed(Draft draft, Set<String> names) {
        return draft.lines().stream()
                .filter(line -> draft.words(line).anyMatch(word -> word.capital() && isOf(word, names)))
                .anyMatch(line -> draft.words(line).anyMatch(word -> CREDITS.contains(word.text()))
                        && draft.words(line).noneMatch(word -> OWED_OTHERWISE.contains(word.text())));
    }

    /// "Thanks for your note, Ben already told me": he is spoken of, and not thanked.
    private static boolean isSubject(List<Word> words, int at, int thanked, int to) {
        return at > thanked + 1
                && words.get(at - 1).is(",")
                && at + 1 < to
                && words.get(at + 1).isWord()
                && !JOINS.contains(words.get(at + 1).text());
    }

    /// "and to Ben" is given thanks; in "your letter, which Ben had promised" he is only spoken of.
    private static boolean isGiven(List<Word> words, int at, Hit thanks) {
        return at < thanks.to() || !SPEAKS_OF.contains(words.get(at - 1).text());
    }

    /// "since Ben's mail" names a mail; "thanks for Ben's introduction" is known by that word.
    private static boolean names(Draft draft, Line line, Hit thanks, Set<String> names) {
        List<Word> words = draft.words();
        int from = Math.max(line.from(), thanks.from() - BEFORE);
        int to = Math.min(line.to(), thanks.to() + AFTER);
        for (int at = from; at < to; at++) {
            Word word = words.get(at);
            boolean owns = at + 1 < line.to() && words.get(at + 1).is("'s");
            boolean named = word.capital() && isOf(word, names)
                    || word.text().length() > 2 && names.contains(Names.fold(word.text()));
            if (named && !owns && isGiven(words, at, thanks) && !isSubject(words, at, thanks.to(), line.to())) {
                return true;
            }
        }
        return false;
    }
}
