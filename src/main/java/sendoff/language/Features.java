package sendoff.language;

import java.util.Arrays;
import java.util.List;

/// Features of one text: hashed names with values. Not thread-safe; made, filled and scored once.
///
/// Hashing needs no dictionary: any word has its place, and two that share one are rare enough not to matter.
public final class Features {
    /// Enough for the n-grams of some ten thousand messages.
    public static final int BITS = 18;

    private static final int LONGEST_RUN = 3;
    /// So many words apart a pair may stand.
    private static final int NEAR = 4;

    private static final int PART = 4;

    private static final int MASK = (1 << BITS) - 1;

    private int[] places = new int[256];
    private float[] values = new float[256];
    private int count;
    private int blockStart;

    /// Adds a feature, or nothing when the current block has it already.
    public Features add(String name) {
        return add(hash(name, 0), 1);
    }

    public Features add(String name, double value) {
        return add(hash(name, 0), (float) value);
    }

    /// All runs of one to `longest` words, each told apart by `prefix`.
    public Features addRuns(String prefix, List<String> words, int longest) {
        int seed = hash(prefix, 17);
        for (int i = 0; i < words.size(); i++) {
            int hash = seed;
            for (int j = i; j < Math.min(words.size(), i + longest); j++) {
                hash = hash(words.get(j), hash * 31 + 7);
                add(hash, 1);
            }
        }
        return this;
    }

    /// How a sentence or a short message is worded: runs of words, pairs of words that stand near each other ("drop … a
    /// line"), and parts of words ("swam" of "swamped" and "swamping"). A block of its own.
    public Features addWording(List<String> words) {
        addRuns("run", words, LONGEST_RUN);
        for (int at = 0; at < words.size(); at++) {
            for (int other = at + 2; other < Math.min(words.size(), at + NEAR + 1); other++) {
                add(words.get(at) + " ~ " + words.get(other));
            }
            String word = " " + words.get(at) + " ";
            for (int from = 0; from + PART <= word.length(); from++) {
                add("part" + word.substring(from, from + PART));
            }
        }
        return scaleBlock(1);
    }

    /// Ends a block of features: repeated ones count once, and their values are scaled so that long and
    /// short texts weigh the same (Euclidean length `length`).
    public Features scaleBlock(double length) {
        dropRepeated();
        double sum = 0;
        for (int i = blockStart; i < count; i++) {
            sum += values[i] * values[i];
        }
        if (sum > 0) {
            float factor = (float) (length / Math.sqrt(sum));
            for (int i = blockStart; i < count; i++) {
                values[i] *= factor;
            }
        }
        blockStart = count;
        return this;
    }

    /// Ends a block of features whose values stay as they are; repeated ones count once.
    public Features endBlock() {
        dropRepeated();
        blockStart = count;
        return this;
    }

    public int size() {
        return count;
    }

    /// From 0 to 2^[#BITS] - 1.
    public int place(int index) {
        return places[index];
    }

    public float value(int index) {
        return values[index];
    }

    private Features add(int hash, float value) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        places[count] = mix(hash) & MASK;
        values[count++] = value;
        return this;
    }

    private void dropRepeated() {
        long[] sorted = new long[count - blockStart];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] =
                    (long) places[blockStart + i] << 32 | Float.floatToIntBits(values[blockStart + i]) & 0xffffffffL;
        }
        Arrays.sort(sorted);
        count = blockStart;
        int last = -1;
        for (long entry : sorted) {
            int place = (int) (entry >>> 32);
            if (place != last) {
                places[count] = place;
                values[count++] = Float.intBitsToFloat((int) entry);
                last = place;
            }
        }
    }

    private static int hash(String text, int seed) {
        int hash = 0x811c9dc5 ^ seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193; // FNV-1a
        }
        return hash;
    }

    /// The finaliser of MurmurHash3: FNV's low bits alone are too regular.
    private static int mix(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
