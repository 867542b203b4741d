package sendoff.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sendoff.desk.Desk;
import sendoff.desk.reflecting.Reviewing.Round;
import sendoff.desk.reflecting.Reviewing.Seat;
import sendoff.desk.reflecting.Reviewing.Stage;
import sendoff.domain.Pending;
import sendoff.domain.Pending.Sort;
import sendoff.domain.Review.Part;
import sendoff.domain.ReviewTime;
import sendoff.web.ReviewPage.Noted;
import sendoff.web.ReviewPage.Tick;

/// What a review shows of those whom it comes to.
final class ReviewView {
    /// So many bars still tell something.
    private static final int BARS = 40;
    private static final int SHOWN = 5;

    private final Desk desk;
    private final ReviewCards cards;

    ReviewView(Desk desk) {
        this.desk = desk;
        this.cards = new ReviewCards(desk);
    }

    ReviewPage page(Frame frame, boolean asked) {
        Round round = desk.reviewing().now();
        List<Seat> seats = round.seats();
        Optional<Seat> current = round.current();
        int at = current.map(seats::indexOf).orElse(0);
        return new ReviewPage(
                frame,
                eyebrow(),
                current.map(seat -> heading(seat.place().part(), seats)).orElse("Nobody is waiting"),
                current.map(_ -> (at + 1) + " of " + seats.size() + left(round)).orElse(""),
                seats.size() > BARS
                        ? List.of()
                        : IntStream.range(0, seats.size())
                                .mapToObj(n -> n == at ? "now" : seats.get(n).isDue() ? "" : "y")
                                .toList(),
                current.map(seat -> cards.card(seat, place(seats, at), asked)),
                ticks(seats.stream().filter(ReviewView::isOldest).toList(), current),
                ticks(rest(seats, at), current),
                more(seats, at),
                desk.steadying()
                        .reminds()
                        .map(day -> "On " + Words.capital(Forms.word(day)) + "s you are reminded to close one.")
                        .orElse(""),
                desk.reviewing()
                        .lastNote()
                        .map(note -> new Noted(Moments.date(note.day(), cards.today()), note.words())));
    }

    private static boolean isOldest(Seat seat) {
        return seat.place().part() == Part.OLDEST;
    }

    private String eyebrow() {
        String name = desk.calendar().review().filter(ReviewTime::monthly).isPresent() ? "Monthly" : "Weekly";
        return name + " review, "
                + Moments.day(cards.today()).replaceFirst(" \\d{4}$", "").replace(",", "");
    }

    private static String heading(Part part, List<Seat> seats) {
        long oldest = seats.stream().filter(ReviewView::isOldest).count();
        return switch (part) {
            case OLDEST ->
                oldest == 1
                        ? "The one who has waited longest"
                        : "The " + Words.number((int) oldest) + " that have waited longest";
            case REST -> "Then the rest";
            case SLIPPED -> "Promises that have slipped";
            case AWAITED -> "Those you wait for";
        };
    }

    /// `, about 14 minutes left of your twenty`
    private String left(Round round) {
        Optional<ReviewTime> time = desk.calendar().review();
        if (time.isEmpty()) {
            return "";
        }
        int whole = (int) time.get().length().toMinutes();
        long over = round.review()
                .map(review ->
                        Duration.between(review.begun(), desk.clock().instant()).toMinutes())
                .filter(minutes -> minutes > 0)
                .orElse(0L);
        return over < whole
                ? ", about " + Words.some((int) (whole - over), "minute", "minutes") + " left of your "
                        + Words.number(whole)
                : "; your " + Words.number(whole) + " minutes are over, so stop where you like";
    }

    private static String place(List<Seat> seats, int at) {
        return isOldest(seats.get(at)) && at < 3
                ? List.of("the oldest", "second oldest", "third oldest").get(at)
                : "";
    }

    private List<Tick> ticks(List<Seat> seats, Optional<Seat> current) {
        return seats.stream()
                .map(seat -> {
                    boolean now = current.filter(seat::equals).isPresent();
                    return new Tick(
                            now ? "todo" : seat.isDue() ? "next" : "y",
                            cards.who(seat.place().pending()),
                            seat.isDue() ? note(seat.place().pending()) : became(seat.stage()));
                })
                .toList();
    }

    private String note(Pending pending) {
        long days = cards.days(pending);
        String waits = days == 0 ? "since today" : days == 1 ? "a day" : days + " days";
        return pending.sort() == Sort.WAITING && !pending.promises().isEmpty() || pending.sort() == Sort.SLIPPED
                ? waits + ", a promise"
                : waits;
    }

    static String became(Stage stage) {
        return switch (stage) {
            case DUE -> "";
            case ANSWERED -> "answered";
            case KEPT -> "kept";
            case CLOSED -> "closed kindly";
            case GIVEN_A_DAY -> "given a day";
            case DRAFTED -> "in your Drafts";
            case LET_GO -> "let go";
            case SKIPPED -> "skipped for now";
            case OVER -> "waits no longer";
        };
    }

    /// The next ones after the three, from where the review has come to.
    private static List<Seat> rest(List<Seat> seats, int at) {
        return seats.stream().skip(Math.max(at, oldest(seats))).limit(SHOWN).toList();
    }

    private static long oldest(List<Seat> seats) {
        return seats.stream().filter(ReviewView::isOldest).count();
    }

    private static String more(List<Seat> seats, int at) {
        long more = seats.size() - Math.max(at, oldest(seats)) - SHOWN;
        return more > 0 ? Words.capital(Words.number((int) more)) + " more" : "";
    }
}
