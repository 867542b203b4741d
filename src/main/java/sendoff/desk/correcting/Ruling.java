package sendoff.desk.correcting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import sendoff.desk.common.News;
import sendoff.desk.common.Papers;
import sendoff.desk.filing.Filing;
import sendoff.desk.weighing.Learning;
import sendoff.desk.weighing.LearntText;
import sendoff.domain.IntroductionId;
import sendoff.domain.Lesson;
import sendoff.domain.SenderRule;
import sendoff.store.Tables;
import sendoff.store.Undos.Before;
import sendoff.store.Undos.Ruled;

/// Always or never from an address, a domain or a list. What lies there already follows at once.
public final class Ruling {
    private final Tables tables;
    private final Papers papers;
    private final Filing filing;
    private final Learning learning;
    private final Clock clock;
    private final News news;

    public Ruling(Tables tables, Filing filing, Learning learning, Clock clock, News news) {
        this.tables = tables;
        this.papers = new Papers(tables);
        this.filing = filing;
        this.learning = learning;
        this.clock = clock;
        this.news = news;
    }

    /// The owner says it while looking at one of these; it can be taken back like any act on that one.
    public void say(IntroductionId id, SenderRule rule) {
        var before = new Before(
                        (rule.always() ? "Always from " : "Never from ") + rule.shown(),
                        clock.instant(),
                        papers.filed(id),
                        tables.drafts().of(id))
                .ruling(new Ruled(rule, said(rule)));
        tables.database().change(tx -> {
            tables.undos().remember(tx, before);
            tables.rules().save(tx, rule);
        });
        again();
    }

    public void say(SenderRule rule) {
        tables.database().change(tx -> tables.rules().save(tx, rule));
        again();
    }

    public void drop(SenderRule rule) {
        tables.database().change(tx -> tables.rules().remove(tx, rule));
        again();
    }

    /// Takes in what [Learning#written] wrote, beside what is known already.
    ///
    /// @return the lines that can't be read, each with its number and why
    public List<String> take(String text) {
        LearntText.Read read = LearntText.read(text);
        tables.database().change(tx -> {
            read.rules().forEach(rule -> tables.rules().save(tx, rule));
            for (Lesson lesson : read.lessons()) {
                tables.lessons().save(tx, lesson);
            }
        });
        again();
        return List.copyOf(read.problems());
    }

    private Optional<SenderRule> said(SenderRule rule) {
        return tables.rules().all().stream().filter(rule::isAboutTheSameAs).findFirst();
    }

    private void again() {
        learning.refresh();
        filing.fileAll();
        news.changed();
    }
}
