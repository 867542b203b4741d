package sendoff.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.answering.Approving;
import sendoff.desk.answering.Shown;
import sendoff.desk.weighing.Opened;
import sendoff.domain.Account;
import sendoff.domain.Channel;
import sendoff.domain.Envelope;
import sendoff.domain.Filed;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.Introduction;
import sendoff.domain.KindName;
import sendoff.domain.LinkedIn;
import sendoff.domain.Message;
import sendoff.domain.Outgoing;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.SenderRule;
import sendoff.domain.SlackPlace;
import sendoff.domain.WorkCalendar;
import sendoff.store.Place;
import sendoff.store.Queue;
import sendoff.web.AnswerLetter.Detail;
import sendoff.web.AnswerLetter.Line;
import sendoff.web.AnswerLetter.Note;
import sendoff.web.AnswerLetter.Owed;
import sendoff.web.AnswerLetter.Pick;
import sendoff.web.AnswerLetter.Settled;
import sendoff.web.AnswerPage.Menu;
import sendoff.web.AnswerPage.Other;
import sendoff.web.AnswerPage.Said;
import sendoff.web.AnswerPage.Ways;

/// Turns an opened introduction into what the answer page shows.
final class Answers {
    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
    private static final int OTHERS = 20;
    private static final int WAIT_DAYS = 1;

    private final Desk desk;

    Answers(Desk desk) {
        this.desk = desk;
    }

    AnswerPage page(Frame frame, Opened opened, AnswerRequest asked) {
        Filed filed = opened.filed();
        Introduction introduction = filed.introduction();
        WorkCalendar calendar = desk.ownership().calendar();
        Place place = opened.place();
        return new AnswerPage(
                frame,
                filed.id().toString(),
                place.number() == 0 ? "" : place.number() + " of " + place.of(),
                filed.isOwed() && !filed.isUncertain()
                        ? filed.due().map(due -> Mark.of(due, opened.now(), calendar))
                        : Optional.empty(),
                Words.standing(filed, opened.outgoing().map(Outgoing::status)),
                Words.asks(introduction),
                line(introduction),
                place.previous().map(id -> "/i/" + id),
                place.next().map(id -> "/i/" + id),
                Row.icon(introduction.channel()),
                Words.channel(introduction.channel()),
                said(opened, asked.html(), calendar),
                Weighings.know(opened, called(introduction.other()), calendar.dayOf(opened.now())),
                Weighings.before(opened, calendar.dayOf(opened.now())),
                letter(opened, asked),
                ways(opened, asked, calendar),
                menu(opened, calendar),
                asked.sitting(),
                between(filed),
                WentRoutes.of(desk, filed.id()));
    }

    /// Who asks for a contact is led to asking that contact first.
    private AnswerPage.Between between(Filed filed) {
        if (filed.introduction().kind().name() != KindName.INTRO_REQUEST) {
            return AnswerPage.Between.NONE;
        }
        return desk.introducing()
                .from(filed.id())
                .map(it -> new AnswerPage.Between(
                        "See where it stands",
                        "/introductions/" + it.id(),
                        "The introduction they asked for is on its way."))
                .orElseGet(() -> new AnswerPage.Between(
                        "Ask the contact first",
                        "/introductions/new?from=" + filed.id(),
                        "Nobody is introduced before both have said yes. A yes here begins it as well."));
    }

    private static String line(Introduction introduction) {
        String ask = introduction.ask().line();
        String end = ask.isEmpty() || ".?!…".indexOf(ask.charAt(ask.length() - 1)) >= 0 ? "" : ".";
        return ask + end;
    }

    private static String called(Party party) {
        return party.name().map(name -> name.split("\\s+")[0]).orElse("them");
    }

    private List<Said> said(Opened opened, int html, WorkCalendar calendar) {
        Owner owner = desk.ownership().owner();
        LocalDate today = calendar.dayOf(opened.now());
        List<Message> messages = opened.conversation().messages();
        return IntStream.rangeClosed(1, messages.size())
                .mapToObj(number ->
                        Letters.said(messages.get(number - 1), number, number == html, owner, today, calendar))
                .toList();
    }

    private AnswerLetter letter(Opened opened, AnswerRequest asked) {
        Filed filed = opened.filed();
        Optional<Opened.Chosen> chosen = opened.chosen();
        Framework framework = opened.framework();
        List<Finding> findings = chosen.map(one -> one.checked().findings()).orElse(List.of());
        return new AnswerLetter(
                filed.id().toString(),
                chosen.isPresent(),
                settled(opened),
                picks(opened, framework),
                opened.recommendation().why(),
                chosen.flatMap(one -> one.draft().decision().map(decision -> DecisionField.of(decision, one.draft())))
                        .orElse(Detail.NONE),
                asked.mine().or(() -> chosen.map(one -> one.draft().body())).orElse(""),
                chosen.map(one -> one.checked().words() + (one.checked().words() == 1 ? " word" : " words"))
                        .orElse(""),
                chosen.map(one -> one.draft().template()).orElse(""),
                chosen.flatMap(Opened.Chosen::envelope)
                        .map(envelope -> lines(envelope, desk.connecting().accounts()))
                        .orElseGet(() -> unsigned(opened)),
                asked.shown()
                        .or(() -> chosen.flatMap(Opened.Chosen::envelope)
                                .map(envelope -> Shown.of(envelope, opened.outgoing()))
                                .map(Shown::mark))
                        .orElse(""),
                asked.mine().isPresent() || isEmpty(chosen) ? List.of() : notes(findings),
                chosen.map(one -> Ticks.of(one.checked())).orElse(List.of()),
                asked.offer().map(offered -> pick(opened, offered, false)),
                Weighings.received(opened.weighed().received()),
                beside(opened),
                isEmpty(chosen)
                        ? "A new letter, still empty."
                        : chosen.map(_ -> Words.ready(
                                        framework,
                                        framework == opened.recommendation().framework(),
                                        findings.size()))
                                .orElse(""),
                ProposalRoutes.of(opened, desk.ownership().calendar()));
    }

    /// Of what is not written yet nothing can be missing.
    private static boolean isEmpty(Optional<Opened.Chosen> chosen) {
        return chosen.filter(one -> one.draft().body().isBlank()).isPresent();
    }

    private Settled settled(Opened opened) {
        WorkCalendar calendar = desk.ownership().calendar();
        boolean letGo = opened.filed().word().isLetGo();
        return opened.answered()
                .map(at -> Moments.when(at, opened.now(), calendar))
                .map(when -> new Settled(
                        letGo ? "Let go " + when : "Answered " + when,
                        desk.correcting().settling(opened.filed().id()).isPresent(),
                        opened.promises().stream()
                                .filter(promise -> promise.mine() && promise.binds())
                                .map(promise -> owed(promise, calendar.dayOf(opened.now())))
                                .toList()))
                .orElse(Settled.NOT);
    }

    private static Owed owed(Promise promise, LocalDate today) {
        return new Owed(
                promise.id().toString(),
                promise.text(),
                promise.due()
                        .map(day -> "By " + Moments.date(day, today) + " you promised")
                        .orElse("You promised, with no day named"));
    }

    private static String beside(Opened opened) {
        Optional<String> foreign = opened.foreign().map(tongue -> "They wrote in " + tongue + ", this is English.");
        Optional<String> own = opened.weighed().ownSentence()
                ? Optional.of("Much is at stake: one sentence of your own for "
                        + called(opened.filed().introduction().other()) + " would help.")
                : Optional.empty();
        return Stream.concat(foreign.stream(), own.stream()).collect(Collectors.joining(" "));
    }

    private static List<Pick> picks(Opened opened, Framework chosen) {
        Framework recommended = opened.recommendation().framework();
        return Stream.of(Framework.values())
                .sorted(Comparator.comparing(framework -> framework != recommended))
                .map(framework -> pick(opened, framework, framework == chosen))
                .toList();
    }

    private static Pick pick(Opened opened, Framework framework, boolean chosen) {
        boolean recommended = framework == opened.recommendation().framework();
        String note = recommended
                ? "Recommended"
                : framework == Framework.SOFT_FADE && !opened.weighed().fade()
                        ? "Not here: say it clearly"
                        : Words.framework(framework);
        return new Pick(framework.word(), framework.shown(), framework.ordinal() + 1, note, chosen, recommended);
    }

    /// Mail that could not leave, and what to do about it.
    private List<Line> unsigned(Opened opened) {
        boolean mail = opened.filed().introduction().channel() == Channel.EMAIL;
        return mail && desk.ownership().owner().addresses().isEmpty()
                ? List.of(new Line("From", Approving.UNSIGNED))
                : List.of();
    }

    /// From where it leaves is said only where it could leave from elsewhere.
    static List<Line> lines(Envelope envelope, List<Account> accounts) {
        List<Line> lines = new ArrayList<>();
        if (accounts.size() != 1
                || !accounts.getFirst()
                        .address()
                        .address()
                        .equals(envelope.from().address())) {
            add(lines, "From", List.of(envelope.from()));
        }
        add(lines, "To", envelope.to());
        add(lines, "Cc", envelope.cc());
        add(lines, "Bcc", envelope.bcc());
        if (!envelope.subject().isBlank()) {
            lines.add(new Line("Subject", envelope.subject()));
        }
        envelope.attached()
                .ifPresent(file ->
                        lines.add(new Line("Attached", file.name() + ", " + Math.max(1, file.bytes() / 1000) + " kB")));
        return lines;
    }

    /// Name and address: a name alone proves nothing.
    private static void add(List<Line> lines, String label, List<Party> parties) {
        if (!parties.isEmpty()) {
            lines.add(new Line(
                    label, String.join(", ", parties.stream().map(Answers::full).toList())));
        }
    }

    static String full(Party party) {
        if (party.address().flatMap(SlackPlace::of).isPresent()) {
            return party.shown() + ", on Slack";
        }
        return party.name()
                .flatMap(name -> party.address().map(address -> name + " <" + address + ">"))
                .orElse(party.shown());
    }

    static List<Note> notes(List<Finding> findings) {
        return IntStream.range(0, findings.size())
                .mapToObj(number -> {
                    Finding finding = findings.get(number);
                    return new Note(
                            number,
                            finding.rule(),
                            Words.finding(finding.rule()),
                            finding.blocks(),
                            finding.span().start(),
                            finding.span().end(),
                            finding.text(),
                            finding.why(),
                            finding.suggestion());
                })
                .toList();
    }

    private Ways ways(Opened opened, AnswerRequest asked, WorkCalendar calendar) {
        List<Account> accounts = desk.connecting().accounts();
        boolean draft = opened.chosen().isPresent();
        boolean dismiss = opened.chosen()
                .filter(one -> one.draft().framework() == Framework.DISMISS)
                .isPresent();
        Optional<Envelope> envelope = opened.chosen().flatMap(Opened.Chosen::envelope);
        boolean addressed = envelope.filter(it -> SlackPlace.of(it).isEmpty()).isPresent();
        boolean sends = addressed
                && accounts.stream().anyMatch(account -> account.smtp().isPresent());
        Duration undo = desk.ownership().preferences().undo();
        String send = dismiss
                ? "Let it go, without a reply"
                : sends ? Words.sendButton(undo) : envelope.isPresent() && !addressed ? Words.postButton(undo) : "";
        return new Ways(
                opened.filed().id().toString(),
                draft,
                draft ? send : "",
                addressed && !accounts.isEmpty(),
                copy(opened),
                elsewhere(opened),
                asked.ask(),
                asked.sure(),
                asked.copied(),
                asked.mine().isPresent(),
                calendar.plusBusinessDays(calendar.dayOf(opened.now()), WAIT_DAYS)
                        .toString(),
                dismiss,
                leaving(opened),
                opened.answered().isPresent());
    }

    private static String copy(Opened opened) {
        if (opened.filed().introduction().channel() == Channel.EMAIL) {
            return "Copy";
        }
        return elsewhere(opened).isEmpty() ? "Copy it" : "Copy and open";
    }

    /// Where the conversation lives. A link came in by mail: only one of the web is followed.
    private static String elsewhere(Opened opened) {
        return opened.conversation().messages().reversed().stream()
                .flatMap(message -> LinkedIn.threadOf(message).stream())
                .flatMap(thread -> LinkedIn.page(thread).stream())
                .findFirst()
                .orElseGet(() -> shownElsewhere(opened));
    }

    private static String shownElsewhere(Opened opened) {
        return Stream.concat(
                        Stream.of(opened.filed().introduction().other()),
                        opened.conversation().messages().stream()
                                .flatMap(message -> Stream.concat(
                                        Stream.of(message.from()),
                                        SlackPlace.of(message).map(SlackPlace::link).map(Party::at).stream())))
                .flatMap(party -> party.address().stream())
                .filter(WEB.asMatchPredicate())
                .findFirst()
                .orElse("");
    }

    private static String leaving(Opened opened) {
        return opened.outgoing()
                .filter(outgoing ->
                        outgoing.status() == Outgoing.Status.WAITING || outgoing.status() == Outgoing.Status.ATTEMPTING)
                .map(outgoing -> "Your answer to " + Frames.recipient(outgoing) + " is on its way.")
                .orElse("");
    }

    private Menu menu(Opened opened, WorkCalendar calendar) {
        Instant now = opened.now();
        LocalDate today = calendar.dayOf(now);
        List<Other> others = desk.tables().queue().rows(Queue.Filter.ALL, now, OTHERS + 1, 0).stream()
                .filter(row -> !row.id().equals(opened.filed().id()))
                .limit(OTHERS)
                .map(row -> new Other(row.id().toString(), row.who() + ": " + row.ask()))
                .toList();
        List<Other> splits = opened.conversation().messages().stream()
                .skip(1)
                .map(message ->
                        new Other(message.id().value(), message.from().shown() + ", " + at(message, today, calendar)))
                .toList();
        KindName kind = opened.filed()
                .word()
                .kind()
                .orElse(opened.filed().introduction().kind().name());
        return new Menu(kind, why(opened), senders(opened), others, splits);
    }

    private static String why(Opened opened) {
        String why = String.join("; ", opened.filed().seen().why());
        return why.isEmpty() ? "" : "It lies here because: " + why + ".";
    }

    /// Whom one may want to see always or never: where the message that asked came from.
    private List<Other> senders(Opened opened) {
        return opened.conversation().messages().stream()
                .filter(message ->
                        message.id().equals(opened.filed().introduction().arrivedAs()))
                .filter(message -> !desk.ownership().owner().wrote(message))
                .flatMap(message -> SenderRule.about(message, false).stream())
                .map(LearntSection::ruled)
                .map(rule -> new Other(rule.value(), rule.shown()))
                .toList();
    }

    private static String at(Message message, LocalDate today, WorkCalendar calendar) {
        ZonedDateTime at = message.at().atZoneSameInstant(calendar.zone());
        return Moments.moment(at, today);
    }
}
