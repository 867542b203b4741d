package sendoff.desk.autoreply;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sendoff.boundaries.FilterWrapper;
import sendoff.boundaries.FilterWrapper.Standing;
import sendoff.deliver.FilterScripts;
import sendoff.deliver.FilterScripts.No;
import sendoff.deliver.FilterScripts.Piece;
import sendoff.domain.AutoReplyPlace;
import sendoff.domain.AutoReplyPlace.Kept;
import sendoff.domain.AutoReplyPlace.State;
import sendoff.mail.SieveConnection;

/// One visit at the server that keeps a mailbox's scripts: the automatic reply is brought there, or taken away again.
/// Scripts of the owner's are never changed, and what the owner made active since is left so.
///
/// Every step can be done again: a visit that breaks off in the middle is finished by the next.
final class SieveVisit {
    private static final int MOST_INCLUDED = 20;

    private final SieveConnection server;
    private final FilterScripts scripts;
    private final AutoReplyPlace place;
    private final Instant now;
    private final SieveWords words;

    SieveVisit(SieveConnection server, AutoReplyPlace place, Instant now) {
        this.server = server;
        this.scripts = new FilterScripts(server);
        this.place = place;
        this.now = now;
        this.words = new SieveWords(server.server().at().host());
    }

    /// What of ours lies there, although nothing of it may be known here any more.
    Optional<Kept> left() {
        return switch (standing()) {
            case Standing.Wrapped(Optional<String> theirs, boolean _) ->
                Optional.of(new Kept(true, theirs, "", State.ANSWERS));
            case Standing.TheirsWithReply(String name, String _) ->
                Optional.of(new Kept(false, Optional.of(name), "", State.ANSWERS));
            case Standing.Theirs _, Standing.Nobody _ ->
                isThere(FilterWrapper.REPLY)
                        ? Optional.of(new Kept(true, Optional.empty(), "", State.BROUGHT))
                        : Optional.empty();
        };
    }

    /// @param script   the reply
    /// @param print    of it
    /// @param remember is told what will lie there, before it takes hold
    AutoReplyPlace bring(String script, String print, Consumer<AutoReplyPlace> remember) {
        return switch (standing()) {
            case Standing.Wrapped(Optional<String> theirs, boolean touched) ->
                clash(theirs)
                        .orElseGet(() -> renew(
                                new Kept(true, theirs, print, State.ANSWERS),
                                script,
                                words.beside(theirs, touched, stops(theirs))));
            case Standing.TheirsWithReply(String name, String _) ->
                renew(new Kept(false, Optional.of(name), print, State.ANSWERS), script, words.runByTheirs(name));
            case Standing.Theirs(String name, String text) ->
                overtaken(Optional.of(name))
                        .or(() -> against(name, text))
                        .orElseGet(() -> wrap(Optional.of(name), script, print, remember));
            case Standing.Nobody() ->
                overtaken(Optional.empty()).orElseGet(() -> wrap(Optional.empty(), script, print, remember));
        };
    }

    private Standing standing() {
        return scripts.active()
                .map(name -> FilterWrapper.standing(name, server.script(name).orElse("")))
                .orElseGet(Standing.Nobody::new);
    }

    /// The owner made something else active since ours was: that holds.
    private Optional<AutoReplyPlace> overtaken(Optional<String> active) {
        return place.kept()
                .filter(Kept::tookHold)
                .map(kept -> place.keeping(Optional.of(kept.as(State.OVERTAKEN)), words.overtaken(active), "", now));
    }

    /// Why it can't stand beside a script of the owner's.
    private Optional<AutoReplyPlace> against(String name, String text) {
        return inTheWay(text)
                .map(command -> words.answersItself(name, command))
                .or(() -> scripts.fault(text).map(refusal -> words.faulty(name, refusal)))
                .map(this::trouble);
    }

    /// Their script, in whose company ours is, answers by itself since: ours keeps silent, so that their rules go on.
    private Optional<AutoReplyPlace> clash(Optional<String> theirs) {
        return theirs.flatMap(name -> server.script(name)
                .flatMap(this::inTheWay)
                .map(command -> place.keeping(
                        Optional.of(new Kept(true, theirs, "", State.ANSWERS)),
                        silence().map(words::declined).orElseGet(() -> words.answersItselfNow(name, command)),
                        "",
                        now)));
    }

    /// The command that stands in the way, in this script or one that it includes.
    private Optional<String> inTheWay(String text) {
        Set<String> seen = new HashSet<>(Set.of(FilterWrapper.REPLY));
        var open = new ArrayDeque<>(List.of(text));
        while (!open.isEmpty() && seen.size() <= MOST_INCLUDED) {
            String one = open.pop();
            Optional<String> found = FilterWrapper.inTheWay(one);
            if (found.isPresent()) {
                return found;
            }
            FilterWrapper.included(one).stream()
                    .filter(seen::add)
                    .flatMap(name -> server.script(name).stream())
                    .forEach(open::push);
        }
        return Optional.empty();
    }

    /// The reply alone: what runs it is there.
    private AutoReplyPlace renew(Kept kept, String script, String note) {
        return scripts.put(List.of(reply(script)))
                .map(no -> trouble(words.declined(no)))
                .orElseGet(() -> place.keeping(Optional.of(kept), "", note, now));
    }

    /// Nothing takes hold before everything lies there and is written down here.
    private AutoReplyPlace wrap(
            Optional<String> theirs, String script, String print, Consumer<AutoReplyPlace> remember) {
        if (!isWrapperOurs()) {
            return trouble(words.wrapperTaken());
        }
        var kept = new Kept(true, theirs, print, State.BROUGHT);
        Optional<No> no =
                scripts.put(List.of(reply(script), new Piece(FilterWrapper.NAME, FilterWrapper.around(theirs))));
        if (no.isPresent()) {
            return place.keeping(place.kept().or(() -> Optional.of(kept)), words.declined(no.get()), "", now);
        }
        remember.accept(place.keeping(Optional.of(kept), words.coming(), "", now));
        return scripts.activate(Optional.of(FilterWrapper.NAME))
                .map(refused -> place.keeping(Optional.of(kept), words.declined(refused), "", now))
                .orElseGet(() -> place.keeping(
                        Optional.of(kept.as(State.ANSWERS)), "", words.beside(theirs, false, stops(theirs)), now));
    }

    private boolean stops(Optional<String> theirs) {
        return theirs.flatMap(server::script).filter(FilterWrapper::stops).isPresent();
    }

    /// There is none, or it reads as we wrote it.
    private boolean isWrapperOurs() {
        return server.script(FilterWrapper.NAME)
                .map(text -> FilterWrapper.standing(FilterWrapper.NAME, text))
                .filter(standing -> standing instanceof Standing.Wrapped wrapped && wrapped.touched())
                .isEmpty();
    }

    private static Piece reply(String script) {
        return new Piece(FilterWrapper.REPLY, script);
    }

    /// Takes it away, and brings back what was there before.
    AutoReplyPlace withdraw() {
        Standing standing = standing();
        Optional<String> missing = standing instanceof Standing.Wrapped wrapped
                ? wrapped.theirs().filter(name -> !isThere(name))
                : Optional.empty();
        Optional<No> no = switch (standing) {
            case Standing.Wrapped(Optional<String> theirs, boolean touched) ->
                touched
                        ? silence()
                        : scripts.activate(theirs.filter(this::isThere)).or(this::clear);
            case Standing.TheirsWithReply _ -> silence();
            case Standing.Theirs _, Standing.Nobody _ -> clear();
        };
        return no.map(refused -> trouble(words.declined(refused)))
                .orElseGet(() ->
                        place.keeping(Optional.empty(), "", words.farewell(standing, place.kept(), missing), now));
    }

    private boolean isThere(String name) {
        return server.scripts().stream().anyMatch(script -> script.name().equals(name));
    }

    private Optional<No> silence() {
        return scripts.put(List.of(reply(FilterWrapper.silent())));
    }

    /// What somebody wrote into the wrapper stays there.
    private Optional<No> clear() {
        return isWrapperOurs()
                ? scripts.remove(FilterWrapper.NAME).or(() -> scripts.remove(FilterWrapper.REPLY))
                : silence();
    }

    private AutoReplyPlace trouble(String because) {
        return place.keeping(place.kept(), because, "", now);
    }
}
