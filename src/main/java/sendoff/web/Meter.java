package sendoff.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sendoff.desk.weighing.PlanWords;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.Room;

/// What is left of an allowance: pips where it is counted, a bar where it is time.
///
/// @param left  in words
/// @param none  nothing is left
/// @param pips  one for each, filled where it is left; empty for a bar
/// @param width of the bar, `44%`
/// @param label what the drawing says, in words
public record Meter(String name, String left, boolean none, List<Boolean> pips, Optional<String> width, String label) {
    private static final int MOST_PIPS = 12;

    public Meter {
        pips = List.copyOf(pips);
    }

    Meter named(String other) {
        return new Meter(other, left, none, pips, width, label);
    }

    static Meter of(Room room, LocalDate today) {
        var group = room.group();
        boolean none = room.left() == 0;
        boolean counted = group.measure() != Measure.HOURS && group.allowance() <= MOST_PIPS;
        String left = none ? opens(room, today) : PlanWords.amount(room.left(), group.measure()) + " left";
        String label = group.allowance() == 0
                ? Words.capital(PlanWords.amount(0, group.measure())) + " are allowed"
                : PlanWords.amount(room.left(), group.measure()) + " left of "
                        + PlanWords.amount(group.allowance(), group.measure());
        return new Meter(
                group.name(),
                left,
                none,
                counted && !none
                        ? IntStream.range(0, group.allowance())
                                .mapToObj(i -> i < room.left())
                                .toList()
                        : List.of(),
                counted || none
                        ? Optional.empty()
                        : Optional.of(Math.round(room.left() * 100f / group.allowance()) + "%"),
                label);
    }

    private static String opens(Room room, LocalDate today) {
        return room.group().allowance() == 0
                ? "none this " + room.group().period().word()
                : "open again " + Moments.date(room.refills(), today);
    }
}
