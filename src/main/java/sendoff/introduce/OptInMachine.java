package sendoff.introduce;

import java.time.LocalDate;
import java.util.Optional;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.OptInEvent;
import sendoff.domain.OptInEvent.CameBack;
import sendoff.domain.OptInEvent.Hear;
import sendoff.domain.OptInEvent.Left;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.OptInEvent.Move;
import sendoff.domain.OptInEvent.NotAnAnswer;
import sendoff.domain.OptInEvent.NotNow;
import sendoff.domain.OptInEvent.SayNo;
import sendoff.domain.OptInEvent.SayYes;
import sendoff.domain.OptInEvent.Silence;
import sendoff.domain.OptInEvent.Tell;
import sendoff.domain.OptInEvent.Withdraw;
import sendoff.domain.OptInState;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.Asked;
import sendoff.domain.OptInState.AskedAgain;
import sendoff.domain.OptInState.Closed;
import sendoff.domain.OptInState.Done;
import sendoff.domain.OptInState.Dropped;
import sendoff.domain.OptInState.Heard;
import sendoff.domain.OptInState.Introduced;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.OptInState.ToClose;
import sendoff.domain.OptInState.Why;

/// The life of a double opt-in: which event leads where, in every state. It moves words and days, never mail: each
/// letter is a draft that a person approves, and only one that left is an event.
///
/// | | question | nudge | intro | close | hear | yes | no | later | other | move | back | silence | withdraw | tell |
/// |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
/// | to ask | asked | – | – | – | – | *yes* | *no* | – | – | to ask | – | – | *let go* | – |
/// | asked | – | again | – | – | heard | *yes* | *no* | to ask | – | asked | to ask | – | *let go* | – |
/// | again | – | – | – | – | heard | *yes* | *no* | to ask | – | again | to ask | *no*, on its day | *let go* | – |
/// | heard | – | – | – | – | heard | *yes* | *no* | to ask | asked, again | heard | to ask | – | *let go* | – |
/// | agreed | – | – | introduced | – | – | – | to close | – | – | agreed | – | – | to close | – |
/// | introduced | – | – | – | – | – | – | – | – | – | introduced | agreed | – | – | done |
/// | to close | – | – | – | *closed* | – | *agreed* | – | – | – | to close | – | – | dropped | – |
/// | done, closed, dropped | – | – | – | – | – | – | – | – | – | – | – | – | – | – |
///
/// The first four: that letter left. *Later*: they said not now. *Other*: what they wrote was no answer. *Back*: the
/// letter came back. *Again*: asked again.
///
/// *Yes*: agreed when the other side has said yes as well, else the other side is to be asked. *No*: to close with the
/// other side when they wait for it, else dropped. *Let go*: to close with whoever was asked, one after the other, also
/// with who said not now; else dropped. Who asked for it themselves knows. *Closed*: to close with whoever is still to
/// hear of it, else closed. *Agreed*: unless it was let go of.
public final class OptInMachine {
    private OptInMachine() {}

    /// What came of an event.
    public sealed interface Step {
        record Now(DoubleOptIn optIn) implements Step {}

        /// Nothing changes.
        ///
        /// @param because in words for the owner
        record Stays(String because) implements Step {}
    }

    public static Step after(DoubleOptIn it, OptInEvent event) {
        return switch (it.state()) {
            case ToAsk toAsk -> toAsk(it, toAsk, event);
            case Asked asked -> asked(it, asked, event);
            case AskedAgain asked -> askedAgain(it, asked, event);
            case Heard heard -> heard(it, heard, event);
            case Agreed agreed -> agreed(it, agreed, event);
            case Introduced introduced -> introduced(it, introduced, event);
            case ToClose toClose -> toClose(it, toClose, event);
            case Done _, Closed _, Dropped _ -> stays("This one is over.");
        };
    }

    private static Step toAsk(DoubleOptIn it, ToAsk state, OptInEvent event) {
        return switch (event) {
            case Left(var letter, var on, var next) ->
                letter == Letter.QUESTION ? now(it, new Asked(state.side(), on, next)) : stays("Nobody was asked yet.");
            case SayYes yes -> yes(it, state.side(), yes);
            case SayNo no -> no(it, state.side(), no);
            case Move(var to) -> now(it, new ToAsk(state.side(), to, state.notNow()));
            // Whoever said "not now" was asked, and expects to be asked again.
            case Withdraw letGo when state.notNow().isPresent() -> letGo(it, letGo);
            case Withdraw(var on, var by) ->
                state.side() == Side.CONTACT
                        ? now(it, new Dropped(Why.WITHDRAWN, on))
                        : now(it, new ToClose(Side.CONTACT, Why.WITHDRAWN, on, by));
            case Hear _, NotAnAnswer _, NotNow _, CameBack _, Silence _, Tell _ -> stays("Nobody was asked yet.");
        };
    }

    private static Step asked(DoubleOptIn it, Asked state, OptInEvent event) {
        return switch (event) {
            case Left(var letter, var on, var next) ->
                letter == Letter.NUDGE
                        ? now(it, new AskedAgain(state.side(), on, next))
                        : stays("They were asked already.");
            case Hear(var word, var on, var by) ->
                now(it, new Heard(state.side(), word, on, by, state.askAgain(), false));
            case SayYes yes -> yes(it, state.side(), yes);
            case SayNo no -> no(it, state.side(), no);
            case Move(var to) -> now(it, new Asked(state.side(), state.on(), to));
            case CameBack(var by) -> now(it, new ToAsk(state.side(), by));
            case NotNow notNow -> now(it, notNow(state.side(), notNow));
            case Withdraw letGo -> letGo(it, letGo);
            case NotAnAnswer _, Silence _, Tell _ -> stays("They were asked, and have not answered.");
        };
    }

    private static Step askedAgain(DoubleOptIn it, AskedAgain state, OptInEvent event) {
        return switch (event) {
            case Hear(var word, var on, var by) -> now(it, new Heard(state.side(), word, on, by, state.noFrom(), true));
            case SayYes yes -> yes(it, state.side(), yes);
            case SayNo no -> no(it, state.side(), no);
            case Move(var to) -> now(it, new AskedAgain(state.side(), state.on(), to));
            case CameBack(var by) -> now(it, new ToAsk(state.side(), by));
            case NotNow notNow -> now(it, notNow(state.side(), notNow));
            case Silence(var today, var by) ->
                today.isBefore(state.noFrom())
                        ? stays("Their day is not over.")
                        : no(it, state.side(), new SayNo(Why.SILENT, today, by));
            case Withdraw letGo -> letGo(it, letGo);
            case Left _, NotAnAnswer _, Tell _ -> stays("They were asked twice: that is enough.");
        };
    }

    private static Step heard(DoubleOptIn it, Heard state, OptInEvent event) {
        return switch (event) {
            case Hear(var word, var on, var by) ->
                now(it, new Heard(state.side(), word, on, by, state.until(), state.again()));
            case SayYes yes ->
                yes(it, state.side(), new SayYes(yes.word().or(() -> Optional.of(state.heard())), yes.on(), yes.by()));
            case SayNo no -> no(it, state.side(), no);
            case NotAnAnswer() -> now(it, waiting(state));
            case Move(var to) ->
                now(it, new Heard(state.side(), state.heard(), state.since(), to, state.until(), state.again()));
            case CameBack(var by) -> now(it, new ToAsk(state.side(), by));
            case NotNow notNow -> now(it, notNow(state.side(), notNow));
            case Withdraw letGo -> letGo(it, letGo);
            case Left _, Silence _, Tell _ -> stays("They wrote: say first what it means.");
        };
    }

    private static OptInState waiting(Heard state) {
        return state.again()
                ? new AskedAgain(state.side(), state.since(), state.until())
                : new Asked(state.side(), state.since(), state.until());
    }

    private static ToAsk notNow(Side side, NotNow notNow) {
        return new ToAsk(side, notNow.by(), Optional.of(notNow.on()));
    }

    private static Step agreed(DoubleOptIn it, Agreed state, OptInEvent event) {
        return switch (event) {
            case Left(var letter, var on, var next) ->
                letter == Letter.INTRODUCTION
                        ? now(it, new Introduced(on, next))
                        : stays("Both said yes: the introduction is to be written.");
            case SayNo(var why, var on, var by) -> now(it, new ToClose(Side.ASKER, why, on, by));
            case Move(var to) -> now(it, new Agreed(state.since(), to, state.heard()));
            case Withdraw letGo -> letGo(it, letGo);
            case Hear _, SayYes _, NotAnAnswer _, NotNow _, CameBack _, Silence _, Tell _ ->
                stays("Both said yes already.");
        };
    }

    private static Step introduced(DoubleOptIn it, Introduced state, OptInEvent event) {
        return switch (event) {
            case Move(var to) -> now(it, new Introduced(state.on(), to));
            case CameBack(var by) -> now(it, new Agreed(state.on(), by, Optional.empty()));
            case Tell(var went, var note, var on) -> now(it, new Done(on, went, note));
            case Left _, Hear _, SayYes _, SayNo _, NotAnAnswer _, NotNow _, Silence _, Withdraw _ ->
                stays("They are introduced already.");
        };
    }

    private static Step toClose(DoubleOptIn it, ToClose state, OptInEvent event) {
        return switch (event) {
            case Left(var letter, var on, var _) ->
                letter == Letter.CLOSE ? now(it, closed(state, on)) : stays("It will not be: they have to hear so.");
            // Whoever would have heard the no has said yes long ago.
            case SayYes(var word, var on, var by) ->
                state.why() == Why.WITHDRAWN ? stays("It was let go of.") : now(it, new Agreed(on, by, word));
            case Move(var to) -> now(it, new ToClose(state.with(), state.why(), state.since(), to, state.then()));
            case Withdraw(var on, var _) -> now(it, new Dropped(state.why(), on));
            case Hear _, SayNo _, NotAnAnswer _, NotNow _, CameBack _, Silence _, Tell _ ->
                stays("It will not be: they have to hear so.");
        };
    }

    private static OptInState closed(ToClose state, LocalDate on) {
        return state.then()
                .<OptInState>map(side -> new ToClose(side, state.why(), on, state.by()))
                .orElseGet(() -> new Closed(state.with(), state.why(), on));
    }

    private static Step yes(DoubleOptIn it, Side side, SayYes yes) {
        boolean bothSaidIt = side == Side.ASKER || it.asked();
        return now(it, bothSaidIt ? new Agreed(yes.on(), yes.by(), yes.word()) : new ToAsk(side.other(), yes.by()));
    }

    private static Step no(DoubleOptIn it, Side side, SayNo no) {
        boolean otherWaits = side == Side.ASKER || it.asked();
        return now(
                it,
                otherWaits ? new ToClose(side.other(), no.why(), no.on(), no.by()) : new Dropped(no.why(), no.on()));
    }

    /// Whoever was asked hears that it is not needed any more: the contact, and of an own idea the other as well, once
    /// they were asked.
    private static Step letGo(DoubleOptIn it, Withdraw letGo) {
        boolean bothWereAsked =
                !it.asked() && it.state().asking().filter(Side.CONTACT::equals).isEmpty();
        Optional<Side> then = Optional.of(Side.ASKER).filter(_ -> bothWereAsked);
        return now(it, new ToClose(Side.CONTACT, Why.WITHDRAWN, letGo.on(), letGo.by(), then));
    }

    private static Step now(DoubleOptIn it, OptInState next) {
        return new Step.Now(it.in(next));
    }

    private static Step stays(String because) {
        return new Step.Stays(because);
    }

    /// The letter that can be written where it stands, and to whom.
    public static Optional<Due> letter(OptInState state) {
        return switch (state) {
            case ToAsk toAsk -> Optional.of(new Due(Letter.QUESTION, toAsk.side()));
            case Asked(var side, var _, var _) -> Optional.of(new Due(Letter.NUDGE, side));
            case Agreed _ -> Optional.of(new Due(Letter.INTRODUCTION, Side.ASKER));
            case ToClose toClose -> Optional.of(new Due(Letter.CLOSE, toClose.with()));
            case AskedAgain _, Heard _, Introduced _, Done _, Closed _, Dropped _ -> Optional.empty();
        };
    }

    /// @param to whom it goes; an introduction goes to both
    public record Due(Letter letter, Side to) {}

    /// Whether silence is a no by now.
    public static boolean isSilent(OptInState state, LocalDate today) {
        return state instanceof AskedAgain(var _, var _, var noFrom) && !today.isBefore(noFrom);
    }
}
