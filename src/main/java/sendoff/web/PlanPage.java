package sendoff.web;

import java.util.List;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.Relationship;

/// The giving plan: whom the owner helps, how much, and what was given.
///
/// @param line    the whole of it in a sentence
/// @param request the page on which strangers ask
/// @param statements what others read before they ask, a place each
public record PlanPage(
        Frame frame,
        String line,
        List<Line> groups,
        List<Given> history,
        RequestSection request,
        List<StatementPage.Tab> statements) {
    public PlanPage {
        statements = List.copyOf(statements);
        groups = List.copyOf(groups);
        history = List.copyOf(history);
    }

    /// One group.
    ///
    /// @param allowance as it is typed: whole numbers, hours also `1.5`
    /// @param counted   `calls a month`
    /// @param given     in this period, in words
    /// @param warning   the allowance was set below what is given already, or empty
    public record Line(
            String id,
            String name,
            String note,
            String allowance,
            Measure measure,
            Period period,
            String counted,
            String given,
            Meter meter,
            String warning,
            String whenFull,
            String domains,
            String words,
            List<Relationship> relationships,
            String people) {
        static final Line NEW = new Line(
                "",
                "",
                "",
                "2",
                Measure.CALLS,
                Period.MONTH,
                "",
                "",
                new Meter("", "", false, List.of(), java.util.Optional.empty(), ""),
                "",
                "",
                "",
                "",
                List.of(),
                "");

        public Line {
            relationships = List.copyOf(relationships);
        }

        public boolean isNew() {
            return id.isEmpty();
        }

        /// Begins the ids of its fields.
        public String key() {
            return isNew() ? "new" : id;
        }

        public boolean has(Relationship relationship) {
            return relationships.contains(relationship);
        }
    }

    /// @param back it came to nothing, and the allowance has it again
    public record Given(String id, String what, String to, String when, String href, boolean back) {}

    public Line empty() {
        return Line.NEW;
    }

    public List<Measure> measures() {
        return List.of(Measure.values());
    }

    public List<Period> periods() {
        return List.of(Period.values());
    }

    public List<Relationship> relationships() {
        return List.of(Relationship.values());
    }

    public String name(Relationship relationship) {
        return Words.relationship(relationship);
    }

    public String word(Relationship relationship) {
        return Forms.word(relationship);
    }
}
