package sendoff.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.introducing.Introducing.View;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.IntroductionId;
import sendoff.domain.OptInState.Heard;
import tools.jackson.databind.node.ObjectNode;

/// The introductions that the owner makes between others, the first to come up first.
///
/// @param json one object a line; else a line for people
record OptInList(boolean json) {
    /// @return the exit code
    int print(House house, Start start, PrintWriter out) {
        try (var open = house.open(start)) {
            Desk desk = open.desk();
            List<DoubleOptIn> all = desk.introducing().open();
            for (DoubleOptIn it : all) {
                if (json) {
                    Output.line(out, json(it));
                } else {
                    out.println(line(it));
                }
            }
            if (all.isEmpty() && !json) {
                out.println("Nobody is being introduced just now.");
            }
            out.flush();
        }
        return Exit.DONE;
    }

    private static String line(DoubleOptIn it) {
        return "%s  %s, %s  %s and %s%s"
                .formatted(
                        it.id().brief(),
                        it.state().word(),
                        it.state().day(),
                        it.asker().shown(),
                        it.contact().shown(),
                        it.about().isEmpty() ? "" : ": " + it.about());
    }

    private static ObjectNode json(DoubleOptIn it) {
        ObjectNode node = Output.object();
        node.put("id", it.id().toString());
        node.put("introduction", it.from().map(IntroductionId::toString).orElse(null));
        node.put("state", it.state().word());
        node.put("mover", it.state().mover().name().toLowerCase(Locale.ROOT));
        node.put("day", it.state().day().toString());
        node.set("asker", Output.party(Optional.of(it.asker())));
        node.set("contact", Output.party(Optional.of(it.contact())));
        node.put("about", it.about());
        return node;
    }

    static void show(PrintWriter out, View view, boolean json) {
        DoubleOptIn it = view.optIn();
        if (json) {
            ObjectNode node = json(it);
            node.put(
                    "letter", view.letter().map(letter -> letter.draft().body()).orElse(null));
            Output.line(out, node);
            return;
        }
        out.println(line(it));
        if (it.state() instanceof Heard heard) {
            out.println();
            out.println("── " + heard.heard().from().shown());
            out.println(heard.heard().words());
        }
        view.letter().ifPresent(letter -> {
            out.println();
            ShowCommand.envelope(out, letter.envelope());
            out.println();
            out.println(letter.draft().body());
            letter.findings().forEach(finding -> out.println("! " + finding.rule() + ": " + finding.why()));
        });
    }
}
