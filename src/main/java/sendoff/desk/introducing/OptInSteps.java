package sendoff.desk.introducing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.common.Ids;
import sendoff.desk.common.NoSuchThing;
import sendoff.desk.common.Ownership;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Filed;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Occasion;
import sendoff.domain.OptInEvent;
import sendoff.domain.OptInEvent.Left;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.OptInEvent.Silence;
import sendoff.domain.OptInState;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.Outgoing;
import sendoff.domain.Party;
import sendoff.domain.Prompt;
import sendoff.domain.WorkCalendar;
import sendoff.introduce.Forwardable;
import sendoff.introduce.OptInDays;
import sendoff.introduce.OptInMachine;
import sendoff.introduce.OptInMachine.Step;
import sendoff.store.DoubleOptIns.Before;
import sendoff.store.DoubleOptIns.Sent;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Moves double opt-ins on, one event at a time: what the owner says, what came in, what left, what nobody said.
public final class OptInSteps {
    private static final Logger LOG = LoggerFactory.getLogger(OptInSteps.class);

    private final Tables tables;
    private final Ownership ownership;
    private final Clock clock;
    private final Ids ids;

    public OptInSteps(Tables tables, Ownership ownership, Clock clock, Ids ids) {
        this.tables = tables;
        this.ownership = ownership;
        this.clock = clock;
        this.ids = ids;
    }

    /// What one is begun with.
    record Seed(Optional<Filed> from, boolean asked, Party asker, Party contact, String about, String passOn) {}

    DoubleOptInId fresh() {
        return new DoubleOptInId(ids.next());
    }

    DoubleOptIn begun(DoubleOptInId id, Seed seed, Gain forAsker, Gain forContact) {
        return new DoubleOptIn(
                id,
                seed.from().map(Filed::id),
                seed.asked(),
                seed.asker(),
                seed.contact(),
                seed.about(),
                seed.passOn(),
                forAsker,
                forContact,
                clock.instant(),
                new ToAsk(Side.CONTACT, by()));
    }

    /// What an introduction on the desk that asks for one says by itself.
    Seed seed(Filed filed) {
        Party target = filed.introduction().kind() instanceof Kind.IntroRequest(Optional<Party> wanted)
                ? wanted.orElse(UNKNOWN)
                : UNKNOWN;
        return new Seed(
                Optional.of(filed),
                true,
                filed.introduction().requester(),
                known(target),
                filed.introduction().ask().line(),
                tables.messages().of(filed.id()).stream()
                        .map(Kept::message)
                        .filter(message -> message.from()
                                .address()
                                .equals(filed.introduction().requester().address()))
                        .map(message -> Forwardable.of(message.text().own()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(""));
    }

    private static final Party UNKNOWN = Party.named("someone you know");

    static boolean isUnknown(Party party) {
        return party.equals(UNKNOWN);
    }

    /// The asker often names the contact only; whom the owner writes with is known by address.
    private Party known(Party target) {
        return target.address().isPresent()
                ? target
                : target.name()
                        .flatMap(name -> tables.people().called(name))
                        .map(address -> new Party(target.name(), Optional.of(address)))
                        .orElse(target);
    }

    /// A yes to a request for an introduction begins one: the contact is asked first.
    public void accepted(Tx tx, Filed filed) {
        if (!(filed.introduction().kind() instanceof Kind.IntroRequest(Optional<Party> target))
                || target.isEmpty()
                || tables.optIns().from(filed.id()).isPresent()) {
            return;
        }
        DoubleOptIn it = begun(fresh(), seed(filed), new Gain(filed.assessment().valueToThem(), ""), Gain.UNSAID);
        tables.optIns().save(tx, it, clock.instant());
        LOG.debug("introduction {} begins double opt-in {}", filed.id(), it.id());
    }

    /// An approved letter left.
    public void left(Tx tx, Outgoing outgoing) {
        tables.optIns().letter(outgoing.reply().as()).ifPresent(sent -> left(tx, sent));
    }

    /// A letter left, from here or from any other program of the owner's.
    public void left(Tx tx, Sent sent) {
        WorkCalendar calendar = ownership.calendar();
        LocalDate today = today();
        tables.optIns().find(tx, sent.optIn()).ifPresent(it -> {
            step(tx, it, new Left(sent.letter(), today, OptInDays.after(sent.letter(), today, calendar)));
            if (sent.letter() == Letter.QUESTION) {
                it.party(sent.to())
                        .address()
                        .ifPresent(address -> tables.guards().asked(tx, sent.id(), address, clock.instant()));
            }
        });
    }

    /// A day has begun: silence that was asked about is a no.
    public boolean silent(DoubleOptIn it) {
        // Who may be introduced by now is not silent.
        if (it.doubt().isPresent() || !OptInMachine.isSilent(it.state(), today())) {
            return false;
        }
        tables.database()
                .change(tx ->
                        tables.optIns().find(tx, it.id()).ifPresent(now -> step(tx, now, new Silence(today(), by()))));
        return true;
    }

    /// @return why it can't be, in words for the owner
    Optional<String> act(DoubleOptInId id, String said, OptInEvent event) {
        var refused = new Object() {
            Optional<String> because = Optional.empty();
        };
        tables.database().change(tx -> {
            DoubleOptIn it = tables.optIns()
                    .find(tx, id)
                    .orElseThrow(() -> new NoSuchThing("there is no such double opt-in: " + id));
            if (OptInMachine.after(it, event) instanceof Step.Stays(String because)) {
                refused.because = Optional.of(because);
            } else {
                step(tx, it, event);
                remember(tx, id, said, Optional.of(it));
            }
        });
        return refused.because;
    }

    /// @return as it is now, changed or not
    DoubleOptIn step(Tx tx, DoubleOptIn it, OptInEvent event) {
        return switch (OptInMachine.after(it, event)) {
            case Step.Now(DoubleOptIn now) -> {
                save(tx, now);
                settle(tx, now);
                // An act before it is part of the past: taking it back would unsay what left or came in since.
                tables.optIns().forget(tx, it.id());
                LOG.debug("double opt-in {} is {}", it.id(), now.state().word());
                yield now;
            }
            case Step.Stays _ -> it;
        };
    }

    /// What was written for where it stood, and what reminded of it, is over. What reminded of where it stands now,
    /// when it stood there before, stands again.
    void settle(Tx tx, DoubleOptIn now) {
        tables.drafts().remove(tx, now.id().letters());
        tables.prompts().settle(tx, now.id().letters(), clock.instant());
        prompt(now, clock.instant())
                .map(Prompt::id)
                .ifPresent(id -> tables.prompts().reopen(tx, id));
    }

    /// What the owner is reminded of where it stands.
    public static Optional<Prompt> prompt(DoubleOptIn it, Instant at) {
        return it.doubt()
                .map(doubt -> Prompt.of(Occasion.PERHAPS_INTRODUCED, it, doubt.on(), at))
                .or(() -> occasion(it.state())
                        .map(occasion -> Prompt.of(occasion, it, it.state().day(), at)));
    }

    private static Optional<Occasion> occasion(OptInState state) {
        return switch (state) {
            case OptInState.ToAsk _ -> Optional.of(Occasion.ASK_CONTACT);
            case OptInState.Asked _ -> Optional.of(Occasion.ASK_AGAIN);
            case OptInState.Heard _ -> Optional.of(Occasion.CONTACT_WROTE);
            case OptInState.Agreed _ -> Optional.of(Occasion.BOTH_AGREED);
            case OptInState.ToClose _ -> Optional.of(Occasion.NOT_INTRODUCED);
            case OptInState.Introduced _ -> Optional.of(Occasion.HOW_IT_WENT);
            case OptInState.AskedAgain _, OptInState.Done _, OptInState.Closed _, OptInState.Dropped _ ->
                Optional.empty();
        };
    }

    void save(Tx tx, DoubleOptIn it) {
        tables.optIns().save(tx, it, clock.instant());
    }

    void remember(Tx tx, DoubleOptInId id, String said, Optional<DoubleOptIn> before) {
        tables.optIns().remember(tx, new Before(id, said, clock.instant(), before));
    }

    /// Stands in for a letter that nobody here has seen.
    MessageId elsewhere() {
        return new MessageId("elsewhere-" + ids.next() + "@sendoff.invalid");
    }

    void belongs(Tx tx, Message message, DoubleOptInId id) {
        tables.messages().belongs(tx, List.of(message.id()), id.letters());
    }

    LocalDate today() {
        return ownership.calendar().dayOf(clock.instant());
    }

    /// By when the owner makes their move.
    LocalDate by() {
        return OptInDays.by(today(), ownership.calendar());
    }
}
