package sendoff.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.evaluate.Labelled.Label;
import sendoff.mail.MailReader;

/// Reads labelled messages as the development corpus lays them out.
final class LabelledMail {
    private static final MailReader READER = new MailReader();

    private LabelledMail() {}

    /// The mailbox folders below `modern`, in order of their names; none when the folder is absent.
    static List<Path> mailboxes(Path modern) {
        if (!Files.isDirectory(modern)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(modern)) {
            return folders.filter(folder -> Files.exists(folder.resolve("labels.jsonl")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Labelled> modern(Path mailbox) {
        String source = source(mailbox);
        Owner owner = MailboxOwners.of(mailbox);
        List<Labelled> found = new ArrayList<>();
        for (JsonLines.Line line : JsonLines.in(mailbox.resolve("labels.jsonl"))) {
            String file = line.string("file");
            Message message = read(mailbox.resolve(file));
            var label = new Label(
                    KindName.of(line.string("kind")),
                    line.text("introducer"),
                    line.text("requester"),
                    line.text("target"),
                    line.isTrue("spam"));
            found.add(new Labelled(message, owner, label, source, source, file, false));
        }
        return found;
    }

    /// Where the messages of a modern mailbox say that they come from.
    static String source(Path mailbox) {
        return "modern/" + mailbox.getFileName();
    }

    /// The real mail of `messages.jsonl`; each is seen from its first recipient's mailbox.
    static List<Labelled> real(Path corpus) {
        if (!Files.exists(corpus.resolve("messages.jsonl"))) {
            return List.of();
        }
        List<Labelled> found = new ArrayList<>();
        for (JsonLines.Line line : JsonLines.in(corpus.resolve("messages.jsonl"))) {
            Message message = read(corpus.resolve(line.string("file")));
            boolean sales = line.text("notes")
                    .filter(notes -> notes.contains("cold_sales"))
                    .isPresent();
            var label =
                    new Label(kind(line.string("kind")), Optional.empty(), Optional.empty(), Optional.empty(), sales);
            found.add(new Labelled(
                    message,
                    recipient(message),
                    label,
                    Labelled.REAL,
                    line.string("split_group"),
                    line.string("file"),
                    line.string("sampling").equals("random")));
        }
        return found;
    }

    /// The words of the corpus in the words of the command line (corpus README, "Names in the program").
    private static KindName kind(String word) {
        return switch (word) {
            case "introduction" -> KindName.INTRODUCED;
            case "networking_request" -> KindName.NETWORKING_REQUEST;
            case "intro_request" -> KindName.INTRO_REQUEST;
            default -> KindName.NONE;
        };
    }

    /// Whoever a message was sent to first.
    static Owner recipient(Message message) {
        Optional<Party> first = message.recipients()
                .filter(party -> !party.address().equals(message.from().address()))
                .findFirst();
        return new Owner(
                first.flatMap(Party::name).orElse(""),
                first.flatMap(Party::address).map(Set::of).orElse(Set.of()));
    }

    private static Message read(Path file) {
        try {
            return READER.read(Files.readAllBytes(file), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
