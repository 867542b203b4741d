package sendoff.language;

/// A word, number, address, link or mark of a text, with its place in it.
///
/// @param text  lower case, typographic apostrophes folded to `'`
/// @param start UTF-16 offset of its first character
/// @param end   offset after its last character
public record Token(String text, int start, int end, Shape shape) {
    public enum Shape {
        /// Begins with a small letter, or stands where every word is capitalised.
        WORD,
        /// A word with a capital first letter.
        CAPITALISED,
        NUMBER,
        /// A mail address.
        ADDRESS,
        /// A web address.
        LINK,
        /// Punctuation, a symbol or an emoji.
        MARK
    }

    public boolean isWord() {
        return shape == Shape.WORD || shape == Shape.CAPITALISED;
    }
}
