package sendoff.language;

import java.util.Optional;

/// A way to say a date.
interface DateRule {
    /// The phrase that begins at token `i`, looking only a bounded number of tokens ahead.
    Optional<DateHit> at(DateTokens tokens, int i);
}
