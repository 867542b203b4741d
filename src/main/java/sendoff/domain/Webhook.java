package sendoff.domain;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a program of the owner wants to be told what happens.
///
/// @param events       which of it
/// @param names        people and words go along; else only ids and the line of the ask
/// @param since        what happened before is not told
/// @param failingSince when it went wrong first, of those times since it went well
/// @param off          it was switched off
public record Webhook(
        WebhookId id,
        URI url,
        Set<Event> events,
        boolean names,
        Instant since,
        Optional<Instant> failingSince,
        Optional<Off> off) {
    public Webhook {
        events = Set.copyOf(events);
    }

    /// @param because why it was done without the owner; empty where they did it
    public record Off(Instant at, Optional<String> because) {}

    /// What can be told.
    public enum Event {
        /// One lies on the desk that was not there before.
        INTRODUCTION_ARRIVED("introduction.arrived"),
        /// Its two business days are over.
        ANSWER_DUE("answer.due"),
        /// An approved answer left from here.
        ANSWER_LEFT("answer.left"),
        /// The day on which to think of it has come.
        PROMISE_DUE("promise.due"),
        PROMISE_KEPT("promise.kept"),
        /// An introduction between others comes up: the owner makes the next move.
        DOUBLE_OPT_IN_DUE("double-opt-in.due"),
        /// Both said yes, and the letter that introduces them left.
        DOUBLE_OPT_IN_INTRODUCED("double-opt-in.introduced");

        private final String word;

        Event(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// @throws IllegalArgumentException if there is no such event
        public static Event of(String word) {
            return Arrays.stream(values())
                    .filter(event -> event.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such event: " + word));
        }
    }

    /// Their words, always in the same order.
    public List<String> eventWords() {
        return events.stream().sorted().map(Event::word).toList();
    }

    /// What people call it: the host says enough, and a path may hold a secret.
    public String host() {
        return url.getHost();
    }
}
