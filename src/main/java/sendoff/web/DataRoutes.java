package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.common.NotPossible;
import sendoff.desk.people.Who;
import sendoff.desk.safekeeping.BackUp;
import sendoff.desk.safekeeping.LettingGo.Extent;
import sendoff.domain.SafekeepingWishes;
import sendoff.store.Erasures.Erased;

/// The owner's data: taken along, backed up, let go of.
final class DataRoutes implements Routes {
    private static final int SHOWN = 5;
    private static final int KIB = 1024;
    private static final String BACK = "/settings#data";

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;

    DataRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/settings/data/export.zip", this::export);
        routes.post("/settings/data", this::wish);
        routes.post("/settings/data/backup", this::backUp);
        routes.post("/settings/data/erased", this::wasErased);
        routes.get("/people/{who}/erase", this::ask);
        routes.post("/people/{who}/erase", this::erase);
    }

    static DataSection section(Desk desk) {
        SafekeepingWishes wishes = desk.safekeeping().wishes();
        List<BackUp> backUps = desk.safekeeping().backUps();
        int over = desk.lettingGo().overAfter(wishes.forgetAfter());
        return new DataSection(
                "Everything lies in one folder on this machine, readable only by you: "
                        + desk.tables().introductions().count() + " introductions, "
                        + desk.tables().messages().count() + " messages read.",
                desk.safekeeping().folder().toString(),
                desk.safekeeping().trouble().orElse(""),
                backUps.stream().limit(SHOWN).map(one -> backedUp(desk, one)).toList(),
                wishes,
                over == 0
                        ? ""
                        : Words.capital(Words.some(over, "conversation is", "conversations are")) + " due to go.",
                desk.lettingGo().record().stream().map(one -> erased(desk, one)).toList());
    }

    private static DataSection.BackedUp backedUp(Desk desk, BackUp one) {
        Instant now = desk.clock().instant();
        String why = switch (one.why()) {
            case DAILY -> "made by itself";
            case ASKED -> "you asked for it; it stays until you remove the file, or erase somebody";
            case UPDATE -> "before an update";
        };
        return new DataSection.BackedUp(
                Words.capital(Moments.ago(one.at(), now, desk.ownership().calendar())), why, size(one.size()));
    }

    private static String size(long bytes) {
        return bytes < KIB * KIB
                ? Math.max(1, bytes / KIB) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KIB * KIB));
    }

    private static String erased(Desk desk, Erased one) {
        LocalDate day = desk.ownership().calendar().dayOf(one.at());
        return Moments.day(day) + ": " + extent(one);
    }

    private static String extent(Erased one) {
        return Words.some(one.conversations(), "conversation", "conversations")
                + (one.promises() == 0 ? "" : " and " + Words.some(one.promises(), "promise", "promises"));
    }

    private void export(Context ctx) throws IOException {
        LocalDate today = desk.ownership().calendar().dayOf(desk.clock().instant());
        ctx.contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"sendoff-" + today + ".zip\"");
        desk.safekeeping().export(ctx.outputStream());
    }

    private void wish(Context ctx) {
        SafekeepingWishes was = desk.safekeeping().wishes();
        desk.safekeeping()
                .wish(new SafekeepingWishes(
                        ctx.formParam("daily") != null,
                        Forms.number(ctx, "copies").orElse(was.copies()),
                        Forms.number(ctx, "forget").orElse(was.forgetAfter())));
        back(ctx, "Saved.");
    }

    private void backUp(Context ctx) {
        try {
            desk.safekeeping().backUp();
            back(ctx, "Backed up.");
        } catch (UncheckedIOException e) {
            notes.refuse(
                    ctx,
                    BACK,
                    "It could not be written: is the disk full, or "
                            + desk.safekeeping().folder() + " closed to you? Mend that, then try again.");
        }
    }

    /// Somebody asks whether it was done.
    private void wasErased(Context ctx) {
        String address = Forms.text(ctx, "address").orElse("");
        Optional<Erased> found = desk.lettingGo().record().stream()
                .filter(one -> one.names(address))
                .findFirst();
        String said = found.map(one -> "Yes, on "
                        + Moments.day(desk.ownership().calendar().dayOf(one.at())) + ": " + extent(one) + ".")
                .orElse("No: nothing was erased for that address.");
        notes.lead(ctx, BACK, Frame.Toast.trouble(said));
    }

    private void back(Context ctx, String said) {
        notes.lead(ctx, BACK, said);
    }

    private void ask(Context ctx) {
        Who who = who(ctx);
        ctx.html(templates.html("erase", page(ctx, who, desk.lettingGo().extent(who))));
    }

    private ErasePage page(Context ctx, Who who, Extent extent) {
        return new ErasePage(
                frames.of(ctx, "Erase what is kept about " + extent.who(), "people"),
                PersonLink.href(who),
                extent.who(),
                extent.addresses(),
                Words.some(extent.conversations(), "conversation", "conversations"),
                Words.some(extent.promises(), "promise", "promises"));
    }

    private void erase(Context ctx) {
        Who who = who(ctx);
        try {
            Erased erased = desk.lettingGo().erase(who);
            notes.lead(
                    ctx,
                    "/people",
                    "Erased: " + erased(desk, erased) + "."
                            + desk.lettingGo().trouble().map(why -> " " + why).orElse(""));
        } catch (NotPossible refused) {
            notes.refuse(ctx, PersonLink.href(who), String.valueOf(refused.getMessage()));
        }
    }

    private static Who who(Context ctx) {
        return Who.of(ctx.pathParam("who")).orElseThrow(NotFoundResponse::new);
    }
}
