package sendoff.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;
import sendoff.mail.ImapConnection;
import sendoff.mail.MailFolder;
import sendoff.mail.MailFolder.Role;

/// Reads a mailbox over IMAP, folder by folder.
public final class ImapChannel implements MailboxChannel {
    private final Supplier<ImapConnection> connect;

    /// @param connect opens a new, signed-in connection
    public ImapChannel(Supplier<ImapConnection> connect) {
        this.connect = connect;
    }

    @Override
    public void read(List<String> from, LocalDate since, MailboxSink sink) {
        var cursors = from.stream().map(ImapCursor::parse).toList();
        try (var line = new Line(connect)) {
            var readings = plan(line, cursors, since, sink);
            long total = readings.stream().mapToLong(FolderReading::left).sum();
            var tally = new Tally(sink, total);
            sink.progress(0, total);
            for (var reading : readings) {
                readOn(line, reading, tally);
            }
        }
    }

    private static List<FolderReading> plan(Line line, List<ImapCursor> from, LocalDate since, MailboxSink sink) {
        var readings = new ArrayList<FolderReading>();
        for (var folder : chosen(line.get(), sink)) {
            var cursor = from.stream()
                    .filter(known -> known.folder().equals(folder.name()))
                    .findFirst()
                    .orElseGet(() -> ImapCursor.start(folder.name()));
            var reading = new FolderReading(folder, cursor, since, sink);
            if (attempt(line, reading, () -> reading.plan(line.get()), sink)) {
                readings.add(reading);
            }
        }
        return readings;
    }

    /// The folders of the account, the inbox where none is named; then Sent and Drafts.
    private static List<MailFolder> chosen(ImapConnection connection, MailboxSink sink) {
        var there = connection.folders();
        var wanted = connection.account().folders().isEmpty()
                ? List.of("INBOX")
                : connection.account().folders();
        var chosen = new ArrayList<MailFolder>();
        for (var name : wanted) {
            find(there, name)
                    .ifPresentOrElse(
                            chosen::add, () -> sink.skipped(name, "there is no such folder on the server any more"));
        }
        there.stream()
                .filter(folder -> folder.role() == Role.SENT || folder.role() == Role.DRAFTS)
                .filter(folder -> !chosen.contains(folder))
                .sorted(Comparator.comparing(MailFolder::role))
                .forEach(chosen::add);
        return chosen;
    }

    private static Optional<MailFolder> find(List<MailFolder> there, String name) {
        return there.stream()
                .filter(folder -> name.equalsIgnoreCase("INBOX")
                        ? folder.role() == Role.INBOX
                        : folder.name().equals(name))
                .findFirst();
    }

    /// Reads one folder to its end. A server that hangs up is called again as long as that brings something.
    private static void readOn(Line line, FolderReading reading, Tally tally) {
        attempt(line, reading, () -> reading.read(line.get(), tally), tally.sink());
    }

    private static boolean attempt(Line line, FolderReading reading, Runnable work, MailboxSink sink) {
        while (true) {
            try {
                work.run();
                return true;
            } catch (AccountTrouble trouble) {
                if (trouble.kind() == Kind.NO_SUCH_FOLDER) {
                    sink.skipped(reading.folder().name(), "it can't be opened any more");
                    return false;
                }
                if (trouble.kind() != Kind.CLOSED || !reading.lost()) {
                    throw trouble;
                }
                line.reopen();
            }
        }
    }

    /// Counts for the progress shown.
    record Tally(MailboxSink sink, long total, long[] seen) {
        Tally(MailboxSink sink, long total) {
            this(sink, total, new long[1]);
        }

        void add(int more) {
            seen[0] += more;
            // New mail may come in while we read: never more seen than there is.
            sink.progress(seen[0], Math.max(total, seen[0]));
        }
    }

    /// The connection in use, opened anew when it broke.
    private static final class Line implements AutoCloseable {
        private final Supplier<ImapConnection> connect;
        private ImapConnection connection;

        Line(Supplier<ImapConnection> connect) {
            this.connect = connect;
            this.connection = connect.get();
        }

        ImapConnection get() {
            return connection;
        }

        void reopen() {
            connection.close();
            connection = connect.get();
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
