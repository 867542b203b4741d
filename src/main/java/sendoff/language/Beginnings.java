package sendoff.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a pattern can begin, told by what stands before a place and by the three characters from it on. Most places of
/// a text are passed by this way.
///
/// It is asked of the pattern itself, once for each such place. So the pattern must not look for a blank behind its
/// beginning. Safe for several threads: those that ask at the same time find the same.
public final class Beginnings {
    /// The characters that are told apart; where another stands a pattern is tried.
    private static final String KNOWN = "abcdefghijklmnopqrstuvwxyz '.,-!?:;()\n\"/0123456789";

    /// Of these only, as the third.
    private static final int KNOWN_THIRD = 30;

    private static final int OTHER = 0;
    private static final int BITS = 6;
    private static final int END = (1 << BITS) - 1;
    private static final int THIRD_BITS = 5;
    private static final int THIRD_END = (1 << THIRD_BITS) - 1;
    private static final int ASCII = 128;
    private static final byte[] CODES = codes();

    /// What stands before: nothing, a letter or digit as `\b` sees them, anything else.
    private static final int START = 0;

    private static final int INSIDE = 1;
    private static final int OUTSIDE = 2;

    /// In their place where the pattern is asked; the second is no letter to whoever looks back for one.
    private static final String[] BEFORE = {"", "_", " "};

    /// How many places are told apart: see [#place].
    static final int PLACES = 3 << 2 * BITS + THIRD_BITS;

    private final Pattern pattern;

    /// By what stands before and the first character: a bit for each second with which it can't begin, whatever the
    /// third. Nearly every place is passed by this alone, so it is kept small.
    private final long[] hopeless = new long[3 << BITS];

    /// Of the others, by the second as well: in the lower half a bit for each third with which it may begin, in the
    /// upper half one for each that was asked.
    private final long[][] answers = new long[3 << BITS][];

    public Beginnings(Pattern pattern) {
        this.pattern = pattern;
    }

    private static byte[] codes() {
        byte[] codes = new byte[ASCII];
        for (int i = 0; i < KNOWN.length(); i++) {
            codes[KNOWN.charAt(i)] = (byte) (i + 1);
        }
        return codes;
    }

    /// @return false when it can't begin at this place of `text`
    public boolean at(String text, int at) {
        return may(place(text, at));
    }

    /// All that counts of a place in a text: from 0 to [#PLACES] - 1.
    static int place(String text, int at) {
        int before = at == 0 ? START : isInside(text.charAt(at - 1)) ? INSIDE : OUTSIDE;
        int last = text.length() - 1;
        int second = at < last ? code(text.charAt(at + 1)) : END;
        int third = at + 1 < last ? third(text.charAt(at + 2)) : at + 1 == last ? THIRD_END : OTHER;
        return ((before << BITS | code(text.charAt(at))) << BITS | second) << THIRD_BITS | third;
    }

    private static int third(char c) {
        int code = code(c);
        return code <= KNOWN_THIRD ? code : OTHER;
    }

    /// As `\b` sees it.
    private static boolean isInside(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private static int code(char c) {
        return c < ASCII ? CODES[c] : OTHER;
    }

    /// @param place as [#place] says it
    boolean may(int place) {
        int row = place >>> BITS + THIRD_BITS;
        int second = place >>> THIRD_BITS & END;
        if ((hopeless[row] >>> second & 1) != 0) {
            return false;
        }
        return (row & END) == OTHER || second == OTHER || may(row, second, place & THIRD_END);
    }

    private boolean may(int row, int second, int third) {
        long[] some = answers[row];
        if (some == null) {
            some = new long[1 << BITS];
            answers[row] = some;
        }
        long bit = 1L << third;
        long answer = some[second];
        if ((answer & bit << Integer.SIZE) != 0) {
            return (answer & bit) != 0;
        }
        String before = BEFORE[row >>> BITS];
        if (answer == 0 && !ask(before, beginning(row & END, second, OTHER))) {
            hopeless[row] |= 1L << second;
            return false;
        }
        boolean yes = ask(before, beginning(row & END, second, third));
        some[second] |= bit << Integer.SIZE | (yes ? bit : 0);
        return yes;
    }

    private record Beginning(String characters, boolean andNoMore) {}

    private static Beginning beginning(int first, int second, int third) {
        var characters = new StringBuilder().append(KNOWN.charAt(first - 1));
        if (second != END) {
            characters.append(KNOWN.charAt(second - 1));
        }
        if (third != OTHER && third != THIRD_END) {
            characters.append(KNOWN.charAt(third - 1));
        }
        return new Beginning(characters.toString(), second == END || third == THIRD_END);
    }

    private boolean ask(String before, Beginning beginning) {
        Matcher matcher = pattern.matcher(before + beginning.characters())
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(
                        before.length(),
                        before.length() + beginning.characters().length());
        return matcher.lookingAt() || !beginning.andNoMore() && matcher.hitEnd();
    }
}
