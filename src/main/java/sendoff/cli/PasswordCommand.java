package sendoff.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "password",
        description = "Sets the desk's password, needed when it is bound elsewhere than to this machine.",
        footer = {"", "Examples:", "  sendoff password", "  sendoff password < file-with-the-password"})
final class PasswordCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PasswordCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        char[] password = ask("The desk's password, at least 10 characters: ");
        if (System.console() != null && !Arrays.equals(password, ask("Once more: "))) {
            spec.commandLine().getErr().println("sendoff: these were two different passwords; nothing was changed");
            return Exit.BAD_INPUT;
        }
        try (var open = house.open(common.start())) {
            open.desk().setPassword(password);
        }
        Arrays.fill(password, ' ');
        common.say("The password is set. Who was signed in signs in again with it.", object -> object.put("set", true));
        return Exit.DONE;
    }

    static char[] ask(String prompt) throws IOException {
        @Nullable Console console = System.console();
        if (console != null && console.isTerminal()) {
            char[] typed = console.readPassword("%s", prompt);
            return typed == null ? new char[0] : typed;
        }
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        return line == null ? new char[0] : line.toCharArray();
    }
}
