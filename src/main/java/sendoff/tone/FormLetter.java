package sendoff.tone;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Channel;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.tone.Words.Word;

/// Notes an answer in which nothing comes from what they wrote.
final class FormLetter implements ToneRule {
    private static final int STEM = 5;
    /// A line as short as "fair. before june?" leaves nothing to take up.
    private static final int ENOUGH_TO_JUDGE = 3;
    /// So many words that no form would hold are something said to this person, also in other words than theirs.
    private static final int PERSONAL = 2;

    /// Sentences about the one who answers: however many words they have, they could go to anybody.
    private static final Set<String> OWN_AFFAIRS = Set.of(
            "apology",
            "strong-apology",
            "hedging",
            "open-to-negotiation",
            "vague-open-door",
            "excuse-not-rule",
            "slow");

    /// Of everybody's mail: "I receive more requests than I can answer".
    private static final Set<String> MAIL_AT_LARGE = Set.of(
            "requests",
            "enquiries",
            "inquiries",
            "correspondence",
            "emails",
            "mails",
            "messages",
            "submissions",
            "applications",
            "proposals",
            "approaches");

    private static final String WHY = "Nothing in it comes from their message, so it reads as if it went to everyone.";
    private static final Pattern NOTE =
            Pattern.compile("(?i)\\byour (?:note|message|mail|e-?mail|letter)\\b(?=[.,!;]| and\\b)");

    private static final List<String> ABSTRACT = List.of(
            "tion", "sion", "ment", "ments", "ity", "ance", "ence", "ness", "ly", "able", "ible", "tions", "sions");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        Set<String> theirs = theirWords(situation);
        Set<String> form = own(situation);
        situation.people().introducer().ifPresent(party -> addStems(form, party.shown()));
        situation.template().ifPresent(text -> addStems(form, text));
        if (theirs.size() < ENOUGH_TO_JUDGE
                || draft.lines().isEmpty()
                || takesUp(draft, theirs, form)
                || TheirWords.areIn(draft, situation)
                || offersTime(draft, situation)
                || personal(draft, form, isInAnotherLanguage(situation)) >= PERSONAL) {
            return List.of();
        }
        return List.of(finding(draft, subject(situation)));
    }

    /// The headline of their mail joins the thanks that are there, so that nobody is thanked twice.
    private static Finding finding(Draft draft, Optional<String> subject) {
        Matcher note = NOTE.matcher(draft.own());
        if (note.find() && subject.isPresent()) {
            var span = new Finding.Span(note.start(), note.end());
            return Found.at(draft, "form-letter", span, WHY, subject.map(said -> note.group() + " “" + said + "”"));
        }
        boolean thanks = !draft.hits("thanks").isEmpty();
        int place = thanks ? Found.closingBeforeWishes(draft) : Found.opening(draft);
        return Found.missing(
                "form-letter",
                place,
                WHY,
                subject.map(said -> thanks
                        ? "I have read what you wrote about “" + said + "”."
                        : Found.fitted(draft, place, "Thank you for writing about “" + said + "”.")));
    }

    private static Optional<String> subject(Situation situation) {
        return situation.answered().stream()
                .reduce((first, second) -> second)
                .filter(message -> message.channel() == Channel.EMAIL)
                .map(Message::subject)
                .map(subject -> subject.replaceAll("(?i)^\\s*((re|fwd?|aw|wg|tr|sv|antw)\\s*:\\s*)+", "")
                        .strip())
                .filter(subject -> subject.length() <= 60)
                .filter(subject -> Words.of(subject).stream().anyMatch(FormLetter::isTelling));
    }

    private static Set<String> theirWords(Situation situation) {
        Set<String> found = new HashSet<>();
        for (Message message : situation.answered()) {
            addStems(found, message.subject());
            addStems(found, message.text().own());
            addStems(found, message.text().quoted());
            addStems(found, message.text().forwarded());
            Names.house(message.from()).ifPresent(house -> addStems(found, house));
        }
        situation.ask().ifPresent(ask -> addStems(found, ask));
        found.removeAll(own(situation));
        return found;
    }

    /// What the owner's own name and house are called any letter of theirs may say.
    private static Set<String> own(Situation situation) {
        Set<String> found = new HashSet<>();
        situation.answered().stream()
                .flatMap(Message::recipients)
                .filter(party -> isOwners(party, situation))
                .forEach(party -> addStems(
                        found, party.shown() + " " + party.address().orElse("").replaceAll("[@._+-]", " ")));
        return found;
    }

    private static boolean isOwners(Party party, Situation situation) {
        Situation.People people = situation.people();
        return people.owner()
                .map(owner -> owner.is(party))
                .orElseGet(() -> Stream.of(people.requester(), people.introducer(), people.target())
                        .noneMatch(other -> other.filter(party::equals).isPresent()));
    }

    private static void addStems(Set<String> stems, String text) {
        for (Word word : Words.of(text)) {
            if (isTelling(word)) {
                stems.add(stem(word));
                stems.add(word.text().replaceAll("(?<=...)(ing|ed|er)s?$", ""));
            }
        }
    }

    /// Where they wrote in another language, no word of theirs can stand in the answer.
    private static boolean isInAnotherLanguage(Situation situation) {
        return !situation.answered().isEmpty()
                && !Draft.isEnglish(
                        Words.of(situation.answered().getLast().text().own()));
    }

    /// @param any whether what is said about one's own affairs counts as well
    private static long personal(Draft draft, Set<String> form, boolean any) {
        return draft.lines().stream()
                .filter(line -> !Layout.isClosing(line.text()))
                .filter(line -> any || OWN_AFFAIRS.stream().noneMatch(group -> draft.has(group, line)))
                .filter(line -> any || draft.words(line).noneMatch(word -> MAIL_AT_LARGE.contains(word.text())))
                .flatMap(line -> draft.words(line)
                        .filter(FormLetter::isTelling)
                        .filter(word -> !UnfilledSlot.covers(line.text(), word.start() - line.start())))
                .filter(word -> !Character.isDigit(word.text().charAt(0)))
                .filter(word -> any || !isAbstract(word))
                .map(FormLetter::stem)
                .filter(stem -> !form.contains(stem))
                .distinct()
                .count();
    }

    /// "Tuesday 10 at 3?" is said to one person.
    private static boolean offersTime(Draft draft, Situation situation) {
        return situation.is(Framework.ACCEPT)
                && draft.words().stream()
                        .anyMatch(word -> Character.isDigit(word.text().charAt(0)));
    }

    /// A form shares a word such as "organisation" with many a letter.
    private static boolean takesUp(Draft draft, Set<String> theirs, Set<String> form) {
        List<Word> taken = taken(draft, theirs, form);
        boolean byChance = taken.stream().allMatch(FormLetter::isAbstract)
                && taken.stream().map(FormLetter::stem).distinct().count() == 1
                && personal(draft, form, false) <= taken.size();
        return !taken.isEmpty() && !byChance;
    }

    private static boolean isAbstract(Word word) {
        return !word.capital() && ABSTRACT.stream().anyMatch(word.text()::endsWith);
    }

    /// What the template says already was not taken from their message.
    private static List<Word> taken(Draft draft, Set<String> theirs, Set<String> form) {
        return draft.lines().stream()
                .flatMap(draft::words)
                .filter(FormLetter::isTelling)
                .filter(word -> theirs.contains(stem(word)) && !form.contains(stem(word)))
                .toList();
    }

    private static boolean isTelling(Word word) {
        String text = word.text();
        boolean number = Character.isDigit(text.charAt(0));
        return word.isWord()
                && (number || text.length() >= 4 || (Layout.looksLikeName(word) && text.length() >= 2))
                && !PlainWords.has(text);
    }

    private static String stem(Word word) {
        String folded = Names.fold(word.text());
        return folded.length() <= STEM ? folded.replaceAll("(?<=...)s$", "") : folded.substring(0, STEM);
    }
}
