package sendoff.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.desk.introducing.Introducing.Letter;
import sendoff.desk.introducing.Introducing.View;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.Finding;
import sendoff.domain.Guarded;
import sendoff.domain.OptInState;
import sendoff.domain.OptInState.Closed;
import sendoff.domain.OptInState.Done;
import sendoff.domain.OptInState.Dropped;
import sendoff.domain.OptInState.Heard;
import sendoff.domain.OptInState.ToClose;
import sendoff.domain.OptInState.Why;

/// One introduction between two others, with all that its page shows.
///
/// @param asked    the asker asked for it; else it is the owner's own idea, and both are asked
/// @param passOn   what the contact may read of the asker
/// @param asking   which side is asked, or is next to be: `asker` or `contact`
/// @param heard    what they wrote, of which only a person can say what it means
/// @param why      it will not be: nobody but the owner ever learns it
/// @param went     what came of it
/// @param rests    until when the one who is asked rests; empty when they may be asked
/// @param never    they are not to be asked at all
/// @param house    both write from this domain
/// @param letter   the letter that is due, as it stands; a person approves it on its page
/// @param findings what its recipient would stumble over
/// @param outgoing where the newest letter is that is still on its way, or came back
/// @param messages the private conversation with whoever was asked, oldest first
public record DoubleOptInFact(
        String id,
        Optional<String> introduction,
        String state,
        String mover,
        LocalDate day,
        PartyFact asker,
        PartyFact contact,
        String about,
        Instant begun,
        boolean asked,
        String passOn,
        GainFact forAsker,
        GainFact forContact,
        Optional<String> asking,
        Optional<HeardFact> heard,
        Optional<String> why,
        Optional<String> went,
        Optional<String> note,
        Optional<LocalDate> rests,
        boolean never,
        Optional<String> house,
        Optional<String> letter,
        List<CheckFact.Found> findings,
        Optional<String> outgoing,
        List<MessageFact> messages) {
    public DoubleOptInFact {
        findings = List.copyOf(findings);
        messages = List.copyOf(messages);
    }

    /// What one side gains.
    ///
    /// @param sure how sure the owner is of it, in percent
    public record GainFact(Optional<Integer> sure, String why) {
        static GainFact of(Gain gain) {
            return new GainFact(gain.sure(), gain.why());
        }
    }

    /// @param reading what it seems to say: `yes`, `no`, `unclear`, `both` or `later`
    public record HeardFact(PartyFact from, String reading, String text) {
        static HeardFact of(OptInState.Word word) {
            return new HeardFact(PartyFact.of(word.from()), FactWords.of(word.reading()), word.words());
        }
    }

    public static DoubleOptInFact of(View view) {
        DoubleOptIn it = view.optIn();
        var row = DoubleOptInRow.of(it);
        Optional<Done> done =
                Optional.of(it.state()).filter(Done.class::isInstance).map(Done.class::cast);
        return new DoubleOptInFact(
                row.id(),
                row.introduction(),
                row.state(),
                row.mover(),
                row.day(),
                row.asker(),
                row.contact(),
                row.about(),
                row.begun(),
                it.asked(),
                it.passOn(),
                GainFact.of(it.forAsker()),
                GainFact.of(it.forContact()),
                it.state().asking().map(FactWords::of),
                it.state() instanceof Heard heard ? Optional.of(HeardFact.of(heard.heard())) : Optional.empty(),
                why(it.state()).map(FactWords::of),
                done.map(one -> one.went().word()),
                done.map(Done::note),
                view.guarded().flatMap(Guarded::restsUntil),
                view.guarded().filter(Guarded::never).isPresent(),
                view.house(),
                view.letter().map(one -> one.draft().body()),
                view.letter().map(Letter::findings).orElse(List.<Finding>of()).stream()
                        .map(CheckFact.Found::of)
                        .toList(),
                view.outgoing().map(one -> one.status().word()),
                view.messages().stream().map(MessageFact::of).toList());
    }

    private static Optional<Why> why(OptInState state) {
        return switch (state) {
            case ToClose toClose -> Optional.of(toClose.why());
            case Closed closed -> Optional.of(closed.why());
            case Dropped dropped -> Optional.of(dropped.why());
            default -> Optional.empty();
        };
    }
}
