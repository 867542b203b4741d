package sendoff.domain;

import java.util.Optional;

/// What a tone rule noticed in a draft.
///
/// @param rule       the rule's id, such as `over-apology`
/// @param span       which words; empty span for something that is missing
/// @param why        one sentence
/// @param suggestion what to write in place of the span (may be empty text: leave it out); empty when the
///                   owner has to find the words
public record Finding(String rule, Severity severity, Span span, String text, String why, Optional<String> suggestion) {
    /// UTF-16 offsets into the draft, end exclusive.
    public record Span(int start, int end) {
        public static final Span NOWHERE = new Span(0, 0);

        public Span {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("not a span: " + start + " to " + end);
            }
        }

        public boolean isEmpty() {
            return start == end;
        }
    }

    public enum Severity {
        /// Can't be sent.
        BLOCK("block"),
        /// Asked once more at sending.
        WARN("warn"),
        ADVISE("advise");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
