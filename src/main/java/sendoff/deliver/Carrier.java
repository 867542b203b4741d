package sendoff.deliver;

import java.time.Instant;
import sendoff.domain.Delivery;
import sendoff.domain.Reply;

/// Hands an approved reply to the world. The outbox knows only this.
public interface Carrier {
    /// Tries once. Nothing is thrown for what a server or the network does: that is the outcome.
    ///
    /// @param at the `Date` it will carry: that of this attempt
    Delivery carry(Reply.Approved reply, Instant at);
}
