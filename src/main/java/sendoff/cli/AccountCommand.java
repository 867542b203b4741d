package sendoff.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sendoff.desk.Connecting;
import sendoff.desk.Connecting.Outcome;
import sendoff.desk.Connecting.Server;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Protocol;
import sendoff.domain.Account.Security;
import sendoff.domain.Account.Sign;
import sendoff.domain.Party;

@Command(
        name = "account",
        description = "Connects mailboxes, lists and checks them.",
        footer = {
            "",
            "Examples:",
            "  sendoff account add ada@example.com",
            "  sendoff account add ada@work.example --imap mail.work.example:143:starttls --smtp mail.work.example:587:starttls",
            "  sendoff account add ada@fastmail.com --jmap",
            "  sendoff account check"
        })
final class AccountCommand {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AccountCommand(House house) {
        this.house = house;
    }

    @Command(name = "add", description = "Connects a mailbox; the password is asked for, or read from standard input.")
    int add(
            @Parameters(paramLabel = "ADDRESS") String address,
            @Option(names = "--name", paramLabel = "NAME", description = "How you sign.") @Nullable String name,
            @Option(names = "--login", paramLabel = "USER", description = "Default: the address.") @Nullable
                    String login,
            @Option(
                            names = "--imap",
                            paramLabel = "HOST:PORT:SECURITY",
                            description = "Security: tls, starttls or none.")
                    @Nullable
                    String imap,
            @Option(
                            names = "--smtp",
                            paramLabel = "HOST:PORT:SECURITY",
                            description = "Or none: answers then go to Drafts.")
                    @Nullable
                    String smtp,
            @Option(
                            names = "--jmap",
                            paramLabel = "SERVER",
                            arity = "0..1",
                            fallbackValue = "",
                            description = "By JMAP; without a server the one of the address.")
                    @Nullable
                    String jmap,
            @Option(names = "--folder", paramLabel = "NAME", description = "Default: the inbox.") @Nullable
                    List<String> folders,
            @Option(names = "--token", description = "What is read is an OAuth access token.") boolean token,
            @Option(
                            names = "--fingerprint",
                            paramLabel = "SHA256",
                            description = "Accept exactly this certificate of the IMAP server.")
                    @Nullable
                    String fingerprint,
            @Option(
                            names = "--smtp-fingerprint",
                            paramLabel = "SHA256",
                            description = "Accept exactly this certificate of the SMTP server.")
                    @Nullable
                    String smtpFingerprint)
            throws IOException {
        try (var open = house.open(common.start())) {
            Connecting connecting = open.desk().connecting();
            if (jmap != null) {
                var account = connecting.byJmap(
                        new Party(Optional.ofNullable(name), Optional.of(address)),
                        Optional.ofNullable(login),
                        Optional.of(jmap).filter(server -> !server.isBlank()),
                        plain(fingerprint));
                String secret = new String(PasswordCommand.ask("Password or token for " + address + ": "));
                return said(
                        connecting.connect(folders == null ? account : account.reading(folders), secret),
                        "Connected " + address + ".");
            }
            Connecting.Servers guess = connecting.guess(address);
            var account = new Account(
                    connecting.newId(),
                    new Party(Optional.ofNullable(name), Optional.of(address)),
                    login == null ? address : login,
                    token ? Sign.TOKEN : Sign.PASSWORD,
                    (imap == null ? guess.imap() : endpoint(imap)).accepting(plain(fingerprint)),
                    sending(smtp, guess).map(server -> server.accepting(plain(smtpFingerprint))),
                    folders == null ? List.of() : folders);
            String secret = new String(PasswordCommand.ask("Password for " + address + ": "));
            return said(connecting.connect(account, secret), "Connected " + address + ".");
        }
    }

    @Command(name = "list", description = "Lists the connected mailboxes.")
    int list() {
        try (var open = house.open(common.start())) {
            PrintWriter out = spec.commandLine().getOut();
            open.desk()
                    .connecting()
                    .accounts()
                    .forEach(account -> out.println(account.address().shown() + "  " + servers(account)));
            out.flush();
        }
        return Exit.DONE;
    }

    @Command(name = "check", description = "Signs in to each connected mailbox.")
    int check() {
        int exit = Exit.DONE;
        try (var open = house.open(common.start())) {
            for (Account account : open.desk().connecting().accounts()) {
                exit = Math.max(
                        exit,
                        said(
                                open.desk().connecting().check(account.id()),
                                account.address().shown() + " works."));
            }
        }
        return exit;
    }

    @Command(name = "remove", description = "Forgets a mailbox; the mail in it stays as it is.")
    int remove(@Parameters(paramLabel = "ADDRESS") String address) {
        try (var open = house.open(common.start())) {
            Connecting connecting = open.desk().connecting();
            Account account = connecting.accounts().stream()
                    .filter(one -> one.address().isAt(address))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no account with the address " + address));
            connecting.remove(account.id());
        }
        return Exit.DONE;
    }

    private int said(Outcome outcome, String works) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int exit = switch (outcome) {
            case Outcome.Works ignored -> {
                out.println(works);
                yield Exit.DONE;
            }
            case Outcome.AcceptCertificate accept -> {
                err.println("sendoff: no authority vouches for the certificate of the " + accept.of()
                        + " server. If it is yours, add");
                err.println("         " + (accept.of() == Server.SMTP ? "--smtp-fingerprint " : "--fingerprint ")
                        + accept.fingerprint());
                yield Exit.MISSING;
            }
            case Outcome.Fails(String because) -> {
                err.println("sendoff: " + because);
                yield Exit.FOUND_WRONG;
            }
        };
        out.flush();
        err.flush();
        return exit;
    }

    private static String servers(Account account) {
        return account.imap() + (account.protocol() == Protocol.JMAP ? " by JMAP" : "");
    }

    private static Optional<Endpoint> sending(@Nullable String smtp, Connecting.Servers guess) {
        if (smtp == null) {
            return Optional.of(guess.smtp());
        }
        return smtp.equals("none") ? Optional.empty() : Optional.of(endpoint(smtp));
    }

    private static Optional<String> plain(@Nullable String fingerprint) {
        return Optional.ofNullable(fingerprint)
                .map(pairs -> pairs.replace(":", "").toLowerCase(Locale.ROOT));
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
