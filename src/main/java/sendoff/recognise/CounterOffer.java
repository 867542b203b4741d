package sendoff.recognise;

/// What bargains after a no without asking anything: less is offered ("twenty minutes, no preparation"), the trouble is
/// taken off the owner ("I'd write it up myself"), the no is not heard ("last throw of the dice").
///
/// In any other place the same words are an ask's own, or say nothing; only a reply to a no is read for them.
///
/// Every text is one folded by [sendoff.language.Tokens#fold].
final class CounterOffer {
    private CounterOffer() {}

    static boolean isIn(String text) {
        return TurnPhrase.INSISTS.isIn(text)
                || TurnPhrase.EVEN_SO.isIn(text)
                || TurnPhrase.LEANS.isIn(text)
                || TurnPhrase.BUT.isIn(text);
    }

    /// Plainly, and without a word that the no is taken; most begin with thanks, so that some count beside them.
    static boolean isUnconceded(String text, boolean thanks) {
        boolean conceded = thanks || TurnPhrase.TAKES_IT.isIn(text);
        return TurnPhrase.BUT.isIn(text)
                || TurnPhrase.EVEN_SO.isIn(text)
                || (TurnPhrase.INSISTS.isIn(text) && !conceded);
    }
}
