package sendoff.mail;

/// A date just as RFC 5322 §3.3 prescribes it, `Tue, 3 Mar 2026 08:15:00 +0100`, found by position: nearly all are, and
/// a scan reads two of every message.
final class PrescribedDate {
    /// `#` is a digit, `a` a letter, `+` a sign.
    private static final String AFTER_DAY = " aaa #### ##:##:## +####";

    private final String text;
    private final int day;
    private final int rest;

    PrescribedDate(String text) {
        this.text = text;
        int at = blanks(0);
        if (fits("aaa,", at)) {
            at = blanks(at + 4);
        }
        day = at;
        rest = fits("##", at) ? at + 2 : at + 1;
    }

    boolean isIt() {
        return fits("#", day) && fits(AFTER_DAY, rest);
    }

    String day() {
        return text.substring(day, rest);
    }

    String month() {
        return text.substring(rest + 1, rest + 4);
    }

    String year() {
        return text.substring(rest + 5, rest + 9);
    }

    String hour() {
        return text.substring(rest + 10, rest + 12);
    }

    String minute() {
        return text.substring(rest + 13, rest + 15);
    }

    String second() {
        return text.substring(rest + 16, rest + 18);
    }

    String zone() {
        return text.substring(rest + 19, rest + 24);
    }

    private int blanks(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private boolean fits(String shape, int from) {
        if (from + shape.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(from + i);
            boolean fits = switch (shape.charAt(i)) {
                case '#' -> c >= '0' && c <= '9';
                case 'a' -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
                case '+' -> c == '+' || c == '-';
                default -> c == shape.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
