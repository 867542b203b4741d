package sendoff.introduce;

import java.util.Optional;
import sendoff.domain.Owner;
import sendoff.domain.Party;

/// Two who write from the same house may know each other already, and what one is asked the other may hear.
public final class Colleagues {
    private Colleagues() {}

    /// The domain that both write from; empty where a provider gives it to everybody.
    public static Optional<String> house(Party one, Party other) {
        return domain(one).filter(house -> domain(other).filter(house::equals).isPresent());
    }

    static Optional<String> domain(Party party) {
        return party.address()
                .filter(address -> address.contains("@"))
                .map(address -> address.substring(address.indexOf('@') + 1))
                .filter(domain -> !Owner.isProvider(domain));
    }
}
