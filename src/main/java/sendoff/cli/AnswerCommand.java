package sendoff.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sendoff.desk.Desk;
import sendoff.desk.answering.Approval;
import sendoff.desk.answering.Shown;
import sendoff.desk.weighing.Opened;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Outgoing;

@Command(
        name = "answer",
        description = "Answers one introduction: shows the whole text and who gets it, and asks before it goes.",
        footer = {
            "",
            "Examples:",
            "  sendoff answer 3f2a --framework direct-closure",
            "  sendoff answer 3f2a --framework direct-closure --text answer.txt"
        })
final class AnswerCommand implements Callable<Integer> {
    private static final String OTHER_FRAMEWORK =
            "You typed in a draft of another framework. Put this one in its place? Undo brings it back. Type yes: ";

    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "The id, or its first characters.")
    private String id = "";

    @Option(names = "--framework", paramLabel = "NAME", description = "Default: what is recommended.")
    private @Nullable String framework;

    @Option(names = "--text", paramLabel = "FILE", description = "Your own text instead of the draft.")
    private @Nullable Path text;

    AnswerCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (var open = house.open(common.start())) {
            Desk desk = open.desk();
            IntroductionId introduction = Named.introduction(desk, id);
            String own = text == null ? "" : Sources.text(text);
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            if (isInTheWay(desk, introduction) && !saysYes(out, in, OTHER_FRAMEWORK)) {
                return kept(out);
            }
            Opened opened = drafted(desk, introduction);
            var chosen = opened.chosen()
                    .orElseThrow(() -> new IllegalArgumentException("there is no draft: name a --framework"));
            String body = text == null ? chosen.draft().body() : own;
            boolean overTyped =
                    chosen.draft().edited() && !chosen.draft().body().strip().equals(body.strip());
            Instant seen = desk.clock().instant();
            chosen.envelope().ifPresent(envelope -> ShowCommand.envelope(out, envelope));
            out.println();
            out.println(body);
            out.println();
            desk.answering()
                    .check(introduction, body)
                    .findings()
                    .forEach(finding -> out.println("! " + finding.rule() + ": " + finding.why()));
            if (overTyped) {
                out.println("! What you typed in the draft gives way to this text. Undo brings it back.");
            }
            if (!saysYes(out, in, "Send this? Type yes: ")) {
                return kept(out);
            }
            if (isAnswered(out, desk, introduction, seen)) {
                return kept(out);
            }
            desk.answering().replace(introduction, body);
            Approval approval = desk.approving().approve(introduction, body, false, shown(opened));
            if (approval instanceof Approval.Sure sure) {
                sure.asks().forEach(ask -> out.println("! " + ask));
                Optional<Shown> now = shown(desk.answering().open(introduction));
                if (!saysYes(out, in, "Are you sure? It may hurt them or you: see the marks above. Type yes: ")) {
                    return kept(out);
                }
                if (isAnswered(out, desk, introduction, seen)) {
                    return kept(out);
                }
                approval = desk.approving().approve(introduction, body, true, now);
            }
            int exit = say(out, desk, introduction, approval);
            out.flush();
            return exit;
        }
    }

    /// From a page or another program, while the question stood here.
    private static boolean isAnswered(PrintWriter out, Desk desk, IntroductionId introduction, Instant since) {
        boolean answered = desk.approving().answeredSince(introduction, since).isPresent();
        if (answered) {
            out.println("It was answered meanwhile, from another window or program.");
        }
        return answered;
    }

    private static Optional<Shown> shown(Opened opened) {
        return opened.chosen().flatMap(Opened.Chosen::envelope).map(envelope -> Shown.of(envelope, opened.outgoing()));
    }

    private static int kept(PrintWriter out) {
        out.println("Nothing was sent; the draft is kept.");
        out.flush();
        return Exit.DONE;
    }

    /// The owner typed in a draft for another framework, and a text from a file is to be sent for this one.
    private boolean isInTheWay(Desk desk, IntroductionId introduction) {
        return text != null
                && framework != null
                && desk.tables()
                        .drafts()
                        .of(introduction)
                        .filter(draft ->
                                draft.edited() && !draft.framework().word().equals(framework))
                        .isPresent();
    }

    private Opened drafted(Desk desk, IntroductionId introduction) {
        Opened opened = desk.answering().open(introduction);
        boolean other = framework != null
                && opened.chosen()
                        .filter(chosen -> chosen.draft().framework().word().equals(framework))
                        .isEmpty();
        if (!other && opened.chosen().isPresent()) {
            return opened;
        }
        Framework wanted = framework == null ? opened.framework() : Framework.of(framework);
        if (!desk.answering().choose(introduction, wanted, text != null)) {
            throw new IllegalArgumentException(
                    "you edited the draft there is: answer with its framework, or with --text");
        }
        return desk.answering().open(introduction);
    }

    private static boolean saysYes(PrintWriter out, BufferedReader in, String question) throws IOException {
        out.print(question);
        out.flush();
        String line = in.readLine();
        return line != null && line.strip().toLowerCase(Locale.ROOT).equals("yes");
    }

    private int say(PrintWriter out, Desk desk, IntroductionId introduction, Approval approval) {
        return switch (approval) {
            case Approval.Leaving leaving -> leave(out, desk, introduction, leaving);
            case Approval.Blocked blocked -> {
                out.println("It can't be sent yet: a slot is still open.");
                yield Exit.FOUND_WRONG;
            }
            case Approval.Sure sure -> Exit.FOUND_WRONG;
            case Approval.Impossible(String because) -> {
                out.println(because);
                yield Exit.MISSING;
            }
        };
    }

    /// Beside a running desk the answer lies in the outbox, and the desk does the sending.
    private int leave(PrintWriter out, Desk desk, IntroductionId introduction, Approval.Leaving leaving) {
        boolean sentHere = house.alone(common.start(), () -> {
            desk.approving().leaveNow(leaving.id());
            desk.sending().round();
        });
        if (!sentHere) {
            out.println("It leaves at " + leaving.at() + "; the running desk sends it.");
            return Exit.DONE;
        }
        Outgoing now = desk.tables().outbox().latest(introduction).orElseThrow();
        String because = now.because().map(why -> " " + why).orElse("");
        return switch (now.status()) {
            case SENT -> {
                out.println("Sent.");
                yield Exit.DONE;
            }
            case WAITING, ATTEMPTING -> {
                out.println("It could not be sent now. It waits in the outbox: the desk tries again when it runs."
                        + because);
                yield Exit.TRY_AGAIN;
            }
            case REFUSED, CALLED_BACK -> {
                out.println("It came back; the draft is kept." + because);
                yield Exit.FOUND_WRONG;
            }
            case UNCLEAR -> {
                out.println("Nobody knows whether it left: it may still be arriving. Wait a minute, look"
                        + " into your Sent folder, then say so on the desk." + because);
                yield Exit.FOUND_WRONG;
            }
        };
    }
}
