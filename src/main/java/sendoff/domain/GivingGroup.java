package sendoff.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// A group of people whom the owner helps, and how much of it there is: one line of the written rule.
///
/// @param name      as it reads in "two calls a month for …": `students`
/// @param note      who is meant, for the owner; may be empty
/// @param allowance how much a period holds, in units of the measure; hours count in minutes; 0 gives nothing
/// @param whenFull  what the owner offers instead once it is used up; may be empty
public record GivingGroup(
        GroupId id,
        String name,
        String note,
        Measure measure,
        Period period,
        int allowance,
        Members members,
        String whenFull) {
    public static final int HOUR = 60;

    public GivingGroup {
        name = name.strip();
        note = note.strip();
        whenFull = whenFull.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a group needs a name");
        }
        if (allowance < 0) {
            throw new IllegalArgumentException("an allowance can't be negative: " + allowance);
        }
    }

    public GivingGroup allowing(int now) {
        return new GivingGroup(id, name, note, measure, period, now, members, whenFull);
    }

    public GivingGroup with(Members now) {
        return new GivingGroup(id, name, note, measure, period, allowance, now, whenFull);
    }

    /// What is counted.
    public enum Measure {
        CALLS("calls"),
        HOURS("hours"),
        INTRODUCTIONS("introductions");

        private final String word;

        Measure(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such measure
        public static Measure of(String word) {
            return Arrays.stream(values())
                    .filter(measure -> measure.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such measure: " + word));
        }
    }

    /// How long an allowance lasts. Each begins on the first of a month, where the owner is.
    public enum Period {
        MONTH("month", 1),
        QUARTER("quarter", 3),
        YEAR("year", 12);

        private final String word;
        private final int months;

        Period(String word, int months) {
            this.word = word;
            this.months = months;
        }

        public String word() {
            return word;
        }

        /// The first day of the period that `day` lies in.
        public LocalDate begins(LocalDate day) {
            return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
        }

        /// The first day of the next period: the allowance is whole again.
        public LocalDate refills(LocalDate day) {
            return begins(day).plusMonths(months);
        }

        /// @throws IllegalArgumentException if there is no such period
        public static Period of(String word) {
            return Arrays.stream(values())
                    .filter(period -> period.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such period: " + word));
        }
    }

    /// Who belongs to it: one of these is enough.
    ///
    /// @param domains       ends of addresses: `uni.example` also takes `cs.uni.example`
    /// @param words         whole words of what they wrote, such as `student`
    /// @param relationships how they stand to the owner
    /// @param people        addresses put there by hand; these come before every rule
    public record Members(
            List<String> domains, List<String> words, List<Relationship> relationships, List<String> people) {
        public static final Members NOBODY = new Members(List.of(), List.of(), List.of(), List.of());

        public Members {
            domains = small(domains);
            words = small(words);
            relationships = List.copyOf(relationships);
            people = small(people);
        }

        private static List<String> small(List<String> words) {
            return words.stream()
                    .map(word -> word.strip().toLowerCase(java.util.Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
        }

        /// Nothing is said: of introductions, every one belongs.
        public boolean isOpen() {
            return domains.isEmpty() && words.isEmpty() && relationships.isEmpty() && people.isEmpty();
        }
    }
}
