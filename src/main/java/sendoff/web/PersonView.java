package sendoff.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.people.Acquaintance;
import sendoff.desk.people.Acquaintance.Dealing;
import sendoff.desk.people.Acquaintance.Part;
import sendoff.desk.people.Who;
import sendoff.domain.ContactGuard;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.OptInState;
import sendoff.domain.Person;
import sendoff.domain.Promise;
import sendoff.domain.PromiseState;
import sendoff.domain.WorkCalendar;
import sendoff.web.PersonPage.Dealings;
import sendoff.web.PersonPage.Other;
import sendoff.web.PersonPage.Owed;

/// What the page of one person shows.
final class PersonView {
    private final Desk desk;

    PersonView(Desk desk) {
        this.desk = desk;
    }

    PersonPage page(Frame frame, Acquaintance known) {
        WorkCalendar calendar = desk.ownership().calendar();
        LocalDate today = calendar.dayOf(desk.clock().instant());
        Person person = known.person();
        return new PersonPage(
                frame,
                PersonLink.href(known.who()),
                person.shown(),
                line(known, calendar, today),
                person.facts(),
                taken(known),
                Arrays.stream(Part.values())
                        .map(part -> dealings(part, known, today, calendar))
                        .filter(group -> !group.found().isEmpty())
                        .toList(),
                owed(known, true, today),
                owed(known, false, today),
                known.making().stream().map(it -> making(it, person)).toList(),
                person.addresses(),
                known.namesakes().stream()
                        .map(one -> new Other(one.who().key(), one.name(), one.addresses()))
                        .toList(),
                person.joined().stream()
                        .map(one -> one.other())
                        .map(other ->
                                new Other(Who.of(other).key(), other.shown(), String.join(", ", other.addresses())))
                        .toList(),
                known.kept(),
                known.guard().map(guard -> guarded(guard, known.asked(), today, calendar)));
    }

    private static PersonPage.Guarded guarded(
            ContactGuard guard, List<Instant> asked, LocalDate today, WorkCalendar calendar) {
        LocalDate month = today.withDayOfMonth(1);
        int now = (int)
                asked.stream().filter(at -> !calendar.dayOf(at).isBefore(month)).count();
        String last = asked.isEmpty()
                ? "You have not asked them for an introduction yet."
                : "Asked " + Words.times(asked.size()) + " within a year, "
                        + (now == 0 ? "not" : Words.times(now)) + " this month; the last time on "
                        + Moments.date(calendar.dayOf(asked.getFirst()), today) + ".";
        return new PersonPage.Guarded(
                guard.gladOf(),
                guard.limit().map(limit -> String.valueOf(limit.times())).orElse(""),
                guard.bears().per().word(),
                guard.restsUntil().map(LocalDate::toString).orElse(""),
                last);
    }

    /// `Sendoff takes them for: Stranger (you have not written to each other before).`
    private static String taken(Acquaintance known) {
        return "Sendoff takes them for: " + Words.relationship(known.takenFor())
                + (known.takenWhy().isEmpty() ? "" : " (" + known.takenWhy() + ")") + ".";
    }

    /// `Engineer, Example Corp. You wrote 12 mails and they 9 since March 2024, the last on Fri 3 Nov.`
    private static String line(Acquaintance known, WorkCalendar calendar, LocalDate today) {
        Person.Facts facts = known.person().facts();
        String work = java.util.stream.Stream.of(facts.role(), facts.company())
                .filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.joining(", "));
        String mails = Words.mails(known.received(), known.sent());
        Optional<LocalDate> first = known.first().map(calendar::dayOf);
        Optional<LocalDate> latest = known.last().map(calendar::dayOf);
        boolean once = first.equals(latest);
        String since = first.map(day -> (once ? ", on " : ", the first on ") + Moments.date(day, today))
                .orElse("");
        String last = latest.filter(_ -> !once)
                .map(day -> " and the last on " + Moments.date(day, today))
                .orElse("");
        String counted = mails.isEmpty() ? "No mail between you was counted." : mails + since + last + ".";
        return work.isEmpty() ? counted : work + ". " + counted;
    }

    private static Dealings dealings(Part part, Acquaintance known, LocalDate today, WorkCalendar calendar) {
        List<FindPage.Found> found = known.dealings().stream()
                .filter(dealing -> dealing.part() == part)
                .map(Dealing::filed)
                .map(filed -> FindPage.Found.of(filed, today, calendar))
                .toList();
        return new Dealings(Forms.word(part), title(part), found);
    }

    private static String title(Part part) {
        return switch (part) {
            case ASKED -> "They asked you";
            case INTRODUCED -> "They introduced someone to you";
            case WAS_ASKED -> "You asked them";
            case WAS_WANTED -> "Someone asked to meet them";
            case TOOK_PART -> "They took part";
        };
    }

    /// Whoever said no is not named, here as elsewhere: a contact.
    private static Owed making(DoubleOptIn it, Person person) {
        Side self = it.asker().address().filter(person::isAt).isPresent() ? Side.ASKER : Side.CONTACT;
        boolean no = it.state() instanceof OptInState.ToClose
                || it.state() instanceof OptInState.Closed
                || it.state() instanceof OptInState.Dropped;
        String other = self == Side.ASKER && no
                ? "a contact"
                : (self == Side.ASKER
                        ? IntroductionsView.contact(it)
                        : it.asker().shown());
        String about = it.about().isEmpty() ? "" : ": " + it.about();
        return new Owed("With " + other + about, making(it.state()), "/introductions/" + it.id());
    }

    private static String making(OptInState state) {
        return switch (state) {
            case OptInState.ToAsk _ -> "To be asked";
            case OptInState.Asked _, OptInState.AskedAgain _ -> "Asked";
            case OptInState.Heard _ -> "An answer came";
            case OptInState.Agreed _ -> "Both said yes";
            case OptInState.Introduced _, OptInState.Done _ -> "Introduced";
            case OptInState.ToClose _ -> "To be closed";
            case OptInState.Closed _ -> "Closed";
            case OptInState.Dropped _ -> "Let go";
        };
    }

    private static List<Owed> owed(Acquaintance known, boolean mine, LocalDate today) {
        return known.promises().stream()
                .filter(promise -> promise.mine() == mine)
                .filter(promise -> !(promise.state() instanceof PromiseState.Withdrawn
                        || promise.state() instanceof PromiseState.SaidAgain))
                .map(promise -> new Owed(
                        promise.text(),
                        state(promise, today),
                        promise.introduction().map(id -> "/i/" + id).orElse("/promises")))
                .toList();
    }

    private static String state(Promise promise, LocalDate today) {
        String due =
                promise.due().map(day -> ", by " + Moments.date(day, today)).orElse("");
        return Words.promise(promise.state()) + (promise.binds() ? due : "");
    }
}
