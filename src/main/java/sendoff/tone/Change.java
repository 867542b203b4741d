package sendoff.tone;

import sendoff.domain.Finding;

/// A suggestion put into the draft, with the white space around it made right.
public final class Change {
    private Change() {}

    /// The draft with the finding's suggestion applied; the same draft when there is none or the
    /// words it was about are no longer there.
    public static String apply(String draft, Finding finding) {
        int start = finding.span().start();
        int end = finding.span().end();
        boolean stands = end <= draft.length()
                && (finding.span().isEmpty() || draft.substring(start, end).equals(finding.text()));
        if (!stands || finding.suggestion().isEmpty()) {
            return draft;
        }
        String instead = finding.suggestion().orElseThrow();
        if (start == end) {
            return insert(draft, start, instead);
        }
        return instead.isEmpty()
                ? leaveOut(draft, start, end)
                : draft.substring(0, start) + instead + draft.substring(end);
    }

    private static String insert(String draft, int at, String sentence) {
        if (sentence.isEmpty()) {
            return draft;
        }
        String before = at > 0 && !Character.isWhitespace(draft.charAt(at - 1)) ? " " : "";
        String after = at < draft.length() && !Character.isWhitespace(draft.charAt(at)) ? " " : "";
        return draft.substring(0, at) + before + sentence + after + draft.substring(at);
    }

    /// Swallows one adjoining space, and the empty lines of a paragraph that is gone.
    private static String leaveOut(String draft, int start, int end) {
        int from = start;
        int to = end;
        while (to < draft.length() && isBlank(draft.charAt(to))) {
            to++;
        }
        while (from > 0 && isBlank(draft.charAt(from - 1))) {
            from--;
        }
        boolean beginsLine = from == 0 || draft.charAt(from - 1) == '\n';
        boolean endsLine = to == draft.length() || draft.charAt(to) == '\n' || draft.charAt(to) == '\r';
        if (beginsLine && endsLine) {
            return leaveOutParagraph(draft, from, to);
        }
        boolean space = !beginsLine
                        && !endsLine
                        && (from < start || to > end)
                        && Character.isLetterOrDigit(draft.codePointAt(to))
                || !beginsLine && !endsLine && (from < start || to > end) && isOpening(draft.charAt(to));
        return draft.substring(0, from) + (space ? " " : "") + draft.substring(to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isOpening(char c) {
        return ",.;:!?)".indexOf(c) < 0;
    }

    private static String leaveOutParagraph(String draft, int from, int to) {
        int next = to;
        while (next < draft.length() && Character.isWhitespace(draft.charAt(next)) && newlines(draft, to, next) < 2) {
            next++;
        }
        return draft.substring(0, from) + draft.substring(next);
    }

    private static long newlines(String draft, int from, int to) {
        return draft.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
