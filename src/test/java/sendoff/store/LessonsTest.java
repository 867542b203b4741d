package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.DEV;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.KindName;
import sendoff.domain.Lesson;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.SenderRule;
import sendoff.domain.SenderRule.Scope;
import sendoff.testing.Cast;
import sendoff.testing.Dialect;

class LessonsTest {
    private static final MessageId DEVS = new MessageId("a@cold.example");

    @TempDir
    Path home;

    /// Those databases that are installed here.
    private Stream<Database> databases() {
        return Stream.concat(Stream.of(Dialect.sqlite(home)), Dialect.postgresql().stream());
    }

    @Test
    void the_last_correction_of_a_message_counts_beside_its_answer() {
        databases().forEach(database -> {
            try (database) {
                var lessons = new Lessons(database);
                Lesson no = lesson(Optional.of(KindName.NONE));
                Lesson answer = lesson(Optional.empty());
                database.change(tx -> {
                    lessons.save(tx, lesson(Optional.of(KindName.INTRODUCED)));
                    lessons.save(tx, no);
                    lessons.save(tx, answer);
                });

                assertThat(lessons.all()).containsExactly(answer, no);
                database.change(tx -> lessons.remove(tx, DEVS, false));
                assertThat(lessons.all()).containsExactly(answer);
                assertThat(lessons.count()).isOne();
            }
        });
    }

    @Test
    void of_two_rules_about_the_same_sender_the_last_counts() {
        databases().forEach(database -> {
            try (database) {
                var rules = new SenderRules(database);
                var never = new SenderRule(Scope.DOMAIN, "Cold.Example", false);
                var always = new SenderRule(Scope.DOMAIN, "cold.example", true);
                database.change(tx -> {
                    rules.save(tx, never);
                    rules.save(tx, always);
                });

                assertThat(rules.all()).containsExactly(always);
                database.change(tx -> rules.remove(tx, never));
                assertThat(rules.all()).isEmpty();
            }
        });
    }

    @Test
    void a_message_kept_before_lists_were_known_came_by_none() {
        Message message = Cast.message("a@cold.example", DEV, List.of(ADA), "Hello", "Hello", TUESDAY);
        String before = Json.write(message).replace("\"list\":null", "\"was\":null");

        assertThat(before).contains("\"was\":null").doesNotContain("\"list\"");
        assertThat(Json.read(before, Message.class)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address", "@", "dev@", "two words@cold.example"})
    void nonsense_is_no_rule_about_an_address(String text) {
        assertThatThrownBy(() -> new SenderRule(Scope.ADDRESS, text, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Lesson lesson(Optional<KindName> kind) {
        return new Lesson(
                DEVS,
                TUESDAY.toInstant(),
                kind.isEmpty(),
                kind,
                Map.of(Lesson.RELEVANT, 2.5),
                List.of("from:dev@cold.example", "word:depot"));
    }
}
