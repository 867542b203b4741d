package sendoff.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import sendoff.domain.Message;

/// Writes messages one after the other into a file that mail programs read.
/// No line of a letter looks like the beginning of the next: [BodyWriter] sees to it. Source: RFC 4155.
public final class MboxWriter {
    private static final DateTimeFormatter ENVELOPE =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ROOT);

    private MboxWriter() {}

    public static void append(OutputStream out, Message message) throws IOException {
        String from = message.from()
                .address()
                .flatMap(MailAddress::kept)
                .filter(MailAddress::ascii)
                .orElse("MAILER-DAEMON");
        String text = new String(new MimeWriter(message.at().getOffset()).asKept(message), UTF_8).replace("\r\n", "\n");
        out.write(("From " + from + " " + ENVELOPE.format(message.at().withOffsetSameInstant(ZoneOffset.UTC)) + "\n")
                .getBytes(UTF_8));
        out.write(text.getBytes(UTF_8));
        out.write("\n\n".getBytes(UTF_8));
    }
}
