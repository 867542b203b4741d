package sendoff.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import sendoff.domain.MessageId;
import sendoff.mail.ImapConnection;

/// Marks the message that was answered, so that every mail program shows it.
public final class AnsweredFlag {
    static final String INTRODUCTION = "$Introduction";

    private final Supplier<ImapConnection> connect;

    /// @param connect opens a new, signed-in connection
    public AnsweredFlag(Supplier<ImapConnection> connect) {
        this.connect = connect;
    }

    /// Sets `\Answered`, and `$Introduction` where the server takes keywords, in the folders that are read.
    ///
    /// @return whether the message was found in one of them
    public boolean set(MessageId answered) {
        try (var connection = connect.get()) {
            boolean found = false;
            for (var folder : folders(connection)) {
                found |= set(connection, folder, answered);
            }
            return found;
        }
    }

    private static List<String> folders(ImapConnection connection) {
        var chosen = connection.account().folders();
        return chosen.isEmpty() ? List.of("INBOX") : chosen;
    }

    private static boolean set(ImapConnection connection, String folder, MessageId answered) {
        boolean keywords = connection.select(folder).keywords();
        var where = OwnFolder.having(connection, answered);
        var marks = new ArrayList<>(List.of("\\Answered"));
        if (keywords) {
            marks.add(INTRODUCTION);
        }
        connection.mark(where, marks);
        return !where.isEmpty();
    }
}
