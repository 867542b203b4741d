package sendoff.desk.introducing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sendoff.desk.common.Ownership;
import sendoff.desk.filing.Filing;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Seen;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Occasion;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.OptInEvent.SayYes;
import sendoff.domain.OptInState;
import sendoff.domain.OptInState.Heard;
import sendoff.introduce.OptInMachine;
import sendoff.store.DoubleOptIns.Sent;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// What was read in the mail of introductions between others: the owner says whether it is so, or that it was not.
public final class OptInSeen {
    private final Tables tables;
    private final OptInSteps steps;
    private final Filing filing;
    private final Ownership ownership;
    private final Clock clock;

    public OptInSeen(Tables tables, OptInSteps steps, Filing filing, Ownership ownership, Clock clock) {
        this.tables = tables;
        this.steps = steps;
        this.filing = filing;
        this.ownership = ownership;
        this.clock = clock;
    }

    /// A letter in the mail moved it there: what it says is kept, with where it stood, so that the owner can take it
    /// back. What is only to be confirmed asks by itself.
    ///
    /// @param before as it was before that letter
    /// @return as it is now
    DoubleOptIn concluded(Tx tx, DoubleOptIn before, Message message) {
        DoubleOptIn now = tables.optIns().find(tx, before.id()).orElse(before);
        if (now.state().equals(before.state()) || now.state() instanceof Heard) {
            return now;
        }
        DoubleOptIn seen = now.concluding(seen(message, Optional.of(before.state())));
        steps.save(tx, seen);
        return seen;
    }

    /// A letter of the owner's went to both, and may have introduced them: the owner is asked.
    DoubleOptIn wonder(Tx tx, DoubleOptIn it, Message message) {
        DoubleOptIn asks = it.doubting(Optional.of(seen(message, Optional.empty())));
        steps.save(tx, asks);
        return asks;
    }

    private Seen seen(Message message, Optional<OptInState> before) {
        String words = message.text().own().strip();
        return new Seen(message.id(), message.from(), words, steps.today(), before);
    }

    // ---- what the owner says; each returns whether there was anything to say

    /// The letter to both was the introduction: so both have said yes.
    boolean wasTheIntroduction(DoubleOptInId id) {
        return on(id, "They are introduced", DoubleOptIn::doubt, (tx, it, doubt) -> {
            var yes = new SayYes(Optional.empty(), steps.today(), steps.by());
            DoubleOptIn now = it;
            while (now.state().asking().isPresent()) {
                now = steps.step(tx, now, yes);
            }
            var sent = new Sent(doubt.message(), it.id(), Letter.INTRODUCTION, Side.ASKER);
            tables.optIns().letter(tx, sent);
            steps.left(tx, sent);
        });
    }

    /// The letter to both was about something else.
    boolean wasNotTheIntroduction(DoubleOptInId id) {
        return on(id, "Not introduced", DoubleOptIn::doubt, (tx, it, _) -> {
            steps.save(tx, it.doubting(Optional.empty()));
            tables.prompts().ids(id.letters()).stream()
                    .filter(prompt -> prompt.startsWith(Occasion.PERHAPS_INTRODUCED.word() + "|"))
                    .forEach(prompt -> tables.prompts().done(tx, prompt, clock.instant()));
        });
    }

    /// What was concluded from the mail was not so: it stands where it stood before, and a letter of the owner's is
    /// one like any other.
    boolean notSo(DoubleOptInId id) {
        return on(id, "Not so", DoubleOptIn::concluded, (tx, it, seen) -> {
            DoubleOptIn then = it.in(seen.before().orElseThrow());
            steps.save(tx, then);
            steps.settle(tx, then);
            if (tables.optIns().letter(seen.message()).isPresent()) {
                tables.optIns().unsend(tx, seen.message());
                tables.guards().unasked(tx, seen.message());
                tables.messages().leaves(tx, andItsAnswers(seen.message(), id));
                filing.mark(tx);
            }
        });
    }

    private List<MessageId> andItsAnswers(MessageId letter, DoubleOptInId id) {
        return tables.messages().of(id.letters()).stream()
                .map(Kept::message)
                .filter(message ->
                        message.id().equals(letter) || OptInMail.named(message).anyMatch(letter::equals))
                .map(Message::id)
                .toList();
    }

    /// It was so after all: the owner's letter from which it was concluded counts again.
    void soAfterAll(Tx tx, DoubleOptIn it) {
        it.concluded()
                .filter(seen -> ownership.owner().is(seen.from()))
                .filter(seen -> tables.optIns().letter(seen.message()).isEmpty())
                .ifPresent(seen -> seen.before()
                        .flatMap(OptInMachine::letter)
                        .map(due -> new Sent(seen.message(), it.id(), due.letter(), due.to()))
                        .ifPresent(sent -> counts(tx, it, sent, seen.on())));
    }

    private void counts(Tx tx, DoubleOptIn it, Sent sent, LocalDate on) {
        tables.optIns().letter(tx, sent);
        if (sent.letter() == Letter.QUESTION) {
            Instant then = on.atStartOfDay(ownership.calendar().zone()).toInstant();
            it.party(sent.to()).address().ifPresent(address -> tables.guards().asked(tx, sent.id(), address, then));
        }
        if (sent.letter() == Letter.QUESTION || sent.letter() == Letter.NUDGE) {
            tables.messages().belongs(tx, List.of(sent.id()), it.id().letters());
            filing.mark(tx);
        }
    }

    private interface Said {
        void in(Tx tx, DoubleOptIn it, Seen seen);
    }

    private boolean on(DoubleOptInId id, String name, Function<DoubleOptIn, Optional<Seen>> which, Said said) {
        return tables.database().succeeds(tx -> {
            Optional<DoubleOptIn> it = tables.optIns().find(tx, id);
            Optional<Seen> seen = it.flatMap(which);
            seen.ifPresent(one -> {
                said.in(tx, it.orElseThrow(), one);
                steps.remember(tx, id, name, it);
            });
            return seen.isPresent();
        });
    }
}
