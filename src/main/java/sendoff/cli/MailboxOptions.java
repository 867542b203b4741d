package sendoff.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sendoff.desk.connecting.Connecting;
import sendoff.desk.connecting.Connecting.Servers;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.domain.Party;

/// A mailbox as the owner describes it; what they leave out is found from the address.
final class MailboxOptions {
    @Parameters(paramLabel = "ADDRESS")
    String address = "";

    @Option(names = "--name", paramLabel = "NAME", description = "How you sign.")
    @Nullable
    String name;

    @Option(names = "--login", paramLabel = "USER", description = "Default: the address.")
    @Nullable
    String login;

    @Option(names = "--imap", paramLabel = "HOST:PORT:SECURITY", description = "Security: tls, starttls or none.")
    @Nullable
    String imap;

    @Option(names = "--smtp", paramLabel = "HOST:PORT:SECURITY", description = "Or none: answers then go to Drafts.")
    @Nullable
    String smtp;

    @Option(names = "--folder", paramLabel = "NAME", description = "Default: the inbox.")
    @Nullable
    List<String> folders;

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256",
            description = "Accept exactly this certificate of the IMAP server.")
    @Nullable
    String fingerprint;

    @Option(
            names = "--smtp-fingerprint",
            paramLabel = "SHA256",
            description = "Accept exactly this certificate of the SMTP server.")
    @Nullable
    String smtpFingerprint;

    /// @param say hears who is asked
    /// @throws Stop with what to type, if the servers are not known
    Account account(Connecting connecting, Sign sign, java.util.function.Consumer<String> say) {
        boolean named = imap != null && smtp != null;
        Optional<Servers> found = named ? Optional.empty() : connecting.find(address, say);
        if (imap == null) {
            found.filter(servers -> !servers.sure()).ifPresent(MailboxOptions::confirm);
            found.ifPresent(servers -> say.accept("found " + servers.imap() + ", named by " + servers.saysWho()));
        }
        Endpoint reading = Optional.ofNullable(imap)
                .map(MailboxOptions::endpoint)
                .or(() -> found.map(Servers::imap))
                .orElseThrow(() -> Stop.missing(Connecting.nothingFound(address) + " Here that is --imap and --smtp."));
        return new Account(
                connecting.newId(),
                new Party(Optional.ofNullable(name), Optional.of(address)),
                Optional.ofNullable(login).or(() -> found.map(Servers::login)).orElse(address),
                sign,
                reading.accepting(plain(fingerprint)),
                sending(found).map(server -> server.accepting(plain(smtpFingerprint))),
                folders == null ? List.of() : folders);
    }

    /// @param server empty for the one of the address
    Account byJmap(Connecting connecting, String server) {
        Account account = connecting.byJmap(
                new Party(Optional.ofNullable(name), Optional.of(address)),
                Optional.ofNullable(login),
                Optional.of(server).filter(text -> !text.isBlank()),
                plain(fingerprint));
        return folders == null ? account : account.reading(folders);
    }

    private static void confirm(Servers servers) {
        throw Stop.missing(
                "only the name service says that this mailbox is at " + servers.imap() + ". If that is right, add"
                        + " --imap " + word(servers.imap())
                        + servers.smtp().map(there -> " --smtp " + word(there)).orElse(""));
    }

    private static String word(Endpoint there) {
        return there + ":" + there.security().name().toLowerCase(Locale.ROOT);
    }

    private Optional<Endpoint> sending(Optional<Servers> found) {
        if (smtp == null) {
            return found.flatMap(Servers::smtp);
        }
        return smtp.equals("none") ? Optional.empty() : Optional.of(endpoint(smtp));
    }

    private static Optional<String> plain(@Nullable String pairs) {
        return Optional.ofNullable(pairs).map(text -> text.replace(":", "").toLowerCase(Locale.ROOT));
    }

    /// @throws IllegalArgumentException if it is not `host:port:security`
    static Endpoint endpoint(String text) {
        String[] fields = text.split(":");
        if (fields.length != 3 || !fields[1].matches("\\d{1,5}")) {
            throw new IllegalArgumentException("a server is written host:port:security, as imap.example.com:993:tls");
        }
        return new Endpoint(
                fields[0], Integer.parseInt(fields[1]), Security.valueOf(fields[2].toUpperCase(Locale.ROOT)));
    }
}
