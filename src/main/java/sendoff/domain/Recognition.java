package sendoff.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one message is, and why we think so.
///
/// @param kind       the message by itself, seen from the owner's mailbox
/// @param confidence 0 to 1
/// @param introducer who brings two people together, for `introduced`
/// @param requester  who wants something
/// @param target     the contact wanted, when named
/// @param ask        one line in the asker's words, at most 100 characters
/// @param spam       plainly unwanted; may still be a networking request (a personal cold sale)
/// @param why        the words and signs that led to it, for the owner to read
/// @param promises   what the author says they will do
public record Recognition(
        KindName kind,
        double confidence,
        Optional<Party> introducer,
        Optional<Party> requester,
        Optional<Party> target,
        Optional<String> ask,
        boolean spam,
        List<String> why,
        List<PromiseMade> promises) {
    public Recognition {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1: " + confidence);
        }
        why = List.copyOf(why);
        promises = List.copyOf(promises);
    }

    public static Recognition none(double confidence, List<String> why) {
        return new Recognition(
                KindName.NONE,
                confidence,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                why,
                List.of());
    }

    /// The same, with this reason first.
    public Recognition because(String reason) {
        List<String> reasons =
                Stream.concat(Stream.of(reason), why.stream()).distinct().toList();
        return new Recognition(kind, confidence, introducer, requester, target, ask, spam, reasons, promises);
    }

    /// The same, with these promises of the author's.
    public Recognition promising(List<PromiseMade> made) {
        return new Recognition(kind, confidence, introducer, requester, target, ask, spam, why, made);
    }
}
