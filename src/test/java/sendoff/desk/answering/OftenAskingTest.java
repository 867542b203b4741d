package sendoff.desk.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.weighing.Offering.Card;
import sendoff.domain.Resource.Sort;
import sendoff.store.Introductions.AskedOnce;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// What is asked again and again. It is Tuesday, 17 November 2026.
class OftenAskingTest {
    @TempDir
    Path home;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"));
        asks("Carla", 1, "Mon, 2 Nov 2026 10:00:00 +0100");
        asks("Elif", 2, "Mon, 9 Nov 2026 10:00:00 +0100");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void asks(String name, int number, String at) {
        desk.receivesRaw(
                Raw.from(name + " Kaya <" + name.toLowerCase() + "@example.net>", "Ada Lindqvist <ada@example.com>")
                        .subject("A call, " + number)
                        .id(number + "@example.net")
                        .at(at)
                        .says("Hi Ada, could we have a call of thirty minutes next week about climate tech?"));
    }

    private List<OftenAsking.Often> often() {
        return desk.desk.oftenAsking().withoutResource().orElseThrow();
    }

    @Test
    void three_people_are_often_two_and_somebody_who_asks_again_are_not() {
        asks("Elif", 3, "Tue, 10 Nov 2026 10:00:00 +0100");
        assertThat(often()).isEmpty();

        asks("Femi", 4, "Thu, 12 Nov 2026 10:00:00 +0100");
        assertThat(often()).singleElement().satisfies(one -> {
            assertThat(one.about()).contains("climate", "tech");
            assertThat(one.asks().stream().map(AskedOnce::who))
                    .containsExactly("femi@example.net", "elif@example.net", "carla@example.net");
        });
    }

    @Test
    void whoever_looks_need_not_wait_until_all_is_compared() {
        asks("Femi", 4, "Thu, 12 Nov 2026 10:00:00 +0100");
        var begun = new ArrayDeque<Runnable>();
        desk.desk.oftenAsking().leaveTo(begun::add);

        assertThat(desk.desk.oftenAsking().withoutResource()).isEmpty();
        assertThat(desk.desk.oftenAsking().withoutResource()).isEmpty();
        assertThat(begun).as("compared once, however often somebody looks").hasSize(1);

        begun.remove().run();
        assertThat(often()).hasSize(1);
        assertThat(begun).isEmpty();
    }

    @Test
    void what_broke_the_comparison_is_told_as_it_was_and_tried_again_a_while_later() {
        asks("Femi", 4, "Thu, 12 Nov 2026 10:00:00 +0100");
        var tries = new AtomicInteger();
        var asking = new OftenAsking(
                desk.tables,
                desk.desk.offering(),
                _ -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("the model broke");
                },
                desk.clock);

        assertThatThrownBy(asking::withoutResource).isExactlyInstanceOf(IllegalStateException.class);
        assertThatThrownBy(asking::withoutResource).isExactlyInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
        desk.clock.pass(Duration.ofMinutes(1));
        assertThatThrownBy(asking::withoutResource).isExactlyInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(2);
    }

    @Test
    void what_lies_a_quarter_back_counts_no_more() {
        asks("Femi", 4, "Thu, 12 Nov 2026 10:00:00 +0100");
        desk.clock.pass(Duration.ofDays(80));

        assertThat(often()).isEmpty();
    }

    @Test
    void what_a_resource_answers_needs_no_page() {
        asks("Femi", 4, "Thu, 12 Nov 2026 10:00:00 +0100");
        desk.desk
                .offering()
                .save(
                        Optional.empty(),
                        new Card(Sort.GUIDE, "Moving into climate tech", "", "", List.of("climate", "tech")),
                        Optional.empty());

        assertThat(often()).isEmpty();
    }

    @Test
    void what_is_turned_down_comes_back_by_undo() {
        asks("Femi", 4, "Thu, 12 Nov 2026 10:00:00 +0100");
        desk.desk.rereading().proposals().turnDown(often().getFirst().key());
        assertThat(often()).isEmpty();

        desk.desk.rereading().undo();
        assertThat(often()).hasSize(1);
    }
}
