package sendoff.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something done while reading the playbook again, and how it was before.
///
/// @param said     in words, for the toast
/// @param readings of the templates that it changed
/// @param text     the text that stood in a template
/// @param look     what was looked through, and when before
public record PlaybookAct(
        UUID id, Instant at, String said, List<TemplateReading> readings, Optional<Text> text, Optional<Look> look) {
    public PlaybookAct {
        readings = List.copyOf(readings);
    }

    /// @param version its number among the template's versions
    public record Text(String template, int version) {}

    public record Look(String thing, Optional<Instant> before) {}
}
