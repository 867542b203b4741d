package sendoff.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one act of the owner's says of one message. Everything learnt is computed from these, so that taking one back
/// takes back all that it taught.
///
/// @param at       when the message was sent
/// @param answered they answered it, which says little; else they corrected what it is, which says much
/// @param kind     what they called it; [KindName#NONE] says it is no introduction; empty where they only answered
/// @param margins  what the program had made of it: log odds by question
/// @param marks    what it can be known by: its sender, its list, some of its words
public record Lesson(
        MessageId message,
        Instant at,
        boolean answered,
        Optional<KindName> kind,
        Map<String, Double> margins,
        List<String> marks) {
    /// The one question besides the names of kinds: is it an introduction at all?
    public static final String RELEVANT = "relevant";

    public Lesson {
        margins = Map.copyOf(margins);
        marks = List.copyOf(marks);
        if (margins.values().stream().anyMatch(margin -> !Double.isFinite(margin))) {
            throw new IllegalArgumentException("a margin must be a number: " + margins);
        }
    }

    /// It was an introduction.
    public boolean wasOne() {
        return kind.filter(named -> !named.isRelevant()).isEmpty();
    }
}
