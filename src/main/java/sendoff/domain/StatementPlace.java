package sendoff.domain;

import java.util.Arrays;

/// Where others read what they may ask for.
///
/// Lengths count UTF-16 units, as `maxlength` of the forms does in which these texts are typed (HTML §4.10.18.5) and as
/// JavaScript counts. Neither LinkedIn nor Slack says how it counts; this way of counting gives the most of all, so
/// what fits by it fits by any.
public enum StatementPlace {
    /// Source: the form for a headline takes 220 since 2020.
    HEADLINE("headline", "LinkedIn headline", 220),
    /// Source: the form for “About” takes 2,600.
    ABOUT("about", "LinkedIn about", 2_600),
    /// Source: RFC 1855 §2.1.1: “no longer than 4 lines”. The length is four lines of a letter.
    SIGNATURE("signature", "Mail signature", 300),
    /// Sendoff's own limit: a reply by itself is read in a few seconds or not at all.
    AUTOMATIC_REPLY("automatic-reply", "Automatic reply", 1_000),
    /// Source: docs.slack.dev, `users.profile.set`: `status_text` has at most 100 characters.
    SLACK_STATUS("slack-status", "Slack status", 100),
    REQUEST_PAGE("request-page", "Request page", RequestPage.LONGEST_ABOUT);

    private static final int SIGNATURE_LINES = 4;

    private final String word;
    private final String shown;
    private final int longest;

    StatementPlace(String word, String shown, int longest) {
        this.word = word;
        this.shown = shown;
        this.longest = longest;
    }

    /// The word of forms, addresses and files: `slack-status`.
    public String word() {
        return word;
    }

    public String shown() {
        return shown;
    }

    /// How long a text may be there, in UTF-16 units.
    public int longest() {
        return longest;
    }

    /// How many lines it may have there.
    public int mostLines() {
        return switch (this) {
            case HEADLINE, SLACK_STATUS -> 1;
            case SIGNATURE -> SIGNATURE_LINES;
            case ABOUT, AUTOMATIC_REPLY, REQUEST_PAGE -> Integer.MAX_VALUE;
        };
    }

    public boolean fits(String text) {
        return text.length() <= longest && text.lines().count() <= mostLines();
    }

    /// The page is served from here: what it says is always what holds now.
    public boolean isServedHere() {
        return this == REQUEST_PAGE;
    }

    /// @throws IllegalArgumentException if there is no such place
    public static StatementPlace of(String word) {
        return Arrays.stream(values())
                .filter(place -> place.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such place for a statement: " + word));
    }
}
