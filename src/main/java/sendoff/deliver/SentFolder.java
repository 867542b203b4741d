package sendoff.deliver;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import sendoff.domain.MessageId;
import sendoff.mail.ImapConnection;
import sendoff.mail.MailFolder.Role;

/// The folder of the owner's sent mail: the place to find out whether something went out already.
/// What the server or the network does wrong is thrown as [sendoff.mail.AccountTrouble].
public final class SentFolder {
    private final Supplier<ImapConnection> connect;

    /// @param connect opens a new, signed-in connection
    public SentFolder(Supplier<ImapConnection> connect) {
        this.connect = connect;
    }

    /// Whether the mail with this `Message-ID` lies there.
    public boolean has(MessageId id) {
        try (var connection = connect.get()) {
            return connection
                    .folder(Role.SENT)
                    .filter(folder -> has(connection, folder.name(), id))
                    .isPresent();
        }
    }

    /// Puts a copy there, unless one is there or the server keeps one by itself.
    ///
    /// @param message as it was sent, with Bcc
    /// @return whether it was put there now
    public boolean append(MessageId id, byte[] message, Instant at) {
        try (var connection = connect.get()) {
            var folder = OwnFolder.of(connection, Role.SENT);
            if (keepsCopies(connection) || has(connection, folder, id)) {
                return false;
            }
            connection.append(folder, List.of("\\Seen"), at, message);
            return true;
        }
    }

    /// Gmail and Microsoft file what goes through their own servers. It can take them a while, so looking is
    /// not enough.
    private static boolean keepsCopies(ImapConnection connection) {
        var host = connection.account().imap().host().toLowerCase(Locale.ROOT);
        return connection.offers("X-GM-EXT-1") || host.equals("outlook.office365.com");
    }

    private static boolean has(ImapConnection connection, String folder, MessageId id) {
        connection.examine(folder);
        return !OwnFolder.having(connection, id).isEmpty();
    }
}
