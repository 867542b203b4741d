package sendoff.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Mail that lies in files: single messages, mbox, Maildir, folders of these.
///
/// A file that can't be read costs that file only: it is named, and the rest goes on.
public final class MailFiles {
    private final Reading reading;
    private final Set<Object> entered = new HashSet<>();

    private MailFiles(Reading reading) {
        this.reading = reading;
    }

    /// Reads everything at `path`: a message, an mbox, a Maildir, or a folder with any of these below it.
    public static void read(Path path, Reading reading) {
        new MailFiles(reading).read(path);
    }

    /// Reads one message from a stream, such as standard input.
    ///
    /// @throws IOException from the stream itself
    public static void read(InputStream in, Reading reading) throws IOException {
        Bounded bounded = Bounded.read(in);
        if (bounded.size() == 0) {
            reading.passedOver("-", "there is nothing in it");
            return;
        }
        reading.message(new RawMessage("-", "-", bounded.bytes(), List.of(), bounded.size()));
    }

    private void read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                folder(path, List.of());
            } else {
                source(path, MailSources.named(path));
            }
        } catch (IOException e) {
            reading.passedOver(path.toString(), why(e));
        }
    }

    private void folder(Path folder, List<String> labels) throws IOException {
        // A link to a folder above would lead around in a circle.
        if (!entered.add(identity(folder))) {
            reading.passedOver(folder.toString(), "this folder was read already under another name");
            return;
        }
        boolean maildir = MaildirFolder.is(folder);
        if (maildir) {
            attempt(folder, new MaildirFolder(folder, labels));
        }
        for (Path child : children(folder)) {
            if (!(maildir && MaildirFolder.keepsForItself(child))) {
                child(child, labels);
            }
        }
    }

    private void child(Path child, List<String> labels) {
        try {
            if (Files.isDirectory(child)) {
                subfolder(child, labels);
            } else {
                source(child, MailSources.found(child));
            }
        } catch (IOException e) {
            reading.passedOver(child.toString(), why(e));
        }
    }

    private void subfolder(Path child, List<String> labels) throws IOException {
        if (MaildirFolder.is(child)) {
            folder(child, MaildirFolder.labels(labels, child));
        } else if (child.getFileName().toString().startsWith(".")) {
            reading.passedOver(child.toString(), "a hidden folder without mail");
        } else {
            folder(child, labels);
        }
    }

    private void source(Path path, Optional<MailSource> source) {
        source.ifPresentOrElse(
                mail -> attempt(path, mail), () -> reading.passedOver(path.toString(), "doesn't begin like a message"));
    }

    private void attempt(Path path, MailSource source) {
        try {
            source.read(reading);
        } catch (IOException e) {
            reading.passedOver(path.toString(), why(e));
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        }
        children.sort(null);
        return children;
    }

    private static Object identity(Path folder) throws IOException {
        return folder.toRealPath();
    }

    static String why(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "isn't there, or is a link that leads nowhere";
            case AccessDeniedException denied -> "can't be read: you may not open it";
            case FileSystemLoopException loop -> "a link that leads in a circle";
            default -> "can't be read: " + e.getMessage();
        };
    }
}
