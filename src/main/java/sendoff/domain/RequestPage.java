package sendoff.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// The page on which strangers ask, `/ask/{handle}`. Closed until the owner opens it.
///
/// @param about   what the owner helps with, in their own words; paragraphs are kept. Empty: as it is made from the
///                giving plan
/// @param shows   what is left of the giving plan is shown
/// @param pauses  the form rests while nothing at all is left
/// @param letter  the mail with the check link, as the owner approved it for this use; without one the page can't open
/// @param address where others reach it, `https://ask.example.org`, without a slash at the end; empty: where it is
///                served
public record RequestPage(
        String handle,
        boolean open,
        String about,
        boolean shows,
        boolean pauses,
        Optional<Letter> letter,
        Optional<String> address) {
    public static final RequestPage NONE =
            new RequestPage("", false, "", true, true, Optional.empty(), Optional.empty());

    /// Where the link stands in the letter.
    public static final String LINK = "{link}";

    public static final int LONGEST_ABOUT = 2_000;
    public static final int LONGEST_LETTER = 2_000;

    private static final Pattern HANDLE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]+(?::\\d{1,5})?(?:/[\\w./-]*\\w)?");

    /// @param approved when the owner said that it may leave in their name without being shown again
    public record Letter(String text, Instant approved) {
        public Letter {
            text = text.strip();
        }
    }

    public RequestPage {
        about = about.strip();
        if (open && (handle.isEmpty() || letter.isEmpty())) {
            throw new IllegalArgumentException("a request page opens with a handle and an approved letter only");
        }
    }

    /// Small letters, digits and hyphens, 40 at most.
    public static boolean isHandle(String text) {
        return HANDLE.matcher(text).matches();
    }

    public static boolean isAddress(String text) {
        return text.length() <= 200 && ADDRESS.matcher(text).matches();
    }

    /// With other words on what the owner helps with; empty: those that are made from the giving plan.
    public RequestPage saying(String now) {
        return new RequestPage(handle, open, now, shows, pauses, letter, address);
    }

    public RequestPage closed() {
        return new RequestPage(handle, false, about, shows, pauses, letter, address);
    }
}
