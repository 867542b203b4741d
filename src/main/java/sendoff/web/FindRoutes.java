package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.domain.Filed;
import sendoff.domain.WorkCalendar;
import sendoff.web.FindPage.Found;

/// Everything kept, answered or not.
final class FindRoutes implements Routes {
    /// Who waits comes first, then the newest.
    private static final Comparator<Filed> WAITING_FIRST = Comparator.comparing((Filed filed) -> !filed.isOwed())
            .thenComparing(Filed::isUncertain)
            .thenComparing(Found::since, Comparator.reverseOrder());

    private static final int MOST = 50;
    private static final int MOST_PEOPLE = 5;
    private static final int LONGEST = 200;

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;

    FindRoutes(Desk desk, Frames frames, Templates templates) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/find", this::show);
    }

    private void show(Context ctx) {
        String query = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        String words = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
        Instant now = desk.clock().instant();
        WorkCalendar calendar = desk.ownership().calendar();
        List<Found> found = words.isEmpty()
                ? List.of()
                : desk.tables().introductions().find(words, MOST).stream()
                        .sorted(WAITING_FIRST)
                        .map(filed -> Found.of(filed, calendar.dayOf(now), calendar))
                        .toList();
        ctx.html(templates.html(
                "find", new FindPage(frames.of(ctx, "Find", ""), words, found, people(words, now, calendar))));
    }

    private List<PeoplePage.Row> people(String words, Instant now, WorkCalendar calendar) {
        return words.isEmpty()
                ? List.of()
                : desk.knowing().list(words).stream()
                        .limit(MOST_PEOPLE)
                        .map(one -> PeopleRoutes.row(one, calendar.dayOf(now), calendar))
                        .toList();
    }
}
