package sendoff.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// An entry as desk and calendar last agreed on it.
///
/// @param title what was written, to see whether the owner renamed it there
/// @param print of the entry written ([Entry#print()])
/// @param day   its day; empty for a standing block
/// @param etag  the server's mark of that version; empty when it must be looked at anew
/// @param asked the day it was moved to there, while the owner is asked about it
public record InCalendar(
        UUID item,
        String title,
        String print,
        Optional<LocalDate> day,
        Optional<String> etag,
        CalendarPlace.Form form,
        State state,
        Optional<LocalDate> asked) {
    public enum State {
        THERE("there"),
        /// Ticked off or removed, as it is over.
        OVER("over"),
        /// The owner removed it there and is asked once what that means.
        GONE("gone"),
        /// The owner gave it another day there; the other side knows the old one, so the owner is asked.
        MOVED("moved"),
        /// It stays out of the calendar.
        LEFT_OUT("left-out");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such state
        public static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such state of an entry: " + word));
        }
    }

    /// Written just now.
    public static InCalendar written(Entry entry, CalendarPlace.Form form, Optional<String> etag) {
        Optional<LocalDate> day = entry instanceof Entry.Due due ? Optional.of(due.day()) : Optional.empty();
        return new InCalendar(
                entry.item(), entry.title(), entry.print(), day, etag, form, State.THERE, Optional.empty());
    }

    public InCalendar in(State next) {
        return new InCalendar(item, title, print, day, etag, form, next, Optional.empty());
    }

    /// The owner is asked about a day.
    public InCalendar movedTo(LocalDate there) {
        return new InCalendar(item, title, print, day, etag, form, State.MOVED, Optional.of(there));
    }

    /// As at the desk again, whatever stands there: the next comparison writes it.
    public InCalendar overruled() {
        return new InCalendar(item, title, "", day, etag, form, State.THERE, Optional.empty());
    }

    /// @param version of the entry there; empty to look at it anew
    public InCalendar as(Optional<String> version) {
        return new InCalendar(item, title, print, day, version, form, state, asked);
    }
}
