package sendoff.reflect;

import java.util.List;
import java.util.Optional;
import sendoff.domain.MonthFacts;
import sendoff.domain.Report;
import sendoff.domain.Report.Section;

/// Facts of a month → its report. The list is the order on the page.
public final class Reports {
    static final List<Chapter> CHAPTERS = List.of(
            new OpenByDay(),
            new ByChannel(),
            new ByFramework(),
            new BySituation(),
            new PlanUsed(),
            new PlanAgainstPractice(),
            new BeforeAndAfter(),
            new PromisesKept(),
            new TimeSpent(),
            new OwnAsks(),
            new CameBack(),
            new IntroductionsMade(),
            new WhoIntroduces(),
            new SinceTheBeginning());

    private Reports() {}

    public static Report of(Evidence evidence) {
        MonthFacts now = evidence.now();
        List<Section> sections = CHAPTERS.stream()
                .map(chapter -> chapter.in(evidence))
                .flatMap(Optional::stream)
                .toList();
        return new Report(
                now.span().month(),
                now.span().running(),
                Lead.of(now),
                sections.isEmpty() ? List.of() : Figures.of(evidence),
                sections,
                WorthTrying.in(evidence));
    }
}
