package sendoff.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sendoff.desk.safekeeping.BackUp;

@Command(
        name = "backup",
        description = {
            "Backs up the data folder into its folder “backups”, also while a desk is open on it.",
            "A desk that is open does so by itself every day."
        },
        footer = {"", "Examples:", "  sendoff backup", "  sendoff backup --list"})
final class BackupCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private Common common = new Common();

    @Option(names = "--list", description = "Only say which there are.")
    private boolean list;

    BackupCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        try (var open = house.open(common.start())) {
            if (list) {
                open.desk().safekeeping().backUps().forEach(this::say);
            } else {
                say(open.desk().safekeeping().backUp());
            }
        }
        return Exit.DONE;
    }

    private void say(BackUp one) {
        common.say(
                one.at() + "  " + one.size() + " bytes  " + one.file(),
                object -> object.put("at", one.at().toString())
                        .put("bytes", one.size())
                        .put("file", one.file().toString()));
    }
}
