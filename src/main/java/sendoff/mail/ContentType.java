package sendoff.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A value with parameters: `Content-Type` or `Content-Disposition` (RFC 2045 §5.1, RFC 2183),
/// with the continuations and charsets of RFC 2231, read as leniently as mail is written.
///
/// @param value      before the first `;`, in lower case
/// @param parameters by name in lower case, decoded
record ContentType(String value, Map<String, String> parameters) {
    static final ContentType TEXT = new ContentType("text/plain", Map.of());
    private static final int MOST_SECTIONS = 200;

    ContentType {
        parameters = Map.copyOf(parameters);
    }

    static ContentType parse(String field) {
        List<String> pieces = pieces(field);
        var plain = new HashMap<String, String>();
        var sections = new HashMap<String, TreeMap<Integer, Section>>();
        for (String piece : pieces.subList(1, pieces.size())) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                String name = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                put(name, unquoted(piece.substring(equals + 1).strip()), plain, sections);
            }
        }
        sections.forEach((name, parts) -> plain.put(name, joined(parts)));
        return new ContentType(pieces.getFirst().strip().toLowerCase(Locale.ROOT), plain);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    boolean is(String type) {
        return value.equals(type) || type.endsWith("/") && value.startsWith(type);
    }

    /// A piece of a parameter that RFC 2231 §3 allows to be cut up.
    private record Section(String text, boolean encoded) {}

    private static void put(
            String name, String value, Map<String, String> plain, Map<String, TreeMap<Integer, Section>> sections) {
        int star = name.indexOf('*');
        if (star < 0) {
            plain.putIfAbsent(name, EncodedWords.decode(value));
            return;
        }
        boolean encoded = name.endsWith("*");
        String number = name.substring(star + 1).replace("*", "");
        int place = number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
        if (place < MOST_SECTIONS) {
            sections.computeIfAbsent(name.substring(0, star), n -> new TreeMap<>())
                    .putIfAbsent(place, new Section(value, encoded));
        }
    }

    private static String joined(TreeMap<Integer, Section> parts) {
        var bytes = new ByteArrayOutputStream();
        Optional<String> charset = Optional.empty();
        boolean first = true;
        for (Section part : parts.values()) {
            String text = part.text();
            int language = text.indexOf('\'');
            int start = language < 0 ? -1 : text.indexOf('\'', language + 1);
            if (first && part.encoded() && start >= 0) {
                charset = Optional.of(text.substring(0, language));
                text = text.substring(start + 1);
            }
            bytes.writeBytes(part.encoded() ? percentDecoded(text) : text.getBytes(StandardCharsets.UTF_8));
            first = false;
        }
        return EncodedWords.decode(CharsetPolicy.decode(bytes.toByteArray(), charset));
    }

    private static byte[] percentDecoded(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int hex = raw[i] == '%' && i + 2 < raw.length ? EncodedWords.hex(raw[i + 1], raw[i + 2]) : -1;
            out.write(hex >= 0 ? hex : raw[i]);
            i += hex >= 0 ? 2 : 0;
        }
        return out.toByteArray();
    }

    /// Cut at each `;` outside quotes. A quote never closed counts as no quote.
    private static List<String> pieces(String field) {
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '"') {
                int close = closing(field, i);
                i = close < 0 ? i : close;
            } else if (c == ';') {
                pieces.add(field.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(field.substring(start));
        return pieces;
    }

    private static int closing(String field, int open) {
        for (int i = open + 1; i < field.length(); i++) {
            if (field.charAt(i) == '\\') {
                i++;
            } else if (field.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        int close = closing(value, 0);
        return value.substring(1, close < 0 ? value.length() : close).replaceAll("\\\\(.)", "$1");
    }
}
