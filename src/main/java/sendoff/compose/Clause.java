package sendoff.compose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether words of theirs, cut out of their letter and turned round, surely still say what they meant.
final class Clause {
    /// These speak of someone or something named before, which the answer does not repeat.
    private static final Pattern POINTS_BACK =
            Pattern.compile("(?i)\\b(?:he|she|they|him|his|her|hers|them|theirs|it|this|these|those|both of"
                    + "|each other|such an?|such things?)\\b|\\b(?:that|the same|here|there)$|^(?:their|its|that)\\b");
    private static final Pattern BEGINS_AMISS = Pattern.compile(
            "(?iU)^(?:from|to|in|at|of|for|by|with|and|or|but|very|so|such|entirely|only|not|just|also|then|all|more|much"
                    + "|me|us|you|whom|whose|who (?:he|she|they)|following|looking|seeking|apply|voil\\p{L}+|because"
                    + "|one of (?:my|your|the) \\p{L}+$)\\b.*");

    /// What one talks by, where, or when, is not what one talks about.
    private static final Pattern MEANS = Pattern.compile(
            "(?i)(?:the |a |your |my |short )*(?:phone|telephone|zoom|teams|meet|skype|facetime|whatsapp|signal|webex|video|call|chat"
                    + "|slack|linkedin|record|campus|site|length|delay|silence|noise|bother|trouble|notice|weekend|spam"
                    + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august"
                    + "|september|october|november|december)(?: (?:between|at|before|after|in|on|next|this|or|and|would)\\b.*)?");
    private static final Pattern ASKS = Pattern.compile("(?i)(?:how|what|why|where|when|which|who|whether|if)\\b.*");
    /// "How I knew" lacks what I knew; "how to hire" is whole.
    private static final Pattern THIN =
            Pattern.compile("(?i)(?:how|what|why|where|when|which|who|whether) (?:I|you|we) \\p{L}+");
    private static final Pattern STATES = Pattern.compile(
            "(?i)\\b(?:would|could|should|can|will|might|is|are|was|were|has|have|had|does|did|do|don't|isn't|am)\\b");
    private static final Pattern SUBORDINATE =
            Pattern.compile("(?i)\\b(?:that|which|who|where|how|what|why|whether|when|I|you|we|if)\\b");
    private static final Pattern OBJECT_ME = Pattern.compile("(?i).*\\b(?:to|with|for) me\\b.*");
    private static final Pattern BRINGS = Pattern.compile("(?i)(?:introduc|connect|put you in (?:touch|contact)).*");
    private static final Pattern BROUGHT = Pattern.compile("(?i)\\S+ (?:you|your \\S+)\\b.* (?:to|with) \\S+.*");
    private static final int FEWEST = 3;

    private Clause() {}

    /// Fit to stand after "your note about".
    ///
    /// @param names of who wrote it, in small letters: a letter is not about its writer
    static boolean isTopic(String said, Set<String> names) {
        boolean asks = ASKS.matcher(said).matches();
        return !BEGINS_AMISS.matcher(said).matches()
                && !POINTS_BACK.matcher(said).find()
                && !MEANS.matcher(said).matches()
                && !isThin(said)
                && (asks || !states(said))
                && !mentions(said, names);
    }

    /// "How I knew": the thought goes on after the comma.
    static boolean isThin(String said) {
        return THIN.matcher(said).matches();
    }

    /// Fit to stand after "asking me to".
    static boolean isAct(String said, Set<String> names) {
        return (said.split(" ").length >= FEWEST || said.equalsIgnoreCase("join you"))
                && !POINTS_BACK.matcher(said).find()
                && !OBJECT_ME.matcher(said).matches()
                && (!BRINGS.matcher(said).matches() || BROUGHT.matcher(said).matches())
                && !mentions(said, names);
    }

    /// "The door handles interested me", "call would change my life": a sentence, not a thing.
    private static boolean states(String said) {
        var verb = STATES.matcher(said);
        var link = SUBORDINATE.matcher(said);
        return verb.find() && !(link.find() && link.start() < verb.start());
    }

    private static boolean mentions(String said, Set<String> names) {
        return Arrays.stream(said.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).anyMatch(names::contains);
    }
}
