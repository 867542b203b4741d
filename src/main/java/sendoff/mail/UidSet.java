package sendoff.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A set of message numbers (UIDs) of one folder, kept and written as ranges: `1:44,50` (RFC 3501 §9,
/// sequence-set).
///
/// @param ranges ascending, neither touching nor overlapping
public record UidSet(List<Range> ranges) {
    public static final UidSet NONE = new UidSet(List.of());

    /// @param first 1 or more
    /// @param last  included
    public record Range(long first, long last) {
        public Range {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("not a range of UIDs: " + first + " to " + last);
            }
        }

        @Override
        public String toString() {
            return first == last ? Long.toString(first) : first + ":" + last;
        }
    }

    public UidSet {
        ranges = List.copyOf(ranges);
    }

    public static UidSet of(Collection<Long> uids) {
        return new UidSet(joined(uids.stream().map(uid -> new Range(uid, uid)).toList()));
    }

    public static UidSet range(long first, long last) {
        return new UidSet(List.of(new Range(first, last)));
    }

    /// @throws IllegalArgumentException if that is not how sets are written; empty text is the empty set
    public static UidSet parse(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        return new UidSet(joined(Arrays.stream(text.strip().split(","))
                .map(part -> {
                    var ends = part.split(":");
                    long first = Long.parseLong(ends[0]);
                    long last = Long.parseLong(ends[ends.length - 1]);
                    return new Range(Math.min(first, last), Math.max(first, last));
                })
                .toList()));
    }

    /// The same set when `delivered` came in as well, of all that `exist`. What lies between two neighbours is
    /// counted in: a number once gone is never given again, so the set stays short.
    public UidSet and(Collection<Long> delivered, UidSet exist) {
        var have = new TreeSet<>(delivered);
        var runs = new ArrayList<Range>(ranges);
        long start = 0;
        long end = 0;
        for (long uid : exist.toArray()) {
            if (have.contains(uid) || contains(uid)) {
                start = start == 0 ? uid : start;
                end = uid;
            } else if (start > 0) {
                runs.add(new Range(start, end));
                start = 0;
            }
        }
        if (start > 0) {
            runs.add(new Range(start, end));
        }
        have.stream().map(uid -> new Range(uid, uid)).forEach(runs::add);
        return new UidSet(joined(runs));
    }

    public UidSet and(UidSet other) {
        return new UidSet(
                joined(Stream.concat(ranges.stream(), other.ranges.stream()).toList()));
    }

    /// What of this set is not in the other.
    public UidSet without(UidSet other) {
        var rest = new ArrayList<Range>();
        for (var range : ranges) {
            long from = range.first();
            for (var hole : other.ranges) {
                if (hole.last() < from || hole.first() > range.last()) {
                    continue;
                }
                if (hole.first() > from) {
                    rest.add(new Range(from, hole.first() - 1));
                }
                from = hole.last() + 1;
            }
            if (from <= range.last()) {
                rest.add(new Range(from, range.last()));
            }
        }
        return new UidSet(rest);
    }

    public boolean contains(long uid) {
        return ranges.stream().anyMatch(range -> range.first() <= uid && uid <= range.last());
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /// The highest number; 0 when empty.
    public long highest() {
        return ranges.isEmpty() ? 0 : ranges.getLast().last();
    }

    /// Every number, ascending.
    public long[] toArray() {
        return ranges.stream()
                .flatMapToLong(range -> LongStream.rangeClosed(range.first(), range.last()))
                .toArray();
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }

    private static List<Range> joined(List<Range> any) {
        var sorted = any.stream().sorted(Comparator.comparingLong(Range::first)).toList();
        var joined = new ArrayList<Range>();
        for (var range : sorted) {
            if (!joined.isEmpty() && range.first() <= joined.getLast().last() + 1) {
                var before = joined.removeLast();
                joined.add(new Range(before.first(), Math.max(before.last(), range.last())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
