package sendoff.web;

import java.util.Map;
import java.util.Optional;

/// Connecting a mailbox by JMAP: an address and a password or token, nothing else unless it has to be.
///
/// @param typed   what was typed into the form before, without the secret
/// @param problem what is wrong with it, or empty
/// @param ask     the fingerprint of a certificate nobody vouches for, to be accepted
public record JmapPage(Frame frame, Map<String, String> typed, String problem, Optional<String> ask) {
    public JmapPage {
        typed = Map.copyOf(typed);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
