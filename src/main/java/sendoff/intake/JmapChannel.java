package sendoff.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sendoff.mail.JmapConnection;
import sendoff.mail.JmapMailbox;
import sendoff.mail.MailFolder;
import sendoff.mail.MailFolder.Role;

/// Reads a mailbox over JMAP: what arrived in the answer window, then what changed since.
public final class JmapChannel implements MailboxChannel {
    private final Supplier<JmapConnection> connect;

    /// @param connect opens a new, signed-in connection
    public JmapChannel(Supplier<JmapConnection> connect) {
        this.connect = connect;
    }

    @Override
    public void read(List<String> from, LocalDate since, MailboxSink sink) {
        try (var connection = connect.get()) {
            var reading = new JmapReading(connection, chosen(connection, sink), since, sink);
            reading.read(from.stream().findFirst().map(JmapCursor::parse));
        }
    }

    /// The mailboxes of the account, the inbox where none is named; then Sent and Drafts.
    ///
    /// @return by their ids
    private static Map<String, MailFolder> chosen(JmapConnection connection, MailboxSink sink) {
        var there = connection.mailboxes();
        var wanted = connection.account().folders().isEmpty()
                ? List.of("INBOX")
                : connection.account().folders();
        var chosen = new LinkedHashMap<String, MailFolder>();
        for (var name : wanted) {
            find(there, name)
                    .ifPresentOrElse(
                            mailbox -> chosen.put(mailbox.id(), mailbox.folder()),
                            () -> sink.skipped(name, "there is no such folder on the server any more"));
        }
        there.stream()
                .filter(one -> one.folder().role() == Role.SENT || one.folder().role() == Role.DRAFTS)
                .forEach(one -> chosen.put(one.id(), one.folder()));
        return chosen;
    }

    private static Optional<JmapMailbox> find(List<JmapMailbox> there, String name) {
        return there.stream()
                .filter(one -> name.equalsIgnoreCase("INBOX")
                        ? one.folder().role() == Role.INBOX
                        : one.folder().name().equals(name))
                .findFirst();
    }
}
