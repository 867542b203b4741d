package sendoff.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;

/// Which window wrote last: whoever writes in a second one is told, and nothing is written over unseen.
final class Windows {
    private static final String FIELD = "window";

    private final Clock clock;
    private final Map<IntroductionId, String> last = new ConcurrentHashMap<>();

    Windows(Clock clock) {
        this.clock = clock;
    }

    /// The mark of a page that opens now.
    String open() {
        return clock.instant().toEpochMilli() + "-" + UUID.randomUUID();
    }

    /// The same window goes on after a page load it caused itself.
    String of(Context ctx) {
        return mark(ctx).orElseGet(this::open);
    }

    /// When the page that sent this was opened.
    static Optional<Instant> opened(Context ctx) {
        return mark(ctx).map(mark -> Instant.ofEpochMilli(Long.parseLong(mark.substring(0, mark.indexOf('-')))));
    }

    private static Optional<String> mark(Context ctx) {
        return Forms.text(ctx, FIELD).filter(mark -> mark.matches("\\d{1,15}-[0-9a-f-]{36}"));
    }

    /// The draft was changed elsewhere since this window read it, and reads differently here.
    boolean clashes(Context ctx, KeptDraft kept, String text) {
        Optional<String> mine = mark(ctx);
        boolean later = opened(ctx).filter(kept.updated()::isAfter).isPresent();
        boolean byMe =
                mine.filter(mark -> mark.equals(last.get(kept.introduction()))).isPresent();
        return later && !byMe && !kept.body().strip().equals(text.strip()) && !Forms.ticked(ctx, "mine");
    }

    void wrote(Context ctx, IntroductionId id) {
        mark(ctx).ifPresent(mark -> last.put(id, mark));
    }
}
