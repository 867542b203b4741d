package sendoff.boundaries;

import java.util.function.Predicate;
import sendoff.domain.AutoReplyVerdict;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;

/// Who gets an automatic reply: people who write to the owner, but those whom the owner has written to, since these
/// they answer themselves. Never lists, machines, or addresses that nobody reads: two machines could go on for ever.
///
/// Source: RFC 3834 §2 and §5, RFC 5230 §4.5 and §4.6.
public final class AutoReplyRules {
    private AutoReplyRules() {}

    /// @param spam  it was taken for that
    /// @param known whether the owner answers somebody themselves: they have written to them
    public static AutoReplyVerdict verdict(Message message, boolean spam, Owner owner, Predicate<Party> known) {
        Party from = message.from();
        if (message.channel() != Channel.EMAIL) {
            return AutoReplyVerdict.ELSEWHERE;
        }
        if (owner.is(from) || from.address().filter(text -> text.contains("@")).isEmpty()) {
            return AutoReplyVerdict.OWN;
        }
        if (message.nature().bulk() || message.headers().list().isPresent()) {
            return AutoReplyVerdict.LIST;
        }
        if (message.nature().automatic()) {
            return AutoReplyVerdict.MACHINE;
        }
        if (from.isUnattended()) {
            return AutoReplyVerdict.UNATTENDED;
        }
        if (spam) {
            return AutoReplyVerdict.SPAM;
        }
        if (message.recipients().noneMatch(owner::is)) {
            return AutoReplyVerdict.NOT_TO_ME;
        }
        return known.test(from) ? AutoReplyVerdict.KNOWN : AutoReplyVerdict.ANSWERED;
    }
}
