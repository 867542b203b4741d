package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import sendoff.desk.Desk;
import sendoff.desk.answering.Approval;
import sendoff.desk.answering.Drafting;
import sendoff.desk.introducing.Introducing;
import sendoff.desk.introducing.Introducing.View;
import sendoff.desk.introducing.Introducing.Wish;
import sendoff.domain.ContactGuard.Limit;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.OptInState.Went;
import sendoff.domain.Party;
import sendoff.web.OptInPage.Fields;

/// Introductions between others: the board, one of them, and a new one.
final class IntroductionsRoutes implements Routes {
    private static final String BOARD = "/introductions";
    private static final String MOVED = "It has moved on meanwhile: look where it stands now.";
    private static final int LONGEST = 2_000;

    private final Desk desk;
    private final Introducing introducing;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;
    private final IntroductionsView board;
    private final OptInView view;

    IntroductionsRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.introducing = desk.introducing();
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
        this.board = new IntroductionsView(desk);
        this.view = new OptInView(desk);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(BOARD, this::showBoard);
        routes.post(BOARD, this::begin);
        routes.get("/introductions/new", this::fresh);
        routes.post("/introductions/guard", this::guard);
        routes.get("/introductions/{id}", ctx -> show(ctx, Optional.empty()));
        routes.post("/introductions/{id}/say", this::say);
        routes.post("/introductions/{id}/yes", ctx -> act(ctx, "They said yes", introducing::yes));
        routes.post("/introductions/{id}/no", ctx -> act(ctx, "They said no: only you know", introducing::no));
        routes.post("/introductions/{id}/not-an-answer", ctx -> act(ctx, "No answer yet", introducing::notAnAnswer));
        routes.post(
                "/introductions/{id}/introduced",
                ctx -> act(ctx, "They are introduced", introducing::wasTheIntroduction));
        routes.post(
                "/introductions/{id}/not-introduced",
                ctx -> act(ctx, "That was something else", introducing::wasNotTheIntroduction));
        routes.post(
                "/introductions/{id}/not-so", ctx -> act(ctx, "It stands where it stood before", introducing::notSo));
        routes.post("/introductions/{id}/decline", ctx -> act(ctx, "They are not asked", introducing::decline));
        routes.post("/introductions/{id}/withdraw", ctx -> act(ctx, "Let go", introducing::withdraw));
        routes.post("/introductions/{id}/later", this::later);
        routes.post("/introductions/{id}/sent", this::sent);
        routes.post("/introductions/{id}/move", this::move);
        routes.post("/introductions/{id}/went", this::went);
        routes.post("/introductions/{id}/check", this::check);
        routes.post("/introductions/{id}/keep/{n}", this::keep);
        routes.post("/introductions/{id}/anew", this::anew);
        routes.post("/introductions/{id}/send", this::send);
        routes.post("/introductions/{id}/drafts", this::drafts);
        routes.post("/introductions/{id}/undo", this::undo);
        routes.post("/introductions/{id}/left", ctx -> settle(ctx, desk.sending()::itLeft));
        routes.post("/introductions/{id}/again", ctx -> settle(ctx, desk.sending()::sendAgain));
    }

    private Frame frame(Context ctx) {
        return frames.of(ctx, "Introductions", "introductions");
    }

    private void showBoard(Context ctx) {
        ctx.html(templates.html("introductions", board.page(frame(ctx))));
    }

    private void show(Context ctx, Optional<Approval> asked) {
        ctx.html(templates.html("introduction", view.page(frame(ctx), one(ctx), asked)));
    }

    private View one(Context ctx) {
        try {
            return introducing.open(id(ctx));
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
    }

    static DoubleOptInId id(Context ctx) {
        return new DoubleOptInId(AnswerRoutes.id(ctx).value());
    }

    // ---- a new one

    private void fresh(Context ctx) {
        Optional<IntroductionId> from = Optional.ofNullable(ctx.queryParam("from"))
                .filter(id -> id.matches("[0-9a-fA-F-]{36}"))
                .map(id -> Forms.named(id, IntroductionId::of));
        Fields fields = from.map(introducing::proposed)
                .map(OptInView::fields)
                .orElseGet(() -> new Fields("", false, false, "", "", "", "", "", "", "-5", "", "-5", ""));
        form(ctx, fields, "");
    }

    private void form(Context ctx, Fields fields, String problem) {
        if (!problem.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ctx.html(templates.html(
                "begin", new BeginPage(frames.of(ctx, "An introduction", "introductions"), fields, problem)));
    }

    private void begin(Context ctx) {
        Optional<Party> asker = party(ctx, "asker");
        Optional<Party> contact = party(ctx, "contact");
        if (asker.isEmpty() || contact.isEmpty()) {
            form(ctx, typed(ctx), "Say who the two are: a name or an address of each.");
            return;
        }
        Wish wish = wish(ctx, asker.get(), contact.get());
        try {
            DoubleOptInId id = introducing.begin(wish);
            notes.lead(ctx, BOARD + "/" + id, Frame.Toast.undoing("Begun: nobody was asked yet", Frames.UNDO));
        } catch (IllegalArgumentException refused) {
            form(ctx, typed(ctx), String.valueOf(refused.getMessage()));
        }
    }

    private static Fields typed(Context ctx) {
        return new Fields(
                Forms.text(ctx, "from").orElse(""),
                false,
                isAsked(ctx),
                Forms.text(ctx, "asker-name").orElse(""),
                Forms.text(ctx, "asker-address").orElse(""),
                Forms.text(ctx, "contact-name").orElse(""),
                Forms.text(ctx, "contact-address").orElse(""),
                Forms.text(ctx, "about").orElse(""),
                Forms.text(ctx, "pass-on").orElse(""),
                Forms.text(ctx, "sure-asker").orElse("-5"),
                Forms.text(ctx, "why-asker").orElse(""),
                Forms.text(ctx, "sure-contact").orElse("-5"),
                Forms.text(ctx, "why-contact").orElse(""));
    }

    private static boolean isAsked(Context ctx) {
        return Forms.text(ctx, "asked").filter("no"::equals).isEmpty();
    }

    private static Optional<Party> party(Context ctx, String who) {
        Optional<String> name = Forms.text(ctx, who + "-name").map(IntroductionsRoutes::cut);
        Optional<String> address = Forms.text(ctx, who + "-address").map(IntroductionsRoutes::cut);
        return name.isEmpty() && address.isEmpty() ? Optional.empty() : Optional.of(new Party(name, address));
    }

    private static Wish wish(Context ctx, Party asker, Party contact) {
        return new Wish(
                Forms.text(ctx, "from")
                        .filter(id -> id.matches("[0-9a-fA-F-]{36}"))
                        .map(id -> Forms.named(id, IntroductionId::of)),
                isAsked(ctx),
                asker,
                contact,
                Forms.text(ctx, "about").map(IntroductionsRoutes::cut).orElse(""),
                Forms.text(ctx, "pass-on").map(IntroductionsRoutes::cut).orElse(""),
                gain(ctx, "asker"),
                gain(ctx, "contact"));
    }

    private static Gain gain(Context ctx, String who) {
        return new Gain(
                Forms.number(ctx, "sure-" + who).filter(percent -> percent >= 0),
                Forms.text(ctx, "why-" + who).map(IntroductionsRoutes::cut).orElse(""));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length())).replace("\r\n", "\n");
    }

    /// The people stay; what was missing of the contact is filled in.
    private void say(Context ctx) {
        View one = one(ctx);
        Party known = one.optIn().contact();
        Party contact = party(ctx, "contact").orElse(known);
        try {
            introducing.say(one.optIn().id(), wish(ctx, one.optIn().asker(), contact));
            notes.leave(ctx, Frame.Toast.undoing("Written down", Frames.UNDO));
            back(ctx, one.optIn().id());
        } catch (IllegalArgumentException refused) {
            Refused.say(ctx, String.valueOf(refused.getMessage()));
            show(ctx, Optional.empty());
        }
    }

    private void guard(Context ctx) {
        Optional<String> address = Forms.text(ctx, "address");
        if (address.isEmpty()) {
            notes.refuse(ctx, BOARD + "#guard", "Whose is it? The address is missing.");
        } else if (Forms.isTooFar(Forms.date(ctx, "until"), desk)) {
            Refused.say(ctx, "“Not before” reaches a year ahead: choose an earlier day. Nothing was changed.");
            showBoard(ctx);
        } else {
            Optional<Period> per = Forms.choice(ctx, "per", Period.class);
            desk.guarding()
                    .say(
                            address.get(),
                            Forms.text(ctx, "name")
                                    .map(IntroductionsRoutes::cut)
                                    .orElse(""),
                            Forms.text(ctx, "glad-of")
                                    .map(IntroductionsRoutes::cut)
                                    .orElse(""),
                            Forms.number(ctx, "times")
                                    .filter(times -> times >= 0)
                                    .flatMap(times -> per.map(period -> new Limit(times, period))),
                            Forms.date(ctx, "until"));
            notes.lead(ctx, BOARD + "#guard", "Written down.");
        }
    }

    // ---- acts

    private void act(Context ctx, String said, Function<DoubleOptInId, Optional<String>> act) {
        View one = one(ctx);
        DoubleOptInId id = one.optIn().id();
        say(ctx, said, AsSeen.isPast(ctx, one) ? Optional.of(MOVED) : act.apply(id));
        back(ctx, id);
    }

    private void say(Context ctx, String said, Optional<String> refused) {
        notes.leave(ctx, refused.map(Frame.Toast::trouble).orElseGet(() -> Frame.Toast.undoing(said, Frames.UNDO)));
    }

    private void move(Context ctx) {
        Optional<LocalDate> day = Forms.date(ctx, "day");
        act(
                ctx,
                "Moved",
                id -> day.map(to -> introducing.move(id, to)).orElse(Optional.of("Choose the day you move it to.")));
    }

    private void later(Context ctx) {
        Optional<LocalDate> day = Forms.date(ctx, "day");
        act(
                ctx,
                "To be asked again",
                id -> day.map(to -> introducing.later(id, to))
                        .orElse(Optional.of("Choose the day on which you ask again.")));
    }

    private void went(Context ctx) {
        DoubleOptInId id = one(ctx).optIn().id();
        Optional<Went> went = Forms.choice(ctx, "went", Went.class);
        if (went.isEmpty()) {
            notes.leave(ctx, "Choose how it went.");
        } else {
            String note = Forms.text(ctx, "note").map(IntroductionsRoutes::cut).orElse("");
            say(ctx, "Noted how it went", introducing.went(id, went.get(), note));
        }
        back(ctx, id);
    }

    /// Back to where it was pressed: the board, or the page of this one.
    private static void back(Context ctx, DoubleOptInId id) {
        boolean onBoard = Forms.text(ctx, "on").filter("board"::equals).isPresent();
        ctx.redirect(onBoard ? BOARD : BOARD + "/" + id, HttpStatus.SEE_OTHER);
    }

    // ---- the letter

    /// An act on the letter that the page showed. Where it moved on meanwhile nothing is done, and the words stay
    /// on the page.
    private void letter(Context ctx, BiConsumer<View, Optional<String>> act) {
        View one = one(ctx);
        Optional<String> text = Forms.draft(ctx);
        if (!AsSeen.isPast(ctx, one)) {
            act.accept(one, text);
            return;
        }
        OptInPage page = view.page(frame(ctx), one, Optional.empty()).past(text.orElse(""));
        if (Looking.wantsPart(ctx)) {
            ctx.html(templates.html("introduction/part", page));
        } else {
            ctx.status(HttpStatus.CONFLICT).html(templates.html("introduction", page));
        }
    }

    private void sent(Context ctx) {
        letter(ctx, (_, _) -> act(ctx, "Marked as sent", introducing::sentElsewhere));
    }

    private void check(Context ctx) {
        letter(ctx, (one, typed) -> {
            DoubleOptIn it = one.optIn();
            typed.ifPresent(text -> desk.introductions().type(it, text));
            if (Looking.wantsPart(ctx)) {
                ctx.html(templates.html(
                        "introduction/part", view.page(frame(ctx), introducing.open(it.id()), Optional.empty())));
            } else {
                letter(ctx, it.id());
            }
        });
    }

    private void keep(Context ctx) {
        int number = ctx.pathParam("n").matches("\\d{1,3}") ? Integer.parseInt(ctx.pathParam("n")) : -1;
        letter(ctx, (one, typed) -> {
            typed.ifPresent(text -> desk.introductions().keepMine(one.optIn(), text, number));
            letter(ctx, one.optIn().id());
        });
    }

    private void anew(Context ctx) {
        letter(ctx, (one, _) -> {
            desk.introductions().writeAnew(one.optIn().id());
            letter(ctx, one.optIn().id());
        });
    }

    private void send(Context ctx) {
        boolean sure = Forms.text(ctx, "sure").filter("yes"::equals).isPresent();
        letter(ctx, (one, typed) -> {
            Approval approval = desk.introductions().approve(one.optIn(), typed.orElse(""), sure);
            if (approval instanceof Approval.Leaving) {
                ctx.redirect(BOARD, HttpStatus.SEE_OTHER);
            } else {
                show(ctx, Optional.of(approval));
            }
        });
    }

    private void drafts(Context ctx) {
        letter(ctx, (one, typed) -> {
            Drafting.Put put = desk.introductions().draft(one.optIn(), typed.orElse(""));
            notes.leave(ctx, put.said());
            letter(ctx, one.optIn().id());
        });
    }

    private void undo(Context ctx) {
        DoubleOptInId id = one(ctx).optIn().id();
        boolean back = desk.introductions().callBack(id);
        notes.leave(ctx, back ? "Taken back." : "It left already.");
        letter(ctx, id);
    }

    /// Nobody knew whether it left: the owner does.
    private void settle(Context ctx, Consumer<MessageId> how) {
        one(ctx).outgoing().map(outgoing -> outgoing.reply().as()).ifPresent(how);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private static void letter(Context ctx, DoubleOptInId id) {
        ctx.redirect(BOARD + "/" + id + "#letter", HttpStatus.SEE_OTHER);
    }
}
