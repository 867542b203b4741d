package sendoff.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.outsiders.Asking;
import sendoff.desk.weighing.PlanWords;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.Owner;
import sendoff.domain.PageRequest;
import sendoff.domain.RequestPage;
import sendoff.domain.Room;
import sendoff.domain.StatementPlace;
import sendoff.domain.WorkCalendar;
import sendoff.store.PageRequests.Asked;
import sendoff.web.AskPage.Form;
import sendoff.web.AskPage.Left;
import sendoff.web.AskPage.Name;
import sendoff.web.AskPage.Shell;

/// What strangers read: the request page and what is said around it.
final class AskViews {
    private final Desk desk;
    private final boolean sample;

    AskViews(Desk desk, boolean sample) {
        this.desk = desk;
        this.sample = sample;
    }

    LocalDate today() {
        return desk.ownership().calendar().dayOf(desk.clock().instant());
    }

    Name name(RequestPage page) {
        Owner owner = desk.ownership().owner();
        return owner.name().isBlank()
                ? new Name(page.handle(), page.handle())
                : new Name(owner.name(), owner.shortName());
    }

    boolean rests(RequestPage page) {
        return desk.asking().restsUntil(page, desk.giving().rooms()).isPresent();
    }

    AskPage page(RequestPage page, Map<String, String> typed, Map<String, String> problems) {
        String title = (problems.isEmpty() ? "" : "Not sent yet: ") + "Ask "
                + name(page).whole();
        return page(page, Shell.of(title, sample), new Form(AskRoutes.PATH + page.handle(), typed, problems, hears()));
    }

    private AskPage page(RequestPage page, Shell shell, Form form) {
        List<Room> rooms = desk.giving().rooms();
        LocalDate today = today();
        return new AskPage(
                shell,
                name(page),
                desk.stating()
                        .text(StatementPlace.REQUEST_PAGE)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                promise(),
                page.shows() ? rooms.stream().map(room -> left(room, today)).toList() : List.of(),
                "What is left in " + today.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                desk.asking()
                        .restsUntil(page, rooms)
                        .map(day -> "All of it is given for now. The form opens again on " + Moments.day(day) + ".")
                        .orElse(""),
                form,
                Optional.empty());
    }

    /// A copy of the page as a file of its own, which sends mail.
    AskPage copy(RequestPage page, String address, String css) {
        AskPage whole = page(
                page, new Shell("Ask " + name(page).whole(), "", "", css, false), new Form("", Map.of(), Map.of(), ""));
        return new AskPage(
                whole.shell(),
                whole.name(),
                whole.about(),
                whole.promise(),
                whole.left(),
                whole.leftLine() + " (as of " + Moments.day(today()) + ")",
                "",
                whole.form(),
                Optional.of(MailTo.of(address, name(page).first())));
    }

    private String promise() {
        return "Every request is read by me and has an answer within "
                + (desk.ownership().preferences().plainHours() ? "48 hours" : "two business days")
                + ". If it is a no, I will say so plainly.";
    }

    /// Until when they hear in any case.
    private String hears() {
        return Moments.day(
                Moments.lastDay(desk.asking().answerBy(), desk.ownership().calendar()));
    }

    private static Left left(Room room, LocalDate today) {
        GivingGroup group = room.group();
        Measure measure = group.measure();
        boolean none = room.left() == 0;
        String what = switch (measure) {
            case HOURS -> "for " + PlanWords.uncapital(group.name());
            case INTRODUCTIONS -> room.left() == 1 ? "introduction" : "introductions";
            case CALLS -> (room.left() == 1 ? "call for " : "calls for ") + PlanWords.uncapital(group.name());
        };
        String again = group.allowance() == 0
                ? "; none this " + group.period().word()
                : "; again from " + Moments.dayOfMonth(room.refills(), today);
        return new Left(amount(room), none ? what + again : what, none);
    }

    /// `1 h 20`, `2`.
    private static String amount(Room room) {
        int left = room.left();
        if (room.group().measure() != Measure.HOURS || left == 0) {
            return String.valueOf(left);
        }
        if (left % GivingGroup.HOUR == 0) {
            return left / GivingGroup.HOUR + " h";
        }
        return left < GivingGroup.HOUR ? left + " min" : left / GivingGroup.HOUR + " h " + left % GivingGroup.HOUR;
    }

    String until(Instant at) {
        WorkCalendar calendar = desk.ownership().calendar();
        return Moments.moment(at.atZone(calendar.zone()), today());
    }

    String wait(Duration time) {
        return "That is more than can be read at once. Nothing was sent. Please try again in "
                + Words.some((int) Math.max(1, time.plusSeconds(59).toMinutes()), "minute", "minutes") + ".";
    }

    /// @param until the start of time for "in two days"
    AskSaidPage mailed(String address, Instant until) {
        String end = until.equals(Instant.EPOCH) ? until(desk.clock().instant().plus(Asking.LASTS)) : until(until);
        return said(
                "One more step: look into your mail",
                "In a minute a mail arrives at " + address + ". Open the link in it and press the button there. "
                        + "Only then does your request arrive, so that nobody can ask in your name.",
                "The link works until " + end + ". No mail? Look into the spam folder too.");
    }

    AskSaidPage mailedBefore(String address) {
        return said(
                "There is a mail for you already",
                "A mail with a check link went to " + address + " within the last hour. Open that link and press the "
                        + "button there: your first request arrives then.",
                "This second one was not kept. You can send it in an hour.");
    }

    AskSaidPage isItYours(Asked asked, String path) {
        PageRequest request = asked.request();
        var quote = new ArrayList<String>(
                List.of(request.from().shown() + ": " + request.ask().line()));
        Stream.of(request.why(), request.gain())
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .forEach(quote::add);
        request.by().ifPresent(by -> quote.add("By " + Moments.day(by)));
        request.link().ifPresent(quote::add);
        return new AskSaidPage(
                Shell.of("Is this yours?", sample),
                "Is this request yours?",
                List.of("If it is not, close this page: it is thrown away on " + until(asked.until()) + "."),
                quote,
                Optional.of(path));
    }

    AskSaidPage confirmed() {
        String owner = desk.ownership().owner().name();
        return said(
                "Your request has arrived",
                "It lies on " + (owner.isBlank() ? "the" : owner + "’s") + " desk now. You will hear by " + hears()
                        + ", by mail to the address you gave.",
                "You can close this page.");
    }

    AskSaidPage expired() {
        return said(
                "This link does not work any more",
                "A check link works for two days. Nothing arrived: if you still would like to ask, please fill in the "
                        + "form again.");
    }

    AskSaidPage tooOften() {
        return said("That was too often", "Please try the link in your mail again in an hour.");
    }

    AskSaidPage nothingHere() {
        return said("There is no such page here", "Perhaps the address was mistyped, or the page was taken down.");
    }

    AskSaidPage trouble(String heading, String what) {
        return said(heading, what);
    }

    private AskSaidPage said(String heading, String... paragraphs) {
        return new AskSaidPage(Shell.of(heading, sample), heading, List.of(paragraphs), List.of(), Optional.empty());
    }
}
