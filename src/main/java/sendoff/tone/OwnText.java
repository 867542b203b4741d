package sendoff.tone;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a draft that its author says now: quoted lines, the line that introduces them, a
/// forwarded original and a signature block are blanked, so that every offset stays as it was.
final class OwnText {
    /// "Mark Evans 03/02/2001 11:54 AM" above "To:": some programs quote below their own header, without a mark.
    private static final Pattern HEADER = Pattern.compile(
            "(?im)^[^\\n]{0,90}\\d{1,2}/\\d{1,2}/\\d{2,4},? \\d{1,2}:\\d{2}(?::\\d{2})? ?[AP]M[ \\t]*\\R\\s*(?:to|cc|sent by|please respond to):");

    private OwnText() {}

    static String of(String draft) {
        char[] kept = draft.toCharArray();
        Matcher header = HEADER.matcher(draft);
        if (header.find()) {
            blank(kept, header.start(), draft.length());
        }
        int lastText = -1;
        for (int at = 0; at < draft.length(); ) {
            int end = draft.indexOf('\n', at);
            end = end < 0 ? draft.length() : end;
            String line = draft.substring(at, Math.min(end, at + 200)).strip();
            if (isSignatureMark(draft, at, end) || isOriginal(line)) {
                blank(kept, at, draft.length());
                break;
            }
            if (line.startsWith(">")) {
                blank(kept, at, end);
                if (lastText >= 0) {
                    blankAttribution(draft, kept, lastText, at);
                }
                lastText = -1;
            } else if (!line.isEmpty()) {
                lastText = at;
            }
            at = end + 1;
        }
        return new String(kept);
    }

    /// RFC 3676 §4.3: two dashes and a space; many programs lose the space.
    private static boolean isSignatureMark(String draft, int at, int end) {
        return end - at >= 2
                && end - at <= 4
                && draft.substring(at, end).strip().equals("--");
    }

    private static boolean isOriginal(String line) {
        return line.startsWith("-----")
                        && line.toLowerCase(java.util.Locale.ROOT).contains("original message")
                || line.startsWith("________________");
    }

    /// The line before a quote belongs to it when it ends in a colon, as "On … Ben wrote:" does.
    private static void blankAttribution(String draft, char[] kept, int from, int to) {
        String line = draft.substring(from, Math.min(to, from + 400)).strip();
        if (line.endsWith(":") && !line.contains(". ")) {
            blank(kept, from, to);
        }
    }

    private static void blank(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            text[i] = '\n';
        }
    }
}
