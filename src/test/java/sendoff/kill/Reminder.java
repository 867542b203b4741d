package sendoff.kill;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import sendoff.desk.Desk;
import sendoff.desk.common.Stages;
import sendoff.store.Database;
import sendoff.store.Secrets;
import sendoff.store.Tables;
import sendoff.testing.FakePost;
import sendoff.testing.TestDesk;

/// A process of its own that does one round of reminders, and may die in it.
final class Reminder {
    private Reminder() {}

    /// @param args the data folder and what time it is
    public static void main(String[] args) {
        var home = Path.of(args[0]);
        var tables = Tables.of(Database.sqlite(home.resolve("sendoff.db")), Secrets.with(home.resolve("key")));
        var desk = Desk.of(
                home,
                tables,
                Stages.standard(home.resolve("playbook")),
                new FakePost(),
                Clock.fixed(Instant.parse(args[1]), TestDesk.ZONE),
                TestDesk.ZONE,
                UUID::randomUUID);
        System.out.println("open");
        System.out.flush();
        System.out.println(desk.reminding().round().fired());
        System.out.flush();
        tables.database().close();
    }
}
