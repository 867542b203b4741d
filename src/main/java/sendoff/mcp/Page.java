package sendoff.mcp;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Some rows of a list, and where the next ones begin.
///
/// @param note on what stands in the rows
/// @param next to be given as `after` for the page that follows; empty after the last
record Page(String note, List<?> rows, Optional<String> next) {
    static final int ROWS = 20;

    private static final String AFTER = "after";
    private static final int LONGEST = 100;

    Page {
        rows = List.copyOf(rows);
    }

    static Input input() {
        return Input.text(AFTER, LONGEST, "What the page before gave as “next”; leave it out for the first page.");
    }

    /// @param found one more than a page has, if there are more
    /// @param mark  where a page ended, by its last row
    static <T> Page of(List<T> found, Function<T, String> mark) {
        List<T> shown = found.stream().limit(ROWS).toList();
        Optional<String> next = found.size() > ROWS ? Optional.of(mark.apply(shown.getLast())) : Optional.empty();
        return new Page(Fence.NOTE, shown, next);
    }

    /// One page of a list that is there as a whole.
    static <T> Page of(List<T> all, int passed) {
        List<T> found = all.stream().skip(passed).limit(ROWS + 1L).toList();
        return of(found, _ -> String.valueOf(passed + ROWS));
    }

    /// @param read throws RuntimeException where the words make no sense
    static <T> Optional<T> after(Arguments said, Function<String, T> read) {
        return said.text(AFTER).map(cursor -> {
            try {
                return read.apply(cursor);
            } catch (RuntimeException _) {
                throw new Trouble("“after” leads nowhere: give what the page before gave as “next”, or leave it out.");
            }
        });
    }

    static int passed(Arguments said) {
        return after(said, Page::count).orElse(0);
    }

    private static int count(String words) {
        int count = Integer.parseInt(words);
        if (count < 0) {
            throw new NumberFormatException(words);
        }
        return count;
    }
}
