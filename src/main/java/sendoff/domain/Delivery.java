package sendoff.domain;

import java.time.Duration;

/// What came of handing a text to the world.
public sealed interface Delivery {
    /// The server took responsibility for it.
    record Accepted() implements Delivery {}

    /// A passing trouble: trying again that much later may help.
    record TryAgain(Duration after, String because) implements Delivery {}

    /// Trying again won't help: the person has to change something.
    record Refused(String because) implements Delivery {}

    /// The connection broke when it might already have been accepted.
    record Unknown(String because) implements Delivery {}
}
