package sendoff.desk.filing;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.domain.MessageId;

/// Two ways in which the same messages are parted into groups, each named by any one of its messages.
final class Groupings {
    private Groupings() {}

    /// The members of groups that are not the same in both.
    static Set<MessageId> differing(
            Set<MessageId> all, Map<MessageId, MessageId> one, Map<MessageId, MessageId> other) {
        Set<MessageId> differing = new HashSet<>();
        apart(all, one, other, differing);
        apart(all, other, one, differing);
        return differing;
    }

    private static void apart(
            Set<MessageId> all,
            Map<MessageId, MessageId> one,
            Map<MessageId, MessageId> other,
            Set<MessageId> differing) {
        all.stream().collect(Collectors.groupingBy(one::get)).values().stream()
                .filter(group -> group.stream().map(other::get).distinct().count() > 1)
                .forEach(differing::addAll);
    }

    /// Those of one group with this one.
    static Set<MessageId> with(MessageId one, Set<MessageId> all, Map<MessageId, MessageId> groups) {
        MessageId group = groups.get(one);
        return all.stream().filter(id -> Objects.equals(groups.get(id), group)).collect(Collectors.toSet());
    }
}
