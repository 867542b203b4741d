package sendoff.recognise;

import java.util.List;
import sendoff.language.Token;
import sendoff.language.Tokens;

/// A stretch of text with what every clue needs of it, made once.
///
/// @param folded `text` by [Tokens#fold], so that places in one are places in the other
record Passage(String text, String folded, List<Token> tokens) {
    static Passage of(String text) {
        return new Passage(text, Tokens.fold(text), Tokens.of(text));
    }
}
