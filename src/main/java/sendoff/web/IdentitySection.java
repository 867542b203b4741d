package sendoff.web;

import java.util.List;
import sendoff.domain.Identity;
import sendoff.domain.Owner;
import sendoff.domain.Party;

/// How the owner writes from each of their addresses, on the settings page.
public record IdentitySection(String usual, List<As> addresses) {
    public IdentitySection {
        addresses = List.copyOf(addresses);
    }

    /// @param n counts them in the form
    public record As(int n, String address, Identity identity) {}

    static IdentitySection of(Owner owner) {
        List<String> sorted = owner.addresses().stream().sorted().toList();
        return new IdentitySection(
                owner.name(),
                sorted.stream()
                        .map(address -> new As(sorted.indexOf(address), address, owner.identity(Party.at(address))))
                        .toList());
    }
}
