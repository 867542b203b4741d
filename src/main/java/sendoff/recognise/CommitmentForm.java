package sendoff.recognise;

import sendoff.language.QuickPattern;

/// One form in which people commit themselves. Group `v` of its pattern starts at the verb.
///
/// @param open  any verb may stand in it, so it has to be tested for an act
/// @param needs what the sentence must say about when
/// @param later it goes on from an earlier one, so it begins with its verb
record CommitmentForm(QuickPattern words, boolean open, Needs needs, boolean later) {
    enum Needs {
        NOTHING,
        /// A date, or an event or moment that is none: "once she is back", "shortly".
        MOMENT,
        DATE
    }

    /// Where a sentence or clause begins, or goes on behind a word or two of assent.
    static final String START = "(?:^[^\\p{L}]{0,4}|[.!?;:,(-] ?|[^\\p{ASCII}] "
            + "|(?:^|[.!?] )(?:ok|okay|sure|yes|yep|yeah|yup|noted|great|perfect|thanks|thx|fine|cool|right|understood|done|lovely"
            + "|absolutely|of course|no problem|np|cheers|sorry|good)(?: \\p{L}+)? )";

    private static final String ONE_ADVERB =
            "also|then|certainly|definitely|just|still|now|personally|therefore|surely|gladly|happily|absolutely|obviously|naturally|for sure"
                    + "|most certainly|not forget to|not fail to|try to|try and|try|plan on|plan to|be sure to|make sure to|make sure and"
                    + "|make it a point to|do my (?:very )?best to|do our best to|do what i can to|endeavou?r to|aim to|attempt to|go ahead and"
                    + "|of course|in turn|first|again|at least|as well|in any case|in the meantime|meanwhile|either way";

    /// Between "I'll" and the verb.
    static final String ADVERB = "(?:,? (?:" + ONE_ADVERB + "),?){0,2}";

    static CommitmentForm open(String words) {
        return new CommitmentForm(QuickPattern.of(words), true, Needs.NOTHING, false);
    }

    static CommitmentForm openAt(Needs needs, String words) {
        return new CommitmentForm(QuickPattern.of(words), true, needs, false);
    }

    static CommitmentForm form(String words) {
        return new CommitmentForm(QuickPattern.of(words), false, Needs.NOTHING, false);
    }

    static CommitmentForm later(String words) {
        return new CommitmentForm(QuickPattern.of(words), true, Needs.NOTHING, true);
    }

    /// Commits to nothing unless the sentence says when.
    static CommitmentForm timed(String words) {
        return new CommitmentForm(QuickPattern.of(words), false, Needs.DATE, false);
    }

    static CommitmentForm atAMoment(String words) {
        return new CommitmentForm(QuickPattern.of(words), false, Needs.MOMENT, false);
    }
}
