package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.weighing.Opened;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.web.DeskPage.Kindred;

/// Several of a kind, answered in a row: each draft is seen and approved by itself, and the next one is ready when one
/// is sent.
final class Batches implements Routes {
    /// In the place of a framework: the one answered is part of a review.
    static final String REVIEW = "review";

    private static final int SEVERAL = 2;

    private final Desk desk;
    private final Notes notes;

    Batches(Desk desk, Notes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.post("/in-a-row", ctx -> {
            Optional<Framework> framework = of(ctx);
            Optional<String> first = framework.flatMap(one -> ready(one, Optional.empty()));
            ctx.redirect(first.orElse("/"), HttpStatus.SEE_OTHER);
        });
    }

    /// What may be answered in a row, the most first.
    static List<Kindred> kindred(Map<Framework, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= SEVERAL)
                .sorted(Map.Entry.<Framework, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> new Kindred(
                        entry.getKey().word(),
                        Words.capital(Words.number(entry.getValue())) + " × "
                                + entry.getKey().shown()))
                .toList();
    }

    /// The row that this request is part of.
    static Optional<Framework> of(Context ctx) {
        return said(ctx)
                .flatMap(word -> Arrays.stream(Framework.values())
                        .filter(one -> one.word().equals(word))
                        .findFirst());
    }

    static boolean isReview(Context ctx) {
        return said(ctx).filter(REVIEW::equals).isPresent();
    }

    /// What this request is part of, as an address says it.
    static Optional<String> word(Context ctx) {
        return isReview(ctx) ? Optional.of(REVIEW) : of(ctx).map(Framework::word);
    }

    private static Optional<String> said(Context ctx) {
        return Optional.ofNullable(ctx.formParam("batch")).or(() -> Optional.ofNullable(ctx.queryParam("batch")));
    }

    /// On to the one that comes next: in the review, in the row, in the queue, else the desk.
    void next(Context ctx, Opened before) {
        if (isReview(ctx)) {
            desk.reviewing().cameBackFrom(before.filed().id());
            ctx.redirect(ReviewRoutes.onward(desk), HttpStatus.SEE_OTHER);
            return;
        }
        Optional<Framework> row = of(ctx);
        if (row.isEmpty()) {
            ctx.redirect(before.place().next().map(id -> "/i/" + id).orElse("/"), HttpStatus.SEE_OTHER);
            return;
        }
        Optional<String> next = ready(row.get(), Optional.of(before.filed().id()));
        if (next.isEmpty()) {
            notes.leave(ctx, "That was everyone in this row.");
        }
        ctx.redirect(next.orElse("/"), HttpStatus.SEE_OTHER);
    }

    /// How many are left in the row, the one being answered counted.
    int left(Framework framework) {
        return desk.tables().likely().of(framework, desk.clock().instant()).size();
    }

    /// Writes the next one's draft, unless it has one.
    private Optional<String> ready(Framework framework, Optional<IntroductionId> but) {
        desk.reckoning().onNewDay();
        return desk.tables().likely().of(framework, desk.clock().instant()).stream()
                .filter(id -> but.filter(id::equals).isEmpty())
                .findFirst()
                .map(id -> {
                    if (desk.tables().drafts().of(id).isEmpty()) {
                        desk.answering().choose(id, framework, false);
                    }
                    return "/i/" + id + "?batch=" + framework.word();
                });
    }
}
