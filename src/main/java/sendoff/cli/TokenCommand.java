package sendoff.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sendoff.desk.programs.Admitting;
import sendoff.domain.ApiToken;
import sendoff.domain.ApiToken.Scope;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "token",
        description = "Lets programs look at the desk and propose answers. None of them can approve or send one.",
        footer = {
            "",
            "Examples:",
            "  sendoff token add \"Morning script\"",
            "  sendoff token add Assistant --scope read,propose --days 90",
            "  sendoff token list",
            "  sendoff token revoke \"Morning script\"",
            "",
            "docs/api.md says what a program can do with one."
        })
final class TokenCommand {
    private final House house;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TokenCommand(House house) {
        this.house = house;
    }

    @Command(
            name = "add",
            description = {
                "Makes a token and shows it, once: only its hash is kept.",
                "Scopes are read (all that the desk shows, and findings) and propose (lay a draft beside yours)."
            })
    int add(
            @Mixin Common common,
            @Parameters(paramLabel = "NAME", description = "What you call the program.") String name,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            split = ",",
                            description = "read, propose, introduce, or several with commas between. Default: read.")
                    @Nullable
                    List<String> scopes,
            @Option(names = "--days", paramLabel = "N", description = "It ends after so many days. Default: never.")
                    @Nullable
                    Integer days) {
        try (var open = house.open(common.start())) {
            Set<Scope> asked = (scopes == null ? List.of("read") : scopes)
                    .stream().map(Scope::of).collect(Collectors.toSet());
            Admitting.Made made = open.desk()
                    .admitting()
                    .make(name, asked, Optional.ofNullable(days).map(Duration::ofDays));
            if (common.json) {
                ObjectNode node = json(made.token());
                node.put("token", made.secret());
                Output.line(out(), node);
            } else {
                out().println(made.secret());
                spec.commandLine()
                        .getErr()
                        .println("This is the token “" + made.token().name()
                                + "”. It is shown this once: keep it where the program finds it and nobody else does.");
                spec.commandLine().getErr().flush();
            }
            out().flush();
        }
        return Exit.DONE;
    }

    @Command(name = "list", description = "Lists the tokens: what each may do, and when it was used.")
    int list(@Mixin Common common) {
        try (var open = house.open(common.start())) {
            Instant now = open.desk().clock().instant();
            List<ApiToken> all = open.desk().admitting().all();
            for (ApiToken token : all) {
                if (common.json) {
                    Output.line(out(), json(token));
                } else {
                    out().println(line(token, now));
                }
            }
            if (all.isEmpty() && !common.json) {
                out().println("No program is let in.");
            }
            out().flush();
        }
        return Exit.DONE;
    }

    @Command(name = "revoke", description = "Refuses a token from now on.")
    int revoke(
            @Mixin Common common,
            @Parameters(paramLabel = "TOKEN", description = "Its name, or the beginning of its id.") String named) {
        try (var open = house.open(common.start())) {
            Admitting admitting = open.desk().admitting();
            ApiToken revoked =
                    admitting.revoke(named(admitting.all(), named).id()).orElseThrow();
            if (common.json) {
                Output.line(out(), json(revoked));
            } else {
                out().println("“" + revoked.name()
                        + "” is refused from now on. For a day you can let it in again, under Settings, Programs.");
            }
            out().flush();
        }
        return Exit.DONE;
    }

    /// A name may begin as an id does: it counts first.
    private static ApiToken named(List<ApiToken> all, String named) {
        List<ApiToken> good =
                all.stream().filter(token -> token.revoked().isEmpty()).toList();
        List<ApiToken> byName = good.stream()
                .filter(token -> token.name().equalsIgnoreCase(named))
                .toList();
        List<ApiToken> found = byName.isEmpty()
                ? good.stream()
                        .filter(token -> token.id().toString().startsWith(named))
                        .toList()
                : byName;
        if (found.isEmpty()) {
            throw Stop.badInput("there is no token " + named + ": “sendoff token list” shows them");
        }
        if (found.size() > 1) {
            throw Stop.badInput(named + " is the beginning of several: give more of its characters");
        }
        return found.getFirst();
    }

    private static String line(ApiToken token, Instant now) {
        String ends = token.revoked().isPresent()
                ? "revoked"
                : token.isOverAt(now)
                        ? "ended " + token.expires().orElseThrow()
                        : token.expires().map(end -> "ends " + end).orElse("never ends by itself");
        return "%s  %s: %s; %s; %s"
                .formatted(
                        token.id().brief(),
                        token.name(),
                        String.join(" and ", token.scopeWords()),
                        token.used().map(at -> "used " + at).orElse("never used"),
                        ends);
    }

    private static ObjectNode json(ApiToken token) {
        ObjectNode node = Output.object();
        node.put("id", token.id().toString());
        node.put("name", token.name());
        node.set("scopes", Output.strings(token.scopeWords()));
        node.put("made", token.made().toString());
        node.put("expires", token.expires().map(Instant::toString).orElse(null));
        node.put("used", token.used().map(Instant::toString).orElse(null));
        node.put("revoked", token.revoked().map(Instant::toString).orElse(null));
        return node;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
