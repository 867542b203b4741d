package sendoff.mail;

import java.util.regex.Pattern;

/// Blanks and control characters in header text, which folding and careless programs leave there.
final class Blanks {
    private static final Pattern SOME = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final char DELETE = 0x7f;

    private Blanks() {}

    /// Each run of them as one blank. Most texts are so already, and a scan asks this of every name and subject.
    static String single(String text) {
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == DELETE || blank && c == ' ') {
                return SOME.matcher(text).replaceAll(" ");
            }
            blank = c == ' ';
        }
        return text;
    }
}
