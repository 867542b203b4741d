package sendoff.desk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sendoff.boundaries.FilterWrapper;
import sendoff.boundaries.FilterWrapper.Standing;
import sendoff.deliver.FilterScripts;
import sendoff.deliver.FilterScripts.Piece;
import sendoff.domain.AutoReplyPlace;
import sendoff.domain.AutoReplyPlace.Kept;
import sendoff.domain.AutoReplyPlace.State;
import sendoff.mail.SieveConnection;
import sendoff.mail.SieveRefusal;

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

    SieveVisit(SieveConnection server, AutoReplyPlace place, Instant now) {
        this.server = server;
        this.scripts = new FilterScripts(server);
        this.place = place;
        this.now = now;
    }

    /// @param script   the reply
    /// @param print    of it
    /// @param remember is told what will lie there, before it takes hold
    AutoReplyPlace bring(String script, String print, Consumer<AutoReplyPlace> remember) {
        Optional<Kept> before = place.kept();
        return switch (standing()) {
            case Standing.Wrapped(Optional<String> theirs, boolean touched) ->
                clash(theirs)
                        .or(() -> put(new Kept(true, theirs, print, State.ANSWERS), List.of(reply(script))))
                        .orElseGet(() -> done(
                                new Kept(true, theirs, print, State.ANSWERS),
                                touched
                                        ? "Somebody wrote into “" + FilterWrapper.NAME + "” on " + host()
                                                + ": what they wrote there holds, too."
                                        : note(theirs)));
            case Standing.TheirsWithReply(String name, String text) ->
                put(new Kept(false, Optional.of(name), print, State.ANSWERS), List.of(reply(script)))
                        .orElseGet(() -> done(
                                new Kept(false, Optional.of(name), print, State.ANSWERS),
                                "Your own script “" + name + "” runs it by itself, so it was left as it is."));
            case Standing.Theirs(String name, String text) ->
                overtaken(before, Optional.of(name))
                        .or(() -> against(name, text))
                        .orElseGet(() -> wrap(Optional.of(name), script, print, remember));
            case Standing.Nobody() ->
                overtaken(before, Optional.empty()).orElseGet(() -> wrap(Optional.empty(), script, print, remember));
        };
    }

    private Standing standing() {
        return scripts.active()
                .map(name -> FilterWrapper.standing(name, server.script(name).orElse("")))
                .orElseGet(Standing.Nobody::new);
    }

    /// The owner made something else active since ours was: that holds.
    private Optional<AutoReplyPlace> overtaken(Optional<Kept> before, Optional<String> active) {
        return before.filter(Kept::tookHold)
                .map(kept -> place.keeping(
                        Optional.of(kept.as(State.OVERTAKEN)),
                        "On " + host() + " "
                                + active.map(name -> "your script “" + name + "” was made the active one")
                                        .orElse("no script is active any more")
                                + " since, so the automatic reply is not given: put it beside that one again, or switch"
                                + " it off.",
                        "",
                        now));
    }

    /// Why it can't stand beside a script of the owner's.
    private Optional<AutoReplyPlace> against(String name, String text) {
        Optional<String> answers = inTheWay(text);
        if (answers.isPresent()) {
            return Optional.of(trouble("Your own script “" + name + "” on " + host() + " answers senders itself ("
                    + answers.get() + "), and a mail server gives one answer to one mail: take that out there, or let"
                    + " Sendoff answer itself."));
        }
        return scripts.fault(text)
                .map(refusal ->
                        trouble("Your own script “" + name + "” on " + host() + " has a fault (" + refusal.words()
                                + "), so it does not run, and nothing beside it would: mend it where you wrote it, or let"
                                + " Sendoff answer itself."));
    }

    /// Their script, in whose company ours is, answers by itself since: ours keeps silent, so that their rules go on.
    private Optional<AutoReplyPlace> clash(Optional<String> theirs) {
        return theirs.flatMap(name -> server.script(name)
                .flatMap(this::inTheWay)
                .map(answers -> {
                    Optional<FilterScripts.No> no = silence();
                    return place.keeping(
                            Optional.of(new Kept(true, theirs, "", State.ANSWERS)),
                            no.map(this::words)
                                    .orElse("Your own script “" + name + "” on " + host()
                                            + " answers senders itself now ("
                                            + answers
                                            + "), so the automatic reply keeps silent: take that out there, or let"
                                            + " Sendoff answer itself."),
                            "",
                            now);
                }));
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

    /// Nothing takes hold before everything lies there and is written down here.
    private AutoReplyPlace wrap(
            Optional<String> theirs, String script, String print, Consumer<AutoReplyPlace> remember) {
        var kept = new Kept(true, theirs, print, State.BROUGHT);
        List<Piece> pieces = List.of(reply(script), new Piece(FilterWrapper.NAME, FilterWrapper.around(theirs)));
        return put(kept, pieces).orElseGet(() -> {
            remember.accept(place.keeping(Optional.of(kept), "It is being brought to " + host() + ".", "", now));
            return scripts.activate(Optional.of(FilterWrapper.NAME))
                    .map(no -> place.keeping(Optional.of(kept), words(no), "", now))
                    .orElseGet(() -> done(kept.as(State.ANSWERS), note(theirs)));
        });
    }

    /// @return why it could not be put
    private Optional<AutoReplyPlace> put(Kept kept, List<Piece> pieces) {
        return scripts.put(pieces).map(no -> {
            Optional<Kept> still = place.kept().or(() -> Optional.of(kept.as(State.BROUGHT)));
            return place.keeping(still, words(no), "", now);
        });
    }

    private String note(Optional<String> theirs) {
        return theirs.map(name -> "Your own rules in “" + name + "” run first."
                        + (server.script(name).filter(FilterWrapper::stops).isPresent()
                                ? " Mail at which one of them ends everything (stop) gets no automatic reply."
                                : ""))
                .orElse("");
    }

    private static Piece reply(String script) {
        return new Piece(FilterWrapper.REPLY, script);
    }

    /// Takes it away, and brings back what was there before.
    AutoReplyPlace withdraw() {
        Standing standing = standing();
        Optional<FilterScripts.No> no = switch (standing) {
            case Standing.Wrapped(Optional<String> theirs, boolean touched) ->
                touched
                        ? silence()
                        : scripts.activate(theirs.filter(this::isThere)).or(this::clear);
            case Standing.TheirsWithReply(String name, String text) -> silence();
            case Standing.Theirs(String name, String text) -> clear();
            case Standing.Nobody() -> clear();
        };
        return no.map(refused -> trouble(words(refused)))
                .orElseGet(() -> place.keeping(Optional.empty(), "", farewell(standing), now));
    }

    private String farewell(Standing standing) {
        return switch (standing) {
            case Standing.Wrapped(Optional<String> theirs, boolean touched)
            when touched ->
                "Somebody wrote into “" + FilterWrapper.NAME + "” on " + host()
                        + ", so it was left the active script; the automatic reply in it keeps silent.";
            case Standing.Wrapped(Optional<String> theirs, boolean _) ->
                theirs.filter(name -> !isThere(name))
                        .map(name -> "Your script “" + name + "” is not on " + host()
                                + " any more, so no script is active there now.")
                        .orElse("");
            case Standing.TheirsWithReply(String name, String _) ->
                "Your own script “" + name + "” includes it, so it was left there and keeps silent.";
            case Standing.Theirs(String name, String _) ->
                wasActive()
                        .filter(kept -> !kept.theirs().equals(Optional.of(name)))
                        .map(_ -> "Another script, “" + name + "”, was made active on " + host()
                                + " meanwhile: it was left so.")
                        .orElse("");
            case Standing.Nobody() ->
                wasActive()
                        .flatMap(Kept::theirs)
                        .map(name -> "No script was active on " + host() + " any more: it was left so. Yours is “"
                                + name + "”.")
                        .orElse("");
        };
    }

    private Optional<Kept> wasActive() {
        return place.kept().filter(Kept::tookHold);
    }

    private boolean isThere(String name) {
        return server.scripts().stream().anyMatch(script -> script.name().equals(name));
    }

    private Optional<FilterScripts.No> silence() {
        return scripts.put(List.of(reply(FilterWrapper.silent())));
    }

    private Optional<FilterScripts.No> clear() {
        return Stream.of(FilterWrapper.NAME, FilterWrapper.REPLY)
                .flatMap(name -> scripts.remove(name).stream())
                .findFirst();
    }

    private AutoReplyPlace done(Kept kept, String note) {
        return place.keeping(Optional.of(kept), "", note, now);
    }

    private AutoReplyPlace trouble(String words) {
        return place.keeping(place.kept(), words, "", now);
    }

    private String words(FilterScripts.No no) {
        SieveRefusal refusal = no.refusal();
        return switch (refusal.why()) {
            case TOO_LARGE -> host() + " takes no script of that size: shorten the text of the automatic reply.";
            case TOO_MANY ->
                host() + " keeps no more scripts: remove one there that you don’t need, or let Sendoff answer itself.";
            case FULL -> host() + " has no room for the script: make room there, or let Sendoff answer itself.";
            case ACTIVE, MISSING ->
                host() + " was changed at the same time (" + refusal.words() + "): it is tried again by itself.";
            case FAULTY -> host() + " does not take the script (" + refusal.words() + "): let Sendoff answer itself.";
        };
    }

    private String host() {
        return server.server().at().host();
    }
}
