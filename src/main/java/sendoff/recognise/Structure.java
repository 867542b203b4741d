package sendoff.recognise;

import java.util.Optional;
import java.util.function.Predicate;

/// A clue from the envelope or the shape of the text, without words to show.
record Structure(String name, String said, Predicate<Reading> holds) implements Clue {
    /// One that only weighs and is not told.
    static Structure silent(String name, Predicate<Reading> holds) {
        return new Structure(name, "", holds);
    }

    @Override
    public Optional<Sign> in(Reading reading) {
        return holds.test(reading) ? Optional.of(new Sign(name, said, "")) : Optional.empty();
    }

    @Override
    public boolean isTold() {
        return !said.isEmpty();
    }
}
