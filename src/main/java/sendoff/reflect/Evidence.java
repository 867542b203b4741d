package sendoff.reflect;

import java.util.List;
import java.util.Optional;
import sendoff.domain.Baseline;
import sendoff.domain.MonthFacts;
import sendoff.domain.MonthFacts.Answered;
import sendoff.domain.StatementEffect;

/// What a report rests on.
///
/// @param before   the month before; empty where there is none
/// @param baseline   how it was before there was a desk
/// @param statements published so that the weeks after touch the month
public record Evidence(
        MonthFacts now, Optional<MonthFacts> before, Optional<Baseline> baseline, List<StatementEffect> statements) {
    public Evidence {
        statements = List.copyOf(statements);
    }

    /// Under so many, a share or a median says more than is known: the numbers are given bare.
    static final int ENOUGH = 5;

    List<Answered> answers() {
        return now.answers();
    }

    /// The answers of the month before, where they are enough to compare with.
    Optional<List<Answered>> answersBefore() {
        return before.map(MonthFacts::answers)
                .filter(answers -> Spread.of(answers).many() >= ENOUGH);
    }

    String month() {
        return Months.name(now.span().month());
    }

    Optional<String> monthBefore() {
        return before.map(facts -> Months.name(facts.span().month()));
    }
}
