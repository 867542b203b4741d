package sendoff.desk.filing;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.mail.Traces;
import sendoff.store.Joints;
import sendoff.store.Joints.Joint;
import sendoff.store.Joints.Kind;
import sendoff.store.Messages.Kept;

/// Letters that came, changed or went since they were last filed.
///
/// @param fresh those that are to be joined: new ones, and changed ones as they are now
/// @param moved those that were joined otherwise before: changed ones as they were, and those that went
/// @param gone  of these, the ones that went
/// @param same  those of which nothing changed that joining looks at
record Touched(
        Map<MessageId, Kept> fresh, Map<MessageId, Joint> moved, Set<MessageId> gone, Map<MessageId, Kept> same) {
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    /// @param ids     all of them
    /// @param present those that are kept
    /// @return empty where they change how the owner is called: then all mail may have other people in it
    static Optional<Touched> of(
            Set<MessageId> ids, Map<MessageId, Kept> present, Joints joints, Owner owner, Set<String> called) {
        Map<MessageId, Joint> before = joints.of(ids);
        Map<MessageId, Kept> fresh = new HashMap<>();
        Map<MessageId, Kept> same = new HashMap<>();
        present.forEach((id, kept) -> {
            boolean unchanged = Optional.ofNullable(before.get(id))
                    .filter(joint -> joint.print().equals(Entries.print(kept.message())))
                    .isPresent();
            (unchanged ? same : fresh).put(id, kept);
        });
        Map<MessageId, Joint> moved = new HashMap<>(before);
        moved.keySet().removeAll(same.keySet());
        Set<MessageId> gone = new HashSet<>(moved.keySet());
        gone.removeAll(present.keySet());
        Set<String> names = fresh.values().stream()
                .flatMap(one -> Traces.called(one.message(), owner))
                .collect(Collectors.toSet());
        return called.containsAll(names) && areCalledElsewhere(moved.keySet(), joints)
                ? Optional.of(new Touched(fresh, moved, gone, same))
                : Optional.empty();
    }

    /// However these call the owner, another letter does too.
    private static boolean areCalledElsewhere(Set<MessageId> moved, Joints joints) {
        return joints.marks(Kind.CALLED, moved).stream()
                .allMatch(name -> joints.earliest(Kind.CALLED, Set.of(name), EVER, moved.size() + 1).stream()
                        .anyMatch(id -> !moved.contains(id)));
    }
}
