package sendoff.desk.common;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import sendoff.tone.Tone;

/// The tone rules with those of the owner's `tone.yaml`; what they change there counts from the next draft on.
final class OwnTone implements Supplier<Tone> {
    /// @param changed when the file was last written; empty when there is none
    private record State(Optional<FileTime> changed, long size) {}

    private record Loaded(State state, Tone tone) {}

    private final Path file;
    private final Supplier<Tone> standard = Once.of(Tone::standard);
    private volatile Optional<Loaded> loaded = Optional.empty();

    OwnTone(Path file) {
        this.file = file;
    }

    @Override
    public Tone get() {
        State now = state();
        Optional<Loaded> before = loaded;
        if (before.isPresent() && before.orElseThrow().state().equals(now)) {
            return before.orElseThrow().tone();
        }
        var fresh = new Loaded(now, now.changed().isEmpty() ? standard.get() : read());
        loaded = Optional.of(fresh);
        return fresh.tone();
    }

    private State state() {
        try {
            return new State(Optional.of(Files.getLastModifiedTime(file)), Files.size(file));
        } catch (IOException absent) {
            return new State(Optional.empty(), 0);
        }
    }

    private Tone read() {
        try {
            return standard.get().and(Files.readString(file));
        } catch (CharacterCodingException notText) {
            return standard.get().withProblem("tone.yaml is not UTF-8 text; save it as UTF-8");
        } catch (IOException unreadable) {
            return standard.get().withProblem("tone.yaml can't be read; check who may read " + file);
        }
    }
}
