package sendoff.recognise;

import java.util.List;
import java.util.regex.Pattern;

/// Clues from the envelope and from how the text is built.
final class Shape {
    /// "Re: [builders] …": a mailing list put it there, also where its other headers are lost.
    private static final Pattern LIST_TAG = Pattern.compile("(?i)(?:(?:re|fwd?|aw|sv): ?){0,3}\\[[\\w .-]{2,30}\\]");

    static final List<Clue> CLUES = List.of(
            Structure.silent("reply", Reading::isReply),
            Structure.silent("first-contact", r -> !r.isReply() && !r.isForward()),
            Structure.silent("forward", Reading::isForward),
            Structure.silent("short-forward", r -> r.isForward() && r.text().length() < 400),
            new Structure(
                    "others-in-copy", "others received it too", r -> !r.others().isEmpty()),
            Structure.silent("one-other", r -> r.others().size() == 1),
            Structure.silent("many-others", r -> r.others().size() > 3),
            Structure.silent("others-from-own-house", Shape::othersAreColleagues),
            new Structure("only-copied", "you are only in copy", Reading::isOnlyCopiedToOwner),
            Structure.silent("not-addressed", r -> !r.isAddressedToOwner()),
            Structure.silent("own-house", Reading::isFromOwnHouse),
            Structure.silent("notice", Reading::isNotice),
            Structure.silent("bulk", r -> r.message().nature().bulk()),
            Structure.silent("automatic", r -> r.message().nature().automatic()),
            Structure.silent("question", r -> r.questions() > 0),
            Structure.silent("questions", r -> r.questions() > 1),
            Structure.silent("list-tag", r -> LIST_TAG.matcher(r.subject()).lookingAt()),
            Structure.silent("question-in-subject", r -> r.subject().contains("?")),
            Structure.silent("question-at-end", Shape::endsWithAQuestion),
            Structure.silent("shouts", r -> r.text().contains("!")),
            Structure.silent("names-owner", Reading::namesTheOwner),
            Structure.silent("tiny", r -> r.tokens().size() < 15),
            Structure.silent("short", r -> r.tokens().size() < 40),
            Structure.silent(
                    "middling", r -> r.tokens().size() >= 40 && r.tokens().size() < 120),
            Structure.silent("long", r -> r.tokens().size() >= 120),
            Structure.silent("very-long", r -> r.tokens().size() >= 300),
            Structure.silent("attachment", r -> !r.message().attachments().isEmpty()),
            Structure.silent(
                    "link", r -> r.folded().contains("://") || r.folded().contains("www.")),
            Structure.silent(
                    "begins-with-thanks",
                    r -> inEnglish(r).startsWith("thank") || inEnglish(r).startsWith("many thanks")),
            Structure.silent(
                    "speaks-of-self",
                    r -> inEnglish(r).contains(" i ") || inEnglish(r).contains("i'")),
            Structure.silent("speaks-to-you", r -> inEnglish(r).contains("you")),
            Structure.silent("no-text", r -> r.text().isBlank()));

    private Shape() {}

    private static String inEnglish(Reading reading) {
        return reading.english().passage().folded();
    }

    private static boolean endsWithAQuestion(Reading reading) {
        int n = reading.sentences().size();
        return reading.sentences().subList(Math.max(0, n - 3), n).stream().anyMatch(sendoff.language.Sentence::asks);
    }

    private static boolean othersAreColleagues(Reading reading) {
        return !reading.others().isEmpty()
                && reading.others().stream()
                        .allMatch(party -> party.address()
                                .filter(address -> reading.owner().addresses().stream()
                                        .anyMatch(own -> own.substring(own.indexOf('@') + 1)
                                                .equals(address.substring(address.indexOf('@') + 1))))
                                .isPresent());
    }
}
