package sendoff.tone;

import java.util.List;
import sendoff.domain.Finding;

/// Reads a draft for one thing. Never throws, whatever the text.
interface ToneRule {
    List<Finding> check(Draft draft, Situation situation);
}
