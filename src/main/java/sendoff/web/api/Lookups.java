package sendoff.web.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sendoff.domain.Channel;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Standing;
import sendoff.facts.DeskRow;
import sendoff.facts.Facts;
import sendoff.facts.PromiseFact;
import sendoff.store.IntroductionPages.Wanted;
import sendoff.store.Queue.Filter;

/// What a program can look at.
final class Lookups {
    private final Facts facts;

    Lookups(Facts facts) {
        this.facts = facts;
    }

    void desk(Context ctx) {
        Asked.only(ctx, "q", "kind", "limit", "cursor");
        var filter = new Filter(
                Asked.text(ctx, "q").orElse(""),
                Asked.word(ctx, "kind", KindName::of).map(List::of).orElse(List.of()));
        int limit = Asked.limit(ctx);
        List<DeskRow> rows = facts.desk(filter, limit + 1, Asked.cursor(ctx, Cursors::due));
        Answer.give(ctx, page(rows, limit, Cursors::of));
    }

    void introductions(Context ctx) {
        Asked.only(ctx, "state", "channel", "limit", "cursor");
        var wanted =
                new Wanted(Asked.word(ctx, "state", Standing.State::of), Asked.word(ctx, "channel", Lookups::channel));
        Facts.Page page = facts.introductions(wanted, Asked.cursor(ctx, Cursors::arrived), Asked.limit(ctx));
        Answer.give(ctx, new Answer.Page(page.rows(), page.next().map(Cursors::of)));
    }

    private static Channel channel(String word) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    void introduction(Context ctx) {
        Answer.give(ctx, facts.introduction(named(ctx, facts)));
    }

    void recommendation(Context ctx) {
        Answer.give(ctx, facts.recommendation(named(ctx, facts)));
    }

    /// By the beginning of its id, as everywhere.
    static IntroductionId named(Context ctx, Facts facts) {
        String beginning = ctx.pathParam("id");
        return facts.named(beginning)
                .orElseThrow(() -> Refusal.missing("There is no introduction “" + beginning
                        + "”, or several begin so. GET /api/v1/introductions lists whole ids."));
    }

    void promises(Context ctx) {
        Asked.only(ctx, "mine", "limit", "cursor");
        Optional<Boolean> mine = Asked.word(ctx, "mine", Asked::yes);
        int limit = Asked.limit(ctx);
        int skip = Asked.cursor(ctx, Cursors::number).orElse(0);
        List<PromiseFact> all = facts.promises().stream()
                .filter(promise -> mine.filter(want -> want != promise.mine()).isEmpty())
                .skip(skip)
                .limit(limit + 1L)
                .toList();
        Answer.give(ctx, page(all, limit, _ -> Cursors.of(skip + limit)));
    }

    void people(Context ctx) {
        Asked.only(ctx, "q", "limit", "cursor");
        Facts.PeoplePage page =
                facts.people(Asked.text(ctx, "q").orElse(""), Asked.cursor(ctx, Cursors::place), Asked.limit(ctx));
        Answer.give(ctx, new Answer.Page(page.rows(), page.next().map(Cursors::of)));
    }

    void person(Context ctx) {
        String id = ctx.pathParam("id");
        Answer.give(
                ctx,
                facts.person(id)
                        .orElseThrow(() -> Refusal.missing(
                                "There is nobody “" + id + "” on file. GET /api/v1/people lists who is.")));
    }

    /// @param found  one more than is shown, where there is one
    /// @param cursor from the last one that is shown
    private static <T> Answer.Page page(List<T> found, int limit, Function<T, String> cursor) {
        List<T> shown = found.stream().limit(limit).toList();
        return new Answer.Page(
                shown, found.size() > limit ? Optional.of(cursor.apply(shown.getLast())) : Optional.empty());
    }
}
