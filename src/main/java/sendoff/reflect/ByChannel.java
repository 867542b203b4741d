package sendoff.reflect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sendoff.domain.Channel;
import sendoff.domain.MonthFacts.Answered;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.domain.Report.Table;

/// Answers in time, by channel. Every channel has the same clock, so one that lags is named.
final class ByChannel implements Chapter {
    /// So much less of it in time than of all others together.
    private static final double LAG = 0.15;

    @Override
    public Optional<Section> in(Evidence evidence) {
        Map<Channel, Spread> channels = of(evidence);
        if (channels.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = channels.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Channel, Spread> one) ->
                                -one.getValue().many())
                        .thenComparing(Map.Entry::getKey))
                .map(one -> row(one.getKey(), one.getValue()))
                .toList();
        return Optional.of(new Section(
                "channels",
                "Answers in time, by channel",
                Shape.PORTION,
                new Table(
                        "Answers in time by channel",
                        List.of("Channel", "In time", "All", "Median", "Nine in ten"),
                        rows),
                notes(channels)));
    }

    private static Row row(Channel channel, Spread spread) {
        return Row.of(
                capital(channel.shown()),
                Cell.of(spread.inTime()),
                Cell.of(spread.many()),
                Cell.of(Amount.time(spread.median()), spread.median()),
                spread.many() < Evidence.ENOUGH
                        ? Cell.words("too few")
                        : Cell.of(Amount.time(spread.ninetieth()), spread.ninetieth()));
    }

    private static List<String> notes(Map<Channel, Spread> channels) {
        // Of one channel alone nobody can say that it lags.
        return channels.size() < 2 && channels.values().stream().anyMatch(one -> one.many() >= Evidence.ENOUGH)
                ? List.of()
                : List.of(note(channels));
    }

    private static String note(Map<Channel, Spread> channels) {
        return laggard(channels)
                .map(channel -> {
                    Spread spread = Objects.requireNonNull(channels.get(channel));
                    return "%s lags: %s of %s waited longer than two business days."
                            .formatted(
                                    capital(channel.shown()),
                                    Amount.small(spread.many() - spread.inTime()),
                                    Amount.small(spread.many()));
                })
                .orElseGet(() -> noneLags(channels));
    }

    private static String noneLags(Map<Channel, Spread> channels) {
        if (channels.keySet().stream().anyMatch(channel -> isTold(channels, channel))) {
            return "No channel lags.";
        }
        return "Too few on "
                + (channels.values().stream().anyMatch(one -> one.many() >= Evidence.ENOUGH)
                        ? "the other channels"
                        : "any channel")
                + " to say whether one lags.";
    }

    static Optional<Channel> laggard(Evidence evidence) {
        return laggard(of(evidence));
    }

    private static Map<Channel, Spread> of(Evidence evidence) {
        return evidence.answers().stream()
                .collect(Collectors.groupingBy(
                        Answered::channel,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Spread::of)));
    }

    private static Optional<Channel> laggard(Map<Channel, Spread> channels) {
        return channels.entrySet().stream()
                .filter(one -> isTold(channels, one.getKey()))
                .filter(one -> rest(channels, one.getKey()).shareInTime()
                                - one.getValue().shareInTime()
                        >= LAG)
                .min(Comparator.comparingDouble(one -> one.getValue().shareInTime()))
                .map(Map.Entry::getKey);
    }

    /// Whether it lags can be told: it has enough, and so have all others together.
    private static boolean isTold(Map<Channel, Spread> channels, Channel one) {
        Spread spread = Objects.requireNonNull(channels.get(one));
        return spread.many() >= Evidence.ENOUGH && rest(channels, one).many() >= Evidence.ENOUGH;
    }

    /// All other channels together.
    private static Spread rest(Map<Channel, Spread> channels, Channel but) {
        return Spread.of(channels.entrySet().stream()
                .filter(one -> one.getKey() != but)
                .flatMap(one -> one.getValue().answers().stream())
                .toList());
    }

    private static String capital(String shown) {
        return Character.toUpperCase(shown.charAt(0)) + shown.substring(1);
    }
}
