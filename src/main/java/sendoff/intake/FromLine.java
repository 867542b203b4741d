package sendoff.intake;

import java.util.regex.Pattern;

/// The line that begins a message in an mbox: `From sender date`. Source: RFC 4155 appendix A, and what
/// Eudora, Mozilla, Gmail and old spools write in its place.
///
/// Such a line also occurs inside texts, when the writer of the file did not quote it, so it is believed only
/// together with what surrounds it: a header below, and either a date in it or an empty line above.
final class FromLine {
    /// No separator that anybody writes is longer.
    static final int LONGEST = 512;

    private static final Pattern DATED = Pattern.compile("^From (?:.* )?"
            + "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\\d{1,2}"
            + "|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)) .*\\d:\\d\\d.*");
    private static final Pattern FIELD = Pattern.compile("^>?[!-9;-~]{1,80}[ \t]*:.*");
    private static final Pattern USUAL_FIELD = Pattern.compile(
            "(?i)^(return-path|received|from|to|date|subject"
                    + "|message-id|delivered-to|mime-version|x-[a-z-]+|status|content-[a-z-]+|reply-to|sender|envelope-to)[ \t]*:.*");

    /// Whether a file begins with one: then it is an mbox.
    static boolean begins(String text) {
        String[] lines = text.stripLeading().split("\r?\n", 3);
        return lines.length > 1 && lines[0].startsWith("From ") && separates(lines[0], true, lines[1]);
    }

    /// @param afterBlank whether the line above is empty
    /// @param next       the line below
    static boolean separates(String line, boolean afterBlank, String next) {
        if (DATED.matcher(line).matches()) {
            return FIELD.matcher(next).matches() || next.startsWith("From ");
        }
        return afterBlank && USUAL_FIELD.matcher(next).matches();
    }

    private FromLine() {}
}
