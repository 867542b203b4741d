package sendoff.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Nature;
import sendoff.domain.Party;
import sendoff.domain.SlackPlace;
import sendoff.mail.SlackSaid;

/// What was said in one conversation of Slack, oldest first → messages that answer each other.
///
/// Of a channel only what concerns the owner: where they are mentioned, the thread below it, and their own answer.
/// Of direct and group messages all. Those have no threads as a rule, and go on for years: what follows within hours,
/// or answers, belongs to what was said before; what comes later begins something of its own, unless its words say
/// otherwise.
final class SlackTalk {
    /// Said in one breath: several messages, one thought.
    private static final Duration BREATH = Duration.ofMinutes(5);

    private static final int LONGEST_BREATH = 4000;
    private static final Duration SITTING = Duration.ofHours(12);
    private static final Duration THEIR_TURN = Duration.ofDays(3);

    /// The owner's next word is their answer, however late.
    private static final Duration OWNERS_TURN = Duration.ofDays(60);

    /// A talk that never pauses for long is cut where it pauses at all, so that one ask in it does not bring months.
    private static final int LONG = 40;

    private static final Duration PAUSE = Duration.ofHours(2);

    /// In a channel, the owner's word right after being mentioned answers it, even outside of the thread.
    private static final Duration AT_ONCE = Duration.ofMinutes(10);

    private static final Duration NAMED_BACK = Duration.ofDays(2);
    private static final int MOST_THREADS = 10_000;

    private final SlackRoom room;
    private final SlackMembers members;
    private final Map<String, Party> threads = new HashMap<>();
    private Optional<Said> mention = Optional.empty();
    private Last last;
    private String breath = "";
    private Optional<SlackSaid> before = Optional.empty();

    /// What was said last, as much of it as tells where the next belongs.
    ///
    /// @param count how many messages the talk has that it belongs to
    record Last(String stamp, String user, int count, String id) {
        static final Last NONE = new Last("0.0", "", 0, "");

        private static final String BETWEEN = "|";

        @Override
        public String toString() {
            return String.join(BETWEEN, stamp, user, String.valueOf(count), id);
        }

        /// What [#toString()] wrote.
        static Last parse(String text) {
            String[] parts = text.split("\\|", 4);
            return parts.length == 4 && SlackSaid.isStamp(parts[0]) && parts[2].matches("\\d{1,6}")
                    ? new Last(parts[0], parts[1], Integer.parseInt(parts[2]), parts[3])
                    : NONE;
        }
    }

    /// @param before what the same person said in the same breath
    record Heard(Message message, String before) {}

    private record Said(String stamp, String user) {}

    /// @param last where an earlier reading ended
    SlackTalk(SlackRoom room, SlackMembers members, Last last) {
        this.room = room;
        this.members = members;
        this.last = last;
    }

    Last last() {
        return last;
    }

    /// Threads of a channel that concern the owner: the stamp of each and who spoke to the owner there.
    void follows(Map<String, Party> known) {
        threads.putAll(known);
    }

    /// Heard before: it only tells what the next one goes on with.
    void knows(SlackSaid said) {
        if (said.isByAPerson(members.owner()) && !said.isReply()) {
            breathe(said);
        }
    }

    /// @return empty for what does not concern the owner, or no person said
    Optional<Heard> hear(SlackSaid said) {
        if (!said.isByAPerson(members.owner())) {
            return Optional.empty();
        }
        return room.isChannel() ? inChannel(said) : Optional.of(inPrivate(said));
    }

    private Heard inPrivate(SlackSaid said) {
        if (said.isReply()) {
            return new Heard(message(said, said.thread(), others(said)), "");
        }
        String sofar = breathe(said);
        boolean goesOn = goesOn(said);
        Optional<MessageId> answered =
                goesOn ? Optional.of(last.id()).filter(id -> !id.isEmpty()).map(MessageId::new) : Optional.empty();
        Message message = message(said, Optional.empty(), answered, others(said));
        last = new Last(
                said.stamp(),
                said.user(),
                goesOn ? last.count() + 1 : 1,
                message.id().value());
        return new Heard(message, sofar);
    }

    private boolean goesOn(SlackSaid said) {
        if (last.equals(Last.NONE)) {
            return false;
        }
        Duration gap = Duration.between(SlackSaid.at(last.stamp()), said.at());
        if (said.user().equals(last.user())) {
            return isWithin(gap, last.count() >= LONG ? PAUSE : SITTING);
        }
        if (members.isOwner(said.user())) {
            return isWithin(gap, OWNERS_TURN);
        }
        return isWithin(gap, last.count() >= LONG ? PAUSE : THEIR_TURN);
    }

    private static boolean isWithin(Duration gap, Duration most) {
        return gap.compareTo(most) <= 0;
    }

    /// @return what they said in the same breath before this
    private String breathe(SlackSaid said) {
        boolean same = before.filter(it -> it.user().equals(said.user())
                        && isWithin(Duration.between(it.at(), said.at()), BREATH)
                        && breath.length() < LONGEST_BREATH)
                .isPresent();
        String sofar = same ? breath : "";
        breath = sofar + said.text() + "\n";
        before = Optional.of(said);
        return SlackText.of(sofar, "", members::name).own();
    }

    private List<Party> others(SlackSaid said) {
        return Stream.concat(room.members().stream(), Stream.of(members.owner()))
                .filter(user -> !user.equals(said.user()))
                .distinct()
                .map(members::party)
                .toList();
    }

    private Optional<Heard> inChannel(SlackSaid said) {
        List<String> named = SlackText.mentioned(said.text());
        boolean mine = members.isOwner(said.user());
        if (!mine && named.contains(members.owner())) {
            String root = said.thread().orElse(said.stamp());
            if (threads.size() < MOST_THREADS) {
                threads.putIfAbsent(root, members.party(said.user()));
            }
            mention = Optional.of(new Said(root, said.user()));
            return Optional.of(heard(said, root, named));
        }
        Optional<String> root = said.thread().filter(threads::containsKey);
        if (root.isPresent()) {
            return Optional.of(heard(said, root.get(), named));
        }
        if (mine && said.thread().isEmpty()) {
            return mention.filter(it -> answers(said, it, named)).map(it -> heard(said, it.stamp(), named));
        }
        return Optional.empty();
    }

    private static boolean answers(SlackSaid said, Said mention, List<String> named) {
        Duration gap = Duration.between(SlackSaid.at(mention.stamp()), said.at());
        return isWithin(gap, named.contains(mention.user()) ? NAMED_BACK : AT_ONCE);
    }

    private Heard heard(SlackSaid said, String root, List<String> named) {
        Party asker = threads.getOrDefault(root, members.self());
        Stream<Party> spoken = Stream.of(members.isOwner(said.user()) ? asker : members.self());
        List<Party> to = Stream.concat(
                        spoken,
                        named.stream().filter(user -> !user.equals(said.user())).map(members::party))
                .distinct()
                .toList();
        return new Heard(message(said, Optional.of(root), to), "");
    }

    private Message message(SlackSaid said, Optional<String> thread, List<Party> to) {
        Optional<MessageId> root =
                thread.filter(stamp -> !stamp.equals(said.stamp())).map(stamp -> SlackPlace.id(room.id(), stamp));
        return message(said, thread, root, to);
    }

    private Message message(SlackSaid said, Optional<String> thread, Optional<MessageId> answered, List<Party> to) {
        var place = new SlackPlace(members.team(), room.id(), thread);
        Instant at = said.at();
        return new Message(
                said.id(room.id()),
                Channel.SLACK,
                at.atOffset(ZoneOffset.UTC),
                new Message.Headers(
                        members.party(said.user()),
                        to,
                        List.of(),
                        List.of(),
                        members.team().isEmpty() ? List.of() : List.of(Party.at(place.link())),
                        "",
                        answered,
                        answered.stream().toList()),
                SlackText.of(said.text(), said.forwarded(), members::name),
                Optional.empty(),
                Nature.PERSONAL,
                room.isChannel() && !room.name().isEmpty() ? List.of("#" + room.name()) : List.of(),
                said.files());
    }
}
