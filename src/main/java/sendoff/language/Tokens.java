package sendoff.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sendoff.language.Token.Shape;

/// Cuts a text into tokens in one pass, in time linear in its length.
///
/// Contractions stay one word (`I'll`), hyphenated words too (`catch-up`).
public final class Tokens {
    /// Longer runs without white space are not links or addresses but data.
    private static final int LONGEST_CHUNK = 300;

    private final String text;
    private final List<Token> found = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    public static List<Token> of(String text) {
        var tokens = new Tokens(text);
        tokens.cut();
        return List.copyOf(tokens.found);
    }

    /// Lower case, with the apostrophes and dashes of word processors made plain; as long as `text`.
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String folded = lower.length() == text.length() ? lower : text;
        return folded.replace('’', '\'')
                .replace('‘', '\'')
                .replace('ʼ', '\'')
                .replace('–', '-')
                .replace('—', '-');
    }

    private void cut() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at += Character.charCount(c);
            } else if (Character.isLetterOrDigit(c)) {
                at = word(at);
            } else {
                at = add(at, at + Character.charCount(c), Shape.MARK);
            }
        }
    }

    private int word(int start) {
        int chunk = endOfChunk(start);
        if (isLink(start, chunk)) {
            return add(start, trimmed(start, chunk), Shape.LINK);
        }
        if (isAddress(start, chunk)) {
            return add(start, trimmed(start, chunk), Shape.ADDRESS);
        }
        int end = start;
        boolean number = true;
        while (end < text.length() && belongs(start, end)) {
            int c = text.codePointAt(end);
            number &= !Character.isLetter(c);
            end += Character.charCount(c);
        }
        if (number) {
            return add(start, end, Shape.NUMBER);
        }
        return add(start, end, Character.isUpperCase(text.codePointAt(start)) ? Shape.CAPITALISED : Shape.WORD);
    }

    private boolean belongs(int start, int at) {
        int c = text.codePointAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean joins = c == '\'' || c == '’' || c == '-' || ((c == '.' || c == ',' || c == ':') && isDigit(at - 1));
        boolean between = at > start && at + 1 < text.length();
        return joins
                && between
                && Character.isLetterOrDigit(text.charAt(at + 1))
                && (c != '.' && c != ',' && c != ':' || isDigit(at + 1));
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private int endOfChunk(int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_CHUNK && isOfChunk(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfChunk(char c) {
        return !Character.isWhitespace(c) && c != '<' && c != '>' && c != '"' && c != '(' && c != ')' && c != ',';
    }

    private boolean isLink(int start, int end) {
        return text.startsWith("http://", start)
                || text.startsWith("https://", start)
                || text.startsWith("www.", start) && end - start > 6;
    }

    private boolean isAddress(int start, int end) {
        String chunk = text.substring(start, end);
        int sign = chunk.indexOf('@');
        int dot = chunk.indexOf('.', sign + 2);
        return sign > 0 && dot > 0 && dot < chunk.length() - 1;
    }

    private int trimmed(int start, int end) {
        int last = end;
        while (last > start + 1 && !Character.isLetterOrDigit(text.charAt(last - 1)) && text.charAt(last - 1) != '/') {
            last--;
        }
        return last;
    }

    private int add(int start, int end, Shape shape) {
        found.add(new Token(fold(text.substring(start, end)), start, end, shape));
        return end;
    }
}
