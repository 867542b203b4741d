package sendoff.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A draft, and how it came about.
///
/// @param text     the whole answer, ready to be edited
/// @param template which one it was worded with
/// @param filled   slots that filled themselves, with their words
/// @param open     slots still open; each stands in the text as `{resource: a page, guide or podcast}` and keeps the
///                 draft from being sent
/// @param hint     something worth adding in the owner's own words: asked for, not forced
public record Wording(
        String text, Template template, Map<String, String> filled, List<String> open, Optional<String> hint) {
    public Wording {
        filled = Map.copyOf(filled);
        open = List.copyOf(open);
    }
}
