package sendoff.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Thirty days in which whatever comes in one place is closed within a week. Source: practice, section 9.
///
/// @param begun      its first day
/// @param openThen   how many were open in that place when it began
/// @param medianThen how long answers there had taken before; empty where there were too few to say
/// @param stopped    the day on which the owner stopped it, before its end
/// @param felt       what they say of it
public record Exercise(
        UUID id,
        Scope scope,
        LocalDate begun,
        int openThen,
        Optional<Duration> medianThen,
        Optional<LocalDate> stopped,
        Optional<Felt> felt,
        String note) {
    public static final int DAYS = 30;

    /// One place: a channel, or a kind.
    ///
    /// @param word as forms and files say it: `linkedin`, `introduced`
    public record Scope(String word) {
        /// @throws IllegalArgumentException if there is no such channel or kind
        public Scope {
            if (places().noneMatch(word::equals)) {
                throw new IllegalArgumentException("no such channel or kind: " + word);
            }
        }

        public static Scope of(Channel channel) {
            return new Scope(word(channel));
        }

        public static Scope of(KindName kind) {
            return new Scope(kind.word());
        }

        public Optional<Channel> channel() {
            return Arrays.stream(Channel.values())
                    .filter(channel -> word(channel).equals(word))
                    .findFirst();
        }

        public Optional<KindName> kind() {
            return Arrays.stream(KindName.values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }

        /// Channels, and the kinds that ask something of the owner.
        public static Stream<String> places() {
            return Stream.concat(
                    Arrays.stream(Channel.values()).map(Scope::word),
                    Stream.of(KindName.INTRODUCED, KindName.NETWORKING_REQUEST, KindName.INTRO_REQUEST)
                            .map(KindName::word));
        }

        private static String word(Channel channel) {
            return channel.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public enum Felt {
        LIGHTER,
        SAME,
        HEAVIER
    }

    /// The first day after it.
    public LocalDate over() {
        return stopped.orElse(begun.plusDays(DAYS));
    }

    public boolean isRunning(LocalDate today) {
        return stopped.isEmpty() && today.isBefore(begun.plusDays(DAYS));
    }

    /// Which of the thirty days it is. Before its first day, as after a clock was set back, it is the first.
    public int day(LocalDate today) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(begun, today) + 1, 1, DAYS);
    }

    public Exercise stopping(Optional<LocalDate> on) {
        return new Exercise(id, scope, begun, openThen, medianThen, on, felt, note);
    }

    public Exercise feeling(Optional<Felt> how, String words) {
        return new Exercise(id, scope, begun, openThen, medianThen, stopped, how, words);
    }
}
