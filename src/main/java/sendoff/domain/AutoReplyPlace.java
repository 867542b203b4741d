package sendoff.domain;

import java.time.Instant;
import java.util.Optional;
import sendoff.domain.Account.Endpoint;

/// How one mailbox gives the automatic reply, and what of it lies on its server.
///
/// @param chosen  how the owner wants it given; empty: by the server where it can, else by Sendoff
/// @param typed   where the owner says that filter scripts are kept
/// @param server  the one found there
/// @param kept    what lies there now
/// @param trouble why it is not as wanted, for the owner; empty when it is
/// @param note    what else there is to say of it, or empty
/// @param looked  when the server was asked last
public record AutoReplyPlace(
        AccountId account,
        Optional<Way> chosen,
        Optional<Endpoint> typed,
        Optional<SieveServer> server,
        Optional<Kept> kept,
        String trouble,
        String note,
        Instant looked) {
    /// Who answers.
    public enum Way {
        /// The mail server, by a script: also while Sendoff rests.
        SERVER,
        /// Sendoff, when it reads the mail.
        SENDOFF,
        /// Nobody: mail to this mailbox gets none.
        NOBODY
    }

    /// What lies on the server.
    ///
    /// @param wrapped our wrapper is the active script; else a script of the owner's runs the reply by itself
    /// @param theirs  whose place the wrapper took; empty: no script was active
    /// @param print   of the script with the reply, to see when it has to be written anew
    public record Kept(boolean wrapped, Optional<String> theirs, String print, State state) {
        public Kept as(State now) {
            return new Kept(wrapped, theirs, print, now);
        }

        /// It came to answer, whatever became of it since.
        public boolean tookHold() {
            return state != State.BROUGHT;
        }
    }

    /// How far it came on the server.
    public enum State {
        /// It lies there, and something else still sorts the mail.
        BROUGHT,
        ANSWERS,
        /// The owner made another script active since: that holds.
        OVERTAKEN
    }

    /// It can be put beside the script that the owner made active since.
    public boolean isOvertaken() {
        return kept.filter(one -> one.state() == State.OVERTAKEN).isPresent();
    }

    public static AutoReplyPlace of(AccountId account) {
        return new AutoReplyPlace(
                account, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", "", Instant.EPOCH);
    }

    public AutoReplyPlace choosing(Optional<Way> way) {
        return new AutoReplyPlace(account, way, typed, server, kept, trouble, note, looked);
    }

    public AutoReplyPlace typing(Optional<Endpoint> at) {
        return new AutoReplyPlace(account, chosen, at, server, kept, trouble, note, looked);
    }

    /// What asking came to.
    public AutoReplyPlace found(Optional<SieveServer> one, String why, Instant at) {
        return new AutoReplyPlace(account, chosen, typed, one, kept, why, note, at);
    }

    public AutoReplyPlace keeping(Optional<Kept> now, String why, String said, Instant at) {
        return new AutoReplyPlace(account, chosen, typed, server, now, why, said, at);
    }
}
