package sendoff.mail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Things that belong together, found by joining two at a time; some are kept apart whatever joins them.
///
/// A disjoint-set forest, so joining n things costs next to n steps.
final class Groups {
    private int[] parent = new int[1024];
    private int count;
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    int add() {
        if (count == parent.length) {
            parent = Arrays.copyOf(parent, count * 2);
        }
        parent[count] = count;
        return count++;
    }

    int of(int thing) {
        int root = thing;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /// Does nothing when the two are kept apart.
    void join(int one, int other) {
        int a = of(one);
        int b = of(other);
        if (a == b || apart.getOrDefault(a, Set.of()).contains(b)) {
            return;
        }
        // The smaller index leads: the outcome doesn't hang on the order of joining.
        int leads = Math.min(a, b);
        int follows = Math.max(a, b);
        parent[follows] = leads;
        for (int enemy : apart.getOrDefault(follows, Set.of())) {
            apart.computeIfAbsent(enemy, _ -> new HashSet<>()).remove(follows);
            keepApart(leads, enemy);
        }
        apart.remove(follows);
    }

    /// From now on these never come together; has no effect on two that already are.
    void keepApart(int one, int other) {
        int a = of(one);
        int b = of(other);
        if (a != b) {
            apart.computeIfAbsent(a, _ -> new HashSet<>()).add(b);
            apart.computeIfAbsent(b, _ -> new HashSet<>()).add(a);
        }
    }
}
