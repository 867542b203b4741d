package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import sendoff.desk.Desk;
import sendoff.desk.receiving.Noting.Found;
import sendoff.desk.receiving.Noting.Note;
import sendoff.domain.Channel;
import sendoff.domain.Party;

/// Takes what came in elsewhere: pasted, shared by a phone, or typed. What is found in it is shown before it is kept.
final class NoteRoutes implements Routes {
    static final String SHARE = "/share";

    /// What a phone hands over. Any of it may be missing.
    static final List<String> SHARED = List.of("title", "text", "url");

    private static final int MOST = 200_000;

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;

    NoteRoutes(Desk desk, Frames frames, Templates templates) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/note", ctx -> show(ctx, Map.of("when", typed(now())), false, ""));
        routes.post("/note", this::note);
        routes.post("/note/read", ctx -> read(ctx, pasted(ctx, "pasted")));
        routes.get(SHARE, this::shared);
        routes.post(SHARE, this::shared);
    }

    private void show(Context ctx, Map<String, String> typed, boolean found, String problem) {
        ctx.html(templates.html("note", new NotePage(frames.of(ctx, "Note one by hand", ""), typed, found, problem)));
    }

    /// Nothing is kept by it.
    private void shared(Context ctx) {
        String text = SHARED.stream()
                .map(field -> Objects.requireNonNullElse(
                        ctx.formParam(field) == null ? ctx.queryParam(field) : ctx.formParam(field), ""))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        if (text.isEmpty()) {
            ctx.redirect("/note", HttpStatus.SEE_OTHER);
        } else {
            read(ctx, text);
        }
    }

    private static String pasted(Context ctx, String field) {
        return Optional.ofNullable(ctx.formParam(field)).orElse("").strip();
    }

    private void read(Context ctx, String text) {
        if (text.isEmpty()) {
            show(ctx, Map.of("when", typed(now())), false, "There is nothing in it yet: paste what they wrote.");
            return;
        }
        String some = text.length() > MOST ? text.substring(0, MOST) : text;
        Found found = desk.receiving().read(some);
        Map<String, String> typed = new HashMap<>();
        found.who().flatMap(Party::name).ifPresent(name -> typed.put("name", name));
        found.who().flatMap(Party::address).ifPresent(address -> typed.put("address", address));
        found.introducer().flatMap(Party::name).ifPresent(name -> typed.put("introducer", name));
        found.introducer().flatMap(Party::address).ifPresent(address -> typed.put("introducer-address", address));
        found.ask().ifPresent(ask -> typed.put("ask", ask));
        typed.put("channel", Forms.word(found.channel()));
        typed.put("when", typed(found.at().isAfter(now()) ? now() : found.at()));
        typed.put("text", found.text());
        typed.put("original", some);
        show(ctx, typed, true, "");
    }

    private static String typed(ZonedDateTime at) {
        return at.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private void note(Context ctx) {
        Optional<Party> from = party(ctx, "name", "address");
        Optional<String> text = Forms.draft(ctx).map(String::strip).filter(words -> !words.isEmpty());
        Optional<ZonedDateTime> when = when(ctx);
        if (from.isEmpty()) {
            again(ctx, "Who is it from? A name, an address or a link is enough.");
        } else if (text.isEmpty()) {
            again(ctx, "What did they write? A line is enough.");
        } else if (when.isEmpty() || when.get().isAfter(now().plusMinutes(1))) {
            again(ctx, "When did it reach you? A day and a time that have passed.");
        } else {
            keep(
                    ctx,
                    new Note(
                            from.get(),
                            party(ctx, "introducer", "introducer-address"),
                            Forms.choice(ctx, "channel", Channel.class).orElse(Channel.BY_HAND),
                            when.get().toOffsetDateTime(),
                            Forms.text(ctx, "ask"),
                            text.get(),
                            pasted(ctx, "original")));
        }
    }

    private void keep(Context ctx, Note note) {
        desk.receiving()
                .noteByHand(note)
                .ifPresentOrElse(
                        id -> ctx.redirect("/i/" + id, HttpStatus.SEE_OTHER),
                        () -> again(ctx, "That is longer ago than the desk looks back. Settings say how far."));
    }

    private void again(Context ctx, String problem) {
        Map<String, String> typed = new HashMap<>();
        for (String field :
                List.of("name", "address", "introducer", "introducer-address", "channel", "when", "ask", "original")) {
            Forms.text(ctx, field).ifPresent(value -> typed.put(field, value));
        }
        Forms.draft(ctx).ifPresent(text -> typed.put("text", text));
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, typed, false, problem);
    }

    private static Optional<Party> party(Context ctx, String nameField, String addressField) {
        Optional<String> name = Forms.text(ctx, nameField);
        Optional<String> address = Forms.text(ctx, addressField);
        return name.isEmpty() && address.isEmpty() ? Optional.empty() : Optional.of(new Party(name, address));
    }

    private Optional<ZonedDateTime> when(Context ctx) {
        try {
            return Forms.text(ctx, "when").map(LocalDateTime::parse).map(at -> at.atZone(zone()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private ZonedDateTime now() {
        Instant now = desk.clock().instant();
        return now.truncatedTo(ChronoUnit.MINUTES).atZone(zone());
    }

    private ZoneId zone() {
        return desk.ownership().preferences().zone();
    }
}
