package sendoff.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.HelpCommand;

/// Every command. A new one is a class and a line here.
final class Commands {
    private Commands() {}

    private static Map<String, Supplier<Object>> all(House house) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("serve", () -> new ServeCommand(house));
        all.put("demo", () -> new DemoCommand(house));
        all.put("scan", () -> new ScanCommand(house));
        all.put("desk", () -> new DeskCommand(house));
        all.put("show", () -> new ShowCommand(house));
        all.put("answer", () -> new AnswerCommand(house));
        all.put("promised", () -> new PromisedCommand(house));
        all.put("report", () -> new ReportCommand(house));
        all.put("statements", () -> new StatementsCommand(house));
        all.put("recognise", () -> new RecogniseCommand(house));
        all.put("promises", () -> new PromisesCommand(house));
        all.put("tone", () -> new ToneCommand(house));
        all.put("threads", () -> new ThreadsCommand(house));
        all.put("evaluate", EvaluateCommand::new);
        all.put("train", TrainCommand::new);
        all.put("account", () -> new AccountCommand(house));
        all.put("password", () -> new PasswordCommand(house));
        all.put("token", () -> new TokenCommand(house));
        all.put("playbook", () -> new PlaybookCommand(house));
        all.put("learnt", () -> new LearntCommand(house));
        all.put("auto-reply", () -> new AutoReplyCommand(house));
        all.put("export", () -> new ExportCommand(house));
        all.put("backup", () -> new BackupCommand(house));
        all.put("restore", () -> new RestoreCommand(house));
        all.put("mcp", () -> new McpCommand(house));
        all.put("warm", () -> new WarmCommand(house));
        all.put("doctor", () -> new DoctorCommand(house));
        all.put("service", () -> new ServiceCommand(ServiceCommand.Machine.here()));
        all.put("completion", CompletionCommand::new);
        all.put("help", HelpCommand::new);
        return all;
    }

    /// Only those that were typed, since reading one by reflection takes its time; all of them where it takes all to
    /// answer (help, completion, a command that does not exist).
    static List<Object> named(House house, String... args) {
        Map<String, Supplier<Object>> all = all(house);
        Set<String> names = Arrays.stream(args).collect(Collectors.toSet());
        boolean some =
                !names.contains("completion") && !names.contains("help") && !Collections.disjoint(names, all.keySet());
        return all.entrySet().stream()
                .filter(command -> !some || names.contains(command.getKey()))
                .map(command -> command.getValue().get())
                .toList();
    }
}
