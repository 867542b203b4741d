package sendoff.domain;

import java.time.LocalDate;
import java.util.Optional;

/// A framework with what it needs to be carried out.
public sealed interface Decision {
    Framework framework();

    /// @param times which times are offered, as they will be worded; empty asks them to name one
    /// @param said  the day or the times that the owner named for this one: these come before all others
    record Accept(Optional<String> times, Optional<String> said) implements Decision {
        /// With what is usual.
        public Accept(Optional<String> times) {
            this(times, Optional.empty());
        }

        @Override
        public Framework framework() {
            return Framework.ACCEPT;
        }
    }

    /// @param rule the owner's rule or plain reason it rests on, if stated
    record DirectClosure(Optional<String> rule) implements Decision {
        @Override
        public Framework framework() {
            return Framework.DIRECT_CLOSURE;
        }
    }

    /// What somebody is sent on to.
    enum Target {
        PERSON,
        RESOURCE
    }

    /// @param to   a person or a resource
    /// @param by   the day until which the owner follows through
    /// @param what which of the two, where it was known as it was chosen
    record Redirect(String to, LocalDate by, Optional<Target> what) implements Decision {
        /// To what was typed, whatever that is.
        public Redirect(String to, LocalDate by) {
            this(to, by, Optional.empty());
        }

        @Override
        public Framework framework() {
            return Framework.REDIRECT;
        }
    }

    /// @param until the day the answer comes
    record BuyTime(LocalDate until) implements Decision {
        @Override
        public Framework framework() {
            return Framework.BUY_TIME;
        }
    }

    /// @param review when to look again
    record SoftFade(LocalDate review) implements Decision {
        @Override
        public Framework framework() {
            return Framework.SOFT_FADE;
        }
    }

    /// @param because why no reply is owed
    record Dismiss(String because) implements Decision {
        @Override
        public Framework framework() {
            return Framework.DISMISS;
        }
    }
}
