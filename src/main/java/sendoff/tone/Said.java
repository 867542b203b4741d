package sendoff.tone;

import java.util.Set;
import sendoff.language.Features;

/// One sentence of a draft's body, as a model learns from it.
///
/// @param start UTF-16 offset in the draft, and `end` after its last character
/// @param signs the groups of patterns that fit in it, rules and signs alike
public record Said(int start, int end, Features wording, Set<String> signs) {
    public Said {
        signs = Set.copyOf(signs);
    }
}
