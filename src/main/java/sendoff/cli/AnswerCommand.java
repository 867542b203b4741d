package sendoff.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
import sendoff.domain.KeptDraft;
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

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final House house;
    private final BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private PrintWriter words = new PrintWriter(Writer.nullWriter());

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
        // What people are told and asked is no result where a program reads along.
        words = common.json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        try (var open = house.open(common.start())) {
            Desk desk = open.desk();
            IntroductionId introduction = Named.introduction(desk, id);
            int exit = answer(desk, introduction);
            if (common.json) {
                boolean done = exit == Exit.DONE || exit == Exit.TRY_AGAIN;
                Output.line(
                        spec.commandLine().getOut(),
                        Output.object().put("id", introduction.toString()).put("done", done));
            }
            words.flush();
            spec.commandLine().getOut().flush();
            return exit;
        }
    }

    private int answer(Desk desk, IntroductionId introduction) throws IOException {
        String own = text == null ? "" : Sources.text(text);
        if (text != null && own.isBlank()) {
            throw Stop.badInput(text + " is empty: write the letter first");
        }
        if (isInTheWay(desk, introduction) && !saysYes(OTHER_FRAMEWORK)) {
            return kept();
        }
        Optional<KeptDraft> before = desk.tables().drafts().of(introduction);
        if (wanted(desk.answering().open(introduction)) == Framework.DISMISS) {
            return dismiss(desk, introduction);
        }
        Opened opened = drafted(desk, introduction);
        var chosen = opened.chosen()
                .orElseThrow(() -> new IllegalArgumentException("there is no draft: name a --framework"));
        String body = text == null ? chosen.draft().body() : own;
        Instant seen = desk.clock().instant();
        show(desk, introduction, chosen, body);
        boolean sends = saysYes("Send this? Type yes: ") && !isAnswered(desk, introduction, seen);
        Optional<Approval> approval = sends ? approve(desk, introduction, opened, body, seen) : Optional.empty();
        if (approval.filter(Approval.Leaving.class::isInstance).isEmpty()) {
            desk.answering().putBack(introduction, before, body);
        }
        return approval.isPresent() ? say(desk, introduction, approval.get()) : kept();
    }

    /// As it was named, as it was chosen before, or as it is recommended.
    private Framework wanted(Opened opened) {
        return framework != null
                ? Framework.of(framework)
                : opened.chosen().map(chosen -> chosen.draft().framework()).orElseGet(opened::framework);
    }

    private void show(Desk desk, IntroductionId introduction, Opened.Chosen chosen, String body) {
        chosen.envelope().ifPresent(envelope -> ShowCommand.envelope(words, envelope));
        words.println();
        words.println(body);
        words.println();
        desk.answering()
                .check(introduction, body)
                .findings()
                .forEach(finding -> words.println("! " + finding.rule() + ": " + finding.why()));
        if (chosen.draft().edited() && !chosen.draft().body().strip().equals(body.strip())) {
            words.println("! What you typed in the draft gives way to this text. Undo brings it back.");
        }
    }

    /// @param seen when the letter was shown
    /// @return empty where they thought better of it
    private Optional<Approval> approve(Desk desk, IntroductionId introduction, Opened opened, String body, Instant seen)
            throws IOException {
        desk.answering().replace(introduction, body);
        Approval approval = desk.approving().approve(introduction, body, false, shown(opened));
        if (approval instanceof Approval.Sure sure) {
            sure.asks().forEach(ask -> words.println("! " + ask));
            Optional<Shown> now = shown(desk.answering().open(introduction));
            if (!saysYes("Are you sure? It may hurt them or you: see the marks above. Type yes: ")
                    || isAnswered(desk, introduction, seen)) {
                return Optional.empty();
            }
            approval = desk.approving().approve(introduction, body, true, now);
        }
        return Optional.of(approval);
    }

    private int dismiss(Desk desk, IntroductionId introduction) throws IOException {
        String because = asked("No answer is owed here. Say why, for you alone; an empty line leaves it open: ");
        if (because.isBlank()) {
            words.println("Nothing was changed.");
            return Exit.FOUND_WRONG;
        }
        desk.answering().dismiss(introduction, because.strip());
        words.println("Let go without an answer. Undo on the desk brings it back.");
        return Exit.DONE;
    }

    /// From a page or another program, while the question stood here.
    private boolean isAnswered(Desk desk, IntroductionId introduction, Instant since) {
        boolean answered = desk.approving().answeredSince(introduction, since).isPresent();
        if (answered) {
            words.println("It was answered meanwhile, from another window or program.");
        }
        return answered;
    }

    private static Optional<Shown> shown(Opened opened) {
        return opened.chosen().flatMap(Opened.Chosen::envelope).map(envelope -> Shown.of(envelope, opened.outgoing()));
    }

    private int kept() {
        words.println("Nothing was sent; the draft is as it was.");
        return Exit.FOUND_WRONG;
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
        if (!desk.answering().choose(introduction, wanted(opened), text != null)) {
            throw new IllegalArgumentException(
                    "you edited the draft there is: answer with its framework, or with --text");
        }
        return desk.answering().open(introduction);
    }

    private boolean saysYes(String question) throws IOException {
        return asked(question).strip().toLowerCase(Locale.ROOT).equals("yes");
    }

    private String asked(String question) throws IOException {
        words.print(question);
        words.flush();
        String line = typed.readLine();
        return line == null ? "" : line;
    }

    private int say(Desk desk, IntroductionId introduction, Approval approval) {
        return switch (approval) {
            case Approval.Leaving leaving -> leave(desk, introduction, leaving);
            case Approval.Blocked blocked -> {
                words.println("It can't be sent yet: a slot is still open.");
                yield Exit.FOUND_WRONG;
            }
            case Approval.Sure sure -> Exit.FOUND_WRONG;
            case Approval.Impossible(String because) -> {
                words.println(because);
                yield Exit.MISSING;
            }
        };
    }

    /// Beside a running desk the answer lies in the outbox, and the desk does the sending.
    private int leave(Desk desk, IntroductionId introduction, Approval.Leaving leaving) {
        boolean sentHere = house.alone(common.start(), () -> {
            desk.approving().leaveNow(leaving.id());
            desk.sending().round();
        });
        if (!sentHere) {
            words.println("It leaves at "
                    + AT.format(leaving.at().atZone(desk.ownership().zone()))
                    + "; the running desk sends it, and there you can take it back until then.");
            return Exit.DONE;
        }
        Outgoing now = desk.tables().outbox().latest(introduction).orElseThrow();
        String because = now.because().map(why -> " " + why).orElse("");
        return switch (now.status()) {
            case SENT -> {
                words.println("Sent.");
                yield Exit.DONE;
            }
            case WAITING, ATTEMPTING -> {
                words.println("It could not be sent now. It waits in the outbox: the desk tries again when it runs."
                        + because);
                yield Exit.TRY_AGAIN;
            }
            case REFUSED, CALLED_BACK -> {
                words.println("It came back; the draft is kept." + because);
                yield Exit.FOUND_WRONG;
            }
            case UNCLEAR -> {
                words.println("Nobody knows whether it left: it may still be arriving. Wait a minute, look"
                        + " into your Sent folder, then say so on the desk." + because);
                yield Exit.FOUND_WRONG;
            }
        };
    }
}
