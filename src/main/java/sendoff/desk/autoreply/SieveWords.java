package sendoff.desk.autoreply;

import java.util.Optional;
import sendoff.boundaries.FilterWrapper;
import sendoff.boundaries.FilterWrapper.Standing;
import sendoff.deliver.FilterScripts.No;
import sendoff.domain.AutoReplyPlace.Kept;
import sendoff.mail.SieveRefusal;

/// What a visit at a mailbox's filter scripts came to, for the owner: what happened, at which server, what to do.
///
/// @param host the server
record SieveWords(String host) {
    private static final String OURSELVES = "or let Sendoff answer itself.";

    String declined(No no) {
        SieveRefusal refusal = no.refusal();
        return switch (refusal.why()) {
            case TOO_LARGE -> host + " takes no script of that size: shorten the text of the automatic reply.";
            case TOO_MANY -> host + " keeps no more scripts: remove one there that you don’t need, " + OURSELVES;
            case FULL -> host + " has no room for the script: make room there, " + OURSELVES;
            case ACTIVE, MISSING ->
                host + " was changed at the same time (" + refusal.words() + "): it is tried again by itself.";
            case FAULTY -> host + " does not take the script (" + refusal.words() + "): let Sendoff answer itself.";
        };
    }

    String answersItself(String name, String command) {
        return yours(name) + " answers senders itself (" + command
                + "), and a mail server gives one answer to one mail: take that out there, " + OURSELVES;
    }

    String answersItselfNow(String name, String command) {
        return yours(name) + " answers senders itself now (" + command
                + "), so the automatic reply keeps silent: take that out there, " + OURSELVES;
    }

    String faulty(String name, SieveRefusal refusal) {
        return yours(name) + " has a fault (" + refusal.words()
                + "), so it does not run, and nothing beside it would: mend it where you wrote it, " + OURSELVES;
    }

    /// @param active what sorts the mail now
    String overtaken(Optional<String> active) {
        return "On " + host + " "
                + active.map(name -> "your script “" + name + "” was made the active one")
                        .orElse("no script is active any more")
                + " since, so the automatic reply is not given: put it beside that one again, or switch it off.";
    }

    String coming() {
        return "It is being brought to " + host + ".";
    }

    /// Somebody else wrote into our wrapper, which is not active now.
    String wrapperTaken() {
        return "Somebody wrote into “" + FilterWrapper.NAME + "” on " + host
                + ", so it was left as it is: rename or remove it there, " + OURSELVES;
    }

    /// @param touched somebody wrote into our wrapper
    /// @param stops   one of their rules ends everything
    String beside(Optional<String> theirs, boolean touched, boolean stops) {
        if (touched) {
            return "Somebody wrote into “" + FilterWrapper.NAME + "” on " + host
                    + ": what they wrote there holds, too.";
        }
        return theirs.map(name -> "Your own rules in “" + name + "” run first."
                        + (stops ? " Mail at which one of them ends everything (stop) gets no automatic reply." : ""))
                .orElse("");
    }

    String runByTheirs(String name) {
        return "Your own script “" + name + "” runs it by itself, so it was left as it is.";
    }

    /// What there is to say once it was taken away; mostly nothing.
    ///
    /// @param before  what lay there
    /// @param missing the script whose place ours took, where it is gone
    String farewell(Standing standing, Optional<Kept> before, Optional<String> missing) {
        return switch (standing) {
            case Standing.Wrapped(Optional<String> _, boolean touched)
            when touched ->
                "Somebody wrote into “" + FilterWrapper.NAME + "” on " + host
                        + ", so it was left the active script; the automatic reply in it keeps silent.";
            case Standing.Wrapped _ ->
                missing.map(name -> "Your script “" + name + "” is not on " + host
                                + " any more, so no script is active there now.")
                        .orElse("");
            case Standing.TheirsWithReply(String name, String _) ->
                "Your own script “" + name + "” includes it, so it was left there and keeps silent.";
            case Standing.Theirs(String name, String _) ->
                tookHold(before)
                        .filter(kept -> !kept.theirs().equals(Optional.of(name)))
                        .map(_ -> "Another script, “" + name + "”, was made active on " + host
                                + " meanwhile: it was left so.")
                        .orElse("");
            case Standing.Nobody() ->
                tookHold(before)
                        .flatMap(Kept::theirs)
                        .map(name -> "No script was active on " + host + " any more: it was left so. Yours is “" + name
                                + "”.")
                        .orElse("");
        };
    }

    private static Optional<Kept> tookHold(Optional<Kept> before) {
        return before.filter(Kept::tookHold);
    }

    private String yours(String name) {
        return "Your own script “" + name + "” on " + host;
    }
}
