package sendoff.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sendoff.desk.weighing.Opened;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Envelope;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.facts.IntroductionFact;

@Command(
        name = "show",
        description = "Shows one introduction: the conversation, what is recommended and why, the draft.",
        footer = {"", "Example:", "  sendoff show 3f2a"})
final class ShowCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "The id, or its first characters.")
    private String id = "";

    ShowCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (var open = house.open(common.start())) {
            var desk = open.desk();
            Optional<DoubleOptInId> between =
                    desk.tables().introductions().beginning(id).isEmpty() ? Named.between(desk, id) : Optional.empty();
            if (between.isPresent()) {
                OptInList.show(out, desk.introducing().open(between.get()), common.json);
                out.flush();
                return Exit.DONE;
            }
            Opened opened = desk.answering().open(Named.introduction(desk, id));
            if (common.json) {
                Output.line(out, IntroductionFact.of(opened));
            } else {
                show(out, opened);
            }
            out.flush();
        }
        return Exit.DONE;
    }

    static void show(PrintWriter out, Opened opened) {
        var introduction = opened.filed().introduction();
        out.println(introduction.other().shown() + ": " + introduction.ask().line());
        out.println(introduction.kind().name().word() + ", "
                + opened.filed().state().word()
                + opened.filed().due().map(due -> ", due " + due).orElse(""));
        for (Message message : opened.conversation().messages()) {
            out.println();
            out.println("── " + message.from().shown() + ", " + message.at());
            out.println(message.text().own());
        }
        out.println();
        out.println("Recommended: " + opened.recommendation().framework().shown() + ". "
                + opened.recommendation().why());
        opened.chosen().ifPresent(chosen -> draft(out, chosen));
    }

    private static void draft(PrintWriter out, Opened.Chosen chosen) {
        out.println();
        chosen.envelope().ifPresent(envelope -> envelope(out, envelope));
        out.println();
        out.println(chosen.draft().body());
        chosen.checked().findings().forEach(finding -> out.println("! " + finding.rule() + ": " + finding.why()));
    }

    static void envelope(PrintWriter out, Envelope envelope) {
        out.println("From:    " + shown(envelope.from()));
        out.println("To:      " + envelope.to().stream().map(ShowCommand::shown).collect(Collectors.joining(", ")));
        if (!envelope.cc().isEmpty()) {
            out.println(
                    "Cc:      " + envelope.cc().stream().map(ShowCommand::shown).collect(Collectors.joining(", ")));
        }
        if (!envelope.bcc().isEmpty()) {
            out.println("Bcc:     "
                    + envelope.bcc().stream().map(ShowCommand::shown).collect(Collectors.joining(", ")));
        }
        if (!envelope.subject().isBlank()) {
            out.println("Subject: " + envelope.subject());
        }
    }

    private static String shown(Party party) {
        return party.name().map(name -> name + " ").orElse("")
                + party.address().map(address -> "<" + address + ">").orElse("");
    }
}
