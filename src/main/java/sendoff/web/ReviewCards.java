package sendoff.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.reflecting.Reviewing.Seat;
import sendoff.desk.weighing.Opened;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.domain.Pending;
import sendoff.domain.Pending.Sort;
import sendoff.domain.Promise;
import sendoff.domain.PromiseState;
import sendoff.domain.Stakes;
import sendoff.domain.WorkCalendar;
import sendoff.web.ReviewPage.Card;
import sendoff.web.ReviewPage.Chips;
import sendoff.web.ReviewPage.Choice;

/// Those whom a review comes to, one at a time: how long they wait, what they said, what can be done.
final class ReviewCards {
    /// As on the promises: the key that answers everywhere else never says that a promise is kept.
    private static final String KEPT = "⇧K";

    private static final int QUOTE = 420;
    private static final int DAYS = 3;
    private static final int A_WEEK = 7;

    private final Desk desk;
    private final PromisesView promises;

    ReviewCards(Desk desk) {
        this.desk = desk;
        this.promises = new PromisesView(desk);
    }

    LocalDate today() {
        return desk.ownership().calendar().dayOf(desk.clock().instant());
    }

    /// The day that is usual when nothing else is said.
    LocalDate day(Pending pending) {
        return pending.sort() == Sort.AWAITED
                ? today().plusDays(A_WEEK)
                : desk.ownership().calendar().plusBusinessDays(today(), DAYS);
    }

    /// Silence towards somebody who wrote is always for a reason.
    static boolean needsReason(Pending pending) {
        return pending.sort() == Sort.WAITING;
    }

    /// The framework of the draft there is.
    Optional<Framework> written(IntroductionId id) {
        return desk.tables().drafts().of(id).map(KeptDraft::framework);
    }

    Framework recommended(IntroductionId id) {
        return desk.answering().open(id).framework();
    }

    Card card(Seat seat, String place, boolean asked) {
        Pending pending = seat.place().pending();
        Optional<Promise> promise = pending.promises().stream()
                .findFirst()
                .flatMap(id -> desk.tables().promises().find(id));
        return pending.introduction()
                .map(id -> card(seat, desk.answering().open(id), promise, place, asked))
                .orElseGet(() -> card(pending, promise.orElseThrow()));
    }

    private Card card(Seat seat, Opened opened, Optional<Promise> promise, String place, boolean asked) {
        Pending pending = seat.place().pending();
        var introduction = opened.filed().introduction();
        Stakes stakes = opened.filed().assessment().stakes();
        return new Card(
                pending.key(),
                waited(pending),
                Optional.of(new Chips(
                        Row.icon(introduction.channel()),
                        Words.channel(introduction.channel()),
                        Row.bars(stakes),
                        Words.stakes(stakes))),
                place,
                who(pending),
                Optional.of("/i/" + opened.filed().id()),
                line(pending, opened, promise),
                quote(opened, pending, promise),
                pending.sort() == Sort.WAITING
                        ? Words.capital(opened.recommendation().why()) + "."
                        : "",
                choices(pending, Optional.of(opened)),
                needsReason(pending) ? reasons() : List.of(),
                pending.sort() == Sort.SLIPPED,
                Optional.empty(),
                asked);
    }

    private Card card(Pending pending, Promise promise) {
        return new Card(
                pending.key(),
                waited(pending),
                Optional.empty(),
                "",
                promise.madeTo().shown(),
                Optional.empty(),
                promises.said(promise),
                promise.text(),
                "",
                choices(pending, Optional.empty()),
                List.of(),
                false,
                promise.state() instanceof PromiseState.Closing
                        ? promises.closing(promise, ReviewRoutes.PATH + "/" + pending.key() + "/told", "")
                        : Optional.empty(),
                false);
    }

    private String waited(Pending pending) {
        long days = days(pending);
        String length = days == 1 ? "a day" : days < 14 ? days + " days" : Math.round(days / 7f) + " weeks";
        return switch (pending.sort()) {
            case WAITING -> days == 0 ? "Waiting since today" : "Waiting for " + length;
            case SLIPPED -> days == 0 ? "Slipped today" : "Slipped " + length + " ago";
            case AWAITED -> days == 0 ? "Quiet since today" : "Quiet for " + length;
        };
    }

    /// Days of the calendar: an hour more or less in spring and autumn, and a clock set back, change nothing.
    long days(Pending pending) {
        LocalDate since = desk.ownership().calendar().dayOf(pending.since());
        return Math.max(0, ChronoUnit.DAYS.between(since, today()));
    }

    private String line(Pending pending, Opened opened, Optional<Promise> promise) {
        WorkCalendar calendar = desk.ownership().calendar();
        var introduction = opened.filed().introduction();
        String came = pending.sort() == Sort.AWAITED
                ? "your last word was on " + Moments.date(calendar.dayOf(pending.since()), today())
                : Words.via(introduction.kind()) + ", since "
                        + Moments.date(calendar.dayOf(opened.filed().since()), today());
        return promise.filter(Promise::mine)
                .map(one -> came + "; " + promises.said(one))
                .orElse(came);
    }

    private String quote(Opened opened, Pending pending, Optional<Promise> promise) {
        if (pending.sort() == Sort.SLIPPED && promise.isPresent()) {
            return promise.get().text();
        }
        var owner = desk.ownership().owner();
        return said(opened, pending)
                .filter(message -> pending.sort() == Sort.AWAITED == owner.wrote(message))
                .filter(message -> !message.nature().isMachine())
                .map(message -> shortened(message.text().own()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> opened.filed().introduction().ask().line());
    }

    /// Where somebody waits, from the message on that asks: who nudges says less than who asked. Else the newest first.
    private static Stream<Message> said(Opened opened, Pending pending) {
        List<Message> all = opened.conversation().messages();
        return opened.filed()
                .standing()
                .owedSince()
                .filter(_ -> pending.sort() == Sort.WAITING)
                .map(since -> all.stream().filter(message -> !message.at().isBefore(since)))
                .orElseGet(() -> all.reversed().stream());
    }

    static String shortened(String text) {
        String flat = text.strip().replaceAll("\\s+", " ");
        if (flat.length() <= QUOTE) {
            return flat;
        }
        int end = flat.lastIndexOf(' ', QUOTE);
        return flat.substring(0, end < QUOTE / 2 ? QUOTE : end) + "…";
    }

    private List<Choice> choices(Pending pending, Optional<Opened> opened) {
        String day = Moments.date(day(pending), today());
        return switch (pending.sort()) {
            case WAITING ->
                List.of(
                        new Choice(
                                "answer",
                                "Answer now",
                                opened.map(this::planned).orElse(""),
                                "Enter"),
                        new Choice(
                                "close",
                                "Close it kindly",
                                opened.map(ReviewCards::closing).orElse(""),
                                "C"),
                        new Choice("day", "Give it a day", "Say by when, and be reminded", "D"),
                        new Choice("let-go", "Let it go", "Record why; nothing is sent", "X"));
            case SLIPPED ->
                List.of(
                        opened.isPresent()
                                ? new Choice("answer", "Write it now", "The letter opens; nothing is sent yet", "Enter")
                                : new Choice("kept", "It is kept", "You did it; nothing more is owed", KEPT),
                        new Choice("close", "Close it kindly", "Say that it won’t come", "C"),
                        new Choice("day", "Give it a day", "It comes up again on " + day, "D"),
                        new Choice("let-go", "Let it go", "Nobody waits for it any more", "X"));
            case AWAITED -> awaited(opened, day);
        };
    }

    private static List<Choice> awaited(Optional<Opened> opened, String day) {
        var later = new Choice("day", "Give it a week", "Look again on " + day, "D");
        var letGo = new Choice("let-go", "Let it go", "You wait for nothing more", "X");
        return opened.map(one -> List.of(
                        new Choice("answer", "Nudge once", "A short word; nothing is sent yet", "Enter"),
                        new Choice("close", "Close it kindly", "Thanks, and nothing more is needed", "C"),
                        later,
                        letGo))
                .orElseGet(() -> List.of(new Choice("kept", "It came", "They kept it", KEPT), later, letGo));
    }

    private String planned(Opened opened) {
        return opened.chosen()
                .map(chosen -> "Your draft: " + chosen.draft().framework().shown())
                .orElseGet(() -> opened.recommendation().framework().shown() + " is recommended");
    }

    private static String closing(Opened opened) {
        return switch (opened.filed().assessment().stakes()) {
            case HIGH -> "A clear no, written with care";
            case MEDIUM -> "A clear no, with thanks";
            case LOW -> "A clear no in a few words";
        };
    }

    private static List<String> reasons() {
        return List.of("Silence is understood between us", "It settled itself", "Spam");
    }

    String who(Pending pending) {
        return pending.introduction()
                .flatMap(id -> desk.tables().introductions().find(id))
                .map(filed -> filed.other().map(Party::shown).orElse("a letter of yours"))
                .or(() -> pending.promises().stream()
                        .findFirst()
                        .flatMap(id -> desk.tables().promises().find(id))
                        .map(promise -> promise.madeTo().shown()))
                .orElse("someone who is not on your desk any more");
    }
}
