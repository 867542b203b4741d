package sendoff.language;

import java.util.Set;

/// Tells whether a date stands in a clause about what has been: "I was there in January".
final class PastClauses {
    private static final Set<String> BREAKS = Set.of(".", "!", "?", ";", ":", ",", "but", "–", "—", DateTokens.BREAK);
    private static final Set<String> PAST = Set.of("was", "were", "wasn't", "weren't", "had", "did", "didn't");
    private static final Set<String> SUBJECTS =
            Set.of("i", "we", "he", "she", "they", "you", "it", "who", "which", "that", "i've", "we've", "and");
    private static final Set<String> VERBS = Set.of(
            "saw", "met", "spoke", "wrote", "sent", "came", "went", "got", "told", "said", "left", "gave", "made",
            "thought", "heard", "found", "knew", "began", "read", "ran", "held", "spent", "lost", "won", "sat", "stood",
            "flew", "drove");
    private static final Set<String> FUTURE = Set.of(
            "will", "shall", "i'll", "we'll", "you'll", "he'll", "she'll", "they'll", "it'll", "let's", "going", "ill",
            "can", "could", "would", "should", "must", "may", "might", "i'd", "won't", "plan", "want");
    private static final int LONGEST_CLAUSE = 60;

    private PastClauses() {}

    static boolean hold(DateTokens tokens, DateHit hit) {
        int from = hit.first();
        while (from > 0 && hit.first() - from < LONGEST_CLAUSE && !BREAKS.contains(tokens.word(from - 1))) {
            from--;
        }
        boolean past = false;
        for (int i = from; i < hit.first(); i++) {
            if (FUTURE.contains(tokens.word(i))) {
                return false;
            }
            past |= PAST.contains(tokens.word(i)) || (isPastVerb(tokens.word(i)) && isActing(tokens, i, from));
        }
        return past;
    }

    private static boolean isActing(DateTokens tokens, int i, int from) {
        return (i - 1 >= from && SUBJECTS.contains(tokens.word(i - 1)))
                || (i - 2 >= from && SUBJECTS.contains(tokens.word(i - 2)));
    }

    private static boolean isPastVerb(String word) {
        return VERBS.contains(word) || (word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed"));
    }
}
