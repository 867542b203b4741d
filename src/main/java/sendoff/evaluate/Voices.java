package sendoff.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.KindName;
import sendoff.domain.Owner;
import sendoff.evaluate.Labelled.Label;
import sendoff.mail.MailReader;

/// Reads the self-written examples in `src/train`, one text file a voice.
///
/// ```
/// # remarks
/// == introduced
/// From: Ben Okafor <ben@example.org>
/// Cc: Carla Reyes <carla@example.net>
/// Subject: Carla
///
/// Ada, this is Carla …
/// ```
///
/// `==` and the kind begin an example, with `spam` after it where that is so. The headers may be left out; then someone
/// writes to the owner, Ada. Quoted lines begin with `>` as in any mail.
final class Voices {
    private static final Owner ADA = new Owner("Ada Lindqvist", Set.of("ada@example.com", "ada@work.example"));
    /// How the sources of these examples begin.
    static final String SOURCE = "voices/";

    private static final String BREAK = "== ";

    private Voices() {}

    static List<Labelled> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(file -> voice(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Labelled> voice(Path file) {
        try {
            String name = file.getFileName().toString().replace(".txt", "");
            return read(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Labelled> read(String name, String text) {
        List<Labelled> found = new ArrayList<>();
        String[] parts = ("\n" + text).split("\n" + BREAK);
        for (int number = 1; number < parts.length; number++) { // remarks come first
            found.add(example(name, number, parts[number]));
        }
        return found;
    }

    private static Labelled example(String name, int number, String part) {
        int end = part.indexOf('\n');
        String[] words =
                part.substring(0, end < 0 ? part.length() : end).strip().split("\\s+");
        String rest = end < 0 ? "" : part.substring(end + 1);
        var label = new Label(
                KindName.of(words[0]),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                words.length > 1 && words[1].equals("spam"));
        var message =
                new MailReader().read(mail(name, number, label.kind(), rest).getBytes(UTF_8), List.of());
        String source = SOURCE + name;
        return new Labelled(message, ADA, label, source, source, name + "#" + number, false);
    }

    /// Fills in the headers that were left out.
    private static String mail(String name, int number, KindName kind, String rest) {
        boolean headed = rest.lines().findFirst().orElse("").matches("[A-Z][A-Za-z-]+: .*");
        int blank = headed ? rest.indexOf("\n\n") : -1;
        String headers = headed ? rest.substring(0, blank < 0 ? rest.length() : blank) + "\n" : "";
        String body = headed ? (blank < 0 ? "" : rest.substring(blank + 2)) : rest.stripLeading();
        var mail = new StringBuilder(headers);
        boolean initiated = kind == KindName.INITIATED;
        String someone = "Sam Weaver <sam.weaver@elsewhere.example>";
        String ada = "Ada Lindqvist <ada@example.com>";
        addMissing(mail, "From", initiated ? ada : someone);
        addMissing(mail, "To", headers.contains("From: Ada") || initiated ? someone : ada);
        addMissing(mail, "Subject", "");
        addMissing(mail, "Date", "Tue, 17 Nov 2026 09:20:00 +0100");
        addMissing(mail, "Message-ID", "<" + number + "." + name + "@train.example>");
        addMissing(mail, "MIME-Version", "1.0");
        addMissing(mail, "Content-Type", "text/plain; charset=utf-8");
        addMissing(mail, "Content-Transfer-Encoding", "8bit");
        return mail + "\n" + body;
    }

    private static void addMissing(StringBuilder mail, String header, String value) {
        String there = ("\n" + mail).toLowerCase(Locale.ROOT);
        if (!there.contains("\n" + header.toLowerCase(Locale.ROOT) + ":")) {
            mail.append(header).append(": ").append(value).append('\n');
        }
    }
}
