package sendoff.tone;

import java.util.List;
import java.util.Optional;
import sendoff.tone.Pattern.Element;
import sendoff.tone.Words.Word;

/// A set of words as 256 bits, one a word: most patterns are ruled out for a sentence without trying them.
record Signature(long a, long b, long c, long d) {
    static Signature of(List<Word> words, int from, int to) {
        var bits = new long[4];
        for (int at = from; at < to; at++) {
            add(bits, words.get(at).text());
        }
        return new Signature(bits[0], bits[1], bits[2], bits[3]);
    }

    /// Of the words that an element may begin with; empty when that can be any.
    static Optional<Signature> ofAny(Element element) {
        if (!(element instanceof Element.Choice choice) || !choice.prefixed().isEmpty()) {
            return Optional.empty();
        }
        var bits = new long[4];
        choice.exact().keySet().forEach(word -> add(bits, word));
        return Optional.of(new Signature(bits[0], bits[1], bits[2], bits[3]));
    }

    boolean meets(Signature other) {
        return (a & other.a | b & other.b | c & other.c | d & other.d) != 0;
    }

    private static void add(long[] bits, String word) {
        int hash = word.hashCode() * 0x9E3779B9;
        bits[hash >>> 30] |= 1L << (hash >>> 24 & 63);
    }
}
