package sendoff.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import sendoff.compose.OftenAsked;
import sendoff.store.Introductions.AskedOnce;
import sendoff.store.Tables;

/// Asks that come again and again and that nothing on the shelf answers: to be written up once.
public final class OftenAsking {
    public static final Duration WINDOW = Duration.ofDays(90);
    public static final int OFTEN = 3;

    /// More people than this in a quarter, and the newest tell enough.
    private static final int MOST = 200;

    private final Tables tables;
    private final Offering offering;
    private final OftenAsked.Meaning meaning;
    private final Clock clock;

    OftenAsking(Tables tables, Offering offering, OftenAsked.Meaning meaning, Clock clock) {
        this.tables = tables;
        this.offering = offering;
        this.meaning = meaning;
        this.clock = clock;
    }

    /// Much the same, asked by several.
    ///
    /// @param key   names it for the record of what was turned down
    /// @param about words that most of them share
    /// @param asks  the newest first
    public record Often(String key, List<String> about, List<AskedOnce> asks) {
        public Often {
            about = List.copyOf(about);
            asks = List.copyOf(asks);
        }
    }

    /// The most often asked first; without those that were turned down.
    public List<Often> withoutResource() {
        List<AskedOnce> asked = asked(clock.instant().minus(WINDOW));
        List<String> lines = asked.stream().map(AskedOnce::ask).toList();
        Set<String> turnedDown = tables.readings().looked().keySet();
        return OftenAsked.in(lines, OFTEN, meaning).stream()
                .map(group -> new Often(
                        key(group.about()),
                        group.about(),
                        group.asks().stream().map(asked::get).toList()))
                .filter(often -> !turnedDown.contains(Proposals.PROPOSAL + often.key()))
                .filter(often -> !isAnswered(often))
                .toList();
    }

    /// Everybody once, with what they asked last: who nudges has not asked more.
    private List<AskedOnce> asked(Instant since) {
        var seen = new HashSet<String>();
        var once = new ArrayList<AskedOnce>();
        tables.introductions().asked(since, MOST).stream()
                .filter(one -> seen.add(one.who().toLowerCase(Locale.ROOT)))
                .forEach(once::add);
        return once;
    }

    /// At least every second of them is answered by something on the shelf.
    private boolean isAnswered(Often often) {
        long answered =
                often.asks().stream().filter(one -> offering.answers(one.ask())).count();
        return 2 * answered >= often.asks().size();
    }

    private static String key(List<String> about) {
        return "often " + String.join(" ", new TreeSet<>(about));
    }
}
