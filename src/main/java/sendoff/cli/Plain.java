package sendoff.cli;

import java.util.regex.Pattern;

/// Other people's words as a terminal may show them. What steers a terminal, or turns the direction of its lines, would
/// let a mail change what its owner sees before they approve.
final class Plain {
    private static final Pattern STEERS =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private Plain() {}

    static String of(String text) {
        return STEERS.matcher(text).replaceAll("");
    }
}
