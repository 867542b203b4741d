package sendoff.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.language.DateInWords;
import sendoff.language.QuickPattern;

/// What a sentence says that nobody may rely on.
///
/// "No promises, but I'll try by Friday" takes back the whole sentence; "I can't promise to join the panel, but I'll
/// send my notes by Friday" only what its own clause names.
final class Disclaimer {
    private static final QuickPattern WORDS = QuickPattern.of(
            "\\b(?:(?:can't|cannot|can not|won't|don't|do not|not going to|not) (?:really |quite |yet |want to )?promise(?:ing)?\\b"
                    + "|not promising\\b|no promises?\\b|(?:is|that's|it's|this is) not a promise\\b"
                    + "|(?:don't|do not|please don't) (?:count|rely|bank) on (?:it|me)\\b|(?:don't|do not) hold me to (?:it|that)\\b)");
    /// It goes on with nothing of its own.
    private static final Pattern BARE = Pattern.compile(
            " ?(?:(?:you )?(?:anything|it|that|this|much)\\b)?(?: (?:yet|though|either|at all|just yet|right now|now|here|for (?:sure|certain)|to you|to (?:anyone|anybody)"
                    + "|(?:on|about|as to) (?:the )?(?:day|date|time|timing|when)))* ?");
    private static final Pattern POINTS_BACK = Pattern.compile(" (?:that|this)\\b.*");
    private static final Pattern CLAUSE_END =
            Pattern.compile("[.,;:!?)\\u2013\\u2014]| - |,? \\b(?:but|and (?:i|we)\\b|so (?:i|we)\\b)|$");
    private static final Pattern BUT = Pattern.compile("[,;]? ?but\\b");
    /// Whoever adds one of these only tries.
    private static final QuickPattern TRYING = QuickPattern.of("\\b(?:if|try|unless|hope|maybe|perhaps|with luck)\\b");

    private static final Pattern ONLY_TRIES = Pattern.compile("(?:try|do (?:my|our) best|see)\\b");

    private record Clause(int start, int end) {
        boolean holds(int at) {
            return at >= start && at < end;
        }
    }

    private final boolean ofAll;
    private final List<Clause> clauses;

    private Disclaimer(boolean ofAll, List<Clause> clauses) {
        this.ofAll = ofAll;
        this.clauses = List.copyOf(clauses);
    }

    /// @param folded a sentence
    static Disclaimer in(String folded) {
        var clauses = new ArrayList<Clause>();
        if (!WORDS.isIn(folded)) {
            return new Disclaimer(false, clauses);
        }
        boolean all = false;
        Matcher words = WORDS.matcher(folded);
        while (words.find()) {
            Matcher ends = CLAUSE_END.matcher(folded);
            int end = ends.find(words.end()) ? ends.start() : folded.length();
            String rest = folded.substring(words.end(), end);
            // "I can't promise that, but I'll …": what was asked for, and something else instead
            boolean other = POINTS_BACK.matcher(rest).matches()
                    && BUT.matcher(folded).region(end, folded.length()).lookingAt()
                    && !TRYING.isIn(folded.substring(end));
            all |= BARE.matcher(rest).matches() && !other;
            clauses.add(new Clause(words.start(), end));
        }
        return new Disclaimer(all, clauses);
    }

    /// Whether it takes back all that the sentence says.
    boolean isOfAll() {
        return ofAll;
    }

    /// Whether it takes back these words.
    boolean isOf(Commitment words) {
        return clauses.stream().anyMatch(clause -> clause.holds(words.start()))
                || !clauses.isEmpty() && ONLY_TRIES.matcher(words.clause()).lookingAt();
    }

    /// The dates that are none of what it disclaims.
    List<DateInWords> without(List<DateInWords> dates) {
        return dates.stream()
                .filter(date -> clauses.stream().noneMatch(clause -> clause.holds(date.start())))
                .toList();
    }
}
