package sendoff.boundaries;

import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;

/// Who gets an automatic reply: people who write to the owner themselves. Never lists, machines, or addresses that
/// nobody reads: two machines could go on for ever.
///
/// Source: RFC 3834 §2 and §5, RFC 5230 §4.5 and §4.6.
public final class AutoReplyRules {
    private AutoReplyRules() {}

    /// What a message gets.
    public enum Verdict {
        ANSWERED,
        /// The owner wrote it, or nobody can be found who did.
        OWN,
        /// By a list, a newsletter, or to many at once.
        LIST,
        MACHINE,
        UNATTENDED,
        /// No address of the owner's is among those it was written to: it came by an alias or a blind copy.
        NOT_TO_ME,
        /// Not mail.
        ELSEWHERE
    }

    public static Verdict verdict(Message message, Owner owner) {
        Party from = message.from();
        if (message.channel() != Channel.EMAIL) {
            return Verdict.ELSEWHERE;
        }
        if (owner.is(from) || from.address().filter(text -> text.contains("@")).isEmpty()) {
            return Verdict.OWN;
        }
        if (message.nature().bulk() || message.headers().list().isPresent()) {
            return Verdict.LIST;
        }
        if (message.nature().automatic()) {
            return Verdict.MACHINE;
        }
        if (from.isUnattended()) {
            return Verdict.UNATTENDED;
        }
        return message.recipients().anyMatch(owner::is) ? Verdict.ANSWERED : Verdict.NOT_TO_ME;
    }
}
