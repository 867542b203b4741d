package sendoff.reflect;

import java.util.List;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;

/// Numbers in words.
final class Amount {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final List<String> WORDS = List.of(
            "Nobody", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
            "Twelve");

    private Amount() {}

    /// `25 min`, `8 h`, `3 days 4 h`: coarser the longer it is.
    static String time(long minutes) {
        if (minutes < HOUR) {
            return minutes + " min";
        }
        if (minutes < 2 * DAY) {
            return Math.round(minutes / (double) HOUR) + " h";
        }
        long hours = Math.round(minutes / (double) HOUR);
        return hours / 24 + " days" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
    }

    /// `4 h 10`, `39 min`.
    static String length(long minutes) {
        long rest = minutes % HOUR;
        if (minutes < HOUR) {
            return minutes + " min";
        }
        return minutes / HOUR + " h" + (rest == 0 ? "" : " %02d".formatted(rest));
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /// `90 %`, or `3 of 4` where there are too few for a share.
    static String share(int part, int all) {
        return all < Evidence.ENOUGH ? part + " of " + all : percent((double) part / all);
    }

    static String of(GivingGroup group, int amount) {
        return group.measure() == Measure.HOURS ? length(amount) : Integer.toString(amount);
    }

    /// At the beginning of a sentence: `Four`, `17`.
    static String capital(int number) {
        return number < WORDS.size() ? WORDS.get(number) : Integer.toString(number);
    }

    /// Inside one: `four`, `17`.
    static String small(int number) {
        return number == 0 ? "none" : capital(number).toLowerCase(java.util.Locale.ROOT);
    }

    static String times(int number) {
        return switch (number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> small(number) + " times";
        };
    }
}
