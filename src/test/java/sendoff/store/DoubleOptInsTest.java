package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.OptIns.FRIDAY;
import static sendoff.testing.OptIns.MONDAY;
import static sendoff.testing.OptIns.idea;
import static sendoff.testing.OptIns.request;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.MessageId;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.OptInState;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.Asked;
import sendoff.domain.OptInState.AskedAgain;
import sendoff.domain.OptInState.Closed;
import sendoff.domain.OptInState.Done;
import sendoff.domain.OptInState.Dropped;
import sendoff.domain.OptInState.Heard;
import sendoff.domain.OptInState.Introduced;
import sendoff.domain.OptInState.Reading;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.OptInState.ToClose;
import sendoff.domain.OptInState.Went;
import sendoff.domain.OptInState.Why;
import sendoff.domain.OptInState.Word;
import sendoff.store.DoubleOptIns.Before;
import sendoff.store.DoubleOptIns.Sent;
import sendoff.testing.Dialect;

class DoubleOptInsTest {
    private static final Instant NOW = Instant.parse("2026-11-17T09:20:00Z");
    private static final Word WORD = new Word(
            Reading.BOTH,
            "Yes, and no.",
            new MessageId("both@fox.example"),
            request().contact());

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void one_reads_as_it_was_saved_in_every_state(Dialect dialect) {
        dialect.open(home).ifPresent(database -> {
            try (database) {
                var optIns = new DoubleOptIns(database);
                for (OptInState state : states()) {
                    DoubleOptIn it = request().in(state);
                    database.change(tx -> optIns.save(tx, it, NOW));

                    assertThat(optIns.find(it.id())).contains(it);
                    assertThat(optIns.open()).isEqualTo(state.over() ? List.of() : List.of(it));
                    assertThat(optIns.countOpen()).isEqualTo(state.over() ? 0 : 1);
                }
                assertThat(optIns.endedSince(FRIDAY, 5)).hasSize(1);
                assertThat(optIns.endedSince(MONDAY.plusDays(9), 5)).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void one_is_found_by_its_people_its_day_and_its_letters(Dialect dialect) {
        dialect.open(home).ifPresent(database -> {
            try (database) {
                var optIns = new DoubleOptIns(database);
                var letter = new Sent(new MessageId("q@example.com"), request().id(), Letter.QUESTION, Side.CONTACT);
                database.change(tx -> {
                    optIns.save(tx, request(), NOW);
                    optIns.save(tx, idea().in(new Asked(Side.CONTACT, FRIDAY, MONDAY)), NOW);
                    optIns.letter(tx, letter);
                    optIns.letter(tx, letter);
                });

                assertThat(optIns.dueBy(FRIDAY)).containsExactly(request());
                assertThat(optIns.with("carla@example.net")).hasSize(2);
                assertThat(optIns.letter(letter.id())).contains(letter);
                assertThat(optIns.letters(request().id())).containsExactly(letter);
                assertThat(optIns.letterNames()).contains(request().id().letters());
                assertThat(optIns.beginning("00000000")).hasSize(2);
                assertThat(optIns.beginning("'")).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_close_kept_before_there_could_be_two_is_read(Dialect dialect) {
        dialect.open(home).ifPresent(database -> {
            try (database) {
                var optIns = new DoubleOptIns(database);
                DoubleOptIn it = request().in(new ToClose(Side.ASKER, Why.REFUSED, FRIDAY, MONDAY));
                database.change(tx -> {
                    optIns.save(tx, it, NOW);
                    tx.handle().execute("update double_opt_in set details = replace(details, ',\"then\":null', '')");
                });

                assertThat(optIns.find(it.id())).contains(it);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_last_act_can_be_taken_back(Dialect dialect) {
        dialect.open(home).ifPresent(database -> {
            try (database) {
                var optIns = new DoubleOptIns(database);
                var begun = new Before(idea().id(), "Begun", NOW, Optional.empty());
                var later = new Before(request().id(), "Declined", NOW.plusSeconds(1), Optional.of(request()));
                database.change(tx -> {
                    optIns.remember(tx, begun);
                    optIns.remember(tx, later);
                });

                assertThat(optIns.lastAct(NOW)).contains(later);
                database.change(tx -> optIns.forget(tx, later.id()));
                assertThat(optIns.lastAct(NOW)).contains(begun);
                assertThat(optIns.lastAct(NOW.plusSeconds(1))).isEmpty();
            }
        });
    }

    @Test
    void one_to_be_asked_that_was_kept_before_not_now_was_is_read_as_ever() {
        assertThat(Json.read("{\"kind\":\"ToAsk\",\"side\":\"CONTACT\",\"by\":\"" + FRIDAY + "\"}", OptInState.class))
                .isEqualTo(new ToAsk(Side.CONTACT, FRIDAY));
    }

    private static List<OptInState> states() {
        return List.of(
                new ToAsk(Side.CONTACT, FRIDAY),
                new ToAsk(Side.ASKER, MONDAY, Optional.of(FRIDAY)),
                new Asked(Side.CONTACT, FRIDAY, MONDAY),
                new AskedAgain(Side.ASKER, FRIDAY, MONDAY),
                new Heard(Side.CONTACT, WORD, FRIDAY, MONDAY, MONDAY, true),
                new Agreed(FRIDAY, MONDAY, Optional.of(WORD)),
                new Introduced(FRIDAY, MONDAY),
                new ToClose(Side.ASKER, Why.REFUSED, FRIDAY, MONDAY),
                new ToClose(Side.CONTACT, Why.WITHDRAWN, FRIDAY, MONDAY, Optional.of(Side.ASKER)),
                new Dropped(Why.UNFIT, MONDAY),
                new Closed(Side.ASKER, Why.SILENT, MONDAY),
                new Done(FRIDAY, Went.WELL, "They met twice"));
    }
}
