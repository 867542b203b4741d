package sendoff.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sendoff.desk.Desk;
import sendoff.desk.outsiders.Stating;
import sendoff.desk.reflecting.Steadying.Begun;
import sendoff.desk.reflecting.Steadying.LookBack;
import sendoff.desk.reflecting.Steadying.Slip;
import sendoff.domain.FirstWeek;
import sendoff.web.DeskPage.Card;
import sendoff.web.DeskPage.Step;
import sendoff.web.DeskPage.Way;

/// The one quiet card on the desk about the owner's own practice.
final class DeskCards {
    private static final String FIRST_WEEK = ReviewRoutes.PATH + "/first-week/away";

    private final Desk desk;

    DeskCards(Desk desk) {
        this.desk = desk;
    }

    Optional<Card> card() {
        return desk.steadying()
                .lookBack()
                .map(DeskCards::lookBack)
                .or(() -> desk.steadying().firstWeek().map(DeskCards::firstWeek))
                .or(() -> desk.steadying().slip().map(DeskCards::slip))
                .or(() -> Optional.of(desk.stating().stale())
                        .filter(stale -> !stale.isEmpty())
                        .map(DeskCards::stale));
    }

    private static Card stale(List<Stating.Sheet> stale) {
        String places = stale.stream().map(sheet -> sheet.place().shown()).collect(Collectors.joining(", "));
        return new Card(
                "What others read is out of date",
                List.of("Your plan says something else by now than what you published: " + places + "."),
                List.of(),
                List.of(
                        Way.link(StatementRoutes.PATH, "See what changed"),
                        Way.post(StatementRoutes.AWAY, "Put away")));
    }

    private static Card lookBack(LookBack back) {
        FirstWeek then = back.then();
        return new Card(
                "A month ago you began",
                List.of(
                        "Then " + people(then.waiting()) + " waited, " + late(then.late()) + ".",
                        "Now " + people(back.waiting()) + ", " + late(back.late()) + ". You have answered "
                                + Words.number(back.answered()) + " here since."),
                List.of(),
                List.of(Way.link(ReviewRoutes.PATH, "Go through who waits"), Way.post(FIRST_WEEK, "I have looked")));
    }

    private static String people(int n) {
        return Words.some(n, "person", "people");
    }

    private static String late(int n) {
        return n == 0 ? "nobody past their two days" : Words.number(n) + " past their two days";
    }

    private static Card firstWeek(Begun begun) {
        int all = begun.week().oldest().size();
        String three = all == 1
                ? "The oldest one, with the checklist"
                : "The oldest " + Words.number(all) + ", with the checklist";
        boolean some = begun.done() > 0 && begun.done() < all;
        return new Card(
                "Your first week",
                List.of(),
                List.of(
                        new Step(
                                begun.done() >= all,
                                some ? three + "; " + Words.number(begun.done()) + " done" : three,
                                ReviewRoutes.PATH),
                        new Step(
                                begun.close(),
                                "A template of your own for a close",
                                "/playbook/new?purpose=no-to-a-call#editor"),
                        new Step(
                                begun.redirect(),
                                "One for a redirect",
                                "/playbook/new?purpose=redirect-to-a-resource#editor"),
                        new Step(begun.block(), "A time for the review, in your calendar", "/settings#calendar")),
                List.of(Way.post(FIRST_WEEK, "Put away")));
    }

    private static Card slip(Slip how) {
        return new Card(
                "Close just one a week?",
                List.of(said(how) + " A reminder a week, of the one who has waited longest, is enough to begin again."),
                List.of(),
                List.of(
                        Way.post(ReviewRoutes.PATH + "/one-a-week?wish=yes", "Remind me"),
                        Way.post(ReviewRoutes.PATH + "/one-a-week?wish=no", "Not now")));
    }

    private static String said(Slip how) {
        return switch (how) {
            case MORE_LATE -> "More people are past their two days than at your last review.";
            case NOTHING_CLOSED -> "Somebody is past their two days, and for a week nobody had an answer.";
        };
    }
}
