package sendoff.cli;

import java.util.List;

/// Every command. A new one is a class and a line here.
final class Commands {
    private Commands() {}

    static List<Object> all(House house) {
        return List.of(
                new ServeCommand(house),
                new DemoCommand(house),
                new ScanCommand(house),
                new DeskCommand(house),
                new ShowCommand(house),
                new AnswerCommand(house),
                new PromisedCommand(house),
                new RecogniseCommand(house),
                new PromisesCommand(house),
                new ToneCommand(house),
                new ThreadsCommand(house),
                new EvaluateCommand(),
                new TrainCommand(),
                new AccountCommand(house),
                new PasswordCommand(house),
                new PlaybookCommand(house),
                new WarmCommand(house),
                new DoctorCommand(house),
                new CompletionCommand());
    }
}
