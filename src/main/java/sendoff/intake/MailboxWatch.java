package sendoff.intake;

import java.time.Duration;

/// Tells as soon as something happens in a mailbox, until it is closed. It never gives up: a lost server is
/// called again, with longer and longer waits.
public interface MailboxWatch extends AutoCloseable {
    /// Whether it has a connection at the moment.
    boolean isWatching();

    @Override
    void close();

    /// Hears of what happens; called in the thread of the watch, and must not throw.
    interface Listener {
        /// Something may be new: read the account.
        void news();

        /// The account can't be watched at the moment.
        ///
        /// @param trouble an [sendoff.mail.AccountTrouble], or whatever else this machine failed with
        void trouble(RuntimeException trouble, Duration nextAttempt);
    }

    /// Waits; in tests it only notes how long.
    interface Pause {
        void pause(Duration length) throws InterruptedException;
    }
}
