package sendoff.mail;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Turns bytes into text as their author most likely meant them, whatever the label says.
///
/// What is unlabelled or labelled ASCII is UTF-8 if it is valid UTF-8, else windows-1252. Labels that mail
/// programs use too narrowly are widened as browsers do (WHATWG Encoding, "names and labels"):
/// iso-8859-1 means windows-1252, gb2312 means GB18030. A label nobody knows counts as none.
final class CharsetPolicy {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("l1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("euc-cn", "GB18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("cp-850", "IBM850"));

    private CharsetPolicy() {}

    /// @param label the charset as the message names it, however broken
    static String decode(byte[] bytes, Optional<String> label) {
        if (isPlainAscii(bytes)) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            // ISO-2022 and its kin are made of ASCII bytes and begin with an escape
            if (text.indexOf(0x1b) < 0 || label.isEmpty()) {
                return without(text);
            }
        }
        String name = label.map(CharsetPolicy::cleaned).orElse("");
        Optional<Charset> meant = named(name);
        if (meant.isEmpty()) {
            return without(utf8Else1252(bytes, false));
        }
        return without(
                meant.get().equals(StandardCharsets.UTF_8)
                        ? utf8Else1252(bytes, true)
                        : new String(bytes, meant.get()));
    }

    /// The charset meant; empty for ASCII, unknown and none, which are guessed.
    private static Optional<Charset> named(String name) {
        if (name.isEmpty() || name.contains("ascii") || name.startsWith("ansi_x3") || name.equals("646")) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(MEANT.getOrDefault(name, name));
            return charset.equals(StandardCharsets.US_ASCII) ? Optional.empty() : Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// Also `"utf-8; format=flowed`, whose closing quote was forgotten, and `utf-8*en` of RFC 2231.
    private static String cleaned(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
        int stop = 0;
        while (stop < name.length() && ";,* \t".indexOf(name.charAt(stop)) < 0) {
            stop++;
        }
        return name.substring(0, stop);
    }

    private static String utf8Else1252(byte[] bytes, boolean declared) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            String lenient = new String(bytes, StandardCharsets.UTF_8);
            return mostlyUtf8(lenient, declared) ? lenient : new String(bytes, WESTERN);
        }
    }

    /// Text cut in the middle of a character, or UTF-8 with a few bad bytes, is still UTF-8.
    private static boolean mostlyUtf8(String lenient, boolean declared) {
        long broken = lenient.chars().filter(c -> c == 0xfffd).count();
        long good = lenient.chars().filter(c -> c > 0x7f && c != 0xfffd).count();
        boolean cutAtEnd = broken == 1 && lenient.endsWith("\ufffd");
        return good > 0 && (cutAtEnd || good >= (declared ? broken : 8 * broken));
    }

    private static boolean isPlainAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /// Byte order marks and NUL characters say nothing, and databases refuse the latter.
    private static String without(String text) {
        String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return clean.startsWith("\ufeff") ? clean.substring(1) : clean;
    }
}
