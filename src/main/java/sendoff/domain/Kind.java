package sendoff.domain;

import java.util.Objects;
import java.util.Optional;

/// Which of the four kinds an introduction is.
public sealed interface Kind {
    KindName name();

    /// A third party connected the owner to someone.
    record Introduced(Party introducer) implements Kind {
        @Override
        public KindName name() {
            return KindName.INTRODUCED;
        }
    }

    /// Someone asks for time or advice directly.
    record NetworkingRequest() implements Kind {
        @Override
        public KindName name() {
            return KindName.NETWORKING_REQUEST;
        }
    }

    /// Someone asks to be connected to a contact of the owner's.
    record IntroRequest(Optional<Party> target) implements Kind {
        @Override
        public KindName name() {
            return KindName.INTRO_REQUEST;
        }
    }

    /// The owner started it.
    ///
    /// @param asked whom they wrote to, as far as it is known
    record Initiated(Optional<Party> asked) implements Kind {
        public Initiated {
            // What was written down before this was known has none.
            asked = Objects.requireNonNullElse(asked, Optional.empty());
        }

        @Override
        public KindName name() {
            return KindName.INITIATED;
        }
    }
}
