package sendoff.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The one mail a day to the owner: what is due. Nobody else ever gets it.
///
/// @param as fixed before the first attempt
public record Digest(LocalDate day, MessageId as, AccountId account, String subject, String body) {
    /// As a carrier takes it: from the owner's address to the same address.
    public Reply.Approved letter(Party owner) {
        var envelope = new Envelope(owner, List.of(owner), List.of(), List.of(), subject, Optional.empty(), List.of());
        return Reply.Approved.standing(envelope, body, as);
    }
}
