package sendoff.calendar;

import java.time.LocalDate;
import java.util.Optional;
import sendoff.domain.CalendarPlace.Form;
import sendoff.domain.Entry;
import sendoff.domain.InCalendar;
import sendoff.domain.InCalendar.State;

/// What makes desk and calendar agree about one entry, from three sides: how both last agreed, how it stands here, and
/// how it stands there.
///
/// A tick counts wherever it was made. A day moved on one side moves on the other; where the other side of the promise
/// knows the day, or both moved it, the owner is asked. What the owner removed there is asked about once; what
/// only lost its day there gets it back, as nothing that is owed is without one.
public final class Agreement {
    private Agreement() {}

    /// How it stands there.
    public sealed interface Sight {
        record Gone() implements Sight {}

        /// The version that both agreed on.
        record Same() implements Sight {}

        record Changed(Ical.Seen seen) implements Sight {}
    }

    public sealed interface Step {
        record Nothing() implements Step {}

        /// It is not there yet.
        record Write() implements Step {}

        /// Write over the version seen.
        record Change() implements Step {}

        /// It is over here: tick it off or remove it there.
        record End() implements Step {}

        /// It takes another shape: remove it, and write it anew.
        record Reshape() implements Step {}

        /// It is over on both sides.
        record Over() implements Step {}

        /// Nothing is left to agree on.
        record Forget() implements Step {}

        /// It was ticked off there.
        record Keep() implements Step {}

        /// It was given another day there.
        record Move(LocalDate to) implements Step {}

        record AskGone() implements Step {}

        record AskMoved(LocalDate to) implements Step {}

        /// The owner changed there what does not concern us.
        record Agree() implements Step {}
    }

    /// @param here  empty when it is over
    /// @param shape what a promise becomes now
    public static Step next(InCalendar known, Optional<Entry> here, Sight there, Form shape) {
        return switch (known.state()) {
            case GONE, LEFT_OUT -> here.isPresent() ? new Step.Nothing() : new Step.Forget();
            case OVER -> here.isPresent() ? again(there) : new Step.Nothing();
            case THERE, MOVED -> here.isPresent() ? open(known, here.get(), there, shape) : ended(there);
        };
    }

    /// It was over and is open again: somebody took it back.
    private static Step again(Sight there) {
        return there instanceof Sight.Gone ? new Step.Write() : new Step.Change();
    }

    private static Step ended(Sight there) {
        return switch (there) {
            case Sight.Gone() -> new Step.Over();
            case Sight.Same() -> new Step.End();
            case Sight.Changed(Ical.Seen seen) -> seen.done() ? new Step.Over() : new Step.End();
        };
    }

    private static Step open(InCalendar known, Entry here, Sight there, Form shape) {
        return switch (there) {
            case Sight.Gone() -> new Step.AskGone();
            case Sight.Same() -> same(known, here, shape);
            case Sight.Changed(Ical.Seen seen) -> changed(known, here, seen);
        };
    }

    private static Step same(InCalendar known, Entry here, Form shape) {
        if (known.state() == State.MOVED) {
            boolean settled = known.asked().equals(day(here));
            return settled ? new Step.Change() : new Step.Nothing();
        }
        if (here instanceof Entry.Due && known.form() != shape) {
            return new Step.Reshape();
        }
        return here.print().equals(known.print()) ? new Step.Nothing() : new Step.Change();
    }

    private static Step changed(InCalendar known, Entry here, Ical.Seen seen) {
        if (seen.cancelled()) {
            return new Step.AskGone();
        }
        if (seen.done()) {
            return new Step.Keep();
        }
        if (here instanceof Entry.Due due && isMoved(known, due, seen)) {
            LocalDate to = seen.day().orElseThrow();
            boolean movedHere = known.day().filter(due.day()::equals).isEmpty();
            return due.told() || movedHere ? new Step.AskMoved(to) : new Step.Move(to);
        }
        boolean lostItsDay = here instanceof Entry.Due && seen.day().isEmpty();
        return here.print().equals(known.print()) && !lostItsDay ? new Step.Agree() : new Step.Change();
    }

    private static boolean isMoved(InCalendar known, Entry.Due here, Ical.Seen seen) {
        return seen.day().isPresent()
                && !seen.day().equals(known.day())
                && !seen.day().get().equals(here.day());
    }

    private static Optional<LocalDate> day(Entry entry) {
        return entry instanceof Entry.Due due ? Optional.of(due.day()) : Optional.empty();
    }
}
