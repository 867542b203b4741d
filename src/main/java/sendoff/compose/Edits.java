package sendoff.compose;

import java.util.ArrayList;
import java.util.List;
import sendoff.domain.TemplateUse.Change;

/// What its owner changed in a composed text, word by word.
public final class Edits {
    /// Longer texts are not letters; comparing them would take too long.
    private static final int MOST_WORDS = 1_500;

    /// Changes with fewer equal words between them are one change.
    private static final int GAP = 2;

    private static final double HARDLY = 0.1;
    private static final double LITTLE = 0.35;

    private final String[] old;
    private final String[] now;
    private final List<Change> changes = new ArrayList<>();
    private final int following;
    private int touched;

    private Edits(String composed, String body, int following) {
        this.following = following;
        old = words(composed);
        now = words(body);
        compare();
    }

    public static Edits between(String composed, String body) {
        return new Edits(composed, body, 0);
    }

    /// The same, each change with so many of the words that follow it: a number alone tells little.
    public static Edits between(String before, String after, int following) {
        return new Edits(before, after, following);
    }

    /// Each with the words before and after, single spaces between. What was only added stands with the word before it.
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /// How much it is, as the playbook shows it.
    public String inWords() {
        double share = old.length == 0 ? 1 : (double) touched / Math.max(old.length, now.length);
        if (touched == 0) {
            return "not at all";
        }
        return share < HARDLY ? "hardly" : share < LITTLE ? "a little" : "a lot";
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }

    private void compare() {
        if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
            touched = Math.max(old.length, now.length);
            return;
        }
        int[][] common = common();
        List<int[]> hunks = new ArrayList<>(); // from and to in the old text, from and to in the new one
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            if (i < old.length && j < now.length && old[i].equals(now[j])) {
                i++;
                j++;
                continue;
            }
            int fromOld = i;
            int fromNow = j;
            while ((i < old.length || j < now.length) && !(i < old.length && j < now.length && old[i].equals(now[j]))) {
                if (j >= now.length || i < old.length && common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            touched += Math.max(i - fromOld, j - fromNow);
            join(hunks, new int[] {fromOld, i, fromNow, j});
        }
        hunks.forEach(this::keep);
    }

    private static void join(List<int[]> hunks, int[] hunk) {
        if (!hunks.isEmpty() && hunk[0] - hunks.getLast()[1] <= GAP) {
            hunks.getLast()[1] = hunk[1];
            hunks.getLast()[3] = hunk[3];
        } else {
            hunks.add(hunk);
        }
    }

    private void keep(int[] hunk) {
        boolean anchored = hunk[0] == hunk[1] && hunk[0] > 0;
        int back = anchored ? 1 : 0;
        changes.add(new Change(
                part(old, hunk[0] - back, hunk[1] + following), part(now, hunk[2] - back, hunk[3] + following)));
    }

    private static String part(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(Math.max(0, from), Math.min(to, words.length)));
    }

    /// Length of the longest common subsequence from each pair of places on.
    private int[][] common() {
        int[][] common = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                common[i][j] =
                        old[i].equals(now[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
