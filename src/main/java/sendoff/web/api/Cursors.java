package sendoff.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import sendoff.desk.people.Acquaintance.Place;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.IntroductionId;
import sendoff.facts.DeskRow;
import sendoff.store.DoubleOptIns;
import sendoff.store.IntroductionPages.After;
import sendoff.store.Queue.Last;

/// Where a page ended, as a word that a program sends back without having to know what it means. What comes in or goes
/// out meanwhile makes no row of an introduction show twice.
final class Cursors {
    private Cursors() {}

    static String of(DeskRow row) {
        return sealed(row.due() + " " + row.id());
    }

    /// @throws IllegalArgumentException if that is none
    static Last due(String cursor) {
        String[] parts = parts(cursor);
        return new Last(Instant.parse(parts[0]), IntroductionId.of(parts[1]));
    }

    static String of(After after) {
        return sealed(after.arrived().map(Instant::toString).orElse("") + " " + after.id());
    }

    /// @throws IllegalArgumentException if that is none
    static After arrived(String cursor) {
        String[] parts = parts(cursor);
        Optional<Instant> arrived =
                Optional.of(parts[0]).filter(text -> !text.isEmpty()).map(Instant::parse);
        return new After(arrived, IntroductionId.of(parts[1]));
    }

    static String of(DoubleOptIns.After after) {
        return sealed(after.begun() + " " + after.id());
    }

    /// @throws IllegalArgumentException if that is none
    static DoubleOptIns.After begun(String cursor) {
        String[] parts = parts(cursor);
        return new DoubleOptIns.After(Instant.parse(parts[0]), DoubleOptInId.of(parts[1]));
    }

    static String of(Place place) {
        return sealed(place.last().map(Instant::toString).orElse("") + "\n" + place.key() + "\n" + place.name());
    }

    /// @throws IllegalArgumentException if that is none
    static Place place(String cursor) {
        String[] parts = open(cursor).split("\n", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("nobody's place: " + cursor);
        }
        return new Place(Optional.of(parts[0]).filter(text -> !text.isEmpty()).map(Instant::parse), parts[2], parts[1]);
    }

    /// By how many a list is passed over that is put together whole anyway.
    static String of(int passed) {
        return sealed(String.valueOf(passed));
    }

    /// @throws IllegalArgumentException if that is none
    static int number(String cursor) {
        int number = Integer.parseInt(open(cursor));
        if (number < 0) {
            throw new IllegalArgumentException("no place in a list: " + number);
        }
        return number;
    }

    private static String[] parts(String cursor) {
        String[] parts = open(cursor).split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no moment and id: " + cursor);
        }
        return parts;
    }

    private static String open(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    private static String sealed(String words) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }
}
