package sendoff.language;

/// A sentence with its place in the text.
///
/// @param text  as written, white space collapsed
/// @param start UTF-16 offset in the text it came from
/// @param end   offset after its last character
public record Sentence(String text, int start, int end) {
    public boolean asks() {
        return text.indexOf('?') >= 0;
    }
}
