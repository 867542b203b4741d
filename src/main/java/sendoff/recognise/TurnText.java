package sendoff.recognise;

import sendoff.domain.Message;
import sendoff.language.PhraseBook;
import sendoff.language.QuickPattern;

/// The words of a message that say what it does: its own, at most the first two pages, with the turns of phrase of
/// other languages in English.
final class TurnText {
    private static final int MOST = 4000;

    /// "If the answer is no, one word is enough", "a plain no is fine": what would be allowed, said by who asks.
    private static final QuickPattern ALLOWED = QuickPattern.of(
            "\\b(?:if|should|in case|unless|whether|even if) [^.!?;\\n]{0,60}\\b(?:no|not|decline|pass|rather not|can't|cannot|won't|busy)\\b[^.!?;\\n]{0,80}[.!?;\\n]?"
                    + "|\\ba (?:plain |clear |quick |simple |short )?no (?:is|would be|will be|works|does|helps|suits|from you)\\b[^.!?;\\n]{0,60}"
                    + "|\\b(?:feel free|you are free|free|okay|ok|fine|welcome|easy) to (?:say no|decline|pass|refuse)\\b|\\bno is (?:a )?(?:fine|good|perfectly)[^.!?;\\n]{0,40}");

    private TurnText() {}

    /// @param folded by [sendoff.language.Tokens#fold]
    static String withoutAllowances(String folded) {
        return ALLOWED.isIn(folded) ? ALLOWED.matcher(folded).replaceAll(" ") : folded;
    }

    static String of(Message message) {
        String own = message.text().own();
        return PhraseBook.english(own.length() < MOST ? own : own.substring(0, MOST))
                .text();
    }
}
