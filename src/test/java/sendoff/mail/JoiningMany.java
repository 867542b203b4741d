package sendoff.mail;

import static sendoff.testing.Cast.OWNER;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import sendoff.domain.Message;

/// A process of its own that joins fifty thousand messages. The one that runs the tests compiles nothing twice, and
/// would be too slow for as many.
final class JoiningMany {
    private JoiningMany() {}

    /// Says how many conversations came of it, in how many milliseconds of processor time.
    public static void main(String[] args) {
        List<Message> mail = ConversationsTest.someMail(new Random(1), 50_000);
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        int conversations = Conversations.join(mail, OWNER).size();
        long took = Duration.ofNanos(thread.getCurrentThreadCpuTime() - start).toMillis();
        System.out.println(conversations + " " + took);
    }
}
