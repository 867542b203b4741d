package sendoff.mail;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.ResponseMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How Slack's methods are called: what goes wrong as an [AccountTrouble], long answers page by page, and what was left
/// out of an answer as nothing.
///
/// @param host which is named where the network fails
record SlackCalls(String host) {
    private static final int TOO_MANY = 429;
    private static final Duration USUAL_WAIT = Duration.ofSeconds(60);
    private static final int MOST_PAGES = 25;

    interface Method<A> {
        A call() throws IOException, SlackApiException;
    }

    <A extends SlackApiTextResponse> A ask(Method<A> method) {
        return done(call(method));
    }

    static <A extends SlackApiTextResponse> A done(A answer) {
        if (!answer.isOk()) {
            throw SlackTrouble.of(text(answer.getError()), text(answer.getNeeded()));
        }
        return answer;
    }

    <A extends SlackApiTextResponse> A call(Method<A> method) {
        try {
            return method.call();
        } catch (SlackApiException e) {
            int status = e.getResponse().code();
            if (status == TOO_MANY) {
                throw SlackTrouble.busy(wait(e.getResponse().header("Retry-After")));
            }
            throw SlackTrouble.server(status);
        } catch (IOException e) {
            throw SlackTrouble.network(e, host);
        }
    }

    private static Duration wait(@Nullable String seconds) {
        return seconds != null && seconds.matches("\\d{1,5}")
                ? Duration.ofSeconds(Long.parseLong(seconds) + 1)
                : USUAL_WAIT;
    }

    record Page<T>(Collection<T> items, String next) {}

    record Paged<T>(List<T> all, boolean complete) {}

    static <T> Paged<T> pages(Function<@Nullable String, Page<T>> read) {
        var all = new ArrayList<T>();
        String cursor = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            Page<T> page = read.apply(cursor);
            all.addAll(page.items());
            if (page.next().isEmpty()) {
                return new Paged<>(all, true);
            }
            cursor = page.next();
        }
        return new Paged<>(all, false);
    }

    static String next(@Nullable ResponseMetadata metadata) {
        return metadata == null ? "" : text(metadata.getNextCursor());
    }

    static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
