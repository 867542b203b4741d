package sendoff.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Party;
import sendoff.domain.SlackPlace;
import sendoff.domain.Workspace;
import sendoff.intake.SlackRoom.Kind;
import sendoff.mail.SlackConnection;
import sendoff.mail.SlackConnection.History;
import sendoff.mail.SlackSaid;

/// A connected Slack workspace: its conversations, and what is new in one of them.
public final class SlackChannel {
    /// So many threads that concern the owner are looked into at once.
    private static final int MOST_THREADS = 10;

    /// So many others in which somebody answered.
    private static final int MOST_ANSWERED = 20;

    private final SlackConnection connection;
    private final Workspace workspace;
    private final SlackMembers members;
    private final Map<String, List<String>> groups = new HashMap<>();

    public SlackChannel(SlackConnection connection, Workspace workspace) {
        this.connection = connection;
        this.workspace = workspace;
        this.members = new SlackMembers(
                workspace.team(),
                workspace.member(),
                workspace.self(),
                user -> connection.profile(user).map(found -> new SlackMembers.Member(found.name(), found.email())));
    }

    /// A conversation that may be read.
    ///
    /// @param channel only mentions of the owner are looked for
    public record Room(String id, boolean channel, boolean group, String name, List<String> with) {
        public Room {
            with = List.copyOf(with);
        }
    }

    /// Direct and group messages, and the channels that were chosen. No other conversation is ever asked for.
    public List<Room> rooms() {
        Stream<Room> talks = connection.talks().stream()
                .map(one -> new Room(
                        one.id(), false, one.group(), "", one.with().stream().toList()));
        Stream<Room> chosen =
                workspace.channels().stream().map(one -> new Room(one.id(), true, false, one.name(), List.of()));
        return Stream.concat(talks, chosen).toList();
    }

    /// What one look into a conversation showed.
    ///
    /// @param last  where the next look goes on
    /// @param there every message that lies there now, as far as was looked
    public record Looked(List<Heard> heard, String last, There there) {
        public Looked {
            heard = List.copyOf(heard);
        }
    }

    public record Heard(Message message, String before) {}

    /// @param since   what was said outside of threads is here from then on
    /// @param threads these are here as a whole
    public record There(Instant since, Set<String> threads, Map<MessageId, MessageText> texts) {
        public There {
            threads = Set.copyOf(threads);
            texts = Map.copyOf(texts);
        }

        /// Whether it would be here if it had not been deleted.
        public boolean wouldShow(Message message) {
            Optional<String> stamp = SlackPlace.stamp(message.id());
            Optional<String> thread = SlackPlace.of(message)
                    .flatMap(SlackPlace::thread)
                    .filter(root -> stamp.filter(root::equals).isEmpty());
            return thread.map(threads::contains)
                    .orElseGet(() -> !message.at().toInstant().isBefore(since));
        }
    }

    /// When the last message was said that a cursor tells of.
    public static Optional<Instant> reached(String last) {
        return Optional.of(SlackTalk.Last.parse(last))
                .filter(it -> !it.equals(SlackTalk.Last.NONE))
                .map(it -> SlackSaid.at(it.stamp()));
    }

    /// How far one look goes.
    ///
    /// @param last     what the look before this left; empty for the first
    /// @param since    how far back what was said may still matter
    /// @param begun    how far back threads are looked for; not after `since`
    /// @param answered threads in which somebody answered since are looked into; empty: all with an answer
    /// @param threads  looked into as well, however old they are
    public record Reach(String last, Instant since, Instant begun, Optional<Instant> answered, Set<String> threads) {
        public Reach {
            threads = Set.copyOf(threads);
        }

        private boolean isNew(Instant answer) {
            return answered.isEmpty() || answered.get().isBefore(answer);
        }
    }

    /// Looks into one conversation.
    ///
    /// @param kept what is kept of it, to see whether it was changed, and whose threads go on
    public Looked look(Room one, Reach reach, Collection<Message> kept) {
        SlackRoom room = room(one);
        var talk = new SlackTalk(room, members, SlackTalk.Last.parse(reach.last()));
        talk.follows(askers(kept));
        Instant from = kept.stream()
                .map(it -> it.at().toInstant())
                .min(Comparator.naturalOrder())
                .filter(it -> it.isBefore(reach.since()))
                .orElse(reach.since());
        Instant begun = reach.begun().isBefore(from) ? reach.begun() : from;
        History history = connection.history(room.id(), SlackSaid.stamp(begun));
        Instant complete = history.said().stream()
                .map(SlackSaid::at)
                .findFirst()
                .filter(first -> !history.complete() && first.isAfter(from))
                .orElse(from);
        Map<String, SlackSaid> all = new LinkedHashMap<>();
        history.said().stream().filter(said -> !said.at().isBefore(from)).forEach(said -> all.put(said.stamp(), said));
        Set<String> threads = new HashSet<>();
        for (String root : threads(history.said(), reach, kept)) {
            History thread = connection.whatIsLeftOfThread(room.id(), root);
            thread.said().forEach(said -> all.putIfAbsent(said.stamp(), said));
            if (thread.complete()) {
                threads.add(root);
            }
        }
        List<SlackSaid> inOrder = all.values().stream()
                .sorted(Comparator.comparing(SlackSaid::at))
                .toList();
        List<Heard> heard = hear(talk, room, inOrder);
        return new Looked(heard, talk.last().toString(), new There(complete, threads, texts(room, inOrder)));
    }

    /// Of direct messages only what comes after the last look: how they hang together was said then.
    private static List<Heard> hear(SlackTalk talk, SlackRoom room, List<SlackSaid> inOrder) {
        var heard = new ArrayList<Heard>();
        SlackTalk.Last before = talk.last();
        for (SlackSaid said : inOrder) {
            if (!room.isChannel() && !said.isReply() && SlackSaid.compare(said.stamp(), before.stamp()) <= 0) {
                talk.knows(said);
            } else {
                talk.hear(said).ifPresent(it -> heard.add(new Heard(it.message(), it.before())));
            }
        }
        return heard;
    }

    private Map<MessageId, MessageText> texts(SlackRoom room, List<SlackSaid> inOrder) {
        Map<MessageId, MessageText> texts = new HashMap<>();
        inOrder.stream()
                .filter(said -> !said.isGone())
                .forEach(said ->
                        texts.put(said.id(room.id()), SlackText.of(said.text(), said.forwarded(), members::name)));
        return texts;
    }

    private SlackRoom room(Room one) {
        if (one.channel()) {
            return new SlackRoom(one.id(), Kind.CHANNEL, one.name(), List.of());
        }
        List<String> with = one.group() ? groups.computeIfAbsent(one.id(), connection::members) : one.with();
        return new SlackRoom(one.id(), one.group() ? Kind.GROUP : Kind.DIRECT, "", with);
    }

    /// Threads that concern the owner, and who spoke to them there.
    private Map<String, Party> askers(Collection<Message> kept) {
        Map<String, Party> askers = new LinkedHashMap<>();
        kept.stream()
                .sorted(Comparator.comparing(message -> message.at().toInstant()))
                .forEach(message -> SlackPlace.of(message)
                        .flatMap(SlackPlace::thread)
                        .filter(_ -> !message.from().equals(workspace.self()))
                        .ifPresent(root -> askers.putIfAbsent(root, message.from())));
        return askers;
    }

    /// Which threads to look into: those that were named, those that concern the owner, and those where something was
    /// said since.
    private static Set<String> threads(List<SlackSaid> said, Reach reach, Collection<Message> kept) {
        Set<String> threads = new LinkedHashSet<>(reach.threads());
        kept.stream()
                .sorted(Comparator.comparing((Message message) -> message.at().toInstant())
                        .reversed())
                .flatMap(message -> SlackPlace.of(message).flatMap(SlackPlace::thread).stream())
                .limit(MOST_THREADS)
                .forEach(threads::add);
        said.stream()
                .filter(one ->
                        one.latest().map(SlackSaid::at).filter(reach::isNew).isPresent())
                .sorted(Comparator.comparing(
                                (SlackSaid one) -> SlackSaid.at(one.latest().orElseThrow()))
                        .reversed())
                .map(SlackSaid::stamp)
                .limit(MOST_ANSWERED)
                .forEach(threads::add);
        return threads;
    }
}
