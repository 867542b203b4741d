package sendoff.web;

import java.util.List;
import sendoff.domain.SafekeepingWishes;

/// The owner's data, on the settings page: where they lie, back-ups, what is let go of.
///
/// @param where   where everything lies and how much it is
/// @param folder  of the back-ups
/// @param trouble why the last back-up could not be made; or empty
/// @param backUps the newest first
/// @param over    how many conversations would go by the rule that is set, in words; or empty
/// @param erased  what was let go of at somebody's request
public record DataSection(
        String where,
        String folder,
        String trouble,
        List<BackedUp> backUps,
        SafekeepingWishes wishes,
        String over,
        List<String> erased) {
    private static final List<Integer> MONTHS = List.of(0, 6, 12, 24, 36, 60);

    public DataSection {
        backUps = List.copyOf(backUps);
        erased = List.copyOf(erased);
    }

    /// @param why `every day`
    public record BackedUp(String when, String why, String size) {}

    public List<Integer> months() {
        return MONTHS.contains(wishes.forgetAfter())
                ? MONTHS
                : java.util.stream.Stream.concat(MONTHS.stream(), java.util.stream.Stream.of(wishes.forgetAfter()))
                        .sorted()
                        .toList();
    }

    public String after(int months) {
        return switch (months) {
            case 0 -> "Never";
            case 6 -> "After half a year";
            case 12 -> "After a year";
            default ->
                months % 12 == 0
                        ? "After " + Words.number(months / 12) + " years"
                        : "After " + Words.number(months) + " months";
        };
    }
}
