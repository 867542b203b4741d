package sendoff.boundaries;

import java.util.Optional;
import sendoff.domain.RequestPage;

/// The mail that asks whether a request is really theirs. It goes to whatever address was typed into a form, so nothing
/// else that was typed stands in it: nobody can have words of their own delivered by it.
public final class CheckLetter {
    private static final String ME = "{me}";
    private static final String UNTIL = "{until}";
    private static final String STANDARD = """
            Hello,

            Somebody, probably you, wrote a request to me on my request page. To put it on my desk, open this page and \
            press the button there:

            {link}

            It works until {until}. If it was not you, do nothing: the request is thrown away then, and you hear \
            nothing more.

            {me}
            (This mail was sent by itself. Answers to it reach me.)
            """;

    private CheckLetter() {}

    /// What is proposed to the owner.
    public static String standard() {
        return STANDARD;
    }

    public static String subject(String owner) {
        return owner.isBlank() ? "Is this request yours?" : "Is this request to " + owner + " yours?";
    }

    /// Why a text can't be used, for the owner to read; empty when it can.
    public static Optional<String> trouble(String text) {
        if (!text.contains(RequestPage.LINK)) {
            return Optional.of("The mail needs " + RequestPage.LINK + " where the check link belongs.");
        }
        return text.length() > RequestPage.LONGEST_LETTER
                ? Optional.of("The mail may be " + RequestPage.LONGEST_LETTER + " characters long.")
                : Optional.empty();
    }

    /// @param text  as the owner approved it
    /// @param until in words, where the owner is
    public static String written(String text, String owner, String link, String until) {
        return text.strip().replace(UNTIL, until).replace(ME, owner).replace(RequestPage.LINK, link) + "\n";
    }
}
