package sendoff.tone;

import java.util.List;
import java.util.Set;
import sendoff.tone.Words.Word;

/// Words between quotation marks are somebody else's, or what the writer would not say: a rule about tone passes them
/// over. A quotation may go over several sentences, but not over a paragraph.
final class Quotes {
    /// What begins with an apostrophe and opens nothing: "'cause", "'09".
    private static final Set<String> SHORTENED =
            Set.of("cause", "cos", "til", "till", "tis", "twas", "em", "n", "round", "bout", "cuz", "s", "d", "ll");

    private Quotes() {}

    /// For each word, whether it stands in quotation marks that are closed again.
    static boolean[] in(List<Word> words, String text) {
        boolean[] quoted = new boolean[words.size()];
        int opened = -1;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (opened >= 0 && isParagraph(text, words.get(at - 1).end(), word.start())) {
                opened = -1;
            }
            int mark = word.text().length() == 1 ? word.text().charAt(0) : ' ';
            if (opened >= 0 && closes(mark, text.codePointAt(words.get(opened).start()), text, word)) {
                for (int i = opened; i <= at; i++) {
                    quoted[i] = true;
                }
                opened = -1;
            } else if (opens(words, at, mark, text) && (opened < 0 || mark != '\'' && mark != '‘')) {
                opened = at;
            }
        }
        return quoted;
    }

    private static boolean isParagraph(String text, int from, int to) {
        int first = text.indexOf('\n', from, to);
        return first >= 0 && text.indexOf('\n', first + 1, to) >= 0;
    }

    private static boolean opens(List<Word> words, int at, int mark, String text) {
        return switch (mark) {
            case '“', '«', '„', '"' -> true;
            case '\'', '‘' -> {
                int start = words.get(at).start();
                boolean free = start == 0 || " \n(—–".indexOf(text.charAt(start - 1)) >= 0;
                yield free
                        && at + 1 < words.size()
                        && words.get(at + 1).start() == start + 1
                        && Character.isLetter(text.codePointAt(start + 1))
                        && !SHORTENED.contains(words.get(at + 1).text());
            }
            default -> false;
        };
    }

    /// A single mark closes what a single one opened, and never inside a word.
    private static boolean closes(int mark, int opening, String text, Word word) {
        boolean single = opening == '\'' || opening == '‘';
        return switch (mark) {
            case '”', '»' -> !single;
            case '"' -> opening == '"' || opening == '„';
            case '“' -> opening == '„';
            case '\'', '’' ->
                single
                        && (word.end() >= text.length() || !Character.isLetterOrDigit(text.codePointAt(word.end())))
                        && !Character.isWhitespace(text.codePointBefore(word.start()));
            default -> false;
        };
    }
}
