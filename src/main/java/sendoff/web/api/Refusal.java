package sendoff.web.api;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;

/// A request that is not answered as asked, and what to do about it.
///
/// Source: RFC 9110 for the statuses, RFC 6750 for what a bearer is told.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient Optional<Header> header;

    private Refusal(HttpStatus status, String what, Optional<Header> header) {
        super(what, null, false, false);
        this.status = status;
        this.header = header;
    }

    record Header(String name, String value) {}

    static Refusal of(HttpStatus status, String what) {
        return new Refusal(status, what, Optional.empty());
    }

    /// What was sent can't be read at all.
    static Refusal unreadable(String what) {
        return of(HttpStatus.BAD_REQUEST, what);
    }

    /// It can be read, and makes no sense.
    static Refusal unfit(String what) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, what);
    }

    static Refusal missing(String what) {
        return of(HttpStatus.NOT_FOUND, what);
    }

    static Refusal notNow(String what) {
        return of(HttpStatus.CONFLICT, what);
    }

    /// @param error as RFC 6750 calls it; empty where no token was shown
    static Refusal unknown(String error, String what) {
        String challenge = "Bearer realm=\"sendoff\"" + (error.isEmpty() ? "" : ", error=\"" + error + "\"");
        return new Refusal(HttpStatus.UNAUTHORIZED, what, Optional.of(new Header("WWW-Authenticate", challenge)));
    }

    static Refusal tooOften(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return new Refusal(
                HttpStatus.TOO_MANY_REQUESTS,
                "This token asked too often. Wait " + seconds + " s, then go on.",
                Optional.of(new Header("Retry-After", String.valueOf(seconds))));
    }

    HttpStatus status() {
        return status;
    }

    Optional<Header> header() {
        return header;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
