package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern INTRODUCES = Pattern.compile(
            "(?i)\\bmeet \\p{Lu}|\\bintroduc(e|ing|tion)\\b|\\bintro\\b|\\bconnect(ing)? you\\b|<>|\\bover to (the two of )?you\\b|\\b(looping|adding|copying) in\\b|\\byou two\\b|\\bhi both\\b");
    private static final Pattern INTRODUCING_SUBJECT =
            Pattern.compile("(?i)\\bintro(duction|ducing)?\\b|<>|↔|\\bmeets?\\b");
    /// "On Tue, Dana Okafor <dana@…> wrote:" and "From: Dana Okafor".
    private static final Pattern QUOTED_AUTHOR = Pattern.compile(
            "(?m)^(?!>?\\s*\\*?(?:To|Cc|CC|Bcc|An|Aan|Til|À|Para|A)\\*?\\s*:)>?\\s*(?:\\*?From:\\*?\\s*\"?(?<from>\\p{L}[^<\\n\"\\[]{1,60}?)\"?\\s*(?:[<\\[].*)?$|.{0,80}?(?<wrote>\\p{Lu}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){0,3}) ?<[^>\\n]{3,80}>)");

    private static final Set<String> PRONOUNS = Set.of("him", "her", "them");
    /// "Am 9. März schrieb Viktoria Stahl:", "Le 9 mars, Viktoria Stahl a écrit :" without an address.
    private static final Pattern SAID_BY = Pattern.compile(
            "(?m)^>?.{0,60}?(?:(?:schrieb|skrev|schreef|escribió|escreveu|ha scritto)\\s+(?<after>\\p{Lu}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){0,3})|[,:] (?<before>\\p{Lu}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){0,3}) (?:wrote|a écrit|skrev|schreef|escribió|ha scritto))\\s*:\\s*$");
    private static final Set<String> JOINS = Set.of("and", "for", "too", "as", "also", "both", "in", "on", "at", "or");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        Optional<Party> introducer = situation.people().introducer().or(() -> seenIn(draft, situation));
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

    /// Whoever wrote the message is the introducer when the draft greets someone else who stands in it.
    private static Optional<Party> seenIn(Draft draft, Situation situation) {
        if (situation.answered().isEmpty()) {
            return Optional.empty();
        }
        Message message = situation.answered().getLast();
        List<Word> greeted = Greeting.names(draft);
        Set<String> sender = Names.of(Optional.of(message.from()));
        boolean inCopy = message.recipients()
                .filter(party -> situation
                        .people()
                        .owner()
                        .filter(owner -> owner.is(party))
                        .isEmpty())
                .flatMap(party -> Names.of(Optional.of(party)).stream())
                .anyMatch(name -> greeted.stream()
                        .anyMatch(word -> Names.fold(word.text()).equals(name)));
        boolean sameAsSender = greeted.isEmpty() || greeted.stream().anyMatch(word -> isOf(word, sender));
        return inCopy && !sameAsSender ? Optional.of(message.from()) : seenInQuote(message, situation);
    }

    /// The one introduced has answered, and the introduction stands quoted below.
    private static Optional<Party> seenInQuote(Message message, Situation situation) {
        String quoted = message.text().quoted() + "\n" + message.text().forwarded();
        boolean introduces = INTRODUCES.matcher(quoted).find()
                || INTRODUCING_SUBJECT.matcher(message.subject()).find();
        Set<String> sender = Names.of(Optional.of(message.from()));
        boolean namesSender = Names.words(quoted).stream().anyMatch(sender::contains);
        if (!introduces || !namesSender) {
            return Optional.empty();
        }
        Optional<Party> last = Optional.empty();
        for (String name : authors(quoted)) {
            Party party = Party.named(name.replaceAll("[\"']", " "));
            boolean other = Names.of(Optional.of(party)).stream().noneMatch(sender::contains)
                    && situation
                            .people()
                            .owner()
                            .filter(owner -> owner.name().equals(party.shown()))
                            .isEmpty();
            if (other) {
                last = Optional.of(party);
            }
        }
        return last;
    }

    private static List<String> authors(String quoted) {
        List<String> names = new ArrayList<>();
        Matcher author = QUOTED_AUTHOR.matcher(quoted);
        while (author.find()) {
            names.add(author.group("wrote") == null ? author.group("from") : author.group("wrote"));
        }
        Matcher said = SAID_BY.matcher(quoted);
        while (names.isEmpty() && said.find()) {
            names.add(said.group("after") == null ? said.group("before") : said.group("after"));
        }
        return names;
    }

    private static boolean isOf(Word word, Set<String> names) {
        String name = Names.fold(word.text());
        return names.stream()
                .anyMatch(other -> other.startsWith(name)
                        || (name.length() >= 3 && name.startsWith(other))
                        || Names.areShortForms(name, other));
    }

    private static boolean isThanked(Draft draft, Party introducer, Situation situation) {
        Set<String> names = Names.of(Optional.of(introducer));
        if (tellsOfThanks(draft, names)) {
            return true;
        }
        List<Hit> thanks = draft.hits("thanks");
        if (thanks.isEmpty()) {
            return false;
        }
        List<Word> greeted = Greeting.names(draft);
        if (greeted.stream().anyMatch(word -> isOf(word, names) || signed(word, introducer, situation))
                || greetsSenderOtherwise(draft, greeted, introducer, situation)) {
            return true;
        }
        return thanks.stream().anyMatch(hit -> {
            Line line = draft.lines().get(hit.line());
            return names(draft, line, hit, names)
                    || thanksPronoun(draft, line, hit, names)
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

    /// "Thanks for your note, Ben already told me": he is spoken of, and not thanked.
    private static boolean isSubject(List<Word> words, int at, int thanked, int to) {
        return at > thanked + 1
                && words.get(at - 1).is(",")
                && at + 1 < to
                && words.get(at + 1).isWord()
                && !JOINS.contains(words.get(at + 1).text());
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
            if (named && !owns && !isSubject(words, at, thanks.to(), line.to())) {
                return true;
            }
        }
        return false;
    }
}
