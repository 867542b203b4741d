package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.people.Acquaintance;
import sendoff.desk.people.Acquaintance.Listed;
import sendoff.desk.people.Knowing.Done;
import sendoff.desk.people.Who;
import sendoff.domain.ContactGuard.Limit;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.Person;
import sendoff.domain.PersonId;
import sendoff.domain.Relationship;
import sendoff.domain.WorkCalendar;

/// The list of people, one page a person, and what the owner says of them.
final class PeopleRoutes implements Routes {
    static final String UNDO = "/people/undo";
    private static final int FIRST = 50;
    private static final int MOST = 20_000;
    private static final int LONGEST = 200;
    private static final int LONGEST_WISH = 500;
    private static final int MOST_TIMES = 99;
    private static final int LONGEST_NOTES = 10_000;

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;
    private final PersonView view;

    PeopleRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
        this.view = new PersonView(desk);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/people", this::list);
        routes.post(UNDO, this::undo);
        routes.get("/people/{who}", this::show);
        routes.post("/people/{who}", this::write);
        routes.post("/people/{who}/guard", this::guard);
        routes.post("/people/{who}/address", this::address);
        routes.post("/people/{who}/leave", this::leave);
        routes.post("/people/{who}/merge", this::merge);
        routes.post("/people/{who}/part", this::part);
        routes.post("/people/{who}/forget", this::forget);
    }

    private void list(Context ctx) {
        String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        String words = typed.substring(0, Math.min(LONGEST, typed.length()));
        int most = Optional.ofNullable(ctx.queryParam("n"))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .map(n -> Math.clamp(n, FIRST, MOST))
                .orElse(FIRST);
        List<Listed> all = desk.knowing().list(words);
        WorkCalendar calendar = desk.ownership().calendar();
        LocalDate today = calendar.dayOf(desk.clock().instant());
        ctx.html(templates.html(
                "people",
                new PeoplePage(
                        frames.of(ctx, "People", "people"),
                        words,
                        all.stream()
                                .limit(most)
                                .map(one -> row(one, today, calendar))
                                .toList(),
                        all.size(),
                        all.size() > most ? Optional.of(most * 2) : Optional.empty())));
    }

    static PeoplePage.Row row(Listed one, LocalDate today, WorkCalendar calendar) {
        return new PeoplePage.Row(
                PersonLink.href(one.who()),
                one.name(),
                one.line(),
                Words.mails(one.received(), one.sent()),
                one.last().map(at -> Moments.date(calendar.dayOf(at), today)).orElse(""));
    }

    private void show(Context ctx) {
        Who who = who(ctx);
        Acquaintance known = desk.knowing().open(who).orElseThrow(NotFoundResponse::new);
        if (!known.who().equals(who)) {
            ctx.redirect(PersonLink.href(known.who()), HttpStatus.SEE_OTHER);
            return;
        }
        ctx.html(
                templates.html("person", view.page(frames.of(ctx, known.person().shown(), "people"), known)));
    }

    private void write(Context ctx) {
        var facts = new Person.Facts(
                Forms.choice(ctx, "relationship", Relationship.class),
                line(ctx, "role"),
                line(ctx, "company"),
                line(ctx, "met"),
                cut(Forms.text(ctx, "notes").orElse("").replace("\r\n", "\n"), LONGEST_NOTES));
        done(ctx, "Written down.", desk.knowing().write(who(ctx), line(ctx, "name"), facts));
    }

    private static String line(Context ctx, String field) {
        return cut(Forms.text(ctx, field).orElse(""), LONGEST);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }

    private void guard(Context ctx) {
        Period per = Forms.choice(ctx, "per", Period.class).orElse(Period.MONTH);
        Optional<LocalDate> rests = Forms.date(ctx, "rests");
        kept(
                ctx,
                "Written down.",
                Forms.isTooFar(rests, desk)
                        ? Done.not(who(ctx), "“Not before” reaches a year ahead: choose an earlier day.")
                        : desk.knowing()
                                .guard(
                                        who(ctx),
                                        cut(Forms.text(ctx, "glad-of").orElse(""), LONGEST_WISH),
                                        Forms.number(ctx, "times")
                                                .map(times -> new Limit(Math.clamp(times, 0, MOST_TIMES), per)),
                                        rests));
    }

    private void address(Context ctx) {
        kept(
                ctx,
                "Their address from now on.",
                desk.knowing().reachAt(who(ctx), cut(Forms.text(ctx, "address").orElse(""), 1_000)));
    }

    private void leave(Context ctx) {
        done(
                ctx,
                "Taken off.",
                desk.knowing().leave(who(ctx), Forms.text(ctx, "address").orElse("")));
    }

    /// With someone named by a button, or found by what was typed.
    private void merge(Context ctx) {
        Who who = who(ctx);
        Optional<Who> other = Forms.text(ctx, "other").flatMap(Who::of);
        if (other.isPresent()) {
            kept(ctx, "One person from now on.", desk.knowing().merge(who, other.get()));
            return;
        }
        String words = line(ctx, "with");
        List<Listed> found = words.isEmpty()
                ? List.of()
                : desk.knowing().list(words).stream()
                        .filter(one -> !one.who().equals(who))
                        .toList();
        if (found.size() == 1) {
            kept(
                    ctx,
                    "One person from now on.",
                    desk.knowing().merge(who, found.getFirst().who()));
        } else {
            String why = found.isEmpty()
                    ? "Nobody else here matches “" + words + "”: enter a name or an address of theirs."
                    : Words.capital(Words.number(found.size())) + " people match “" + words
                            + "”: enter the address of the one you mean.";
            refuse(ctx, why);
        }
    }

    private void part(Context ctx) {
        Who who = who(ctx);
        Optional<PersonId> other =
                Forms.text(ctx, "other").flatMap(Who::of).map(key -> key instanceof Who.Kept(PersonId id) ? id : null);
        if (other.isEmpty()) {
            throw new NotFoundResponse();
        }
        done(ctx, "Two people again.", desk.knowing().part(who, other.get()));
    }

    private void forget(Context ctx) {
        desk.knowing().forget(who(ctx));
        notes.lead(ctx, "/people", Frame.Toast.undoing("Forgotten.", UNDO));
    }

    private void undo(Context ctx) {
        Optional<String> said = desk.knowing().undo().map(before -> before.said());
        notes.lead(
                ctx,
                "/people",
                said.map(what -> "Taken back: " + what.toLowerCase(java.util.Locale.ROOT) + ".")
                        .orElse("There is nothing to take back."));
    }

    private void done(Context ctx, String said, Done done) {
        if (done.refused().isPresent()) {
            notes.refuse(ctx, PersonLink.href(done.who()), done.refused().get());
        } else {
            notes.lead(ctx, PersonLink.href(done.who()), Frame.Toast.undoing(said, UNDO));
        }
    }

    /// The same for a form that has words in it.
    private void kept(Context ctx, String said, Done done) {
        done.refused().ifPresentOrElse(why -> refuse(ctx, why), () -> done(ctx, said, done));
    }

    private void refuse(Context ctx, String why) {
        Refused.say(ctx, why);
        show(ctx);
    }

    private static Who who(Context ctx) {
        return Who.of(ctx.pathParam("who")).orElseThrow(NotFoundResponse::new);
    }
}
