package sendoff.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.ReviewTime;

/// Where promises show outside of the desk.
///
/// @param server  the connected calendar
/// @param choices calendars to choose from, while one is being connected
/// @param words   what was promised may stand there
/// @param feed    the address of the private feed
/// @param review  the standing block
/// @param asked   what only the owner can decide
public record CalendarSection(
        Optional<Server> server,
        Optional<List<Choice>> choices,
        boolean words,
        Optional<String> feed,
        Optional<ReviewTime> review,
        Asked asked) {
    public CalendarSection {
        choices = choices.map(List::copyOf);
    }

    /// @param tasks promises become tasks; else events
    /// @param state when both last agreed
    public record Server(
            String name, String host, String user, boolean tasks, String state, Optional<String> trouble) {}

    /// @param kinds what it takes, in words
    public record Choice(String address, String name, String kinds) {}

    public List<DayOfWeek> days() {
        return List.of(DayOfWeek.values());
    }

    public String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    public String word(DayOfWeek day) {
        return Forms.word(day);
    }

    public boolean isOn(DayOfWeek day) {
        return review.map(ReviewTime::day).orElse(DayOfWeek.FRIDAY) == day;
    }

    public String at() {
        return review.map(time -> time.at().toString()).orElse("15:00");
    }

    public boolean isMonthly() {
        return review.filter(ReviewTime::monthly).isPresent();
    }

    /// Choices for the length, in minutes; the one set is among them.
    public List<Integer> lengths() {
        return Stream.concat(Stream.of(10, 20, 30, 45, 60), Stream.of(length()))
                .distinct()
                .sorted()
                .toList();
    }

    public int length() {
        return review.map(time -> (int) time.length().toMinutes()).orElse(20);
    }
}
