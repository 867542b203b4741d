package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A text as words with their places. Lower case, straight apostrophes, short forms taken apart
/// ("can't" is "can" "not"), so that one pattern fits every way of writing.
final class Words {
    /// @param text    normalised
    /// @param capital begins with a capital letter
    record Word(int start, int end, String text, boolean capital) {
        boolean isWord() {
            return Character.isLetterOrDigit(text.codePointAt(0)) || text.charAt(0) == '\'';
        }

        boolean is(String other) {
            return text.equals(other);
        }
    }

    private static final Map<String, String[]> IRREGULAR = Map.ofEntries(
            Map.entry("can't", new String[] {"can", "not"}),
            Map.entry("cant", new String[] {"can", "not"}),
            Map.entry("cannot", new String[] {"can", "not"}),
            Map.entry("won't", new String[] {"will", "not"}),
            Map.entry("shan't", new String[] {"shall", "not"}),
            Map.entry("ain't", new String[] {"is", "not"}),
            Map.entry("dont", new String[] {"do", "not"}),
            Map.entry("doesnt", new String[] {"does", "not"}),
            Map.entry("didnt", new String[] {"did", "not"}),
            Map.entry("isnt", new String[] {"is", "not"}),
            Map.entry("couldnt", new String[] {"could", "not"}),
            Map.entry("wouldnt", new String[] {"would", "not"}),
            Map.entry("gotta", new String[] {"got", "to"}),
            Map.entry("wanna", new String[] {"want", "to"}),
            Map.entry("lemme", new String[] {"let", "me"}),
            Map.entry("arent", new String[] {"are", "not"}),
            Map.entry("wasnt", new String[] {"was", "not"}),
            Map.entry("havent", new String[] {"have", "not"}),
            Map.entry("hasnt", new String[] {"has", "not"}),
            Map.entry("shouldnt", new String[] {"should", "not"}),
            Map.entry("wont", new String[] {"will", "not"}),
            Map.entry("thats", new String[] {"that", "is"}),
            Map.entry("youre", new String[] {"you", "are"}),
            Map.entry("theyre", new String[] {"they", "are"}),
            Map.entry("youll", new String[] {"you", "will"}),
            Map.entry("im", new String[] {"i", "am"}),
            Map.entry("ive", new String[] {"i", "have"}),
            Map.entry("let's", new String[] {"let", "us"}),
            Map.entry("gonna", new String[] {"going", "to"}));
    private static final Map<String, String> ENDINGS =
            Map.of("'m", "am", "'re", "are", "'ll", "will", "'ve", "have", "'d", "would");
    /// After these `'s` is short for "is"; after a noun it shows whose.
    private static final List<String> BEFORE_IS = List.of(
            "it", "that", "there", "he", "she", "what", "who", "here", "this", "where", "how", "everything", "nothing");

    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

    private Words() {}

    /// Whether [#of] would give back just this word; told quickly, since the rules have thousands of them.
    static boolean isPlain(String word) {
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter < 'a' || letter > 'z') {
                return false;
            }
        }
        return !word.isEmpty() && !IRREGULAR.containsKey(word) && !isDrawnOut(word);
    }

    static List<Word> of(String text) {
        return of(text, 0, text.length());
    }

    static List<Word> of(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        for (int at = from; at < to; ) {
            int point = text.codePointAt(at);
            if (Character.isLetterOrDigit(point)) {
                int end = wordEnd(text, at, to);
                add(words, text, at, end);
                at = end;
            } else {
                int end = Math.min(to, at + Character.charCount(point));
                if (!Character.isWhitespace(point) && !Character.isSpaceChar(point)) {
                    words.add(new Word(at, end, text.substring(at, end), false));
                }
                at = end;
            }
        }
        return words;
    }

    private static int wordEnd(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int point = text.codePointAt(at);
            boolean inside = Character.isLetterOrDigit(point)
                    || Character.getType(point) == Character.NON_SPACING_MARK
                    || (isApostrophe(point) && at + 1 < to && Character.isLetter(text.codePointAt(at + 1)));
            if (!inside) {
                break;
            }
            at += Character.charCount(point);
        }
        return Math.min(at, to);
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == 'ʼ';
    }

    private static void add(List<Word> words, String text, int start, int end) {
        boolean capital = Character.isUpperCase(text.codePointAt(start));
        String word =
                text.substring(start, end).replace('’', '\'').replace('ʼ', '\'').toLowerCase(Locale.ROOT);
        if (isDrawnOut(word)) {
            words.add(new Word(start, end, DRAWN_OUT.matcher(word).replaceAll("$1"), capital));
            return;
        }
        String[] parts = IRREGULAR.get(word);
        if (parts != null) {
            int middle = start + Math.min(parts[0].length(), end - start - 1);
            words.add(new Word(start, middle, parts[0], capital));
            words.add(new Word(middle, end, parts[1], false));
            return;
        }
        int split = word.lastIndexOf('\'');
        if (split <= 0 || word.length() != end - start) {
            words.add(new Word(start, end, word, capital));
        } else {
            addShortForm(words, word, start, split, capital);
        }
    }

    /// "soooo" is "so", but "iii" and "www" are no words at all.
    private static boolean isDrawnOut(String word) {
        for (int at = 2; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter == word.charAt(at - 1) && letter == word.charAt(at - 2) && Character.isLetter(letter)) {
                return word.chars().anyMatch(other -> other != letter);
            }
        }
        return false;
    }

    private static void addShortForm(List<Word> words, String word, int start, int split, boolean capital) {
        int end = start + word.length();
        String head = word.substring(0, split);
        String tail = word.substring(split);
        if (tail.equals("'t") && head.endsWith("n")) {
            words.add(new Word(start, start + split - 1, head.substring(0, split - 1), capital));
            words.add(new Word(start + split - 1, end, "not", false));
        } else if (tail.equals("'s")) {
            words.add(new Word(start, start + split, head, capital));
            words.add(new Word(start + split, end, BEFORE_IS.contains(head) ? "is" : "'s", false));
        } else if (ENDINGS.containsKey(tail)) {
            words.add(new Word(start, start + split, head, capital));
            words.add(new Word(start + split, end, ENDINGS.getOrDefault(tail, tail), false));
        } else {
            words.add(new Word(start, end, word, capital));
        }
    }
}
