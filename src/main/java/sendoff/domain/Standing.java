package sendoff.domain;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Whose turn it is in a conversation. The one derivation that every page uses.
///
/// @param kind      the kind of the introduction; `NONE` when it is not one
/// @param owedSince the first unanswered message that asks; empty when nothing is owed
/// @param asks      the message that made it an introduction
/// @param turns     who wrote when, in order
/// @param waiting   of those who were introduced, to whom it is owed; empty when nothing is, and where nobody was
///                  introduced
public record Standing(
        State state,
        KindName kind,
        Optional<OffsetDateTime> owedSince,
        Optional<MessageId> asks,
        List<Turn> turns,
        List<Party> waiting) {
    public Standing {
        turns = List.copyOf(turns);
        // What was written down before it was known who waits names nobody.
        waiting = List.copyOf(Objects.requireNonNullElse(waiting, List.of()));
    }

    /// Of a conversation in which nobody was introduced.
    public Standing(
            State state,
            KindName kind,
            Optional<OffsetDateTime> owedSince,
            Optional<MessageId> asks,
            List<Turn> turns) {
        this(state, kind, owedSince, asks, turns, List.of());
    }

    /// That of a conversation in which nobody asks for anything.
    public static Standing none(List<Turn> turns) {
        return new Standing(State.NONE, KindName.NONE, Optional.empty(), Optional.empty(), turns);
    }

    /// Where a conversation stands; the words are the contract of the command line.
    public enum State {
        /// The owner owes an answer.
        OPEN("open"),
        /// The owner's answer stands and they have not reacted.
        ANSWERED("answered"),
        /// The others owe.
        WAITING("waiting"),
        CLOSED("closed"),
        /// They negotiate for the first time after a close.
        PUSHBACK_1("pushback-1"),
        PUSHBACK_2("pushback-2"),
        NONE("none");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// The owner owes something now.
        public boolean isOwed() {
            return this == OPEN || this == PUSHBACK_1 || this == PUSHBACK_2;
        }

        /// @throws IllegalArgumentException if there is no such state
        public static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such state: " + word));
        }
    }

    public enum By {
        OWNER,
        OTHER,
        MACHINE
    }

    /// It is owed to this one of those who were introduced.
    public boolean waits(Party party) {
        return waiting.stream().anyMatch(one -> SamePerson.is(one, party));
    }

    public record Turn(MessageId message, By by, OffsetDateTime at) {}
}
