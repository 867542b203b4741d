package sendoff.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes `=?charset?B?…?=` in header text (RFC 2047).
///
/// The bytes of neighbouring words of one charset are joined before decoding: many programs split them in
/// the middle of a character, although §5 forbids it.
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?(.*?)\\?=", Pattern.DOTALL);

    private EncodedWords() {}

    static String decode(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        var decoded = new StringBuilder(text.length());
        var run = new Run(decoded);
        Matcher word = WORD.matcher(text);
        int last = 0;
        while (word.find()) {
            String between = text.substring(last, word.start());
            if (last == 0 || !between.isBlank()) {
                run.end();
                decoded.append(between);
            }
            run.add(word.group(1), bytes(word.group(2), word.group(3)));
            last = word.end();
        }
        run.end();
        return decoded.append(text, last, text.length()).toString();
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.equalsIgnoreCase("b") ? base64(text) : quoted(text);
    }

    /// Lenient: what is no base64 is skipped, a last group that is too short is dropped.
    static byte[] base64(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/')) {
                clean.append(c);
            }
        }
        if (clean.length() % 4 == 1) {
            clean.setLength(clean.length() - 1);
        }
        return Base64.getDecoder().decode(clean.toString());
    }

    private static byte[] quoted(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int hex = raw[i] == '=' && i + 2 < raw.length ? hex(raw[i + 1], raw[i + 2]) : -1;
            if (hex >= 0) {
                out.write(hex);
                i += 2;
            } else {
                out.write(raw[i] == '_' ? ' ' : raw[i]);
            }
        }
        return out.toByteArray();
    }

    static int hex(int high, int low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }

    /// Neighbouring words of one charset.
    private static final class Run {
        private final StringBuilder decoded;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String charset = "";

        Run(StringBuilder decoded) {
            this.decoded = decoded;
        }

        void add(String name, byte[] more) {
            String asNamed = name.toLowerCase(Locale.ROOT);
            if (!asNamed.equals(charset)) {
                end();
                charset = asNamed;
            }
            bytes.writeBytes(more);
        }

        void end() {
            if (bytes.size() > 0) {
                decoded.append(CharsetPolicy.decode(bytes.toByteArray(), Optional.of(charset)));
            }
            bytes.reset();
            charset = "";
        }
    }
}
