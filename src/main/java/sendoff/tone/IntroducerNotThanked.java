package sendoff.tone;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.Finding;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.domain.SamePerson;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Notes when a third party brought the two together and gets no thanks by name, or as the one written to.
final class IntroducerNotThanked implements ToneRule {
    /// So many words before a "him" its name may stand.
    private static final int FAR = 40;
    /// So many letters at the end of a message hold its author's name.
    private static final int FOOT = 60;
    private static final Set<String> PRONOUNS = Set.of("him", "her", "them", "he", "she", "they");
    private static final Set<String> US = Set.of("us", "you");
    private static final Set<String> WHOSE = Set.of("your", "our");
    private static final Set<String> GIVES_TO = Set.of(
            "thank", "thanks", "thanking", "to", "and", "also", "too", "as", "of", "give", "tell", "hug", "kiss");
    private static final Set<String> ROLES =
            Set.of(("uncle aunt brother sister father mother dad mum mom husband wife son daughter cousin "
                            + "nephew niece grandfather grandmother friend colleague teacher professor boss chair "
                            + "chairman chairwoman director supervisor mentor coach tutor adviser advisor dean neighbour "
                            + "neighbor partner predecessor landlord accountant doctor introducer matchmaker manager "
                            + "founder editor agent lawyer")
                    .split(" "));
    private static final Set<String> SPEAKS_OF = Set.of(
            "which", "that", "what", "through", "via", "about", "with", "since", "after", "as", "when", "because",
            "like", "than");
    private static final Set<String> ALL =
            Set.of("both", "all", "everyone", "everybody", "two", "friends", "colleagues");
    /// Who stands before these is spoken of.
    private static final Set<String> SAYS =
            Set.of("told tells said says wrote writes mentioned mentions described already asked sent had".split(" "));

    private static final Set<String> TOO = Set.of("too", "also", "likewise", "well", "same");
    /// What thanks without the word, or with the word in a form that no pattern has.
    private static final Set<String> CREDITS =
            Set.of(("thank thanked thanking thanks gratitude grateful obliged indebted owe owes debt bless "
                            + "credit hug kiss kindness generous thoughtful hat nod bow beer pint gem star angel "
                            + "appreciation thankful favour favor kudos salute kind compliments treasure blessing blessings flowers drink")
                    .split(" "));
    private static final Set<String> OWED_OTHERWISE =
            Set.of("reply", "answer", "apology", "letter", "explanation", "call");
    private static final Set<String> JOINS = Set.of("and", "for", "too", "as", "also", "both", "in", "on", "at", "or");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        Optional<Party> introducer = situation
                .people()
                .introducer()
                .or(() -> Introducers.seenIn(draft, situation).filter(party -> !speaksForTheAsker(party, situation)));
        return introducer
                .filter(party -> !isAsker(party, situation))
                .filter(party -> !isThanked(draft, party, situation))
                .filter(party -> !WrongPerson.thanksIntroducer(draft, situation, Names.of(situation)))
                .map(party -> finding(draft, party))
                .stream()
                .toList();
    }

    /// Whoever asks for themself is thanked as the asker.
    private static boolean isAsker(Party introducer, Situation situation) {
        return situation.people().requester().filter(introducer::equals).isPresent()
                && situation.answered().isEmpty();
    }

    /// Of the asker's own house, or first heard after they had asked.
    private static boolean speaksForTheAsker(Party party, Situation situation) {
        return situation.answered().stream().anyMatch(letter -> letter.from().equals(party))
                && situation.people().requester().stream()
                        .anyMatch(
                                asker -> SamePerson.areOfOneHouse(asker, party) || asksBefore(asker, party, situation));
    }

    private static boolean asksBefore(Party asker, Party party, Situation situation) {
        return situation.answered().stream()
                .map(Message::from)
                .filter(author -> SamePerson.is(author, asker) || SamePerson.is(author, party))
                .findFirst()
                .filter(author -> SamePerson.is(author, asker) && !SamePerson.isOneAddress(author, party))
                .isPresent();
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

    private static boolean isThanked(Draft draft, Party introducer, Situation situation) {
        Set<String> names = new HashSet<>(Introducers.names(introducer));
        names.addAll(Introducers.signed(situation));
        return draft.lines().stream().anyMatch(line -> isThankedIn(draft, line, names))
                || draft.has("thanks") && isThankedAsReader(draft, names, introducer, situation);
    }

    /// Whoever is greeted is thanked by any thank-you, and so are both where both are.
    private static boolean isThankedAsReader(Draft draft, Set<String> names, Party introducer, Situation situation) {
        List<Word> greeted = Greeting.names(draft);
        return greetsAll(draft)
                || greeted.stream()
                        .anyMatch(word -> Introducers.isOf(word, names) || signed(word, introducer, situation))
                || greetsSenderOtherwise(draft, greeted, introducer, situation)
                || draft.lines().stream()
                        .filter(line -> draft.has("thanks", line))
                        .anyMatch(line -> draft.has("thanks-both", line) || draft.has("thanks-for-introduction", line));
    }

    /// A warm sentence that points to them: "tell Ben that he has all my gratitude", "a hug to your aunt". One that
    /// only speaks of them is none: "thanks for your note, Ben already told me".
    private static boolean isThankedIn(Draft draft, Line line, Set<String> names) {
        List<Word> words = draft.words();
        return (draft.has("thanks", line) || credits(draft, line) || isToo(draft, line) || rewards(draft, line))
                && IntStream.range(line.from(), line.to())
                        .anyMatch(at -> isGivenTo(words, at, line, names)
                                || isRole(words, at, line.to())
                                || isPronounFor(words, at, names));
    }

    /// "I owe Tomasz a beer", "a bow to Tomasz".
    private static boolean credits(Draft draft, Line line) {
        return draft.words(line).anyMatch(word -> CREDITS.contains(word.text()))
                && draft.words(line).noneMatch(word -> OWED_OTHERWISE.contains(word.text()));
    }

    /// "Tell Tomasz there's a pot of oysters with his name on it for bringing us together."
    private static boolean rewards(Draft draft, Line line) {
        List<Word> words = draft.words();
        return IntStream.range(line.from() + 2, line.to())
                .anyMatch(at -> US.contains(words.get(at).text())
                        && words.get(at - 1).text().endsWith("ing")
                        && words.get(at - 2).is("for"));
    }

    /// "Thank you for the peat. Tomasz too."
    private static boolean isToo(Draft draft, Line line) {
        return line.number() > 0
                && draft.has("thanks", draft.lines().get(line.number() - 1))
                && draft.words(line).anyMatch(word -> TOO.contains(word.text()));
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
    private static boolean isPronounFor(List<Word> words, int at, Set<String> names) {
        return PRONOUNS.contains(words.get(at).text())
                && IntStream.range(Math.max(0, at - FAR), at)
                        .anyMatch(earlier -> isNamed(words.get(earlier), names) || isRole(words, earlier, at));
    }

    /// "Please thank your uncle", "and to our friend at the fund", "your aunt has my thanks".
    private static boolean isRole(List<Word> words, int at, int to) {
        String before = at > 0 ? words.get(at - 1).text() : "";
        boolean meant = words.get(at).is("the")
                ? GIVES_TO.contains(before)
                : WHOSE.contains(words.get(at).text()) && !SPEAKS_OF.contains(before);
        return meant
                && IntStream.range(at + 1, Math.min(to, at + 4))
                        .anyMatch(role -> ROLES.contains(words.get(role).text())
                                && !owns(words, role)
                                && !(role + 1 < to
                                        && SAYS.contains(words.get(role + 1).text())));
    }

    private static boolean isNamed(Word word, Set<String> names) {
        return Layout.looksLikeName(word) && Introducers.isOf(word, names)
                || word.text().length() > 2 && names.contains(Names.fold(word.text()));
    }

    /// "and to Ben" is given thanks; in "your letter, which Ben had promised" he is only spoken of, "since Ben's mail"
    /// names a mail, and "your note to Ben" went to him.
    private static boolean isGivenTo(List<Word> words, int at, Line line, Set<String> names) {
        return isNamed(words.get(at), names)
                && !owns(words, at)
                && !(at + 1 < line.to() && SAYS.contains(words.get(at + 1).text()))
                && (at == line.from() || !SPEAKS_OF.contains(words.get(at - 1).text()))
                && !isSubject(words, at, line)
                && !isAddressee(words, at, line);
    }

    /// "Thank you for your note to Ben", unlike "thank you for your note, and thanks to Ben".
    private static boolean isAddressee(List<Word> words, int at, Line line) {
        return at > line.from() + 1
                && words.get(at - 1).is("to")
                && words.get(at - 2).isWord()
                && !words.get(at - 2).is("you")
                && !GIVES_TO.contains(words.get(at - 2).text())
                && words.subList(line.from(), at - 2).stream().anyMatch(word -> word.is("for"));
    }

    /// In "I'm in Ben's debt" it's Ben who is thanked.
    private static boolean owns(List<Word> words, int at) {
        return at + 1 < words.size()
                && words.get(at + 1).is("'s")
                && words.subList(at + 2, Math.min(words.size(), at + 4)).stream()
                        .noneMatch(word -> CREDITS.contains(word.text()));
    }

    /// "Thanks for your note, Ben already told me".
    private static boolean isSubject(List<Word> words, int at, Line line) {
        return at > line.from() + 1
                && words.get(at - 1).is(",")
                && at + 1 < line.to()
                && words.get(at + 1).isWord()
                && !JOINS.contains(words.get(at + 1).text());
    }
}
