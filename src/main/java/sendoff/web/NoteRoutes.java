package sendoff.web;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Optional;
import java.util.UUID;
import sendoff.desk.Desk;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.Message.Headers;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Party;

/// Takes a note of what came in elsewhere.
final class NoteRoutes implements Routes {
    private static final int LONGEST_SUBJECT = 60;

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
        routes.get(
                "/note", ctx -> show(ctx, Map.of("when", now().toLocalDateTime().toString()), ""));
        routes.post("/note", this::note);
    }

    private void show(Context ctx, Map<String, String> typed, String problem) {
        ctx.html(templates.html("note", new NotePage(frames.of(ctx, "Note one by hand", ""), typed, problem)));
    }

    private void note(Context ctx) {
        Optional<Party> from = from(ctx);
        Optional<String> text = Forms.draft(ctx).map(String::strip).filter(words -> !words.isEmpty());
        Optional<ZonedDateTime> when = when(ctx);
        if (from.isEmpty()) {
            again(ctx, "Who is it from? A name, an address or a link is enough.");
        } else if (text.isEmpty()) {
            again(ctx, "What did they write? A line is enough.");
        } else if (when.isEmpty() || when.get().isAfter(now().plusMinutes(1))) {
            again(ctx, "When did it reach you? A day and a time that have passed.");
        } else {
            keep(ctx, message(from.get(), Forms.choice(ctx, "channel", Channel.class), text.get(), when.get()));
        }
    }

    private void keep(Context ctx, Message message) {
        desk.receiving()
                .noteByHand(message)
                .ifPresentOrElse(
                        id -> ctx.redirect("/i/" + id, HttpStatus.SEE_OTHER),
                        () -> again(ctx, "That is longer ago than the desk looks back. Settings say how far."));
    }

    private void again(Context ctx, String problem) {
        Map<String, String> typed = new HashMap<>();
        for (String field : List.of("name", "address", "channel", "when")) {
            Forms.text(ctx, field).ifPresent(value -> typed.put(field, value));
        }
        Forms.draft(ctx).ifPresent(text -> typed.put("text", text));
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, typed, problem);
    }

    private static Optional<Party> from(Context ctx) {
        Optional<String> name = Forms.text(ctx, "name");
        Optional<String> address = Forms.text(ctx, "address");
        return name.isEmpty() && address.isEmpty() ? Optional.empty() : Optional.of(new Party(name, address));
    }

    private Optional<ZonedDateTime> when(Context ctx) {
        try {
            return Forms.text(ctx, "when").map(LocalDateTime::parse).map(at -> at.atZone(zone()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The same note gets the same name, so that a form sent twice is one note.
    private Message message(Party from, Optional<Channel> channel, String text, ZonedDateTime when) {
        String whole = String.join("\n", from.toString(), text, when.toString());
        return new Message(
                new MessageId("noted-" + UUID.nameUUIDFromBytes(whole.getBytes(UTF_8)) + "@sendoff.invalid"),
                channel.orElse(Channel.BY_HAND),
                when.toOffsetDateTime(),
                new Headers(from, owner(), List.of(), List.of(), List.of(), subject(text), Optional.empty(), List.of()),
                MessageText.of(text),
                Optional.empty(),
                Nature.PERSONAL,
                List.of(),
                List.of());
    }

    private List<Party> owner() {
        var owner = desk.ownership().owner();
        return owner.addresses().stream()
                .sorted()
                .limit(1)
                .map(address -> Party.of(owner.name(), address))
                .toList();
    }

    private static String subject(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST_SUBJECT
                ? line
                : line.substring(0, LONGEST_SUBJECT).strip() + "…";
    }

    private ZonedDateTime now() {
        Instant now = desk.clock().instant();
        return now.truncatedTo(ChronoUnit.MINUTES).atZone(zone());
    }

    private ZoneId zone() {
        return desk.ownership().preferences().zone();
    }
}
