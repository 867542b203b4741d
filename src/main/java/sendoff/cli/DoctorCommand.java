package sendoff.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sendoff.desk.Desk;
import sendoff.desk.autoreply.AutoReplying;
import sendoff.desk.connecting.Connecting.Outcome;
import sendoff.desk.receiving.SlackSetup;
import sendoff.desk.safekeeping.BackUp;
import sendoff.domain.Account;
import sendoff.domain.ApiToken.Scope;
import sendoff.domain.Channel;
import sendoff.domain.Outgoing;
import sendoff.domain.RequestPage;
import sendoff.domain.Webhook;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "doctor",
        description = "Says what works, what does not, and how to mend it.",
        footer = {"", "Example:", "  sendoff doctor"})
final class DoctorCommand implements Callable<Integer> {
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private final House house;
    private boolean well = true;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DoctorCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        say(true, "java", "Java " + Runtime.version().feature() + ", " + System.getProperty("os.name"));
        try (var open = house.open(common.start())) {
            Desk desk = open.desk();
            say(
                    true,
                    "data",
                    desk.tables().messages().count() + " messages known, "
                            + desk.tables().introductions().count() + " introductions");
            say(true, "serve", house.isServed(common.start()) ? "a desk is open on this folder" : "no desk is open");
            clock(desk);
            accounts(desk);
            slack(desk);
            owner(desk);
            outbox(desk);
            autoReply(desk);
            calendar(desk);
            backUps(desk);
            linkedIn(desk);
            requestPage(desk);
            programs(desk);
            playbook(desk);
            tone(desk);
            language(desk);
        }
        spec.commandLine().getOut().flush();
        return well ? Exit.DONE : Exit.FOUND_WRONG;
    }

    private void clock(Desk desk) {
        desk.clockSetBack()
                .ifPresent(last -> say(
                        false,
                        "clock",
                        "it says " + desk.clock().instant() + ", but this desk was used at " + last
                                + ": set the clock of this machine right, or what is due shows too late"));
    }

    private void accounts(Desk desk) {
        if (desk.connecting().accounts().isEmpty() && desk.connecting().files().isEmpty()) {
            say(false, "accounts", "nothing is connected: “sendoff account add you@example.com”, or the welcome page");
        }
        for (Account account : desk.connecting().accounts()) {
            token(desk, account);
            switch (desk.connecting().check(account.id())) {
                case Outcome.Works works ->
                    say(
                            true,
                            "account",
                            account.address().shown() + " works"
                                    + (account.protocol() == Account.Protocol.JMAP ? " by JMAP, " : ", ")
                                    + works.folders().size() + " folders");
                case Outcome.AcceptCertificate certificate ->
                    say(
                            false,
                            "account",
                            account.address().shown() + ": its server shows a certificate that nobody vouches for");
                case Outcome.Fails(String because, boolean _) -> say(false, "account", because);
            }
        }
    }

    private void slack(Desk desk) {
        for (SlackSetup.State state : desk.slack().states()) {
            String name = "“" + state.workspace().name() + "”";
            switch (desk.slack().check(state.workspace().id())) {
                case SlackSetup.Outcome.Works works -> {
                    int channels = works.workspace().channels().size();
                    say(
                            works.mind().isEmpty(),
                            "slack",
                            works.mind().isEmpty()
                                    ? name + " works: direct and group messages, and mentions in " + channels
                                            + (channels == 1 ? " channel" : " channels")
                                    : String.join(" ", works.mind()));
                }
                case SlackSetup.Outcome.Fails(String because) -> say(false, "slack", name + ": " + because);
            }
        }
    }

    /// Before the mailbox is tried: what a dead grant needs is said once.
    private void token(Desk desk, Account account) {
        desk.signingIn().state(account).ifPresent(state -> {
            String since = "signed in at " + state.provider() + " on " + DAY.format(state.since());
            boolean ended = state.ended().isPresent();
            say(
                    !ended,
                    "token",
                    account.address().shown() + ": " + since
                            + (ended
                                    ? ", which is over"
                                    : ", access renewed at " + state.renewed() + ", good until " + state.until()
                                            + " and renewed by itself"));
        });
    }

    private void owner(Desk desk) {
        var owner = desk.ownership().owner();
        if (owner.addresses().isEmpty()) {
            say(false, "owner", "your addresses are not known: name them under Settings, or with “scan --me”");
        } else {
            say(true, "owner", owner.addresses().size() + " own addresses");
        }
        if (owner.name().isBlank()) {
            say(false, "owner", "your name is not known, so drafts can't be signed: enter it under Settings");
        }
    }

    private void outbox(Desk desk) {
        for (Outgoing outgoing : desk.sending().open()) {
            boolean fine = outgoing.status() == Outgoing.Status.WAITING;
            say(
                    fine,
                    "outbox",
                    "answer to " + outgoing.reply().answers().brief() + ": "
                            + outgoing.status().word()
                            + outgoing.because().map(why -> ", " + why).orElse(""));
        }
    }

    private void autoReply(Desk desk) {
        boolean on = desk.autoReplying().reply().on();
        for (AutoReplying.Place place : desk.autoReplying().places()) {
            boolean fine = place.kept().trouble().isEmpty();
            if (on || !fine) {
                say(fine, "auto-reply", AutoReplyCommand.said(place));
            }
        }
    }

    private void calendar(Desk desk) {
        desk.calendar().connected().ifPresent(connected -> {
            var wrong = desk.calendar().check().or(connected::trouble);
            String looked = connected
                    .looked()
                    .map(at -> "last compared at " + at)
                    .orElse("not compared yet: it is done while a desk is open");
            say(
                    wrong.isEmpty(),
                    "calendar",
                    wrong.orElseGet(() -> "“" + connected.place().name() + "” works, " + looked));
        });
        int asked = desk.calendaring().questions().size();
        if (asked > 0) {
            say(
                    false,
                    "calendar",
                    asked + " entries were removed or moved there: say under Settings, Calendar, what it means");
        }
    }

    private void backUps(Desk desk) {
        Optional<Instant> newest =
                desk.safekeeping().backUps().stream().map(BackUp::at).findFirst();
        boolean old = desk.safekeeping().wishes().daily()
                && newest.filter(at -> at.plus(TWO_DAYS).isBefore(desk.clock().instant()))
                        .isPresent();
        String made = newest.map(at -> "the newest was made at " + at).orElse("there is none yet");
        say(!old, "back-ups", made + (old ? ": make one with “sendoff backup”, or leave the desk open" : ""));
    }

    private void linkedIn(Desk desk) {
        int kept = desk.tables().messages().on(Channel.LINKEDIN).size();
        String export = desk.linkedIn()
                .last()
                .map(last -> "last export " + last.name() + " of "
                        + last.at().toString().substring(0, 10))
                .orElse("no export was read");
        String check = desk.weeklyCheck()
                .next()
                .map(day -> "the weekly check comes up on " + day)
                .orElse("the weekly check is off");
        say(
                true,
                "linkedin",
                kept == 0
                        ? "nothing came from there yet; " + export + "; " + check
                                + ": its mails to you are read by themselves, see docs/channels/linkedin.md"
                        : kept + " messages from there in your conversations; " + export + "; " + check);
    }

    private void requestPage(Desk desk) {
        RequestPage page = desk.asking().page();
        if (!page.open()) {
            say(true, "request page", "closed: strangers can't ask; you open it under Plan");
        } else if (desk.asking().canWrite()) {
            String outside =
                    page.address().map(there -> ", from outside at " + there).orElse(", with no address from outside");
            say(true, "request page", "open at /ask/" + page.handle() + outside);
        } else {
            say(
                    false,
                    "request page",
                    "open, but no account can send the mail that asks to confirm: name its sending server under"
                            + " Settings, Accounts, or close the page under Plan");
        }
    }

    private void programs(Desk desk) {
        Instant now = desk.clock().instant();
        long good = desk.admitting().all().stream()
                .filter(token -> token.isGoodAt(now))
                .count();
        if (good > 0) {
            say(true, "tokens", good + (good == 1 ? " program is" : " programs are") + " let in: “sendoff token list”");
        }
        long proposing = desk.admitting().all().stream()
                .filter(token -> token.isGoodAt(now) && token.may(Scope.PROPOSE))
                .count();
        say(
                true,
                "assistants",
                "“sendoff mcp” lets one look at this desk"
                        + (proposing > 0
                                ? ", and with a token of " + proposing + " propose answers"
                                : "; to propose answers it needs a token")
                        + ": docs/assistants.md");
        for (Webhook webhook : desk.webhooks().all()) {
            Optional<String> because = webhook.off().flatMap(Webhook.Off::because);
            String state = because.map(why ->
                            " was switched off. " + why + " Mend it, then switch it on under Settings, Programs.")
                    .or(() -> webhook.off().map(_ -> " is switched off"))
                    .or(() -> webhook.failingSince()
                            .map(since ->
                                    " does not answer as it should since " + since + ": Settings, Programs, shows why"))
                    .orElse(" works, as far as is known");
            boolean fine = because.isEmpty() && webhook.failingSince().isEmpty();
            say(fine, "webhook", webhook.host() + state);
        }
    }

    private void playbook(Desk desk) {
        desk.playbooks().problems().forEach(problem -> say(false, "playbook", problem));
    }

    private void tone(Desk desk) {
        desk.toneProblems().forEach(problem -> say(false, "tone", problem));
        if (!desk.toneRulesOff().isEmpty()) {
            say(true, "tone", "tone.yaml switches off " + String.join(", ", desk.toneRulesOff()));
        }
    }

    private void language(Desk desk) {
        boolean fine = desk.readsMeaning();
        say(
                fine,
                "language",
                fine
                        ? "introductions are recognised by words and by meaning"
                        : "the language model can't run here, so introductions are recognised by words alone and more"
                                + " are missed: it needs Linux, macOS or Windows on a 64-bit machine, and a temporary"
                                + " folder that programs may run from (java.io.tmpdir)");
    }

    private void say(boolean fine, String what, String text) {
        well &= fine;
        PrintWriter out = spec.commandLine().getOut();
        if (common.json) {
            ObjectNode node = Output.object();
            node.put("what", what);
            node.put("works", fine);
            node.put("text", text);
            Output.line(out, node);
        } else {
            out.println((fine ? "ok   " : "mend ") + what + ": " + text);
        }
    }
}
