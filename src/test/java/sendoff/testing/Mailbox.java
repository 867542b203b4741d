package sendoff.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sendoff.domain.Account;
import sendoff.domain.MessageId;
import sendoff.mail.ImapConnection;

/// Somebody's mailbox, as another mail program sees it over IMAP.
public record Mailbox(Account account, String secret) implements OtherProgram {
    public static Mailbox of(RealServers servers, String user) {
        return new Mailbox(servers.account(user), RealServers.password(user));
    }

    /// One mail as it lies in a folder.
    public record Lying(long uid, List<String> flags, String text) {
        /// A header field's value without its folds; empty where it is absent.
        public String header(String field) {
            String header = text.substring(0, text.indexOf("\r\n\r\n") + 2).replaceAll("\r\n[ \t]+", " ");
            var found = Pattern.compile("(?im)^" + Pattern.quote(field) + ":[ \t]*(.*?)\r?$")
                    .matcher(header);
            return found.find() ? found.group(1) : "";
        }

        public boolean is(MessageId id) {
            return header("Message-ID").equals("<" + id + ">");
        }
    }

    public String address() {
        return account.address().address().orElseThrow();
    }

    @Override
    public void put(String folder, List<String> flags, Instant at, String... letters) {
        try (var connection = open()) {
            for (String letter : letters) {
                connection.append(
                        folder, flags, at, letter.replace("\n", "\r\n").getBytes(UTF_8));
            }
        }
    }

    @Override
    public void create(String folder) {
        try (var connection = open()) {
            connection.create(folder);
        }
    }

    @Override
    public void mark(String folder, String flag) {
        try (var connection = open()) {
            connection.select(folder);
            connection.mark(connection.search("ALL"), List.of(flag));
        }
    }

    @Override
    public void empty(String folder) {
        try (var connection = open()) {
            connection.select(folder);
            connection.remove(connection.search("ALL"));
        }
    }

    @Override
    public List<Lying> in(String folder) {
        try (var connection = open()) {
            return in(connection, folder);
        }
    }

    /// What came in, once there is as much as expected: Dovecot tells when Postfix hands it over.
    public List<Lying> arrived(int expected) {
        try (var connection = open()) {
            while (connection.examine("INBOX").count() < expected) {
                connection.idle();
            }
            return in(connection, "INBOX");
        }
    }

    private static List<Lying> in(ImapConnection connection, String folder) {
        var found = new ArrayList<Lying>();
        connection.examine(folder);
        connection.fetch(
                connection.search("ALL"),
                "FLAGS BODY.PEEK[]",
                mail -> found.add(new Lying(
                        mail.uid(), mail.flags(), new String(mail.bytes().orElseThrow(), UTF_8))));
        return found;
    }

    private ImapConnection open() {
        return ImapConnection.open(account, secret);
    }
}
