package sendoff.domain;

import java.time.Instant;
import java.util.Optional;

/// What the owner said of a template when they read it again.
///
/// @param template voice and file: `friendly/no-to-a-call.txt`
/// @param voiced   when they last said that it is still their voice
/// @param retired  since when it is not proposed any more
/// @param because  why it is retired, in words; else empty
public record TemplateReading(String template, Optional<Instant> voiced, Optional<Instant> retired, String because) {
    public static TemplateReading none(String template) {
        return new TemplateReading(template, Optional.empty(), Optional.empty(), "");
    }

    public TemplateReading voicedAt(Instant at) {
        return new TemplateReading(template, Optional.of(at), retired, because);
    }

    public TemplateReading retiredAt(Instant at, String why) {
        return new TemplateReading(template, voiced, Optional.of(at), why);
    }

    /// It is proposed again.
    public TemplateReading back() {
        return new TemplateReading(template, voiced, Optional.empty(), "");
    }
}
