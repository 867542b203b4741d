package sendoff.language;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the dates that a text names in words or numbers, counted from the moment its author wrote it.
///
/// Each is an interval; what it names is due on its last day: "next week" on Friday, "this weekend" on Sunday, "in
/// January" on the 31st. A weekday is the next one after the day of writing, save "this Friday" said before its
/// hour has come. Dates gone by and dates in clauses about the past are left out, as are words that only look like
/// dates ("May I", "march on", "we sat"). Takes time linear in the text, of any size and content.
public final class DatesInWords {
    private DatesInWords() {}

    /// The dates in `text`, in order; they don't overlap.
    ///
    /// @param at when it was written, in the author's own offset
    public static List<DateInWords> in(String text, OffsetDateTime at, DateOrder order) {
        var base = new DateBase(at.toLocalDateTime(), order);
        DateTokens tokens = DateTokens.of(text);
        return DateMerge.merged(tokens, hits(tokens, rules(base))).stream()
                .filter(hit -> !hit.to().isBefore(base.today()))
                .filter(hit -> !PastClauses.hold(tokens, hit))
                .map(hit -> new DateInWords(
                        hit.from(),
                        hit.to(),
                        tokens.at(hit.first()).start(),
                        tokens.at(hit.next() - 1).end(),
                        hit.precision()))
                .toList();
    }

    /// The same, with the order of numbers that is the custom where the author is.
    public static List<DateInWords> in(String text, OffsetDateTime at) {
        return in(text, at, DateOrder.where(at));
    }

    private static List<DateRule> rules(DateBase base) {
        // the first that finds something wins: those that read more words come first
        List<DateRule> plain = List.of(
                new NumericDates(base),
                new FeastDates(base),
                new MonthDates(base),
                new WeekDates(base),
                new SpanDates(base),
                new NamedDates(base));
        var all = new ArrayList<DateRule>();
        all.add(new PartOfPeriod(base, plain));
        all.addAll(plain);
        return all;
    }

    private static List<DateHit> hits(DateTokens tokens, List<DateRule> rules) {
        var hits = new ArrayList<DateHit>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<DateHit> hit = first(tokens, i, rules);
            hit.ifPresent(hits::add);
            i = hit.map(DateHit::next).orElse(i + 1);
        }
        return hits;
    }

    private static Optional<DateHit> first(DateTokens tokens, int i, List<DateRule> rules) {
        for (DateRule rule : rules) {
            Optional<DateHit> hit = rule.at(tokens, i);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }
}
