package sendoff.kill;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import sendoff.desk.Desk;
import sendoff.desk.common.Stages;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.connecting.MailPost;
import sendoff.testing.RealDesk;

/// A process of its own that does what `serve` does with the outbox: first what an earlier one left behind, then
/// what is due. It may have to end at a named step.
final class Sender {
    static final int KILLED = 137;

    private Sender() {}

    /// @param args the data folder, what time it is, and the step to end at, if any
    public static void main(String[] args) {
        var home = Path.of(args[0]);
        var clock = Clock.fixed(Instant.parse(args[1]), RealDesk.ZONE);
        Optional<Step> end = args.length > 2 ? Optional.of(Step.valueOf(args[2])) : Optional.empty();
        var tables = RealDesk.open(home);
        var post =
                new MortalPost(new MailPost(Keyring.standard(tables, clock), tables.files(), () -> RealDesk.ZONE), end);
        var desk = Desk.of(
                home, tables, Stages.standard(home.resolve("playbook")), post, clock, RealDesk.ZONE, UUID::randomUUID);
        // Who waits for a random moment counts from here.
        System.out.println("open");
        System.out.flush();
        desk.sending().recover();
        post.reached(Step.BEFORE_THE_CLAIM);
        desk.sending().round();
        tables.database().close();
    }
}
