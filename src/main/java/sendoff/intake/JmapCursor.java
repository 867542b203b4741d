package sendoff.intake;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How far a JMAP account was read. Kept between readings, as text.
///
/// @param state  what happened after it is new
/// @param since  mails that arrived on that day or later are to be read
/// @param downTo of those, the ones from this instant on were handed over; empty when all were
record JmapCursor(String state, LocalDate since, Optional<Instant> downTo) {
    /// What a cursor belongs to: there is one for all mailboxes.
    static final String PLACE = "*";

    private static final String ALL = "-";

    /// @param text as [#toString] wrote it
    /// @throws IllegalArgumentException if it did not
    static JmapCursor parse(String text) {
        var fields = text.split(" ");
        if (fields.length != 3) {
            throw new IllegalArgumentException("not a cursor: " + text);
        }
        return new JmapCursor(
                URLDecoder.decode(fields[2], StandardCharsets.UTF_8),
                LocalDate.parse(fields[0]),
                fields[1].equals(ALL) ? Optional.empty() : Optional.of(Instant.parse(fields[1])));
    }

    /// Nothing is left to read but what will happen.
    JmapCursor done() {
        return new JmapCursor(state, since, Optional.empty());
    }

    JmapCursor downTo(Instant at) {
        return new JmapCursor(state, since, Optional.of(at));
    }

    JmapCursor at(String newState) {
        return new JmapCursor(newState, since, downTo);
    }

    /// `since downTo state`; `-` when all is handed over.
    @Override
    public String toString() {
        return since + " " + downTo.map(Instant::toString).orElse(ALL) + " "
                + URLEncoder.encode(state, StandardCharsets.UTF_8);
    }
}
