package sendoff.deliver;

/// What became of a draft in the owner's Drafts folder.
public sealed interface DraftOutcome {
    /// It lies there now, alone unless the one before could not be removed.
    ///
    /// @param hash of what the server keeps of ours; hand it in next time to prove that nobody edited it
    record Put(String hash) implements DraftOutcome {}

    /// Ours was there, untouched, and is removed.
    record Removed() implements DraftOutcome {}

    /// The person changed it, or it is no draft any more: it is theirs now, and was left alone.
    record EditedByHand() implements DraftOutcome {}

    /// It is not there any more: they sent it, moved it, or threw it away.
    record Gone() implements DraftOutcome {}

    /// The mailbox does not take it.
    record Refused(String because) implements DraftOutcome {}
}
