package sendoff.tone;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Finding;
import sendoff.domain.Message;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Notes an answer in which nothing comes from what they wrote.
final class FormLetter implements ToneRule {
    private static final int STEM = 5;
    /// A line as short as "fair. before june?" leaves nothing to take up.
    private static final int ENOUGH_TO_JUDGE = 3;
    /// So many words that no form would hold are something said to this person, also in other words than theirs.
    private static final int PERSONAL = 3;

    /// Sentences about the one who answers: however many words they have, they could go to anybody.
    private static final Set<String> OWN_AFFAIRS = Set.of(
            "apology",
            "strong-apology",
            "hedging",
            "open-to-negotiation",
            "vague-open-door",
            "excuse-not-rule",
            "slow");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        Set<String> theirs = theirWords(situation);
        Set<String> form = new HashSet<>();
        situation.template().ifPresent(text -> addStems(form, text));
        if (theirs.size() < ENOUGH_TO_JUDGE
                || draft.lines().isEmpty()
                || overlaps(draft, theirs, form)
                || isPersonal(draft, form, isInAnotherLanguage(situation))) {
            return List.of();
        }
        int place = Found.opening(draft);
        return List.of(Found.missing(
                "form-letter",
                place,
                "Nothing in it comes from their message, so it reads as if it went to everyone.",
                subject(situation)
                        .map(subject -> Found.fitted(draft, place, "Thank you for writing about “" + subject + "”."))));
    }

    private static Optional<String> subject(Situation situation) {
        return situation.answered().stream()
                .reduce((first, second) -> second)
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
                .forEach(party -> addStems(
                        found, party.shown() + " " + party.address().orElse("").replaceAll("[@._+-]", " ")));
        return found;
    }

    private static void addStems(Set<String> stems, String text) {
        for (Word word : Words.of(text)) {
            if (isTelling(word)) {
                stems.add(stem(word));
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
    private static boolean isPersonal(Draft draft, Set<String> form, boolean any) {
        return draft.lines().stream()
                        .filter(line -> !Layout.isClosing(line.text()))
                        .filter(line -> any || OWN_AFFAIRS.stream().noneMatch(group -> draft.has(group, line)))
                        .flatMap(draft::words)
                        .filter(FormLetter::isTelling)
                        .filter(word -> !Character.isDigit(word.text().charAt(0)))
                        .map(FormLetter::stem)
                        .filter(stem -> !form.contains(stem))
                        .distinct()
                        .count()
                >= PERSONAL;
    }

    /// What the template says already was not taken from their message.
    private static boolean overlaps(Draft draft, Set<String> theirs, Set<String> form) {
        for (Line line : draft.lines()) {
            boolean taken = draft.words(line)
                    .filter(FormLetter::isTelling)
                    .map(FormLetter::stem)
                    .anyMatch(stem -> theirs.contains(stem) && !form.contains(stem));
            if (taken) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTelling(Word word) {
        String text = word.text();
        boolean number = Character.isDigit(text.charAt(0));
        return word.isWord()
                && (number || text.length() >= 4 || (word.capital() && text.length() >= 2))
                && !PlainWords.has(text);
    }

    private static String stem(Word word) {
        String folded = Names.fold(word.text());
        return folded.length() <= STEM ? folded.replaceAll("(?<=...)s$", "") : folded.substring(0, STEM);
    }
}
