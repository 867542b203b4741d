package sendoff.tone;

import java.util.List;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Words between quotation marks are somebody else's: a rule about tone passes them over.
final class Quotes {
    private Quotes() {}

    /// For each word of the line, whether it stands in quotation marks that are closed in it.
    static boolean[] in(List<Word> words, Line line, String text) {
        boolean[] quoted = new boolean[line.to() - line.from()];
        int opened = -1;
        for (int at = line.from(); at < line.to(); at++) {
            int mark = text.charAt(words.get(at).start());
            boolean opens = mark == '“' || mark == '«' || mark == '„' || (mark == '"' && opened < 0);
            boolean closes = mark == '”' || mark == '»' || (mark == '"' && opened >= 0);
            if (closes && opened >= 0) {
                for (int i = opened; i <= at; i++) {
                    quoted[i - line.from()] = true;
                }
                opened = -1;
            } else if (opens) {
                opened = at;
            }
        }
        return quoted;
    }
}
