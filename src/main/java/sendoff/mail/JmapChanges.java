package sendoff.mail;

import java.util.List;

/// What happened to the mails of an account since a state.
///
/// @param state after these changes
/// @param more  there are further ones since
public record JmapChanges(
        String state, List<String> created, List<String> updated, List<String> destroyed, boolean more) {
    public JmapChanges {
        created = List.copyOf(created);
        updated = List.copyOf(updated);
        destroyed = List.copyOf(destroyed);
    }
}
