package sendoff.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import sendoff.domain.Attachment;

/// A file as a part of a mail. Source: RFC 2045 §6.8, RFC 2183; RFC 2231 for names that are not ASCII.
final class AttachmentPart {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");
    private static final String ANY = "application/octet-stream";
    private static final int LONGEST_NAME = 120;

    private AttachmentPart() {}

    static String of(Attachment file, byte[] bytes) {
        String type = file.type().toLowerCase(Locale.ROOT);
        return "Content-Type: " + (isSafe(type) ? type : ANY) + "\r\n"
                + "Content-Disposition: attachment;\r\n" + name(file.name()) + "\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes) + "\r\n";
    }

    /// A part that says it is a whole mail or more parts would be read as such.
    private static boolean isSafe(String type) {
        return TYPE.matcher(type).matches() && !type.startsWith("multipart/") && !type.startsWith("message/");
    }

    private static String name(String name) {
        String bare = name.replaceAll("[\\p{Cntrl}\"\\\\/\\u2028\\u2029]+", "_").strip();
        String cut = bare.length() > LONGEST_NAME ? bare.substring(bare.length() - LONGEST_NAME) : bare;
        boolean plain = cut.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        return plain ? " filename=\"" + cut + "\"" : " filename*=utf-8''" + percent(cut);
    }

    private static String percent(String text) {
        var out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.' || c == '-';
            out.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return out.toString();
    }
}
