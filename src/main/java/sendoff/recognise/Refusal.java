package sendoff.recognise;

/// A no that is not said in so many words: by speaking of others, of too much to do, of good luck.
///
/// Every text is one folded by [sendoff.language.Tokens#fold].
final class Refusal {
    private static final int A_FEW_LINES = 350;

    private Refusal() {}

    /// "I would love to, and I mustn't": the words of a yes that is none.
    static boolean isRegretIn(String text) {
        return TurnPhrase.WOULD_LOVE.isIn(text) && TurnPhrase.NOT_ME.isIn(text);
    }

    /// Without a word that agrees: who then speaks of others or of too much to do, or only wishes well in a few lines,
    /// will not do it.
    static boolean isBetweenTheLines(String text, boolean promisesNothing) {
        boolean wishesOnly = promisesNothing && text.length() < A_FEW_LINES && !TurnPhrase.GIVES.isIn(text);
        return TurnPhrase.NOT_ME.isIn(text) || (wishesOnly && TurnPhrase.WISHES.isIn(text));
    }
}
