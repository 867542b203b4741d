package sendoff.facts;

import java.time.Instant;
import sendoff.domain.Proposal;

/// An answer that a program proposes. It waits for a person, who may take its words over.
///
/// @param by the name of the program's token
public record ProposalFact(String introduction, String framework, String text, String by, Instant at) {
    public static ProposalFact of(Proposal proposal) {
        return new ProposalFact(
                proposal.introduction().toString(),
                proposal.framework().word(),
                proposal.text(),
                proposal.by(),
                proposal.at());
    }
}
