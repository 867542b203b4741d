package sendoff.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxDecoder;

/// One Maildir: a file a message, newest first, while other programs go on moving the files about.
///
/// Source: https://cr.yp.to/proto/maildir.html; sub-folders as Maildir++ and Dovecot lay them out.
final class MaildirFolder implements MailSource {
    private static final int ROUNDS = 3;
    private static final Set<String> OWN = Set.of("cur", "new", "tmp");
    private static final List<String> SERVER_FILES = List.of("dovecot", "maildir", "courier", "subscriptions", ".");

    private final Path folder;
    private final List<String> labels;
    private final String place;
    private final byte[] room = new byte[Reading.BEGINNING];

    /// @param labels the names of the folder, as the owner sees them; empty for the inbox
    MaildirFolder(Path folder, List<String> labels) {
        this.folder = folder;
        this.labels = labels;
        this.place = folder.toAbsolutePath().normalize() + "/";
    }

    static boolean is(Path folder) {
        return Files.isDirectory(folder.resolve("cur"))
                || Files.isDirectory(folder.resolve("new")) && Files.isDirectory(folder.resolve("tmp"));
    }

    /// What lies beside `cur` and `new` but is neither mail nor a folder for it: indexes and notes of the server.
    static boolean keepsForItself(Path child) {
        String name = child.getFileName().toString();
        return OWN.contains(name) || SERVER_FILES.stream().anyMatch(name::startsWith) && !Files.isDirectory(child);
    }

    /// `.Work.Intro` is the folder Work/Intro.
    static List<String> labels(List<String> parents, Path child) {
        String name = child.getFileName().toString();
        String path = name.startsWith(".") ? name.substring(1).replace('.', '/') : name;
        String shown = BASE64MailboxDecoder.decode(path.startsWith("INBOX/") ? path.substring(6) : path);
        return Stream.concat(parents.stream(), Stream.of(shown)).toList();
    }

    @Override
    public void read(Reading reading) throws IOException {
        List<MaildirName> left = newestFirst(reading, list().values());
        reading.expects(left.size());
        // A file renamed since it was listed (a flag set, moved from new to cur) is looked for again by what
        // never changes in its name.
        for (int round = 1; !left.isEmpty() && round < ROUNDS; round++) {
            List<MaildirName> missed = hand(left, reading);
            Map<String, MaildirName> now = missed.isEmpty() ? Map.of() : list();
            left = missed.stream()
                    .map(name -> now.getOrDefault(name.unique(), name))
                    .toList();
        }
        left.forEach(name -> reading.passedOver(
                name.file().toString(), "was moved or deleted while being read, or is a link that leads nowhere"));
    }

    private List<MaildirName> hand(List<MaildirName> names, Reading reading) {
        Keywords keywords = Keywords.of(folder);
        List<MaildirName> missed = new ArrayList<>();
        for (MaildirName name : names) {
            try {
                hand(name, keywords, reading);
            } catch (NoSuchFileException e) {
                missed.add(name);
            } catch (IOException e) {
                reading.passedOver(name.file().toString(), MailFiles.why(e));
            }
        }
        return missed;
    }

    private void hand(MaildirName name, Keywords keywords, Reading reading) throws IOException {
        Bounded message = Bounded.read(name.file(), room, reading::wantsAll);
        if (message.size() == 0) {
            reading.passedOver(name.file().toString(), "is empty");
            return;
        }
        List<String> all = Stream.of(labels.stream(), name.flags(), keywords.named(name))
                .flatMap(each -> each)
                .toList();
        reading.message(
                new RawMessage(name.file().toString(), place + name.key(), message.bytes(), all, message.size()));
    }

    private List<MaildirName> newestFirst(Reading reading, Iterable<MaildirName> names) {
        List<MaildirName> fresh = new ArrayList<>();
        for (MaildirName name : names) {
            if (!reading.knows(place + name.key())) {
                fresh.add(name);
            }
        }
        fresh.sort(Comparator.comparingLong(MaildirName::second).reversed().thenComparing(MaildirName::unique));
        return fresh;
    }

    /// `new` before `cur`: a message that moves between the two listings is then met twice rather than never.
    private Map<String, MaildirName> list() throws IOException {
        Map<String, MaildirName> found = new LinkedHashMap<>();
        for (String part : List.of("new", "cur")) {
            Path folderPart = folder.resolve(part);
            if (Files.isDirectory(folderPart)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folderPart)) {
                    for (Path file : files) {
                        MaildirName name = MaildirName.of(file);
                        found.put(name.unique(), name);
                    }
                }
            }
        }
        return found;
    }
}
