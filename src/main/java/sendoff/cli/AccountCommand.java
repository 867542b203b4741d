package sendoff.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sendoff.desk.connecting.Connecting;
import sendoff.desk.connecting.Connecting.Outcome;
import sendoff.desk.connecting.Connecting.Server;
import sendoff.domain.Account;
import sendoff.domain.Account.Protocol;
import sendoff.domain.Account.Sign;

@Command(
        name = "account",
        description = "Connects mailboxes, lists and checks them.",
        footer = {
            "",
            "Examples:",
            "  sendoff account add ada@example.com",
            "  sendoff account add ada@work.example --imap mail.work.example:143:starttls --smtp mail.work.example:587:starttls",
            "  sendoff account add ada@fastmail.com --jmap",
            "  sendoff account sign-in ada@gmail.com --client-id 1234.apps.googleusercontent.com",
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

    @Command(
            name = "add",
            description = {
                "Connects a mailbox; the password is asked for, or read from standard input.",
                "Its servers are found from the address: the domain and the name service are asked."
            })
    int add(
            @Mixin Common here,
            @Mixin MailboxOptions mailbox,
            @Option(
                            names = "--jmap",
                            paramLabel = "SERVER",
                            arity = "0..1",
                            fallbackValue = "",
                            description = "By JMAP; without a server the one of the address.")
                    @Nullable
                    String jmap,
            @Option(names = "--token", description = "What is read is an OAuth access token.") boolean token)
            throws IOException {
        try (var open = house.open(here.start())) {
            Connecting connecting = open.desk().connecting();
            if (jmap != null) {
                Account account = mailbox.byJmap(connecting, jmap);
                String secret = new String(PasswordCommand.ask("Password or token for " + mailbox.address + ": "));
                return said(here, connecting.connect(account, secret), account, "Connected " + mailbox.address + ".");
            }
            Account account = mailbox.account(connecting, token ? Sign.TOKEN : Sign.PASSWORD, this::tell);
            open.desk()
                    .signingIn()
                    .provider(account.imap())
                    .filter(provider -> !token && !provider.passwords())
                    .ifPresent(provider -> {
                        throw Stop.missing(provider.name() + " takes no passwords from mail programs. Sign in there"
                                + " instead: sendoff account sign-in " + mailbox.address + " --client-id ID");
                    });
            String secret = new String(PasswordCommand.ask("Password for " + mailbox.address + ": "));
            return said(here, connecting.connect(account, secret), account, "Connected " + mailbox.address + ".");
        }
    }

    @Command(
            name = "sign-in",
            description = {
                "Connects a mailbox by signing in at Google or Microsoft, or signs in anew.",
                "It needs a client id of your own: the pages gmail.md and outlook.md in docs/channels say how to make"
                        + " one."
            })
    int signIn(@Mixin Common here, @Mixin MailboxOptions mailbox, @Mixin SignIn how) throws IOException {
        try (var open = house.open(here.start())) {
            Account account = open.desk().connecting().accounts().stream()
                    .filter(one -> one.address().isAt(mailbox.address))
                    .findFirst()
                    .orElseGet(() -> mailbox.account(open.desk().connecting(), Sign.OAUTH, this::tell));
            return said(
                    here,
                    how.signIn(house, open.desk().signingIn(), account, here.json ? this::tell : this::print),
                    account,
                    "Connected " + mailbox.address + ".");
        }
    }

    /// What is on the way is no result.
    private void tell(String words) {
        spec.commandLine().getErr().println(words);
        spec.commandLine().getErr().flush();
    }

    private void print(String words) {
        spec.commandLine().getOut().println(words);
        spec.commandLine().getOut().flush();
    }

    @Command(name = "list", description = "Lists the connected mailboxes.")
    int list(@Mixin Common here) {
        try (var open = house.open(here.start())) {
            for (Account account : open.desk().connecting().accounts()) {
                here.say(account.address().shown() + "  " + servers(account), object -> {
                    object.set("account", Output.party(Optional.of(account.address())));
                    object.put("server", account.imap().toString())
                            .put("protocol", account.protocol().name().toLowerCase(Locale.ROOT));
                });
            }
        }
        return Exit.DONE;
    }

    @Command(name = "check", description = "Signs in to each connected mailbox.")
    int check(@Mixin Common here) {
        int exit = Exit.DONE;
        try (var open = house.open(here.start())) {
            for (Account account : open.desk().connecting().accounts()) {
                exit = Math.max(
                        exit,
                        said(
                                here,
                                open.desk().connecting().check(account.id()),
                                account,
                                account.address().shown() + " works."));
            }
        }
        return exit;
    }

    @Command(name = "remove", description = "Forgets a mailbox; the mail in it stays as it is.")
    int remove(@Mixin Common here, @Parameters(paramLabel = "ADDRESS") String address) {
        try (var open = house.open(here.start())) {
            Connecting connecting = open.desk().connecting();
            Account account = connecting.accounts().stream()
                    .filter(one -> one.address().isAt(address))
                    .findFirst()
                    .orElseThrow(() -> Stop.badInput(
                            "no account with the address " + address + ": “sendoff account list” shows them"));
            connecting.remove(account.id());
        }
        return Exit.DONE;
    }

    private int said(Common here, Outcome outcome, Account account, String works) {
        Said said = switch (outcome) {
            case Outcome.Works ignored -> new Said(Exit.DONE, works);
            case Outcome.AcceptCertificate accept ->
                new Said(
                        Exit.MISSING,
                        "no authority vouches for the certificate of the " + accept.of()
                                + " server. If it is yours, add" + System.lineSeparator() + "         "
                                + (accept.of() == Server.SMTP ? "--smtp-fingerprint " : "--fingerprint ")
                                + accept.fingerprint());
            case Outcome.Fails(String because, boolean _) -> new Said(Exit.FOUND_WRONG, because);
        };
        boolean good = said.exit() == Exit.DONE;
        if (!good) {
            tell("sendoff: " + said.words());
        }
        if (good || here.json) {
            here.say(said.words(), object -> {
                object.set("account", Output.party(Optional.of(account.address())));
                object.put("works", good).put("why", good ? null : said.words());
            });
        }
        return said.exit();
    }

    private record Said(int exit, String words) {}

    private static String servers(Account account) {
        return account.imap() + (account.protocol() == Protocol.JMAP ? " by JMAP" : "");
    }
}
