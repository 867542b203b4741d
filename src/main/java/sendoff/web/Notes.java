package sendoff.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One line that the next page says, after a form led there. Kept here, not in the browser: it may name people.
final class Notes {
    private static final String COOKIE = "note";
    private static final int MOST = 100;

    private final Map<String, Frame.Toast> waiting = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Frame.Toast> eldest) {
            return size() > MOST;
        }
    };

    synchronized void leave(Context ctx, Frame.Toast toast) {
        String key = UUID.randomUUID().toString();
        waiting.put(key, toast);
        Looking.set(ctx, COOKIE, key, Duration.ofMinutes(1), true);
    }

    void leave(Context ctx, String said) {
        leave(ctx, Frame.Toast.note(said));
    }

    /// Leads to a page that says it, as an answer to a form (RFC 9110 §15.4.4).
    void lead(Context ctx, String page, Frame.Toast toast) {
        leave(ctx, toast);
        ctx.redirect(page, HttpStatus.SEE_OTHER);
    }

    void lead(Context ctx, String page, String said) {
        lead(ctx, page, Frame.Toast.note(said));
    }

    /// The same, where something was not done.
    void refuse(Context ctx, String page, String why) {
        lead(ctx, page, Frame.Toast.trouble(why));
    }

    synchronized Optional<Frame.Toast> take(Context ctx) {
        Optional<String> key = Looking.cookie(ctx, COOKIE);
        key.ifPresent(_ -> Looking.set(ctx, COOKIE, "", Duration.ZERO, true));
        return key.flatMap(one -> Optional.ofNullable(waiting.remove(one)));
    }
}
