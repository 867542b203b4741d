package sendoff.desk.connecting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import sendoff.connect.ServerSearch.Jmap;
import sendoff.deliver.SmtpCarrier;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.AccountId;
import sendoff.domain.Party;
import sendoff.mail.AccountTrouble;
import sendoff.mail.ImapConnection;
import sendoff.mail.JmapConnection;
import sendoff.mail.JmapProviders;
import sendoff.mail.MailFolder;
import sendoff.mail.ServerCertificate;
import sendoff.store.Tables;

/// Mailboxes and folders of mail are connected to the desk.
public final class Connecting {
    private static final String FILES = "files";

    private final Tables tables;
    private final Ways ways;
    private final Ids ids;
    private final News news;
    private Consumer<Account> leaving = _ -> {};

    public Connecting(Tables tables, Ways ways, Ids ids, News news) {
        this.tables = tables;
        this.ways = ways;
        this.ids = ids;
        this.news = news;
    }

    /// An account has one server to read from and one to send through, or one for both.
    public enum Server {
        IMAP,
        SMTP,
        JMAP
    }

    /// What came of an attempt to sign in.
    public sealed interface Outcome {
        /// @param folders what can be read
        record Works(List<String> folders) implements Outcome {
            public Works {
                folders = List.copyOf(folders);
            }
        }

        /// No authority vouches for the server's certificate: the owner may accept this one.
        ///
        /// @param of          which of the two servers shows it
        /// @param fingerprint SHA-256, in pairs with colons
        /// @param subject     whom it names
        /// @param until       when it expires
        record AcceptCertificate(Server of, String fingerprint, String subject, Instant until) implements Outcome {
            static AcceptCertificate of(Server server, ServerCertificate shown) {
                return new AcceptCertificate(server, shown.fingerprintInPairs(), shown.subject(), shown.until());
            }
        }

        /// @param because what happened and what to do
        /// @param secret  it is the password or token that was not taken
        record Fails(String because, boolean secret) implements Outcome {
            public Fails(String because) {
                this(because, false);
            }

            static Fails of(AccountTrouble trouble) {
                return new Fails(trouble.words(), trouble.kind() == AccountTrouble.Kind.LOGIN);
            }
        }
    }

    /// The servers of an address.
    ///
    /// @param login   the user name there
    /// @param saysWho who named them, for the owner
    /// @param sure    whether a password may go there before the owner has seen their names
    /// @param hint    what is special about the password there, if anything
    public record Servers(
            Endpoint imap,
            Optional<Endpoint> smtp,
            String login,
            String saysWho,
            boolean sure,
            Optional<String> hint) {}

    /// Looks for the servers of an address: a few seconds at most. Asked are its domain and the name service, and only
    /// about the domain.
    ///
    /// @param tell hears who is asked, in words
    /// @throws IllegalArgumentException if that is no address
    public Optional<Servers> find(String address, Consumer<String> tell) {
        return ways.search()
                .search(address, tell)
                .map(found -> new Servers(
                        found.imap(), found.smtp(), found.login(), found.saysWho(), found.sure(), found.password()));
    }

    /// For the owner, when nothing was found.
    public static String nothingFound(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return "No mail servers were found for " + domain + ": neither it nor autoconfig." + domain
                + " lists them, and the name service names none. Enter them yourself: your provider's help pages name"
                + " them under IMAP and SMTP.";
    }

    public AccountId newId() {
        return new AccountId(ids.next());
    }

    /// A mailbox reached by JMAP. Whether it can send is found out when it is connected.
    ///
    /// @param login       the user name, if it is not the address
    /// @param server      a host, `host:port` or a web address; empty: the one of the address, which is looked for
    /// @param fingerprint of a certificate accepted although no authority signed it
    /// @throws IllegalArgumentException in words for the owner, if the address or the server is none
    public Account byJmap(Party owner, Optional<String> login, Optional<String> server, Optional<String> fingerprint) {
        String address = owner.address().orElseThrow(() -> new IllegalArgumentException("Fill in your address."));
        Endpoint at = server.map(JmapProviders::typed).orElseGet(() -> jmapOf(address));
        return byJmap(owner, login.orElse(address), at.accepting(fingerprint));
    }

    private Account byJmap(Party owner, String login, Endpoint server) {
        return new Account(
                newId(),
                owner,
                login,
                Account.Sign.PASSWORD,
                Account.Protocol.JMAP,
                server,
                Optional.empty(),
                List.of());
    }

    private Endpoint jmapOf(String address) {
        Optional<Jmap> found = ways.search().jmap(address);
        found.filter(jmap -> !jmap.sure()).ifPresent(jmap -> {
            throw new IllegalArgumentException("Only " + jmap.saysWho() + " says that this mailbox is at "
                    + jmap.server() + ", and a name service can be lied to. If you know this server, enter it and"
                    + " connect again.");
        });
        return found.map(Jmap::server).orElseGet(() -> JmapProviders.guess(address));
    }

    /// An attempt to sign in by JMAP.
    ///
    /// @param server where it was found
    public record ByJmap(Endpoint server, Outcome outcome) {}

    /// Signs in by JMAP with what was meant for a mailbox whose way nobody named, and keeps the account when it works.
    ///
    /// @return empty where the address has no JMAP server for sure
    public Optional<ByJmap> tryJmap(Party owner, Optional<String> login, String secret) {
        String address = owner.address().orElse("");
        return ways.search()
                .jmap(address)
                .filter(Jmap::sure)
                .map(Jmap::server)
                .map(server -> new ByJmap(server, connect(byJmap(owner, login.orElse(address), server), secret)));
    }

    /// Signs in to both servers and lists the folders; keeps nothing.
    public Outcome check(Account account, String secret) {
        return check(account, use -> use.apply(secret));
    }

    /// Lends a secret for one attempt.
    private interface Lending {
        List<String> to(Function<String, List<String>> use);
    }

    private static Outcome check(Account account, Lending lending) {
        return switch (account.protocol()) {
            case IMAP -> bothServers(account, lending);
            case JMAP -> oneServer(account, lending);
        };
    }

    private static Outcome oneServer(Account account, Lending lending) {
        try {
            return new Outcome.Works(lending.to(secret -> mailboxes(account, secret)));
        } catch (AccountTrouble trouble) {
            return outcome(Server.JMAP, trouble);
        }
    }

    private static List<String> mailboxes(Account account, String secret) {
        try (var connection = JmapConnection.open(account, secret)) {
            if (account.smtp().isPresent()) {
                connection.requireSending();
            }
            return connection.mailboxes().stream()
                    .map(mailbox -> mailbox.folder().name())
                    .sorted()
                    .toList();
        }
    }

    private static Outcome bothServers(Account account, Lending lending) {
        List<String> folders;
        try {
            folders = lending.to(secret -> folders(account, secret));
        } catch (AccountTrouble trouble) {
            return outcome(Server.IMAP, trouble);
        }
        try {
            if (account.smtp().isPresent()) {
                lending.to(secret -> {
                    SmtpCarrier.signIn(account, secret);
                    return List.of();
                });
            }
            return new Outcome.Works(folders);
        } catch (AccountTrouble trouble) {
            return outcome(Server.SMTP, trouble);
        }
    }

    private static List<String> folders(Account account, String secret) {
        try (var connection = ImapConnection.open(account, secret)) {
            return connection.folders().stream().map(MailFolder::name).sorted().toList();
        }
    }

    private static Outcome outcome(Server server, AccountTrouble trouble) {
        return trouble.certificate()
                .filter(shown -> trouble.kind() == AccountTrouble.Kind.CERTIFICATE_UNKNOWN)
                .<Outcome>map(shown -> Outcome.AcceptCertificate.of(server, shown))
                .orElseGet(() -> Outcome.Fails.of(trouble));
    }

    public Outcome check(AccountId id) {
        return tables.accounts()
                .find(id)
                .map(account -> check(account, use -> ways.keyring().with(account, use)))
                .orElseGet(() -> new Outcome.Fails("This account was removed."));
    }

    /// Checks, and keeps the account when it works.
    public Outcome connect(Account account, String secret) {
        Outcome outcome = check(account, secret);
        if (outcome instanceof Outcome.Works) {
            keep(account.protocol() == Account.Protocol.JMAP ? whole(account, secret) : account, secret);
        }
        return outcome;
    }

    /// Where the server takes mail to send, it is the one to send through.
    private static Account whole(Account account, String secret) {
        try (var connection = JmapConnection.open(account, secret)) {
            return connection.sends() ? account.sendingBy(account.imap()) : account;
        }
    }

    /// Keeps an account without trying it.
    public void keep(Account account, String secret) {
        tables.database().change(tx -> tables.accounts().save(tx, account, secret));
        news.changed();
    }

    /// @param before what has to be put in order while it can still be signed in to
    public void whenRemoving(Consumer<Account> before) {
        leaving = before;
    }

    public void remove(AccountId id) {
        tables.accounts().find(id).ifPresent(leaving);
        tables.database().change(tx -> tables.accounts().remove(tx, id));
        news.changed();
    }

    public List<Account> accounts() {
        return tables.accounts().all();
    }

    /// Folders and files of mail that are read again and again.
    public List<Path> files() {
        return tables.settings()
                .value(FILES)
                .map(text -> text.lines().map(Path::of).toList())
                .orElse(List.of());
    }

    /// @throws IllegalArgumentException if nothing is there
    public void addFiles(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        if (!Files.isReadable(whole)) {
            throw new IllegalArgumentException(
                    "There is nothing to read at " + whole + ": check the path, and whether you may read it.");
        }
        var paths = new ArrayList<>(files());
        if (!paths.contains(whole)) {
            paths.add(whole);
        }
        save(paths);
    }

    public void removeFiles(Path path) {
        var paths = new ArrayList<>(files());
        paths.remove(path);
        save(paths);
    }

    private void save(List<Path> paths) {
        String text = String.join("\n", paths.stream().map(Path::toString).toList());
        tables.database().change(tx -> tables.settings().put(tx, FILES, text));
        news.changed();
    }

    /// Nothing is connected yet: the welcome page comes first.
    public boolean isNew() {
        return accounts().isEmpty()
                && files().isEmpty()
                && tables.introductions().count() == 0;
    }
}
