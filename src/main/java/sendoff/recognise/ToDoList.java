package sendoff.recognise;

import java.util.regex.Pattern;
import sendoff.language.Gloss;

/// What an author notes down as theirs to do: "Next steps on my end:" and the items below it, "Me: send the deck".
final class ToDoList {
    private static final Pattern HEAD = Pattern.compile(
            "(?i).{0,60}\\b(?:on my (?:end|side|list|plate)|from my (?:side|end)|my (?:plan|to-?dos?|tasks|next steps|actions?|action items|homework|part)|what i'?(?:ll| will) do"
                    + "|to-?dos? (?:for )?(?:\\()?(?:me|mine)\\)?|i(?:'ll| will)|i owe(?: you)?)\\s*(?:now|next|then)?\\s*:.*");
    private static final Pattern MINE =
            Pattern.compile("(?i)^\\W{0,4}(?:me|i|mine|my side|us|we)\\s*(?::|->|=>|→)\\s*(?=\\p{L})");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•–]|\\(?\\d{1,2}[.)])\\s*(?=\\p{L})");
    /// A bare verb, or what is to be delivered and when.
    private static final Pattern TO_DO = Pattern.compile(
            "(?i)(?<=[:→>] |[-*•–] |[-*•–]|\\d[.)] |\\d[.)])(?=(?:send|share|forward|ask|check|write|draft|talk|speak|book|introduce|connect|intro|call|email|mail|ping|get|find|prepare|finish|review"
                    + "|confirm|follow up|look|put|set up|arrange|update|read|sign|return|order|bring|make|pay|fix|add|print|post|chase|schedule)\\b)");

    private ToDoList() {}

    static boolean opensIn(String sentence) {
        return hasSign(sentence)
                && (HEAD.matcher(sentence).matches() || MINE.matcher(sentence).find());
    }

    /// Before what is to be done stands one of these.
    private static boolean hasSign(String sentence) {
        return sentence.indexOf(':') >= 0 || sentence.indexOf('>') >= 0 || sentence.indexOf('→') >= 0;
    }

    static boolean goesOnIn(String sentence) {
        return ITEM.matcher(sentence).find();
    }

    /// Each item with the "I'll" that it means.
    static Gloss spelledOut(Gloss sentence) {
        return sentence.replacing(TO_DO, "I'll ");
    }
}
