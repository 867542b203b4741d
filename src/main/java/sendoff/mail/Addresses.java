package sendoff.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sendoff.domain.Party;

/// Reads address lists (RFC 5322 §3.4) as they really are: names with bare commas ("Reyes, Carla <…>"), brackets
/// never closed, groups, comments, names without an address. Decoding comes after splitting, since an encoded
/// name may contain a comma.
final class Addresses {
    private static final int MOST = 5_000;
    private static final int LONGEST = 500;
    /// In words: "van der Berg".
    private static final int LONGEST_SURNAME = 3;

    private static final String MARKS = "\"(<,;:";

    private static final Pattern NO_ADDRESS = Pattern.compile("[\\p{Cntrl}\\s<>]+");

    private final List<Party> parties = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String address = "";

    private Addresses() {}

    static List<Party> parse(String field) {
        var list = new Addresses();
        list.read(field);
        return List.copyOf(list.parties);
    }

    private void read(String field) {
        for (int i = 0; i < field.length() && parties.size() < MOST; i++) {
            char c = field.charAt(i);
            switch (c) {
                case '"' -> i = quoted(field, i);
                case '(' -> i = comment(field, i);
                case '<' -> i = angle(field, i);
                case ',' -> comma(field, i);
                case ';' -> finish();
                case ':' -> words.append(isGroupName(field, i) ? "" : ":");
                default -> i = plainWords(field, i);
            }
            if (c == ':' && isGroupName(field, i)) {
                words.setLength(0);
            }
        }
        finish();
    }

    /// Between two parties, or in the midst of a name that nobody quoted.
    private void comma(String field, int at) {
        if (isSurname() && isGivenName(field, at + 1)) {
            words.append(',');
        } else {
            finish();
        }
    }

    /// Words without an address, and not more than a surname has.
    private boolean isSurname() {
        String name = words.toString().strip();
        return address.isEmpty()
                && !name.isEmpty()
                && name.indexOf('@') < 0
                && name.indexOf(',') < 0
                && name.split("\\s+").length <= LONGEST_SURNAME;
    }

    /// A name comes next, and right behind it an address in brackets.
    private static boolean isGivenName(String field, int from) {
        for (int i = from; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '<') {
                return !field.substring(from, i).isBlank();
            }
            if (",;:@\"".indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
    }

    private int plainWords(String field, int from) {
        int end = from + 1;
        while (end < field.length() && MARKS.indexOf(field.charAt(end)) < 0) {
            end++;
        }
        words.append(field, from, end);
        return end - 1;
    }

    private static boolean isGroupName(String field, int colon) {
        return field.indexOf(';', colon) > 0;
    }

    /// An unclosed quote ends at the next bracket, which then holds the address.
    private int quoted(String field, int open) {
        for (int i = open + 1; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '"') {
                return i;
            }
            if (c == '<' && field.indexOf('"', i) < 0) {
                return i - 1;
            }
            if (c == '\\' && i + 1 < field.length()) {
                i++;
            }
            words.append(field.charAt(i));
        }
        return field.length();
    }

    private int comment(String field, int open) {
        int depth = 0;
        for (int i = open; i < field.length(); i++) {
            char c = field.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
            if (i > open) {
                comment.append(c);
            }
        }
        return field.length();
    }

    /// `<address>`; unclosed it reaches to the next comma.
    private int angle(String field, int open) {
        int close = field.indexOf('>', open);
        int comma = field.indexOf(',', open);
        boolean closed = close >= 0 && (comma < 0 || close < comma || field.startsWith("<@", open));
        int end = closed ? close : comma >= 0 ? comma : field.length();
        address = field.substring(open + 1, end);
        return closed ? end : end - 1;
    }

    private void finish() {
        String name = tidy(words);
        String where = plain(address);
        if (address.isEmpty() && name.contains("@") && !name.contains(" ")) {
            where = plain(name);
            name = tidy(comment);
        } else if (name.isEmpty()) {
            name = tidy(comment);
        }
        if (!where.isEmpty() || !name.isEmpty()) {
            boolean repeated = name.equalsIgnoreCase(where);
            parties.add(new Party(filled(repeated ? "" : name), filled(where)));
        }
        words.setLength(0);
        comment.setLength(0);
        address = "";
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static String tidy(StringBuilder raw) {
        String name = Blanks.single(EncodedWords.decode(raw.toString())).strip();
        if (name.length() > 1 && name.startsWith("'") && name.endsWith("'")) {
            name = name.substring(1, name.length() - 1).strip();
        }
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    /// Without blanks, brackets, `mailto:` and the route of RFC 822 (`@relay:ada@example.com`).
    private static String plain(String raw) {
        String text = raw.chars().anyMatch(Addresses::isNoAddress)
                ? NO_ADDRESS.matcher(raw).replaceAll("")
                : raw;
        if (text.startsWith("@") && text.contains(":")) {
            text = text.substring(text.lastIndexOf(':') + 1);
        }
        text = text.startsWith("mailto:") ? text.substring("mailto:".length()) : text;
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static boolean isNoAddress(int c) {
        return c <= ' ' || c == 0x7f || c == '<' || c == '>';
    }
}
