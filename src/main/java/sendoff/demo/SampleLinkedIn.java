package sendoff.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import sendoff.desk.Desk;

/// The export that the sample owner asked LinkedIn for: two asks that no mail told of, one of them answered there, and
/// a message that came by mail as well.
final class SampleLinkedIn {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String PAGE = "https://www.linkedin.com/in/";

    private final StringBuilder messages = new StringBuilder(
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n");

    private SampleLinkedIn() {}

    static void bring(Desk desk) {
        Instant now = desk.clock().instant();
        var export = new SampleLinkedIn();
        String ines = "2-aW5lc3JhbW9z";
        String piotr = "2-cGlvdHJ3b2xz";
        export.line(
                ines,
                "Inês Ramos",
                "Maren Adeyemi",
                now.minus(Duration.ofHours(5)),
                "Dear Maren, I run a small cork mill near Évora and would like to keep its summer heat for the winter."
                        + " Could I ask you for half an hour about which stores have proven themselves? Any day after"
                        + " four suits me.");
        export.line(
                piotr,
                "Piotr Wolski",
                "Maren Adeyemi",
                now.minus(Duration.ofDays(3)),
                "Hello Maren, would you be willing to look at our pitch deck for twenty minutes this week? We raise for"
                        + " a barge that charges ferries.");
        export.line(
                piotr,
                "Maren Adeyemi",
                "Piotr Wolski",
                now.minus(Duration.ofDays(2)),
                "Thank you for thinking of me, Piotr. I do not look at decks this quarter: my hours for founders are"
                        + " used up. All the best for the barge!");
        export.line(
                "2-a3dhbWUtbW9sdGVu",
                "Kwame Boateng-Ruiz",
                "Maren Adeyemi",
                now.minus(Duration.ofDays(40)),
                "Congratulations on the new plant!");
        Path file = export.written();
        try {
            desk.linkedIn().bring(file, "Basic_LinkedInDataExport.zip", progress -> {});
        } finally {
            delete(file);
        }
        desk.weeklyCheck().set(true);
    }

    private void line(String thread, String from, String to, Instant at, String text) {
        messages.append(String.join(
                        ",",
                        thread,
                        "",
                        from,
                        page(from),
                        to,
                        page(to),
                        DATE.format(at),
                        "",
                        '"' + text.replace("\"", "\"\"") + '"',
                        "INBOX"))
                .append('\n');
    }

    private static String page(String name) {
        return PAGE + name.toLowerCase(Locale.ROOT).replace(' ', '-').replace("ê", "e");
    }

    private Path written() {
        try {
            Path file = Files.createTempFile("sample-", ".zip");
            try (OutputStream out = Files.newOutputStream(file);
                    var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("messages.csv"));
                zip.write(messages.toString().getBytes(UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
