package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class UidSetTest {
    @Test
    void it_is_written_in_ranges() {
        assertThat(UidSet.of(List.of(9L, 1L, 2L, 3L, 2L))).hasToString("1:3,9");
        assertThat(UidSet.parse("9,3:1,4")).hasToString("1:4,9");
        assertThat(UidSet.parse("").isEmpty()).isTrue();
    }

    @Test
    void what_is_no_set_is_refused() {
        assertThatThrownBy(() -> UidSet.parse("1:x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UidSet.parse("0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbers_that_no_mail_has_close_the_gap_between_neighbours() {
        var exist = UidSet.parse("3,10,20,30");

        assertThat(UidSet.NONE.and(List.of(30L, 20L), exist)).hasToString("20:30");
        assertThat(UidSet.parse("20:30").and(List.of(3L), exist)).hasToString("3,20:30");
        assertThat(UidSet.parse("3,20:30").and(List.of(10L), exist)).hasToString("3:30");
    }

    @Property
    void text_brings_it_back(@ForAll Set<@LongRange(min = 1, max = 60) Long> uids) {
        var set = UidSet.of(uids);
        assertThat(UidSet.parse(set.toString())).isEqualTo(set);
        assertThat(set.toArray()).containsExactly(sorted(uids));
    }

    @Property
    void taking_away_leaves_exactly_the_rest(
            @ForAll Set<@LongRange(min = 1, max = 60) Long> all, @ForAll Set<@LongRange(min = 1, max = 60) Long> away) {
        var rest = new TreeSet<>(all);
        rest.removeAll(away);
        assertThat(UidSet.of(all).without(UidSet.of(away)).toArray()).containsExactly(sorted(rest));
    }

    @Property
    void delivering_never_counts_in_a_mail_that_was_not_delivered(
            @ForAll Set<@LongRange(min = 1, max = 60) Long> exist,
            @ForAll Set<@LongRange(min = 1, max = 60) Long> some) {
        var delivered = new TreeSet<>(some);
        delivered.retainAll(exist);
        var seen = UidSet.NONE.and(delivered, UidSet.of(exist));
        assertThat(exist).allSatisfy(uid -> assertThat(seen.contains(uid)).isEqualTo(delivered.contains(uid)));
    }

    private static long[] sorted(Set<Long> uids) {
        return uids.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
