package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sendoff.domain.ContactGuard;
import sendoff.domain.ContactGuard.Limit;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.MessageId;
import sendoff.testing.Dialect;

class ContactGuardsTest {
    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");

    private static final ContactGuard SANNE = new ContactGuard(
            "Sanne@Ports.example ",
            "Sanne de Wit",
            "Ports and shore power, with a budget; no recruiters",
            Optional.of(new Limit(1, Period.QUARTER)),
            Optional.of(LocalDate.parse("2026-04-01")),
            NOW);

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void a_guard_reads_as_it_was_saved_and_is_found_by_any_spelling(Dialect dialect) {
        dialect.open(home).ifPresent(database -> {
            try (database) {
                var guards = new ContactGuards(database);
                var plain = new ContactGuard("ana@soil.example", "Ana", "", Optional.empty(), Optional.empty(), NOW);
                database.change(tx -> {
                    guards.save(tx, SANNE);
                    guards.save(tx, plain);
                    guards.save(tx, SANNE.restingUntil(Optional.empty(), NOW));
                });

                assertThat(guards.of("SANNE@ports.example")).contains(SANNE.restingUntil(Optional.empty(), NOW));
                assertThat(guards.all()).extracting(ContactGuard::name).containsExactly("Ana", "Sanne de Wit");
                assertThat(guards.of("ana@soil.example")).contains(plain);

                database.change(tx -> guards.remove(tx, "sanne@ports.example"));
                assertThat(guards.of("sanne@ports.example")).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_question_counts_once_however_often_it_is_told(Dialect dialect) {
        dialect.open(home).ifPresent(database -> {
            try (database) {
                var guards = new ContactGuards(database);
                Instant earlier = NOW.minus(Duration.ofDays(40));
                database.change(tx -> {
                    guards.asked(tx, new MessageId("q1@example.com"), "sanne@ports.example", earlier);
                    guards.asked(tx, new MessageId("q2@example.com"), "Sanne@ports.example", NOW);
                    guards.asked(tx, new MessageId("q2@example.com"), "sanne@ports.example", NOW);
                });

                assertThat(guards.askings("sanne@ports.example", Instant.EPOCH)).containsExactly(NOW, earlier);
                assertThat(guards.askings(NOW.minusSeconds(1))).isEqualTo(Map.of("sanne@ports.example", List.of(NOW)));
            }
        });
    }

    @Test
    void who_named_no_limit_bears_the_usual() {
        assertThat(ContactGuard.none("ana@soil.example", "Ana").bears()).isEqualTo(Limit.USUAL);
        assertThat(ContactGuard.none("ana@soil.example", "Ana").saysSomething()).isFalse();
    }
}
