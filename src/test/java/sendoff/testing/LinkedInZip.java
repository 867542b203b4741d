package sendoff.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An export as LinkedIn hands it out to Ada, written out in a test.
public final class LinkedInZip {
    public static final String MESSAGES_2024 = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT"
            + " PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n";
    public static final String INVITATIONS_2024 =
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";

    private static final String ADA = "https://www.linkedin.com/in/ada-lindqvist";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final StringBuilder messages = new StringBuilder(MESSAGES_2024);
    private final StringBuilder invitations = new StringBuilder(INVITATIONS_2024);

    /// @param at as `2026-11-17 08:14:05 UTC`
    public LinkedInZip writes(String thread, String who, String at, String text) {
        messages.append(String.join(
                        ",",
                        thread,
                        "",
                        who,
                        page(who),
                        "Ada Lindqvist",
                        ADA,
                        at,
                        "",
                        quoted(text),
                        "INBOX",
                        "No",
                        "No"))
                .append('\n');
        return this;
    }

    public LinkedInZip adaWrites(String thread, String to, String at, String text) {
        messages.append(String.join(
                        ",", thread, "", "Ada Lindqvist", ADA, to, page(to), at, "", quoted(text), "INBOX", "No", "No"))
                .append('\n');
        return this;
    }

    /// @param at as `11/16/26, 8:20 AM`
    public LinkedInZip invites(String who, String at, String note) {
        invitations
                .append(String.join(",", who, "Ada Lindqvist", quoted(at), quoted(note), "INCOMING", page(who), ADA))
                .append('\n');
        return this;
    }

    public LinkedInZip with(String entry, String text) {
        return with(entry, text.getBytes(UTF_8));
    }

    public LinkedInZip with(String entry, byte[] bytes) {
        entries.put(entry, bytes);
        return this;
    }

    public Path write(Path file) {
        entries.putIfAbsent("messages.csv", messages.toString().getBytes(UTF_8));
        entries.putIfAbsent("Invitations.csv", invitations.toString().getBytes(UTF_8));
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String page(String who) {
        return "https://www.linkedin.com/in/"
                + who.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
