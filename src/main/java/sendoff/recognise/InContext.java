package sendoff.recognise;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import sendoff.domain.Conversation;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.recognise.StandingMachine.Still;

/// What each message is once the conversation around it is known.
///
/// By itself "And by video link? From your kitchen" asks for nothing that a reader could name. "A nudge or a push-back
/// keeps the kind of its ask" (`architecture.md`, section 4).
public final class InContext {
    private static final String REMINDS = "goes on about what was asked earlier in this conversation";
    private static final String PUSHES_BACK = "doesn't take the answer given in this conversation";

    /// Nearly all that go on asking by their place in the conversation are asks by their label, too.
    private static final double SURE = 0.9;

    /// Broken programs give many messages one id; copies of one message differ in folders only.
    private record Said(MessageId id, String words) {
        static Said by(Message message) {
            return new Said(message.id(), message.text().own());
        }
    }

    private final Function<Message, Recognition> alone;
    private final Map<Said, Recognition> known;

    private InContext(Function<Message, Recognition> alone, Map<Said, Recognition> known) {
        this.alone = alone;
        this.known = known;
    }

    /// @param alone what a message is by itself
    public static InContext of(
            Collection<Conversation> conversations, Owner owner, Function<Message, Recognition> alone) {
        Map<Said, Recognition> known = new HashMap<>();
        conversations.forEach(conversation -> known.putAll(new Course(owner).read(conversation, alone)));
        return new InContext(alone, known);
    }

    /// What this message is; one of no conversation is what it is by itself.
    public Recognition recognise(Message message) {
        return Optional.ofNullable(known.get(Said.by(message))).orElseGet(() -> alone.apply(message));
    }

    /// One conversation, from its first message to its last.
    private static final class Course {
        /// Of those who asked, by their address, what they asked last.
        private final Map<String, Recognition> asked = new HashMap<>();

        private final Map<Said, Recognition> known = new HashMap<>();
        private final Owner owner;
        private final StandingMachine machine;

        Course(Owner owner) {
            this.owner = owner;
            this.machine = new StandingMachine(owner);
        }

        Map<Said, Recognition> read(Conversation conversation, Function<Message, Recognition> alone) {
            Map<Said, Recognition> read = new HashMap<>();
            conversation.messages().forEach(message -> read.put(Said.by(message), alone.apply(message)));
            Function<Message, Recognition> byItself = message -> Objects.requireNonNull(read.get(Said.by(message)));
            Standings.goThrough(
                    Standings.inHindsight(conversation, owner, byItself),
                    machine,
                    turn -> add(turn.message(), byItself.apply(turn.message())));
            return known;
        }

        private void add(Message message, Recognition alone) {
            Recognition seen = machine.still() == Still.NOT ? alone : keeping(message, alone);
            known.put(Said.by(message), seen);
            if (seen.kind().isRelevant()) {
                asked.put(who(message.from()), seen);
            }
        }

        private static String who(Party author) {
            return author.address().orElse(author.shown());
        }

        private Recognition keeping(Message message, Recognition alone) {
            Recognition ask = asked.getOrDefault(who(message.from()), ofTheirOwn(message.from()));
            boolean owners = ask.kind() == KindName.INITIATED;
            return ask.kind() == alone.kind() || owners != owner.wrote(message)
                    ? alone
                    : new Recognition(
                                    ask.kind(),
                                    SURE,
                                    ask.introducer(),
                                    ask.requester(),
                                    ask.target(),
                                    ask.ask(),
                                    alone.spam(),
                                    alone.why(),
                                    alone.promises())
                            .because(machine.still() == Still.PUSHES_BACK ? PUSHES_BACK : REMINDS);
        }

        /// Whoever was introduced and now writes asks something for themselves.
        private Recognition ofTheirOwn(Party author) {
            KindName began = machine.kind();
            KindName kind = began == KindName.INTRODUCED ? KindName.NETWORKING_REQUEST : began;
            return new Recognition(
                    kind,
                    SURE,
                    Optional.empty(),
                    Optional.of(author),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    List.of(),
                    List.of());
        }
    }
}
