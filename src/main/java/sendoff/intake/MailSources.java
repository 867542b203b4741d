package sendoff.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which kind of mail file is it? Told by its beginning; the name only decides for `.eml`.
final class MailSources {
    private static final int ENOUGH_TO_TELL = 8 << 10;

    /// UTF-8's, as single bytes.
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /// What no text has. An escape, a form feed or a backspace may stand in old mail.
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x07\\x0e-\\x1a\\x1c-\\x1f\\x7f]");

    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,80}[ \t]*:");

    /// A note may begin with "Remember: …"; a message has one of these among its first lines.
    private static final Pattern MAIL_FIELD = Pattern.compile(
            "(?im)^(from|to|cc|subject|date|message-id|received|return-path|mime-version|delivered-to|envelope-to"
                    + "|reply-to|sender|x-[a-z-]+|content-type|dkim-signature|authentication-results|in-reply-to"
                    + "|references|path|newsgroups)[ \t]*:");

    /// The file the owner named: whatever is text and not an mbox is taken for a message. Empty for a picture, an
    /// archive or a file with nothing in it, whatever its name.
    static Optional<MailSource> named(Path file) throws IOException {
        String beginning = beginning(file);
        if (isMbox(file, beginning)) {
            return Optional.of(new MboxFile(file));
        }
        boolean text = !beginning.isBlank() && !CONTROL.matcher(beginning).find();
        return text || isMessage(beginning) ? Optional.of(new EmlFile(file)) : Optional.empty();
    }

    /// A file met in a folder: empty when it doesn't begin like mail.
    static Optional<MailSource> found(Path file) throws IOException {
        if (isMessageByName(file)) {
            return Files.size(file) == 0 ? Optional.empty() : Optional.of(new EmlFile(file));
        }
        String beginning = beginning(file);
        if (isMbox(file, beginning)) {
            return Optional.of(new MboxFile(file));
        }
        return isMessage(beginning) ? Optional.of(new EmlFile(file)) : Optional.empty();
    }

    private static boolean isMbox(Path file, String beginning) {
        return !isMessageByName(file) && FromLine.begins(beginning);
    }

    /// Some programs save one message with its mbox separator still on top: the name says that it is one.
    private static boolean isMessageByName(Path file) {
        return name(file).endsWith(".eml") || name(file).endsWith(".eml.gz");
    }

    static boolean isMessage(String beginning) {
        String text = beginning.stripLeading();
        return FIELD.matcher(text).lookingAt()
                && MAIL_FIELD.matcher(header(text)).find();
    }

    private static String header(String text) {
        return text.split("\r?\n\r?\n", 2)[0];
    }

    private static String beginning(Path file) throws IOException {
        if (!Files.isRegularFile(file) && Files.exists(file)) {
            return ""; // a pipe or a device: opening it could wait for ever
        }
        try (InputStream in = Unpacked.open(file)) {
            String text = new String(in.readNBytes(ENOUGH_TO_TELL), StandardCharsets.ISO_8859_1);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private MailSources() {}
}
