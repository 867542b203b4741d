package sendoff.domain;

import java.util.Set;
import sendoff.domain.Account.Endpoint;

/// A server that keeps filter scripts for a mailbox (ManageSieve, RFC 5804), and what its scripts may use.
///
/// @param name       what it calls itself
/// @param extensions such as `vacation`, in lower case
public record SieveServer(Endpoint at, String name, Set<String> extensions) {
    public SieveServer {
        extensions = Set.copyOf(extensions);
    }

    public boolean knows(String extension) {
        return extensions.contains(extension);
    }
}
