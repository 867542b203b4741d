package sendoff.desk.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.domain.ApiToken.Scope.PROPOSE;
import static sendoff.domain.ApiToken.Scope.READ;
import static sendoff.testing.Cast.TUESDAY;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.programs.Admitting.Made;
import sendoff.domain.ApiToken;
import sendoff.testing.TestDesk;

class AdmittingTest {
    @TempDir
    Path home;

    TestDesk ada;
    Admitting admitting;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.toInstant());
        admitting = ada.desk.admitting();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private Made make(String name) {
        return admitting.make(name, Set.of(READ), Optional.empty());
    }

    @Test
    void whoever_shows_the_token_is_let_in_with_its_scopes() {
        Made made = admitting.make("Morning script", Set.of(READ, PROPOSE), Optional.empty());

        assertThat(made.secret()).matches("sendoff_[0-9a-f]{8}_[0-9a-f]{64}");
        assertThat(admitting.admit(made.secret())).hasValueSatisfying(token -> {
            assertThat(token.name()).isEqualTo("Morning script");
            assertThat(token.may(PROPOSE)).isTrue();
        });
        assertThat(make("Reader").token().may(PROPOSE)).isFalse();
    }

    @Test
    void two_tokens_with_the_same_beginning_are_told_apart() {
        Made one = make("One");
        Made other = make("Other");

        // The ids of a test are counted up: their first eight characters are the same.
        assertThat(one.token().id().brief()).isEqualTo(other.token().id().brief());
        assertThat(admitting.admit(other.secret()).map(ApiToken::name)).contains("Other");
        assertThat(admitting.admit(one.secret()).map(ApiToken::name)).contains("One");
    }

    @Test
    void whatever_else_is_shown_opens_nothing() {
        Made made = make("Script");
        char last = made.secret().charAt(made.secret().length() - 1);
        String almost = made.secret().substring(0, made.secret().length() - 1) + (last == 'a' ? 'b' : 'a');

        assertThat(admitting.admit(almost)).isEmpty();
        assertThat(admitting.admit("")).isEmpty();
        assertThat(admitting.admit("sendoff_%_" + "0".repeat(64))).isEmpty();
        assertThat(admitting.admit(made.secret() + " ")).isEmpty();
    }

    @Test
    void nothing_that_is_kept_lets_anybody_in() throws Exception {
        Made made = make("Script");

        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            ada.tables.database().contents().writeTo(zip, ada.clock.instant());
        }
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String rows = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(rows).doesNotContain(made.secret().substring("sendoff_12345678_".length()));
            }
        }
    }

    @Test
    void a_revoked_token_is_refused_and_for_a_day_it_can_be_let_in_again() {
        Made made = make("Script");

        admitting.revoke(made.token().id());
        assertThat(admitting.admit(made.secret())).isEmpty();

        ada.clock.pass(Duration.ofHours(23));
        admitting.letInAgain(made.token().id());
        assertThat(admitting.admit(made.secret())).isPresent();

        admitting.revoke(made.token().id());
        ada.clock.pass(Duration.ofHours(25));
        assertThat(admitting.all()).isEmpty();
        assertThat(admitting.letInAgain(made.token().id())).isEmpty();
        assertThat(admitting.admit(made.secret())).isEmpty();
    }

    @Test
    void a_token_ends_when_its_time_is_over() {
        Made made = admitting.make("Trial", Set.of(READ), Optional.of(Duration.ofDays(30)));

        ada.clock.pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(admitting.admit(made.secret())).isPresent();
        ada.clock.pass(Duration.ofSeconds(1));
        assertThat(admitting.admit(made.secret())).isEmpty();
    }

    @Test
    void when_it_was_used_is_written_down_to_the_minute() {
        Made made = make("Script");

        admitting.admit(made.secret());
        ada.clock.pass(Duration.ofSeconds(30));
        admitting.admit(made.secret());
        assertThat(admitting.all().getFirst().used()).contains(TUESDAY.toInstant());

        ada.clock.pass(Duration.ofSeconds(30));
        admitting.admit(made.secret());
        assertThat(admitting.all().getFirst().used())
                .contains(TUESDAY.toInstant().plusSeconds(60));
    }

    @Test
    void two_that_are_good_never_have_the_same_name() {
        Made made = make("Script");

        assertThatThrownBy(() -> make("script "))
                .hasMessage("There is a token “script” already: give this one another name, so that you see who"
                        + " proposes what.");
        admitting.revoke(made.token().id());
        assertThat(make("Script").token().name()).isEqualTo("Script");
    }
}
