package sendoff.recognise;

import java.util.regex.Pattern;
import sendoff.recognise.CommitmentForm.Needs;

/// Words in a sentence that commit their author.
///
/// @param start  offset of the first word
/// @param verb   offset of the verb that says what will be done
/// @param end    offset after the clause
/// @param clause the words from the verb on, in lower case
/// @param needs  without which it commits to nothing ("let's talk" without "on Monday")
record Commitment(int start, int verb, int end, String clause, Needs needs) {
    private static final Pattern PROPOSAL = Pattern.compile("(?:let's|lets|let us|we should|we ought to|we can)\\b");

    /// Whether it proposes something to both: "let's meet on Monday".
    ///
    /// @param folded the sentence that it stands in
    boolean isProposal(String folded) {
        return PROPOSAL.matcher(folded).region(start, folded.length()).lookingAt();
    }

    /// Whether both are found in the same words: "I will let" and "let you know".
    boolean isOneWith(Commitment other) {
        return start <= other.verb() && other.start() <= verb;
    }
}
