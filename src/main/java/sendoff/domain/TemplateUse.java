package sendoff.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One answer that was worded with a template.
///
/// @param answer  its `Message-ID`, or a name made of the introduction where another program sends it
/// @param edited  how much its owner changed, in words
/// @param changes what stood in it before and after
public record TemplateUse(
        String answer,
        IntroductionId introduction,
        Origin.UsedTemplate template,
        Optional<ResourceId> resource,
        Instant at,
        String edited,
        List<Change> changes) {
    public TemplateUse {
        changes = List.copyOf(changes);
    }

    /// Words of the owner's in the place of the template's.
    public record Change(String before, String after) {}
}
