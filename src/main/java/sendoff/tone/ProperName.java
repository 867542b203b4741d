package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sendoff.tone.Words.Word;

/// A name of three words or more: "Street to Summit", "Niger Delta Water Forum".
///
/// @param words folded, in their order
record ProperName(int start, int end, List<String> words, String text) {
    private static final Set<String> INSIDE =
            Set.of("to", "of", "for", "the", "on", "de", "la", "le", "du", "des", "del", "der", "van", "von", "y", "&");
    private static final int LEAST = 3;
    private static final int MOST = 8;

    ProperName {
        words = List.copyOf(words);
    }

    /// The longest rows of capitalised words, small ones between them included.
    static List<ProperName> in(String text, List<Word> row, int from, int to) {
        List<ProperName> found = new ArrayList<>();
        for (int at = from; at < to; ) {
            int last = last(row, at, to);
            if (last - at + 1 >= LEAST) {
                found.add(new ProperName(
                        row.get(at).start(),
                        row.get(last).end(),
                        row.subList(at, last + 1).stream()
                                .map(word -> Names.fold(word.text()))
                                .toList(),
                        text.substring(row.get(at).start(), row.get(last).end())));
            }
            at = Math.max(last, at) + 1;
        }
        return found;
    }

    /// The last word of the name that begins here; before it when none does.
    static int last(List<Word> row, int from, int to) {
        int last = from - 1;
        for (int at = from; at < Math.min(to, from + MOST); at++) {
            Word word = row.get(at);
            boolean joined = at == from || word.start() == row.get(at - 1).end() + 1;
            if (joined && Layout.looksLikeName(word)) {
                last = at;
            } else if (!joined || at == from || !INSIDE.contains(word.text())) {
                return last;
            }
        }
        return last;
    }

    /// Whether just one word of it, and that no small one, is another.
    boolean isSlipOf(ProperName other) {
        if (words.size() != other.words.size()) {
            return false;
        }
        int apart = 0;
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).equals(other.words.get(at))) {
                apart += INSIDE.contains(words.get(at)) || INSIDE.contains(other.words.get(at)) ? LEAST : 1;
            }
        }
        return apart == 1;
    }
}
