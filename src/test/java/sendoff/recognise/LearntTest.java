package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import sendoff.domain.KindName;
import sendoff.domain.Lesson;
import sendoff.domain.MessageId;

class LearntTest {
    private static final List<String> DEVS =
            List.of("from:dev@shop.example", "domain:shop.example", "clue:asks-for-time", "word:depot", "word:pallets");
    private static final List<String> CARLAS =
            List.of("from:carla@example.net", "domain:example.net", "clue:asks-for-time", "word:depot");

    @Test
    void one_correction_moves_its_like_a_little_and_three_decide() {
        assertThat(after(1, 3.0, DEVS)).isBetween(2.0, 2.9);
        assertThat(after(3, 3.0, DEVS)).isNegative();
    }

    @Test
    void what_others_write_in_the_same_words_is_not_ruined() {
        assertThat(after(3, 3.0, CARLAS)).isGreaterThan(2);
        assertThat(after(50, 3.0, CARLAS)).isGreaterThan(1.5);
    }

    @Test
    void answers_teach_more_gently_than_corrections() {
        double corrected = far(List.of(lesson(1, Optional.of(KindName.NETWORKING_REQUEST), -1)), DEVS);
        double answered = far(List.of(lesson(1, Optional.empty(), -1)), DEVS);

        assertThat(answered).isPositive().isLessThan(corrected / 2);
    }

    @Test
    void a_kind_that_was_named_three_times_is_the_kind_of_the_next() {
        var learnt = Learnt.from(List.of(
                lesson(1, Optional.of(KindName.INTRO_REQUEST), 2),
                lesson(2, Optional.of(KindName.INTRO_REQUEST), 2),
                lesson(3, Optional.of(KindName.INTRO_REQUEST), 2)));

        assertThat(Weighed.of(learnt.on(margins(2), DEVS)).kind()).isEqualTo(KindName.INTRO_REQUEST);
        assertThat(Weighed.of(learnt.on(margins(2), CARLAS)).kind()).isEqualTo(KindName.NETWORKING_REQUEST);
    }

    @Test
    void it_says_how_often_the_owner_said_so() {
        var learnt = Learnt.from(noneOf(3, 3));

        assertThat(learnt.why(false, DEVS)).contains("you said so of mail like this (3 times)");
        assertThat(learnt.why(true, DEVS)).isEmpty();
        assertThat(Learnt.NOTHING.why(false, DEVS)).isEmpty();
    }

    @Property(tries = 200)
    void the_order_in_which_lessons_are_handed_in_does_not_matter(
            @ForAll("lessons") List<Lesson> lessons, @ForAll Random random) {
        List<Lesson> shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, random);

        assertThat(Learnt.from(shuffled).on(margins(1), DEVS))
                .isEqualTo(Learnt.from(lessons).on(margins(1), DEVS));
    }

    @Property(tries = 200)
    void no_message_is_moved_further_than_the_limits(@ForAll("lessons") List<Lesson> lessons) {
        assertThat(Math.abs(far(lessons, DEVS))).isLessThanOrEqualTo(Learnt.MOST);
        for (Lesson lesson : lessons) {
            assertThat(Math.abs(far(List.of(lesson), DEVS))).isLessThanOrEqualTo(Learnt.MOST_BY_ONE);
        }
    }

    @Property(tries = 200)
    void one_more_no_never_moves_mail_from_there_towards_yes(@ForAll("lessons") List<Lesson> lessons) {
        // Among lessons that all say no; where they contradict each other, a no may also weaken what was a yes.
        List<Lesson> noes = lessons.stream()
                .map(lesson -> lesson(
                        (int) lesson.at().getEpochSecond(),
                        Optional.of(KindName.NONE),
                        lesson.margins().getOrDefault(Lesson.RELEVANT, 0.0)))
                .toList();
        List<Lesson> more = new ArrayList<>(noes);
        more.add(lesson(1000, Optional.of(KindName.NONE), 4));

        assertThat(far(more, DEVS)).isLessThanOrEqualTo(far(noes, DEVS) + 1e-9);
    }

    @Provide
    static Arbitrary<List<Lesson>> lessons() {
        Arbitrary<Optional<KindName>> kinds = Arbitraries.of(
                Optional.<KindName>empty(),
                Optional.of(KindName.NONE),
                Optional.of(KindName.INTRO_REQUEST),
                Optional.of(KindName.INTRODUCED));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 500),
                        kinds,
                        Arbitraries.doubles().between(-8, 8))
                .as(LearntTest::lesson)
                .list()
                .ofMaxSize(30)
                .uniqueElements(Lesson::message);
    }

    private static List<Lesson> noneOf(int times, double margin) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            lessons.add(lesson(i, Optional.of(KindName.NONE), margin));
        }
        return lessons;
    }

    private static double after(int times, double margin, List<String> marks) {
        return margin + far(noneOf(times, margin), marks);
    }

    private static double far(List<Lesson> lessons, List<String> marks) {
        Map<String, Double> moved = Learnt.from(lessons).on(margins(0), marks);
        assertThat(moved.getOrDefault(Lesson.RELEVANT, Double.NaN)).isNotNaN();
        return moved.getOrDefault(Lesson.RELEVANT, 0.0);
    }

    private static Map<String, Double> margins(double relevant) {
        return Map.of(
                Lesson.RELEVANT,
                relevant,
                KindName.INTRODUCED.word(),
                -2.0,
                KindName.NETWORKING_REQUEST.word(),
                2.0,
                KindName.INTRO_REQUEST.word(),
                -1.5);
    }

    private static Lesson lesson(int second, Optional<KindName> kind, double relevant) {
        return new Lesson(
                new MessageId(second + "@shop.example"),
                Instant.ofEpochSecond(second),
                kind.isEmpty(),
                kind,
                margins(relevant),
                DEVS);
    }
}
