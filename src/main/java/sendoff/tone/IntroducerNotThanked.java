package sendoff.tone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Finding;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Notes when a third party brought the two together and gets no thanks by name, or as the one written to.
final class IntroducerNotThanked implements ToneRule {
    private static final Pattern INTRODUCES = Pattern.compile(
            "(?i)\\bmeet \\p{Lu}|\\bintroduc(e|ing|tion)\\b|\\bintro\\b|\\bconnect(ing)? you\\b|<>|\\bover to (the two of )?you\\b|\\b(looping|adding|copying) in\\b|\\byou two\\b|\\bhi both\\b");
    private static final Pattern INTRODUCING_SUBJECT =
            Pattern.compile("(?i)\\bintro(duction|ducing)?\\b|<>|↔|\\bmeets?\\b");
    /// "On Tue, Dana Okafor <dana@…> wrote:" and "From: Dana Okafor".
    private static final Pattern QUOTED_AUTHOR = Pattern.compile(
            "(?m)^>?\\s*(?:\\*?From:\\*?\\s*\"?(?<from>\\p{L}[^<\\n\"\\[]{1,60}?)\"?\\s*(?:[<\\[].*)?$|.{0,80}?(?<wrote>\\p{Lu}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){0,3}) ?<[^>\\n]{3,80}>)");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        Optional<Party> introducer = situation.people().introducer().or(() -> seenIn(draft, situation));
        return introducer
                .filter(party -> !isThanked(draft, party, situation))
                .map(party -> finding(draft, party))
                .stream()
                .toList();
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

    private static String called(String name) {
        return name.contains(",") ? name.substring(name.indexOf(',') + 1).strip() : name.split(" ")[0];
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
        Matcher author = QUOTED_AUTHOR.matcher(quoted);
        Optional<Party> last = Optional.empty();
        while (author.find()) {
            String name = author.group("wrote") == null ? author.group("from") : author.group("wrote");
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

    private static boolean isOf(Word word, Set<String> names) {
        String name = Names.fold(word.text());
        return names.stream()
                .anyMatch(other -> other.startsWith(name) || (name.length() >= 3 && name.startsWith(other)));
    }

    private static boolean isThanked(Draft draft, Party introducer, Situation situation) {
        Set<String> names = Names.of(Optional.of(introducer));
        List<Hit> thanks = draft.hits("thanks");
        if (thanks.isEmpty()) {
            return false;
        }
        List<Word> greeted = Greeting.names(draft);
        if (greeted.stream().anyMatch(word -> isOf(word, names))
                || greetsSenderOtherwise(draft, greeted, introducer, situation)) {
            return true;
        }
        return thanks.stream()
                .map(hit -> draft.lines().get(hit.line()))
                .anyMatch(line -> names(draft, line, names)
                        || draft.has("thanks-both", line)
                        || draft.has("thanks-for-introduction", line));
    }

    /// "Dear Reverend", "Aunty!": nobody is named, so the one who wrote is meant.
    private static boolean greetsSenderOtherwise(
            Draft draft, List<Word> greeted, Party introducer, Situation situation) {
        boolean wrote = !situation.answered().isEmpty()
                && situation.answered().getLast().from().equals(introducer);
        return wrote && greeted.isEmpty() && draft.layout().greetingEnd() > 0 && !draft.has("slot");
    }

    private static boolean names(Draft draft, Line line, Set<String> names) {
        return draft.words(line).filter(Word::capital).anyMatch(word -> isOf(word, names))
                || draft.words(line)
                        .anyMatch(word -> word.text().length() > 2 && names.contains(Names.fold(word.text())));
    }
}
