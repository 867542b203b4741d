package sendoff.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.autoreply.AutoReplying;
import sendoff.desk.autoreply.AutoReplying.Place;
import sendoff.desk.autoreply.Foreseen;
import sendoff.domain.Account;
import sendoff.domain.AutoReplyPlace;
import sendoff.domain.AutoReplyPlace.Way;
import sendoff.domain.AutoReplyVerdict;
import sendoff.domain.AutomaticReply;
import sendoff.domain.Party;
import sendoff.domain.SieveServer;

/// The automatic reply in words.
final class AutoReplyView {
    private static final int NAMED = 10;

    private final Desk desk;
    private final AutoReplying replying;
    private final Frames frames;

    AutoReplyView(Desk desk, Frames frames) {
        this.desk = desk;
        this.replying = desk.autoReplying();
        this.frames = frames;
    }

    /// As it is kept; where nothing is, as it is proposed.
    AutomaticReply kept() {
        AutomaticReply reply = replying.reply();
        return reply.text().isEmpty() ? reply.saying(AutoReplying.standard()) : reply;
    }

    AutoReplyPage page(Context ctx, AutomaticReply reply, String trouble) {
        return new AutoReplyPage(
                frames.of(ctx, "Automatic reply", AutoReplyRoutes.HERE),
                replying.reply().on(),
                state(replying.reply()),
                typed(reply),
                trouble,
                replying.written(reply),
                replying.findings(reply).stream()
                        .map(finding ->
                                new AutoReplyPage.Finding(Words.finding(finding.rule()), finding.text(), finding.why()))
                        .toList(),
                AutomaticReply.APART.stream()
                        .map(apart -> new AutoReplyPage.Choice(
                                String.valueOf(apart.toHours()), apart(apart), apart.equals(reply.apart())))
                        .toList(),
                replying.places().stream().map(this::box).toList(),
                replying.sent().stream()
                        .map(sent -> new AutoReplyPage.Line(sent.to().shown(), moment(sent.at())))
                        .toList(),
                before(replying.foreseen(reply.apart())));
    }

    /// How it stands, in a sentence.
    String state(AutomaticReply reply) {
        Instant now = desk.clock().instant();
        ZoneId zone = desk.ownership().zone();
        if (!reply.on()) {
            return replying.places().stream()
                            .noneMatch(place -> place.kept().kept().isPresent())
                    ? "Off. Nobody gets one."
                    : "Off, but it still lies on a mail server: it is taken away as soon as that can be reached.";
        }
        if (reply.isOver(now, zone)) {
            return "Its last day was " + day(reply.until()) + ": nobody gets one any more.";
        }
        String until = reply.until()
                .map(day -> " until the end of " + day(Optional.of(day)))
                .orElse(", until you switch it off");
        return reply.answers(now, zone) ? "On" + until + "." : "Begins on " + day(reply.from()) + until + ".";
    }

    private String day(Optional<LocalDate> day) {
        LocalDate today = desk.ownership().calendar().dayOf(desk.clock().instant());
        return day.map(one -> Moments.date(one, today)).orElse("");
    }

    private String moment(Instant at) {
        return Moments.moment(
                at.atZone(desk.ownership().zone()),
                desk.ownership().calendar().dayOf(desk.clock().instant()));
    }

    private static Map<String, String> typed(AutomaticReply reply) {
        Map<String, String> typed = new HashMap<>();
        typed.put("text", reply.text());
        reply.from().ifPresent(day -> typed.put("from", day.toString()));
        reply.until().ifPresent(day -> typed.put("until", day.toString()));
        return typed;
    }

    private static String apart(Duration apart) {
        return apart.toHours() < 24 ? "half a day" : Words.some(Math.toIntExact(apart.toDays()), "day", "days");
    }

    private AutoReplyPage.Box box(Place place) {
        AutoReplyPlace kept = place.kept();
        return new AutoReplyPage.Box(
                place.account().id().toString(),
                place.account()
                        .address()
                        .address()
                        .orElseGet(() -> place.account().login()),
                can(place),
                ways(place),
                kept.typed().map(Object::toString).orElse(""),
                kept.trouble(),
                kept.note(),
                place.script(),
                kept.isOvertaken());
    }

    /// What its server can, and who answers.
    private static String can(Place place) {
        Account account = place.account();
        String host = account.imap().host();
        if (place.kept().looked().equals(Instant.EPOCH)) {
            return "Its mail server was not asked yet what it can.";
        }
        String server = place.lacks()
                .map(lack ->
                        place.kept().server().map(found -> found.at().host()).orElse(host) + " " + lack)
                .orElseGet(() -> place.kept().server().map(AutoReplyView::knows).orElse(""));
        return server
                + switch (place.way()) {
                    case SERVER -> "; it answers, also while Sendoff rests.";
                    case SENDOFF -> "; Sendoff answers when it reads the mail, so it has to be running.";
                    case NOBODY ->
                        account.smtp().isPresent()
                                ? "; nobody answers there."
                                : ", and nothing can be sent from this mailbox: nobody answers there.";
                };
    }

    private static String knows(SieveServer server) {
        String name = server.name().isEmpty() ? "" : " (" + server.name() + ")";
        return server.at() + name + " can answer by itself"
                + (server.knows("date") && server.knows("relational")
                        ? ""
                        : ", but knows no dates: Sendoff has to be running on the first and the last day");
    }

    private static List<AutoReplyPage.Choice> ways(Place place) {
        Optional<Way> chosen = place.kept().chosen();
        List<AutoReplyPage.Choice> ways = new ArrayList<>();
        ways.add(new AutoReplyPage.Choice("", "The server where it can, else Sendoff", chosen.isEmpty()));
        ways.add(choice(Way.SERVER, "The mail server", chosen));
        if (place.account().smtp().isPresent()) {
            ways.add(choice(Way.SENDOFF, "Sendoff", chosen));
        }
        ways.add(choice(Way.NOBODY, "Nobody", chosen));
        return ways;
    }

    private static AutoReplyPage.Choice choice(Way way, String name, Optional<Way> chosen) {
        return new AutoReplyPage.Choice(Forms.word(way), name, chosen.equals(Optional.of(way)));
    }

    private AutoReplyPage.Before before(Foreseen foreseen) {
        int people = foreseen.would().size();
        return new AutoReplyPage.Before(
                switch (people) {
                    case 0 -> "In the last 30 days nobody would have got one";
                    case 1 -> "In the last 30 days one person would have got one";
                    default -> "In the last 30 days " + Words.number(people) + " people would have got one";
                },
                foreseen.would().stream()
                        .limit(NAMED)
                        .map(would -> new AutoReplyPage.Line(
                                named(would.who()),
                                (would.times() == 1 ? "" : Words.times(would.times()) + "; ") + "wrote "
                                        + moment(would.last())))
                        .toList(),
                Math.max(0, people - NAMED),
                Stream.of(AutoReplyVerdict.values())
                        .filter(foreseen.not()::containsKey)
                        .flatMap(why -> whyNot(why, foreseen.not().getOrDefault(why, 0)).stream())
                        .toList(),
                foreseen.unknown() == 0
                        ? ""
                        : "Of " + Words.some(foreseen.unknown(), "more mail", "more mails")
                                + " of that time only the id is kept here, since they belong to no introduction: who of"
                                + " those senders would have got one is not known.");
    }

    /// What got none, and why; of what the owner wrote nothing is said.
    private static Optional<String> whyNot(AutoReplyVerdict why, int mails) {
        String some = Words.some(mails, "mail", "mails");
        return switch (why) {
            case ANSWERED, OWN, ELSEWHERE -> Optional.empty();
            case LIST -> Optional.of(some + " from lists and newsletters");
            case MACHINE -> Optional.of(some + " written by machines");
            case UNATTENDED -> Optional.of(some + " from addresses that nobody reads");
            case SPAM -> Optional.of(some + " taken for spam");
            case KNOWN -> Optional.of(some + " from people whom you answer yourself");
            case NOT_TO_ME -> Optional.of(some + " not written to an address of yours");
        };
    }

    private static String named(Party who) {
        return who.name()
                .map(name -> name + " (" + who.address().orElse("") + ")")
                .orElseGet(who::shown);
    }
}
