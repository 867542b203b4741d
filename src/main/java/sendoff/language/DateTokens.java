package sendoff.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words, numbers and marks of a text as the date rules read them: lower case, straight apostrophes,
/// `11/28` and `25th` in one piece. Asked beyond either end it answers with an empty word.
final class DateTokens {
    record Token(String word, int start, int end, boolean capital) {}

    /// Between paragraphs, where no phrase goes on.
    static final String BREAK = "\n";

    private static final Token NOTHING = new Token("", 0, 0, false);
    private static final int LONGEST_NUMBER = 10;

    private final List<Token> tokens;

    private DateTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    static DateTokens of(String text) {
        var tokens = new ArrayList<Token>();
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Character.isWhitespace(c)) {
                end = spaceFrom(text, i);
                if (hasEmptyLine(text, i, end)) {
                    tokens.add(new Token(BREAK, i, end, false));
                }
            } else {
                if (Character.isLetter(c)) {
                    end = wordFrom(text, i);
                } else if (Character.isDigit(c)) {
                    end = numberFrom(text, i);
                }
                tokens.add(new Token(folded(text.substring(i, end)), i, end, Character.isUpperCase(c)));
            }
            i = end;
        }
        return new DateTokens(tokens);
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : NOTHING;
    }

    String word(int i) {
        return at(i).word();
    }

    boolean is(int i, String word) {
        return word(i).equals(word);
    }

    boolean isAny(int i, Set<String> words) {
        return words.contains(word(i));
    }

    /// The position after `words` if they stand at `i`, else -1.
    int after(int i, String... words) {
        for (int k = 0; k < words.length; k++) {
            if (!is(i + k, words[k])) {
                return -1;
            }
        }
        return i + words.length;
    }

    /// The position after an optional word.
    int skip(int i, Set<String> words) {
        return isAny(i, words) ? i + 1 : i;
    }

    /// Nothing stands between the two.
    boolean touching(int i, int next) {
        return at(i).end() == at(next).start() && next < tokens.size() && i >= 0;
    }

    private static boolean hasEmptyLine(String text, int start, int end) {
        int first = text.indexOf('\n', start, end);
        return first >= 0 && text.indexOf('\n', first + 1, end) >= 0;
    }

    private static int spaceFrom(String text, int i) {
        int end = i;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int wordFrom(String text, int i) {
        int end = i + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || (isApostrophe(text.charAt(end))
                                && end + 1 < text.length()
                                && Character.isLetter(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    private static int numberFrom(String text, int i) {
        int end = i + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean joins =
                    "/.-:–".indexOf(c) >= 0 && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
            if (!Character.isLetterOrDigit(c) && !joins) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('–', '-');
    }

    /// How many weeks "week" and "fortnight" put behind a day add to it, as the British say; 0 for other words.
    static int britishWeeks(String word) {
        return switch (word) {
            case "week" -> 1;
            case "fortnight" -> 2;
            default -> 0;
        };
    }

    /// A plain number of at most ten digits, else -1.
    int number(int i) {
        return numberOf(word(i));
    }

    static int numberOf(String word) {
        if (word.isEmpty() || word.length() >= LONGEST_NUMBER) {
            return -1;
        }
        int n = 0;
        for (int k = 0; k < word.length(); k++) {
            int digit = Character.digit(word.charAt(k), 10);
            if (digit < 0) {
                return -1;
            }
            n = n * 10 + digit;
        }
        return n;
    }

    /// A day of the month, `7` or `7th`, else -1.
    int day(int i) {
        int n = number(i);
        n = n < 0 ? ordinal(i) : n;
        return n >= 1 && n <= 31 ? n : -1;
    }

    /// `7` of `7th`, else -1.
    int ordinal(int i) {
        String word = word(i);
        int cut = word.length() - 2;
        boolean ends =
                cut > 0 && (word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th"));
        return ends ? numberOf(word.substring(0, cut)) : -1;
    }
}
