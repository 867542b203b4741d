package sendoff.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Prints a script by which bash and zsh complete commands and options.",
        footer = {
            "",
            "Examples:",
            "  source <(sendoff completion)                                 for this shell",
            "  sendoff completion > ~/.local/share/bash-completion/completions/sendoff",
            "  echo 'source <(sendoff completion)' >> ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash("sendoff", spec.root().commandLine()));
        out.flush();
        return Exit.DONE;
    }
}
