package sendoff.domain;

import java.time.Duration;
import java.util.Locale;

/// A letter whose text the owner approved once, for one use. Nobody reads each of them before it leaves, so what was
/// typed by others never stands in it.
///
/// @param as fixed before the first attempt
public record StandingLetter(MessageId as, Purpose purpose, AccountId account, Envelope envelope, String body) {
    /// What such a letter is for.
    public enum Purpose {
        /// The check link of the request page.
        REQUEST_CHECK(Duration.ofHours(1), 60),
        /// The automatic reply, where Sendoff gives it. The owner sets how far apart they are for one person; below
        /// this nobody can set it.
        AUTOMATIC_REPLY(Duration.ofHours(12), 60);

        private final Duration apart;
        private final int most;

        Purpose(Duration apart, int most) {
            this.apart = apart;
            this.most = most;
        }

        /// One address gets one in that time at most.
        public Duration apart() {
            return apart;
        }

        /// So many in an hour, to everyone together.
        public int mostInAnHour() {
            return most;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// As a carrier takes it.
    public Reply.Approved reply() {
        return Reply.Approved.standing(envelope, body, as);
    }

    public Party to() {
        return envelope.to().getFirst();
    }
}
