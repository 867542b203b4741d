package sendoff.desk.filing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Conversation;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.mail.Conversations;
import sendoff.mail.Conversations.Joined;
import sendoff.mail.Conversations.Rest;
import sendoff.mail.Traces;
import sendoff.store.Belongings.Said;
import sendoff.store.Joints;
import sendoff.store.Joints.Joint;
import sendoff.store.Joints.Kind;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;

/// Joins a few letters that came, changed or went with all others, and reads only what they can concern.
///
/// What a letter goes on with hangs on little: its header, or the few letters near it that share a person, and in which
/// conversations these stand. That was written down when it was last asked ([Joint]). So it is asked anew only of the
/// letters near a touched one and, where conversations came together or apart by that, of those near them; all others
/// stay as they were. Whatever is asked of has all near it at hand, in whole conversations, so that the answer is the
/// one that all mail together gives.
final class Rejoining {
    /// Of more than these it is quicker to ask all.
    private static final int MOST_ASKED = 600;

    private static final int MOST_READ = 3_000;

    /// Two that say the same tell nothing of who is quoted.
    private static final int TWO = 2;

    private static final Duration EVER = Duration.ofDays(36_500);

    private final Joints joints;
    private final Function<Collection<MessageId>, List<Kept>> reader;
    private final Owner owner;
    private final Set<String> called;
    private final List<Said> said;
    private final Touched touched;
    private final Map<MessageId, Kept> kept;
    private final Map<MessageId, Joint> before = new HashMap<>();
    private final Map<MessageId, Traces> traces = new HashMap<>();
    private final Set<MessageId> asked = new HashSet<>();
    private final Set<MessageId> surrounded = new HashSet<>();
    /// Something is not there any more, and nobody said so.
    private boolean incomplete;

    Rejoining(
            Tables tables,
            Function<Collection<MessageId>, List<Kept>> reader,
            Owner owner,
            Set<String> called,
            List<Said> said,
            Touched touched) {
        this.joints = tables.joints();
        this.reader = reader;
        this.owner = owner;
        this.called = called;
        this.said = said;
        this.touched = touched;
        this.kept = new HashMap<>(touched.fresh());
    }

    /// @param before how they were joined, as far as they were
    /// @param gone   those that are no more
    record Result(Joined joined, Map<MessageId, Kept> kept, Map<MessageId, Joint> before, Set<MessageId> gone) {
        /// The conversations that are not as they were, or hold one of these.
        List<Conversation> changed(Set<MessageId> touched) {
            Map<MessageId, Long> sizes =
                    before.values().stream().collect(Collectors.groupingBy(Joint::conversation, Collectors.counting()));
            return joined.conversations().stream()
                    .filter(conversation -> {
                        List<Optional<MessageId>> then = Joining.ids(conversation)
                                .map(id -> Optional.ofNullable(before.get(id)).map(Joint::conversation))
                                .toList();
                        boolean whole = then.stream().distinct().count() == 1
                                && then.getFirst().isPresent()
                                && sizes.getOrDefault(then.getFirst().get(), 0L) == then.size();
                        return !whole || Joining.ids(conversation).anyMatch(touched::contains);
                    })
                    .toList();
        }
    }

    /// @return empty where they can concern so much that all may be asked at once
    Optional<Result> joined() {
        asked.addAll(touched.fresh().keySet());
        touched.fresh()
                .forEach((id, one) -> asked.addAll(near(
                        at(id),
                        traces(id).people(),
                        Traces.allNamed(one.message()),
                        traces(id).said(),
                        Duration.ZERO)));
        touched.moved().values().forEach(joint -> asked.addAll(near(List.of(joint.id()), joint.at(), joint.at())));
        asked.removeAll(touched.gone());
        readConversations(touched.moved().keySet());
        readConversations(touched.same().keySet());
        readConversations(joints.with(
                Kind.KNOT,
                touched.fresh().keySet().stream()
                        .flatMap(id -> traces(id).knots().stream())
                        .collect(Collectors.toSet())));
        while (asked.size() <= MOST_ASKED && kept.size() <= MOST_READ) {
            surround();
            if (incomplete) {
                return Optional.empty();
            }
            Joined joined = join(kept.keySet());
            if (asked.stream().anyMatch(id -> isUnsearchable(id, joined))) {
                return Optional.empty();
            }
            if (!asked.addAll(unanswered(joined)) && !asked.addAll(near(shifted(joined)))) {
                return Optional.of(new Result(joined, kept, before, touched.gone()));
            }
        }
        return Optional.empty();
    }

    /// Who is named by two small words can't be looked for in the texts of others.
    private boolean isUnsearchable(MessageId id, Joined joined) {
        return !joint(id, joined).linked() && traces(id).people().contains(Traces.SMALL_NAME);
    }

    // ---- what is read

    /// Whatever is asked of gets all near it.
    private void surround() {
        Set<MessageId> fresh = new HashSet<>(asked);
        fresh.removeAll(surrounded);
        surrounded.addAll(fresh);
        readConversations(fresh);
        // Places may be taken by letters that are no more, or are read anyway.
        int taken = touched.moved().size();
        for (MessageId id : fresh) {
            Set<Long> people = traces(id).people();
            int most = Traces.LATEST + taken;
            readConversations(joints.latest(Kind.PERSON, people, at(id), Traces.NEAR, most));
            readConversations(joints.latest(Kind.NAMED, people, at(id), Traces.NEAR, most));
            readConversations(joints.earliest(Kind.SAID, traces(id).quoted(), at(id), TWO + taken));
        }
    }

    /// The whole conversations of these, and what the owner said belongs to them or does not.
    private void readConversations(Collection<MessageId> of) {
        Set<MessageId> want = new HashSet<>(of);
        want.removeIf(before::containsKey);
        while (!want.isEmpty()) {
            Set<MessageId> conversations =
                    joints.of(want).values().stream().map(Joint::conversation).collect(Collectors.toSet());
            Map<MessageId, Joint> all = joints.ofConversations(conversations);
            before.putAll(all);
            Set<MessageId> unread = new HashSet<>(all.keySet());
            unread.removeAll(kept.keySet());
            unread.removeAll(touched.gone());
            List<Kept> read = reader.apply(unread);
            read.forEach(one -> kept.put(one.message().id(), one));
            incomplete |= read.size() < unread.size();
            Set<MessageId> known = Stream.concat(before.keySet().stream(), kept.keySet().stream())
                    .collect(Collectors.toSet());
            want = said.stream()
                    .filter(one -> known.contains(one.one()) != known.contains(one.other()))
                    .map(one -> known.contains(one.one()) ? one.other() : one.one())
                    .filter(id -> !joints.of(List.of(id)).isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    // ---- what is asked

    private Joined join(Set<MessageId> ids) {
        Map<MessageId, Optional<MessageId>> settled = before.values().stream()
                .filter(joint -> !joint.linked() && !asked.contains(joint.id()))
                .collect(Collectors.toMap(Joint::id, Joint::with));
        return Conversations.joined(
                ids.stream().map(id -> letter(id)).toList(),
                owner,
                Joining.corrections(said),
                new Rest(called, settled));
    }

    /// No header says any more what these go on with, or what they went on with is no more.
    private Set<MessageId> unanswered(Joined joined) {
        return before.values().stream()
                .filter(joint -> kept.containsKey(joint.id()))
                .filter(joint -> !joint(joint.id(), joined).linked())
                .filter(joint -> joint.linked()
                        || joint.with().filter(id -> !kept.containsKey(id)).isPresent())
                .map(Joint::id)
                .collect(Collectors.toSet());
    }

    /// Letters whose conversation came together with another or apart, be it for a while: who stands near them may see
    /// other conversations now.
    private Set<MessageId> shifted(Joined joined) {
        Map<MessageId, MessageId> now = new HashMap<>();
        joined.conversations()
                .forEach(conversation -> Joining.ids(conversation)
                        .forEach(id -> now.put(id, conversation.first().id())));
        Set<MessageId> stayed = before.keySet().stream()
                .filter(id -> kept.containsKey(id) && !touched.moved().containsKey(id))
                .collect(Collectors.toSet());
        Map<MessageId, MessageId> then =
                stayed.stream().collect(Collectors.toMap(Function.identity(), id -> then(id).conversation()));
        Set<MessageId> shifted = Groupings.differing(stayed, then, now);
        Set<MessageId> of = new HashSet<>(
                touched.moved().values().stream().map(Joint::conversation).toList());
        stayed.stream().filter(id -> !isAsItWas(then(id), joint(id, joined))).forEach(id -> {
            of.add(then.get(id));
            shifted.addAll(Groupings.with(id, stayed, now));
        });
        stayed.stream().filter(id -> of.contains(then.get(id))).forEach(shifted::add);
        shifted.addAll(linkedAnew(joined, stayed, now));
        return shifted;
    }

    private static boolean isAsItWas(Joint then, Conversations.Joint now) {
        return then.linked() == now.linked() && then.with().equals(now.with());
    }

    /// Those that only the headers of fresh letters join, and whatever these go on with besides.
    private Set<MessageId> linkedAnew(Joined joined, Set<MessageId> stayed, Map<MessageId, MessageId> now) {
        Set<MessageId> anew = new HashSet<>();
        Set<MessageId> knots =
                touched.fresh().keySet().stream().map(joined.links()::get).collect(Collectors.toSet());
        Set<MessageId> linked = stayed.stream()
                .filter(id -> knots.contains(joined.links().get(id)))
                .collect(Collectors.toSet());
        if (!linked.isEmpty()) {
            anew.addAll(Groupings.differing(linked, join(stayed).links(), joined.links()));
        }
        touched.fresh().keySet().stream()
                .filter(id -> joint(id, joined).with().isPresent())
                .filter(id -> linked.stream()
                        .anyMatch(one -> Objects.equals(
                                joined.links().get(one), joined.links().get(id))))
                .forEach(id -> anew.addAll(Groupings.with(id, stayed, now)));
        return anew;
    }

    // ---- who stands near

    private Set<MessageId> near(Set<MessageId> shifted) {
        if (shifted.isEmpty()) {
            return Set.of();
        }
        List<Instant> times = shifted.stream().map(id -> then(id).at()).sorted().toList();
        return near(shifted, times.getFirst(), times.getLast());
    }

    /// Those that may go on with one of these, which are on file.
    private Set<MessageId> near(Collection<MessageId> ids, Instant first, Instant last) {
        Set<Long> named = new HashSet<>(joints.marks(Kind.NAMED, ids));
        named.add(Traces.SMALL_NAME);
        Set<MessageId> near = near(
                first,
                joints.marks(Kind.PERSON, ids),
                named,
                joints.marks(Kind.SAID, ids),
                Duration.between(first, last));
        near.removeAll(touched.gone());
        return near;
    }

    private Set<MessageId> near(
            Instant from, Set<Long> people, Set<Long> named, Set<Long> sentences, Duration lasting) {
        Set<Long> persons = new HashSet<>(people);
        persons.addAll(named);
        Set<MessageId> near = new HashSet<>(joints.unlinked(Kind.PERSON, persons, from, Traces.NEAR.plus(lasting)));
        near.addAll(joints.unlinked(Kind.QUOTED, sentences, from, EVER));
        return near;
    }

    private static Conversations.Joint joint(MessageId id, Joined joined) {
        return requireNonNull(joined.joints().get(id));
    }

    private Joint then(MessageId id) {
        return requireNonNull(before.get(id));
    }

    private Message letter(MessageId id) {
        return requireNonNull(kept.get(id)).message();
    }

    private Instant at(MessageId id) {
        return letter(id).at().toInstant();
    }

    private Traces traces(MessageId id) {
        return traces.computeIfAbsent(id, _ -> Traces.of(letter(id), owner, called));
    }
}
