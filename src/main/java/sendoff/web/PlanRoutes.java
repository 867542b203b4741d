package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sendoff.desk.Desk;
import sendoff.desk.weighing.PlanWords;
import sendoff.domain.Gift;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Members;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.GroupId;
import sendoff.domain.Relationship;
import sendoff.domain.Room;
import sendoff.domain.WorkCalendar;
import sendoff.web.PlanPage.Given;
import sendoff.web.PlanPage.Line;

/// The giving plan.
final class PlanRoutes implements Routes {
    private static final int HISTORY = 100;
    private static final int MOST = 999;
    private static final int HALF_AN_HOUR = 30;

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;
    private final StatementViews statements;

    PlanRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
        this.statements = new StatementViews(desk, frames);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/plan", this::show);
        routes.post("/plan", this::add);
        routes.post("/plan/{id}", this::edit);
        routes.post("/plan/{id}/allow", this::allow);
        routes.post("/plan/{id}/back", this::back);
        routes.post("/plan/{id}/end", this::end);
        routes.post("/plan/given/{id}/back", ctx -> given(ctx, true));
        routes.post("/plan/given/{id}/again", ctx -> given(ctx, false));
    }

    private void show(Context ctx) {
        show(ctx, RequestPageRoutes.section(ctx, desk));
    }

    private void refuse(Context ctx, String why) {
        Refused.say(ctx, why);
        show(ctx);
    }

    /// With a request page that could not be kept as it was typed.
    void show(Context ctx, RequestSection request) {
        WorkCalendar calendar = desk.ownership().calendar();
        Instant now = desk.clock().instant();
        LocalDate today = calendar.dayOf(now);
        List<Room> rooms = desk.giving().rooms();
        ctx.html(templates.html(
                "plan",
                new PlanPage(
                        frames.of(ctx, "Giving plan", "plan"),
                        line(rooms),
                        rooms.stream().map(room -> line(room, today)).toList(),
                        desk.giving().history(HISTORY).stream()
                                .map(gift -> given(gift, today, calendar))
                                .toList(),
                        request,
                        statements.tabs())));
    }

    private static String line(List<Room> rooms) {
        if (rooms.isEmpty()) {
            return "Write down whom you help and how much. When a group is used up, the answer is the rule, and you need no excuse.";
        }
        return Words.capital(String.join(
                        ", ",
                        rooms.stream()
                                .map(room -> PlanWords.allowance(room.group()))
                                .toList()))
                + ". When a group is used up, the answer is the rule, and you need no excuse.";
    }

    private static Line line(Room room, LocalDate today) {
        GivingGroup group = room.group();
        Members members = group.members();
        boolean over = room.given() > group.allowance();
        return new Line(
                group.id().toString(),
                group.name(),
                group.note(),
                typed(group.allowance(), group.measure()),
                group.measure(),
                group.period(),
                group.measure().word() + " a " + group.period().word(),
                Words.capital(PlanWords.amount(room.given(), group.measure())) + " given this "
                        + group.period().word(),
                Meter.of(room, today).named(room.left() == 0 ? "" : "Left"),
                over
                        ? Words.capital(PlanWords.amount(room.given(), group.measure()))
                                + " given already is more than you allow now. Nothing is taken back; there is room again from "
                                + Moments.date(room.refills(), today) + "."
                        : "",
                group.whenFull(),
                String.join(", ", members.domains()),
                String.join(", ", members.words()),
                members.relationships(),
                String.join(", ", members.people()));
    }

    private Given given(Gift gift, LocalDate today, WorkCalendar calendar) {
        Optional<GivingGroup> group = desk.tables().plan().find(gift.group());
        return new Given(
                gift.id().toString(),
                Words.capital(PlanWords.amount(
                                gift.amount(), group.map(GivingGroup::measure).orElse(Measure.CALLS)))
                        + group.map(one -> ", " + one.name()).orElse(""),
                gift.to().shown(),
                Moments.date(calendar.dayOf(gift.at()), today),
                gift.introduction().map(id -> "/i/" + id).orElse(""),
                !gift.counts());
    }

    private static String typed(int allowance, Measure measure) {
        return measure == Measure.HOURS
                ? BigDecimal.valueOf(allowance)
                        .divide(BigDecimal.valueOf(GivingGroup.HOUR), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(allowance);
    }

    /// @return empty for what is no number from 0 to 999
    private static Optional<Integer> allowance(Context ctx, Measure measure) {
        return Forms.text(ctx, "allowance")
                .map(text -> text.replace(',', '.'))
                .filter(text -> text.matches(measure == Measure.HOURS ? "\\d{1,3}(\\.\\d{1,2})?" : "\\d{1,3}"))
                .map(BigDecimal::new)
                .map(number -> measure == Measure.HOURS
                        ? number.multiply(BigDecimal.valueOf(GivingGroup.HOUR)).intValue()
                        : number.intValue());
    }

    private void add(Context ctx) {
        keep(ctx, desk.giving().newId());
    }

    private void edit(Context ctx) {
        keep(ctx, group(ctx).id());
    }

    private void keep(Context ctx, GroupId id) {
        Measure measure = measure(ctx);
        Optional<String> name = Forms.text(ctx, "name").filter(text -> text.length() <= 80);
        Optional<Integer> allowance = allowance(ctx, measure);
        if (name.isEmpty()) {
            refuse(ctx, "Say whom the group is for. Nothing was changed.");
        } else if (allowance.isEmpty()) {
            refuse(ctx, "Say how much it allows as a number from 0 to " + MOST + ". Nothing was changed.");
        } else {
            desk.giving()
                    .save(new GivingGroup(
                            id,
                            name.get(),
                            Forms.text(ctx, "note").orElse(""),
                            measure,
                            period(ctx),
                            allowance.get(),
                            members(ctx),
                            Forms.text(ctx, "when-full").orElse("")));
            done(ctx, "Saved.");
        }
    }

    private static Measure measure(Context ctx) {
        return Forms.choice(ctx, "measure", Measure.class).orElse(Measure.CALLS);
    }

    private static Period period(Context ctx) {
        return Forms.choice(ctx, "period", Period.class).orElse(Period.MONTH);
    }

    private static Members members(Context ctx) {
        return new Members(
                SettingsRoutes.list(Forms.text(ctx, "domains")),
                SettingsRoutes.list(Forms.text(ctx, "words")),
                ctx.formParams("relationship").stream()
                        .flatMap(word -> List.of(Relationship.values()).stream()
                                .filter(one -> Forms.word(one).equals(word)))
                        .toList(),
                SettingsRoutes.list(Forms.text(ctx, "people")));
    }

    /// One step up or down, or the number typed.
    private void allow(Context ctx) {
        GivingGroup group = group(ctx);
        int step = group.measure() == Measure.HOURS ? HALF_AN_HOUR : 1;
        Optional<Integer> now = Forms.text(ctx, "step")
                .map(way -> group.allowance() + (way.equals("more") ? step : -step))
                .or(() -> allowance(ctx, group.measure()));
        if (now.isEmpty()) {
            refuse(ctx, "Say how much it allows as a number from 0 to " + MOST + ". Nothing was changed.");
            return;
        }
        GivingGroup then = group.allowing(Math.clamp(now.get(), 0, MOST * (step == 1 ? 1 : GivingGroup.HOUR)));
        desk.giving().save(then);
        String undo = "/plan/" + group.id() + "/back?was=" + group.allowance() + "&now=" + then.allowance();
        say(ctx, then, Optional.of(undo));
    }

    /// The allowance as it was, unless it was changed again meanwhile.
    private void back(Context ctx) {
        GivingGroup group = group(ctx);
        Optional<Integer> was = asked(ctx, "was").filter(_ -> asked(ctx, "now").equals(Optional.of(group.allowance())));
        was.map(group::allowing).ifPresent(desk.giving()::save);
        say(ctx, group(ctx), Optional.empty());
    }

    private static Optional<Integer> asked(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name))
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf);
    }

    private void say(Context ctx, GivingGroup group, Optional<String> undo) {
        String said = Words.capital(PlanWords.allowance(group)) + (undo.isPresent() ? "" : ", as before");
        notes.lead(ctx, "/plan#g-" + group.id(), new Frame.Toast(said, undo, Frame.Toast.IN_SIGHT));
    }

    private void end(Context ctx) {
        GivingGroup group = group(ctx);
        desk.giving().end(group.id());
        done(ctx, group.name() + " is out of the plan. What was given stays below.");
    }

    private void given(Context ctx, boolean back) {
        UUID id = uuid(ctx);
        if (back) {
            desk.giving().cancel(id);
        } else {
            desk.giving().countAgain(id);
        }
        String undo = "/plan/given/" + id + (back ? "/again" : "/back");
        notes.lead(ctx, "/plan", Frame.Toast.undoing(back ? "Given back" : "It counts again", undo));
    }

    private void done(Context ctx, String said) {
        notes.lead(ctx, "/plan", said);
    }

    private GivingGroup group(Context ctx) {
        return desk.tables().plan().find(new GroupId(uuid(ctx))).orElseThrow(NotFoundResponse::new);
    }

    private static UUID uuid(Context ctx) {
        try {
            return UUID.fromString(ctx.pathParam("id"));
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
    }
}
