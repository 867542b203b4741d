package sendoff.followthrough;

import java.time.LocalDate;
import sendoff.domain.Promise;
import sendoff.domain.PromiseEvent;
import sendoff.domain.PromiseEvent.BeginClosing;
import sendoff.domain.PromiseEvent.CameBack;
import sendoff.domain.PromiseEvent.Close;
import sendoff.domain.PromiseEvent.Confirm;
import sendoff.domain.PromiseEvent.Keep;
import sendoff.domain.PromiseEvent.Move;
import sendoff.domain.PromiseEvent.Tell;
import sendoff.domain.PromiseEvent.Withdraw;
import sendoff.domain.PromiseState;
import sendoff.domain.PromiseState.Closed;
import sendoff.domain.PromiseState.Closing;
import sendoff.domain.PromiseState.Kept;
import sendoff.domain.PromiseState.Moved;
import sendoff.domain.PromiseState.Open;
import sendoff.domain.PromiseState.SaidAgain;
import sendoff.domain.PromiseState.Unconfirmed;
import sendoff.domain.PromiseState.Withdrawn;
import sendoff.domain.PromiseState.Word;

/// The life of a promise: which event leads where, in every state. It moves words and days, never mail: what is said
/// to the other side is a draft that a person approves.
///
/// | | confirm | keep | move | tell | begin closing | close | withdraw | came back |
/// |---|---|---|---|---|---|---|---|---|
/// | unconfirmed | open | kept | moved | – | closing | closed | withdrawn | – |
/// | open | – | kept | moved | – | closing | closed | withdrawn | – |
/// | moved | – | kept | moved | moved, told | closing | closed | withdrawn | – |
/// | closing | open | kept | moved | – | – | closed | withdrawn | – |
/// | kept | – | – | – | – | – | – | – | open, where the program saw the act |
/// | closed | – | kept | – | – | – | – | – | – |
/// | withdrawn | – | – | – | – | – | – | – | – |
/// | said again | – | – | – | – | – | – | – | – |
public final class PromiseMachine {
    private PromiseMachine() {}

    /// What came of an event.
    public sealed interface Step {
        record Now(Promise promise) implements Step {}

        /// Nothing changes.
        ///
        /// @param because in words for the owner
        record Stays(String because) implements Step {}
    }

    public static Step after(Promise promise, PromiseEvent event) {
        return switch (promise.state()) {
            case Unconfirmed() ->
                switch (event) {
                    case Confirm() -> now(promise, new Open());
                    case Keep keep -> kept(promise, keep);
                    case Move move -> moved(promise, move);
                    case Tell() -> stays(NOT_MOVED);
                    case BeginClosing() -> now(promise, new Closing());
                    case Close close -> now(promise, new Closed(close.at()));
                    case Withdraw withdraw -> now(promise, new Withdrawn(withdraw.at()));
                    case CameBack() -> stays(NOT_KEPT);
                };
            case Open() ->
                switch (event) {
                    case Confirm() -> stays("It is on your list already.");
                    case Keep keep -> kept(promise, keep);
                    case Move move -> moved(promise, move);
                    case Tell() -> stays(NOT_MOVED);
                    case BeginClosing() -> now(promise, new Closing());
                    case Close close -> now(promise, new Closed(close.at()));
                    case Withdraw withdraw -> now(promise, new Withdrawn(withdraw.at()));
                    case CameBack() -> stays(NOT_KEPT);
                };
            case Moved(LocalDate from, Word word) ->
                switch (event) {
                    case Confirm() -> stays("It is on your list already.");
                    case Keep keep -> kept(promise, keep);
                    case Move move -> moved(promise, move);
                    case Tell() ->
                        word == Word.OWED
                                ? now(promise, new Moved(from, Word.GIVEN))
                                : stays("They need no word about its day.");
                    case BeginClosing() -> now(promise, new Closing());
                    case Close close -> now(promise, new Closed(close.at()));
                    case Withdraw withdraw -> now(promise, new Withdrawn(withdraw.at()));
                    case CameBack() -> stays(NOT_KEPT);
                };
            case Closing() ->
                switch (event) {
                    case Confirm() -> now(promise, new Open());
                    case Keep keep -> kept(promise, keep);
                    case Move move -> moved(promise, move);
                    case Tell() -> stays(NOT_MOVED);
                    case BeginClosing() -> stays("Its closing letter is being written.");
                    case Close close -> now(promise, new Closed(close.at()));
                    case Withdraw withdraw -> now(promise, new Withdrawn(withdraw.at()));
                    case CameBack() -> stays(NOT_KEPT);
                };
            case Kept(var _, boolean seen) ->
                switch (event) {
                    // Who said themselves that it is kept knows better than a report.
                    case CameBack() -> seen ? now(promise, new Open()) : stays("You said that it is kept.");
                    case Confirm _, Keep _, Move _, Tell _, BeginClosing _, Close _, Withdraw _ ->
                        stays("It is kept already.");
                };
            // Who closes a promise and then keeps it after all has kept it.
            case Closed closed ->
                switch (event) {
                    case Keep keep -> kept(promise, keep);
                    case Confirm _, Move _, Tell _, BeginClosing _, Close _, Withdraw _, CameBack _ ->
                        stays("It was closed: they know that it will not come.");
                };
            case Withdrawn withdrawn ->
                switch (event) {
                    case Confirm _, Keep _, Move _, Tell _, BeginClosing _, Close _, Withdraw _, CameBack _ ->
                        stays("It was taken off the list.");
                };
            case SaidAgain again ->
                switch (event) {
                    case Confirm _, Keep _, Move _, Tell _, BeginClosing _, Close _, Withdraw _, CameBack _ ->
                        stays("It was said in two letters and is on the list once.");
                };
        };
    }

    private static final String NOT_MOVED = "Its day was not moved.";
    private static final String NOT_KEPT = "No letter has kept it.";

    private static Step kept(Promise promise, Keep keep) {
        return now(promise, new Kept(keep.at(), keep.seen()));
    }

    /// A day that the other side knows is theirs too: they are told of the new one.
    private static Step moved(Promise promise, Move move) {
        if (promise.due().filter(move.to()::equals).isPresent()) {
            return stays("That is its day already.");
        }
        LocalDate from = promise.due().orElse(promise.comesUp());
        return new Step.Now(promise.dueOn(move.to(), move.comesUp()).in(new Moved(from, word(promise))));
    }

    private static Word word(Promise promise) {
        boolean unaware = !promise.mine()
                || promise.due().isEmpty()
                || promise.state() instanceof Moved(LocalDate _, Word word) && word == Word.NOT_NEEDED;
        return unaware ? Word.NOT_NEEDED : Word.OWED;
    }

    private static Step now(Promise promise, PromiseState next) {
        return new Step.Now(promise.in(next));
    }

    private static Step stays(String because) {
        return new Step.Stays(because);
    }
}
