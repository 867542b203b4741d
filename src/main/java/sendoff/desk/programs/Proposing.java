package sendoff.desk.programs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import sendoff.desk.answering.Answering;
import sendoff.desk.common.News;
import sendoff.desk.common.Papers;
import sendoff.desk.weighing.Opened;
import sendoff.domain.ApiToken;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Proposal;
import sendoff.domain.TokenId;
import sendoff.store.Tables;

/// Programs propose answers; a person takes one over or leaves it. Nothing here touches the draft by itself, and
/// nothing here can approve one.
public final class Proposing {
    public static final int LONGEST = 20_000;

    private static final Duration KEPT = Duration.ofDays(90);

    private final Tables tables;
    private final Papers papers;
    private final Answering answering;
    private final Clock clock;
    private final News news;

    public Proposing(Tables tables, Answering answering, Clock clock, News news) {
        this.tables = tables;
        this.papers = new Papers(tables);
        this.answering = answering;
        this.clock = clock;
        this.news = news;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// @param checked the text, read as its recipient would
        record Laid(Proposal proposal, Opened.Checked checked) implements Outcome {}

        /// @param because for whoever wrote the program: what is wrong with what it sent
        record Unfit(String because) implements Outcome {}

        /// @param because why it is not wanted now
        record NotNow(String because) implements Outcome {}
    }

    /// Lays an answer beside the owner's draft, in place of what the same program proposed before.
    ///
    /// @throws NoSuchIntroduction if it is not in the files
    public Outcome propose(IntroductionId id, ApiToken by, Framework framework, String text) {
        Filed filed = papers.filed(id);
        Optional<Outcome> not = unfit(framework, text)
                .<Outcome>map(Outcome.Unfit::new)
                .or(() -> notNow(filed).map(Outcome.NotNow::new));
        if (not.isPresent()) {
            return not.get();
        }
        // To the millisecond, as it is kept.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var proposal = new Proposal(id, by.id(), by.name(), framework, text.replace("\r\n", "\n"), now);
        tables.database().change(tx -> {
            tables.proposals().forget(tx, now.minus(KEPT));
            tables.proposals().save(tx, proposal);
        });
        news.changed();
        return new Outcome.Laid(proposal, answering.check(id, proposal.text(), framework));
    }

    private static Optional<String> unfit(Framework framework, String text) {
        if (framework == Framework.DISMISS) {
            return Optional.of("To dismiss sends nothing, so there is no text to propose for it.");
        }
        if (text.isBlank()) {
            return Optional.of("The text is missing: propose the whole answer.");
        }
        return text.length() <= LONGEST
                ? Optional.empty()
                : Optional.of("The text is too long: an answer has at most " + LONGEST + " characters.");
    }

    private Optional<String> notNow(Filed filed) {
        if (filed.leaving()) {
            return Optional.of("An answer to this introduction is on its way already.");
        }
        if (!filed.isOwed()) {
            return Optional.of("Nothing is owed here: it is " + filed.state().word() + ".");
        }
        return tables.drafts()
                .of(filed.id())
                .filter(KeptDraft::edited)
                .map(_ -> "The owner is writing this answer by hand. Their words stand, and nothing was changed.");
    }

    /// The owner takes the words of a proposal over into their draft; it can be taken back like any act there.
    ///
    /// @return the name of the program; empty if its proposal is gone
    public Optional<String> takeOver(IntroductionId id, TokenId by) {
        Optional<Proposal> proposal = answering.look(id).proposals().stream()
                .filter(one -> one.token().equals(by))
                .findFirst();
        proposal.ifPresent(answering::takeOver);
        return proposal.map(Proposal::by);
    }
}
