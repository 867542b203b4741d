package sendoff.followthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Promise;
import sendoff.domain.Promise.How;
import sendoff.domain.Promise.Origin;
import sendoff.domain.PromiseEvent;
import sendoff.domain.PromiseEvent.BeginClosing;
import sendoff.domain.PromiseEvent.CameBack;
import sendoff.domain.PromiseEvent.Close;
import sendoff.domain.PromiseEvent.Confirm;
import sendoff.domain.PromiseEvent.Keep;
import sendoff.domain.PromiseEvent.Move;
import sendoff.domain.PromiseEvent.Tell;
import sendoff.domain.PromiseEvent.Withdraw;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.PromiseState;
import sendoff.domain.PromiseState.Moved;
import sendoff.domain.PromiseState.Word;
import sendoff.followthrough.PromiseMachine.Step;

class PromiseMachineTest {
    private static final Instant NOW = TUESDAY.toInstant();
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /// The table of the class, cell by cell: `-` means that nothing changes.
    @ParameterizedTest
    @CsvSource({
        "unconfirmed, open, kept, moved, -, closing, closed, withdrawn, -",
        "open, -, kept, moved, -, closing, closed, withdrawn, -",
        "moved, -, kept, moved, moved, closing, closed, withdrawn, -",
        "closing, open, kept, moved, -, -, closed, withdrawn, -",
        "kept, -, -, -, -, -, -, -, open",
        "closed, -, kept, -, -, -, -, -, -",
        "withdrawn, -, -, -, -, -, -, -, -",
        "said-again, -, -, -, -, -, -, -, -",
    })
    void every_event_is_defined_in_every_state(
            String state, String c, String k, String m, String t, String b, String cl, String w, String cb) {
        Promise promise = promise(true, Optional.of(FRIDAY)).in(state(state));

        assertThat(events().stream().map(event -> reached(promise, event))).containsExactly(c, k, m, t, b, cl, w, cb);
    }

    @Property
    void no_path_leaves_a_promise_without_owner_or_day(
            @ForAll("starts") Promise start, @ForAll("paths") List<PromiseEvent> path) {
        Promise promise = start;
        for (PromiseEvent event : path) {
            if (PromiseMachine.after(promise, event) instanceof Step.Now(Promise now)) {
                promise = now;
            }
            assertThat(promise.comesUp()).isNotNull();
            assertThat(promise.madeTo()).isEqualTo(start.madeTo());
            assertThat(promise.mine()).isEqualTo(start.mine());
            assertThat(promise.text()).isEqualTo(start.text());
        }
    }

    @Property
    void what_ended_binds_again_only_when_the_letter_came_back(
            @ForAll("starts") Promise start, @ForAll("paths") List<PromiseEvent> path) {
        Promise promise = start;
        for (PromiseEvent event : path) {
            boolean ended = !promise.binds();
            if (PromiseMachine.after(promise, event) instanceof Step.Now(Promise now)) {
                promise = now;
            }
            assertThat(ended && promise.binds() && !(event instanceof CameBack)).isFalse();
        }
    }

    @Property
    void a_refused_event_says_why(@ForAll("starts") Promise start, @ForAll("paths") List<PromiseEvent> path) {
        Promise promise = start;
        for (PromiseEvent event : path) {
            switch (PromiseMachine.after(promise, event)) {
                case Step.Now(Promise now) -> promise = now;
                case Step.Stays(String because) -> assertThat(because).endsWith(".");
            }
        }
    }

    @Property
    void a_word_is_owed_only_to_who_was_told_a_day(
            @ForAll("starts") Promise start, @ForAll("paths") List<PromiseEvent> path) {
        Promise promise = start;
        for (PromiseEvent event : path) {
            if (PromiseMachine.after(promise, event) instanceof Step.Now(Promise now)) {
                promise = now;
            }
            if (promise.state() instanceof Moved moved && moved.owesWord()) {
                assertThat(start.mine()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 2026-11-20, OWED", "true, , NOT_NEEDED", "false, 2026-11-20, NOT_NEEDED"})
    void a_word_is_owed_of_every_new_day_or_of_none(boolean mine, LocalDate told, Word word) {
        Promise once = moved(promise(mine, Optional.ofNullable(told)), MONDAY);
        Promise twice = moved(once, MONDAY.plusDays(1));

        assertThat(once.state()).isEqualTo(new Moved(FRIDAY, word));
        assertThat(twice.state()).isEqualTo(new Moved(MONDAY, word));
    }

    private static Promise moved(Promise promise, LocalDate to) {
        return ((Step.Now) PromiseMachine.after(promise, new Move(to, to))).promise();
    }

    @Provide
    Arbitrary<Promise> starts() {
        return Arbitraries.of(
                promise(true, Optional.of(FRIDAY)),
                promise(true, Optional.empty()),
                promise(false, Optional.of(FRIDAY)),
                promise(false, Optional.empty()).in(new PromiseState.Unconfirmed()));
    }

    @Provide
    Arbitrary<List<PromiseEvent>> paths() {
        return Arbitraries.of(events()).list().ofMaxSize(12);
    }

    private static List<PromiseEvent> events() {
        return List.of(
                new Confirm(),
                new Keep(NOW, true),
                new Move(MONDAY, MONDAY),
                new Tell(),
                new BeginClosing(),
                new Close(NOW),
                new Withdraw(NOW),
                new CameBack());
    }

    private static String reached(Promise promise, PromiseEvent event) {
        return switch (PromiseMachine.after(promise, event)) {
            case Step.Now(Promise now) -> now.state().word();
            case Step.Stays _ -> "-";
        };
    }

    private static PromiseState state(String word) {
        return switch (word) {
            case "unconfirmed" -> new PromiseState.Unconfirmed();
            case "open" -> new PromiseState.Open();
            case "moved" -> new Moved(FRIDAY.minusDays(1), Word.OWED);
            case "closing" -> new PromiseState.Closing();
            case "kept" -> new PromiseState.Kept(NOW, true);
            case "closed" -> new PromiseState.Closed(NOW);
            case "withdrawn" -> new PromiseState.Withdrawn(NOW);
            default -> new PromiseState.SaidAgain(NOW);
        };
    }

    private static Promise promise(boolean mine, Optional<LocalDate> due) {
        return new Promise(
                new PromiseId(new UUID(1, 1)),
                Optional.empty(),
                mine,
                CARLA,
                new PromiseMade(What.SEND, "I'll send the list", due),
                FRIDAY,
                new Origin(How.READ, Optional.empty(), NOW),
                new PromiseState.Open());
    }
}
