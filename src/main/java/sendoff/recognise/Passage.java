package sendoff.recognise;

import java.util.List;
import java.util.Optional;
import sendoff.language.Gloss;
import sendoff.language.Token;
import sendoff.language.Tokens;
import sendoff.language.WordForWord;

/// A stretch of text with what every clue needs of it, made once.
///
/// @param folded `text` by [Tokens#fold], so that places in one are places in the other
/// @param gloss  where `text` is the English, word for word, of something written in another language
record Passage(String text, String folded, List<Token> tokens, Optional<Gloss> gloss) {
    static Passage of(String text) {
        return of(text, Optional.empty());
    }

    private static Passage of(String text, Optional<Gloss> gloss) {
        return new Passage(text, Tokens.fold(text), Tokens.of(text), gloss);
    }

    /// The same in English, as far as that is known.
    Passage in(WordForWord language) {
        Gloss english = language.english(text);
        return of(english.text(), Optional.of(english));
    }

    /// The words of the author between two places of `text`.
    String written(int start, int end) {
        return gloss.map(of -> of.before(start, end)).orElseGet(() -> text.substring(start, end));
    }
}
