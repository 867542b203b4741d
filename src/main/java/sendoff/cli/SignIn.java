package sendoff.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import sendoff.desk.connecting.Connecting.Outcome;
import sendoff.desk.connecting.Landing;
import sendoff.desk.connecting.SigningIn;
import sendoff.desk.connecting.SigningIn.App;
import sendoff.desk.connecting.SigningIn.Begun;
import sendoff.desk.connecting.SigningIn.Device;
import sendoff.desk.connecting.SigningIn.Provider;
import sendoff.domain.Account;

/// Signing in at a provider from a terminal: by a browser on this machine, by a browser anywhere and the address it
/// ends at, or by a code.
final class SignIn {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Option(
            names = "--client-id",
            paramLabel = "ID",
            description = "Of your own app at the provider; default: the one entered before.")
    @Nullable
    String client;

    @Option(
            names = "--tenant",
            paramLabel = "ID",
            description = "Microsoft: the directory your app was made in, if for one organisation only.")
    String tenant = "";

    @Option(names = "--device", description = "With a code that you type in on another machine.")
    boolean device;

    @Option(names = "--paste", description = "With a browser on another machine: you paste the address it ends at.")
    boolean paste;

    private Optional<BufferedReader> lines = Optional.empty();

    Outcome signIn(House house, SigningIn signingIn, Account account, Consumer<String> say) throws IOException {
        Provider provider = signingIn
                .provider(account.imap())
                .orElseThrow(() -> Stop.badInput(account.imap().host()
                        + " lets nobody in by signing in at Google or Microsoft: use “sendoff account add”"));
        App app = app(signingIn, account, provider);
        try {
            if (device) {
                return byCode(house, signingIn, signingIn.beginDevice(account, app), say);
            }
            return paste
                    ? byPasting(signingIn, account, app, provider, say)
                    : byBrowser(signingIn, account, app, provider, say);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Stop.tryAgain("it was interrupted; nothing was connected");
        }
    }

    private App app(SigningIn signingIn, Account account, Provider provider) throws IOException {
        Optional<App> known = signingIn.known(account.imap());
        String id = Optional.ofNullable(client)
                .or(() -> known.map(App::client))
                .orElseThrow(() -> Stop.missing("--client-id is needed, of your own app at " + provider.name()
                        + ": docs/channels/" + (provider.secret() ? "gmail" : "outlook") + ".md says how to make one"));
        boolean same = known.filter(one -> one.client().equals(id)).isPresent();
        String secret = provider.secret() && !same ? typed("Client secret: ", true) : "";
        String directory = tenant.isBlank() && same ? known.map(App::tenant).orElse("") : tenant;
        return new App(id, secret, directory);
    }

    private static Outcome byBrowser(
            SigningIn signingIn, Account account, App app, Provider provider, Consumer<String> say)
            throws InterruptedException {
        try (var landing = Landing.open(signingIn::came)) {
            Begun begun = signingIn.begin(account, app, landing.address(provider.back()));
            say.accept("Open this address in a browser on this machine, and agree:");
            say.accept(begun.go().orElseThrow().toString());
            if (!landing.await(PATIENCE)) {
                throw Stop.tryAgain("nobody agreed within " + PATIENCE.toMinutes() + " minutes; nothing was connected");
            }
            return finished(signingIn);
        }
    }

    /// Nobody listens at the address it ends at: the browser shows an error, and its address is what counts.
    private Outcome byPasting(SigningIn signingIn, Account account, App app, Provider provider, Consumer<String> say)
            throws IOException {
        URI nowhere;
        try (var landing = Landing.open(_ -> false)) {
            nowhere = landing.address(provider.back());
        }
        Begun begun = signingIn.begin(account, app, nowhere);
        say.accept("Open this address in any browser, and agree:");
        say.accept(begun.go().orElseThrow().toString());
        say.accept("The browser then ends at a page that can't be reached. Copy its whole address, which begins with");
        say.accept(nowhere + ", and paste it here:");
        String pasted = typed("", false).strip();
        int at = pasted.indexOf('?');
        Map<String, String> query =
                Landing.query(at < 0 ? "" : pasted.substring(at + 1).replaceFirst("#.*", ""));
        if (!signingIn.came(query)) {
            throw Stop.badInput("that address does not belong to this sign-in: begin again, and paste all of it, with"
                    + " what stands behind the question mark");
        }
        return finished(signingIn);
    }

    private static Outcome byCode(House house, SigningIn signingIn, Begun begun, Consumer<String> say)
            throws InterruptedException {
        Device how = begun.device().orElseThrow();
        say.accept("Open " + how.where() + " in a browser on any machine, and enter the code " + how.code());
        while (true) {
            house.rest(how.every());
            Optional<Outcome> outcome = signingIn.look();
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    private static Outcome finished(SigningIn signingIn) {
        return signingIn.finish().orElseThrow(() -> Stop.tryAgain("the sign-in took too long: begin again"));
    }

    /// From the terminal, or a line of standard input.
    private String typed(String prompt, boolean hidden) throws IOException {
        @Nullable Console console = System.console();
        if (console != null && console.isTerminal()) {
            if (hidden) {
                char @Nullable [] typed = console.readPassword("%s", prompt);
                return typed == null ? "" : new String(typed);
            }
            return Optional.ofNullable(console.readLine("%s", prompt)).orElse("");
        }
        BufferedReader in =
                lines.orElseGet(() -> new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        lines = Optional.of(in);
        @Nullable String line = in.readLine();
        return line == null ? "" : line;
    }
}
