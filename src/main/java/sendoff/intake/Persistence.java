package sendoff.intake;

import java.util.random.RandomGenerator;
import sendoff.mail.BackOff;

/// How a watch goes on after trouble: it says so, and rests longer each time.
record Persistence(MailboxWatch.Listener listener, MailboxWatch.Pause pause, RandomGenerator chance) {
    /// @param trouble  of the account, or of this machine: a full disk, a database that is away
    /// @param failures how many there were in a row
    /// @return false when it was asked to end meanwhile
    boolean rests(RuntimeException trouble, int failures) {
        var wait = BackOff.READING.after(failures, chance);
        listener.trouble(trouble, wait);
        try {
            pause.pause(wait);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
