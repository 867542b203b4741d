package sendoff.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "mcp",
        description = {
            "Lets an assistant look at your desk and propose answers, over standard input and output.",
            "Assistants start it themselves (Model Context Protocol); none of them can approve or send.",
            "To propose it needs a token in SENDOFF_TOKEN; without one it may look, and no more."
        },
        footer = {
            "",
            "Examples:",
            "  sendoff token add Assistant --scope read,propose",
            "  SENDOFF_TOKEN=sendoff_… sendoff mcp",
            "",
            "docs/assistants.md says how each assistant is told about it."
        })
final class McpCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    McpCommand(House house) {
        this.house = house;
    }

    /// Whatever else may print something, on standard output the assistant reads messages of the protocol only.
    @Override
    public Integer call() throws IOException {
        PrintStream messages = System.out;
        System.setOut(System.err);
        try {
            house.assist(common.start(), System.in, messages);
        } finally {
            System.setOut(messages);
        }
        return Exit.DONE;
    }
}
