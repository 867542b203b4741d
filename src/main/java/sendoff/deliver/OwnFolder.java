package sendoff.deliver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import sendoff.domain.MessageId;
import sendoff.mail.ImapConnection;
import sendoff.mail.MailFolder;
import sendoff.mail.MailFolder.Role;
import sendoff.mail.UidSet;

/// Finds the Sent or Drafts folder of an account, and mails in it.
final class OwnFolder {
    private OwnFolder() {}

    /// Its name; it is made where there is none, as `Sent` or `Drafts` beside the others.
    static String of(ImapConnection connection, Role role) {
        return connection.folder(role).map(MailFolder::name).orElseGet(() -> make(connection, role));
    }

    /// The mails of the open folder whose header field has exactly this value. Servers find a part of it, too.
    static UidSet having(ImapConnection connection, String field, String value) {
        var exact = new ArrayList<Long>();
        connection.fetch(
                connection.searchHeader(field, value),
                "BODY.PEEK[HEADER.FIELDS (" + field + ")]",
                mail -> mail.bytes()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .filter(header -> isExactly(header, field, value))
                        .ifPresent(header -> exact.add(mail.uid())));
        return UidSet.of(exact);
    }

    static UidSet having(ImapConnection connection, MessageId id) {
        return having(connection, "Message-ID", id.value());
    }

    private static boolean isExactly(String header, String field, String value) {
        return Pattern.compile("(?i)^" + Pattern.quote(field) + ":\\s*<?\\s*" + "(?-i:" + Pattern.quote(value) + ")"
                        + "\\s*>?\\s*$")
                .matcher(header)
                .find();
    }

    private static String make(ImapConnection connection, Role role) {
        var plain = role == Role.SENT ? "Sent" : "Drafts";
        var folders = connection.folders();
        // Some servers keep everything below the inbox (Courier, some Cyrus): then ours belongs there as well.
        var below = folders.stream()
                .filter(folder -> folder.role() == Role.INBOX)
                .flatMap(inbox -> inbox.separator().stream().map(between -> inbox.name() + between))
                .filter(prefix -> folders.size() > 1
                        && folders.stream()
                                .allMatch(folder -> folder.role() == Role.INBOX
                                        || folder.name().startsWith(prefix)))
                .findFirst()
                .orElse("");
        connection.create(below + plain);
        return below + plain;
    }
}
