package sendoff.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sendoff.desk.Desk;
import sendoff.desk.reflecting.Reviewing.Next;
import sendoff.desk.reflecting.Reviewing.Round;
import sendoff.desk.reflecting.Reviewing.Stage;
import sendoff.domain.Review;
import sendoff.web.ReviewEndPage.Fact;

/// The end of a review: what became of everyone, and when the next one is.
final class ReviewEnds {
    private static final Duration A_SITTING = Duration.ofHours(4);

    private final Desk desk;

    ReviewEnds(Desk desk) {
        this.desk = desk;
    }

    /// Of the review that was begun last.
    Optional<ReviewEndPage> page(Frame frame) {
        return desk.reviewing().last().map(round -> {
            Review review = round.review().orElseThrow();
            long left = round.count(Stage.DUE);
            long skipped = round.count(Stage.SKIPPED);
            Optional<Next> next = desk.reviewing().next();
            return new ReviewEndPage(
                    frame,
                    left == 0 && skipped == 0 ? "That was everyone" : "That is enough for today",
                    line(review, round.seats().size() - left, left, skipped),
                    facts(round),
                    left + skipped > 0,
                    review.note(),
                    next.map(this::said).orElse(""),
                    next.isPresent());
        });
    }

    private static List<Fact> facts(Round round) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("answered", round.count(Stage.ANSWERED)));
        facts.add(new Fact("closed kindly", round.count(Stage.CLOSED)));
        facts.add(new Fact("given a day", round.count(Stage.GIVEN_A_DAY)));
        facts.add(new Fact("let go", round.count(Stage.LET_GO)));
        List.of(Stage.KEPT, Stage.DRAFTED, Stage.SKIPPED, Stage.OVER).stream()
                .filter(stage -> round.count(stage) > 0)
                .forEach(stage -> facts.add(new Fact(ReviewView.became(stage), round.count(stage))));
        return facts;
    }

    private static String line(Review review, long seen, long left, long skipped) {
        String looked = Words.capital(Words.number((int) seen)) + " looked at" + took(review) + ".";
        if (left == 0 && skipped == 0) {
            return looked + " Nobody who wrote to you is left without a word or a day.";
        }
        String still = java.util.stream.Stream.of(
                        skipped == 0 ? "" : Words.some((int) skipped, "was skipped and waits", "were skipped and wait"),
                        left == 0 ? "" : Words.some((int) left, "was not come to", "were not come to"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return looked + " " + Words.capital(still) + "; there is always a next time.";
    }

    private static String took(Review review) {
        Duration time = Duration.between(review.begun(), review.ended().orElse(review.begun()));
        long minutes = Math.round(time.toSeconds() / 60.0);
        // A clock set back, or a long break, tells nothing.
        return minutes < 1 || time.compareTo(A_SITTING) > 0
                ? ""
                : " in " + Words.some((int) minutes, "minute", "minutes");
    }

    private String said(Next next) {
        String day = Moments.day(next.day()).replace(",", "").replaceFirst(" \\d{4}$", "");
        boolean shows =
                desk.calendar().connected().isPresent() || desk.calendar().hasFeed();
        return "Next review: " + day + ", " + next.at() + "." + (shows ? " It is in your calendar." : "");
    }
}
