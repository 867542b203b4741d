package sendoff.language;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;

/// Many patterns that are looked for in one pass over a text: at each place only those are tried that may begin there.
/// What each finds is what [QuickPattern] finds.
public final class QuickPatterns {
    private final List<QuickPattern> all;

    /// By place, as [Beginnings#place] says it: which of them may begin there; nothing until it was asked.
    private final AtomicReferenceArray<BitSet> answers = new AtomicReferenceArray<>(Beginnings.PLACES);

    public QuickPatterns(List<QuickPattern> all) {
        this.all = List.copyOf(all);
    }

    /// Of some, those that occur in `text`; each by where it stands in the list.
    public BitSet in(String text, BitSet some) {
        var found = new BitSet(all.size());
        Map<Integer, Matcher> matchers = new HashMap<>();
        for (int at = 0; at < text.length(); at++) {
            BitSet here = at(Beginnings.place(text, at));
            for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
                if (some.get(i)
                        && !found.get(i)
                        && isAt(
                                text,
                                at,
                                matchers.computeIfAbsent(i, n -> all.get(n).matcher(text)))) {
                    found.set(i);
                }
            }
        }
        return found;
    }

    private static boolean isAt(String text, int at, Matcher matcher) {
        return matcher.region(at, text.length()).lookingAt();
    }

    private BitSet at(int place) {
        BitSet known = answers.get(place);
        if (known != null) {
            return known;
        }
        var here = new BitSet(all.size());
        for (int i = 0; i < all.size(); i++) {
            here.set(i, all.get(i).beginnings().may(place));
        }
        answers.set(place, here);
        return here;
    }
}
