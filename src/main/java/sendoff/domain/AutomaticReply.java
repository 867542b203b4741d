package sendoff.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The automatic reply as the owner approved it: one text, for everyone who writes to them while it is on.
///
/// @param on     it is wanted
/// @param text   its words; [#UNTIL] and [#ME] are filled in
/// @param from   its first day, where the owner is; empty: at once
/// @param until  its last day; empty: until it is switched off
/// @param apart  one person gets at most one in that time
/// @param since    when it was first switched on with this text and these days: what somebody got before does not count
/// @param switched when it was switched on last: mail from before that is past an answer
public record AutomaticReply(
        boolean on,
        String text,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Duration apart,
        Instant since,
        Instant switched) {
    /// Where the last day stands in the text.
    public static final String UNTIL = "{until}";

    /// Where the owner's name stands.
    public static final String ME = "{me}";

    public static final int LONGEST = 4_000;

    /// What can be chosen for `apart`. Shorter ones would answer a busy conversation at every turn.
    public static final List<Duration> APART = List.of(
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(30));

    public static final AutomaticReply NONE =
            new AutomaticReply("", Optional.empty(), Optional.empty(), Duration.ofDays(14));

    /// One that was never on.
    public AutomaticReply(String text, Optional<LocalDate> from, Optional<LocalDate> until, Duration apart) {
        this(false, text, from, until, apart, Instant.EPOCH, Instant.EPOCH);
    }

    public AutomaticReply {
        text = text.strip().replace("\r\n", "\n");
        if (apart.isNegative() || apart.isZero()) {
            throw new IllegalArgumentException("an automatic reply needs a rest between two: " + apart);
        }
    }

    /// Its first moment. A day begins when the clocks of that zone say so, also on the day they are set.
    public Optional<Instant> begins(ZoneId zone) {
        return from.map(day -> day.atStartOfDay(zone).toInstant());
    }

    /// The first moment after it.
    public Optional<Instant> ends(ZoneId zone) {
        return until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public boolean isOver(Instant now, ZoneId zone) {
        return ends(zone).filter(end -> !now.isBefore(end)).isPresent();
    }

    /// It is on, and its days are these.
    public boolean answers(Instant now, ZoneId zone) {
        return on && !isOver(now, zone) && begins(zone).filter(now::isBefore).isEmpty();
    }

    public AutomaticReply off() {
        return new AutomaticReply(false, text, from, until, apart, since, switched);
    }

    /// Mail from before that moment is past an answer.
    public AutomaticReply switchedAt(Instant at) {
        return new AutomaticReply(on, text, from, until, apart, since, at);
    }

    /// With other words.
    public AutomaticReply saying(String other) {
        return new AutomaticReply(on, other, from, until, apart, since, switched);
    }

    /// Wanted from now on. The same text for the same days goes on where it stopped, so that nobody gets it twice.
    ///
    /// @param before as it was when it was on the last time
    public AutomaticReply on(Instant now, AutomaticReply before) {
        boolean same = text.equals(before.text)
                && from.equals(before.from)
                && until.equals(before.until)
                && before.since.isAfter(Instant.EPOCH);
        return new AutomaticReply(
                true,
                text,
                from,
                until,
                apart,
                before.on || same ? before.since : now,
                before.on ? before.switched : now);
    }
}
