package sendoff.evaluate;

import java.util.Locale;
import java.util.Optional;

/// One measured value and what it should reach.
///
/// @param what   what was measured, such as "promises F1"
/// @param value  a share from 0 to 1 mostly; milliseconds and counts say so in `what`
/// @param target what `architecture.md` section 6 asks for; empty for figures that only inform
/// @param note   on how many, an interval, or other remarks; may be empty
public record Figure(String what, double value, Optional<Target> target, String note) {
    /// A bound that the value should keep.
    public sealed interface Target {
        boolean isReachedBy(double value);

        String shown();

        record AtLeast(double bound) implements Target {
            @Override
            public boolean isReachedBy(double value) {
                return value >= bound;
            }

            @Override
            public String shown() {
                return "≥ " + number(bound);
            }
        }

        record AtMost(double bound) implements Target {
            @Override
            public boolean isReachedBy(double value) {
                return value <= bound;
            }

            @Override
            public String shown() {
                return "≤ " + number(bound);
            }
        }
    }

    public static Figure of(String what, double value, String note) {
        return new Figure(what, value, Optional.empty(), note);
    }

    public static Figure atLeast(double bound, String what, double value, String note) {
        return new Figure(what, value, Optional.of(new Target.AtLeast(bound)), note);
    }

    public static Figure atMost(double bound, String what, double value, String note) {
        return new Figure(what, value, Optional.of(new Target.AtMost(bound)), note);
    }

    /// Whether its target is reached; empty when it has none.
    public Optional<Boolean> reached() {
        return target.map(bound -> bound.isReachedBy(value));
    }

    public String shown() {
        return number(value);
    }

    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) > 1) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
    }
}
