package sendoff.tone;

import sendoff.domain.Finding.Span;

/// Where a pattern fits.
///
/// @param rule which entry of the rule file
/// @param line number of the sentence
/// @param from first word, and `to` after the last
record Hit(PatternSet.Rule rule, int line, int from, int to, Span span) {
    String group() {
        return rule.entry().group();
    }
}
