package sendoff.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// A text file that another program wrote, in whatever encoding it thought right.
final class ForeignText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /// UTF-8 that was once taken for Windows text: `Ã©` for é.
    private static final Pattern MANGLED = Pattern.compile("[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u02DC\u2013-\u2122]");

    private ForeignText() {}

    static String of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return strip(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return strip(new String(bytes, StandardCharsets.UTF_16BE));
        }
        if (bytes.length > 1 && bytes[1] == 0) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        return strip(strict(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, WINDOWS)));
    }

    /// The same words with their accents, if a program before spoilt them.
    static String mended(String text) {
        if (!MANGLED.matcher(text).find()) {
            return text;
        }
        try {
            ByteBuffer bytes = WINDOWS.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(java.nio.CharBuffer.wrap(text));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return strict(array, StandardCharsets.UTF_8).orElse(text);
        } catch (CharacterCodingException _) {
            return text;
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        // Of a long file this takes a third of the memory that a decoder does, and mostly it is enough.
        String text = new String(bytes, charset);
        if (text.indexOf('\uFFFD') < 0) {
            return Optional.of(text);
        }
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String strip(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
