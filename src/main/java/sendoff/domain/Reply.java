package sendoff.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A reply on its way out. Only an [Approved] one can enter the outbox, and `ArchitectureTest` holds who makes one.
public sealed interface Reply {
    IntroductionId answers();

    Envelope envelope();

    String body();

    record Draft(IntroductionId answers, Envelope envelope, String body) implements Reply {
        /// @param as the `Message-ID` it will carry, whatever happens on the way
        /// @throws IllegalStateException if a finding blocks sending, or nobody would get it
        public Approved approve(List<Finding> findings, MessageId as) {
            if (findings.stream().anyMatch(Finding::blocks)) {
                throw new IllegalStateException("draft still has blocking findings: " + answers);
            }
            if (envelope.recipients().findAny().isEmpty()) {
                throw new IllegalStateException("draft has no recipient: " + answers);
            }
            return new Approved(answers, envelope, body, as);
        }
    }

    /// @param as fixed before the first attempt, so that a repeated one is recognised as the same mail
    record Approved(IntroductionId answers, Envelope envelope, String body, MessageId as) implements Reply {
        private static final IntroductionId NONE = new IntroductionId(new UUID(0, 0));

        /// Of a text that was approved once for its use, or that goes to the owner alone: it answers nothing.
        static Approved standing(Envelope envelope, String body, MessageId as) {
            return new Approved(NONE, envelope, body, as);
        }

        /// As the outbox kept it: a person approved it before.
        public static Approved kept(IntroductionId answers, Envelope envelope, String body, MessageId as) {
            return new Approved(answers, envelope, body, as);
        }
    }

    record Sent(IntroductionId answers, Envelope envelope, String body, MessageId as, Instant at) implements Reply {}
}
