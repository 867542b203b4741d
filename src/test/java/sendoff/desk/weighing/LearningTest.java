package sendoff.desk.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Filed;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Lesson;
import sendoff.domain.SenderRule;
import sendoff.domain.SenderRule.Scope;
import sendoff.store.Queue.Row;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class LearningTest {
    private static final List<String> ASKS = List.of(
            "Hi Ada, could we have a call of thirty minutes next week? I would like your advice on a depot.\n\nDev\n",
            "Hello Ada, may I ask you for twenty minutes of your time to talk about storage?\n\nDev\n",
            "Dear Ada, would you have half an hour for a call? I would be grateful for your advice.\n\nDev\n",
            "Hi Ada, could we talk for fifteen minutes about heat pumps? I would value your view.\n\nDev\n",
            "Hello Ada, I would love to have a call with you and to hear your advice about moving.\n\nDev\n");
    private static final List<String> SUBJECTS =
            List.of("Our depot in Aarhus", "Batteries", "Panel in spring", "Heat pumps", "Leaving the bank");
    private static final SenderRule NEVER_DEV = new SenderRule(Scope.ADDRESS, "dev@shop.example", false);

    @TempDir
    Path home;

    TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void three_times_x_keep_the_next_of_that_sender_away_and_touch_nobody_else() {
        crossesOut(3);
        ada.receivesRaw(dev(3), carla());

        assertThat(ada.queue()).extracting(Row::requester).containsExactly("Carla Reyes");
        assertThat(ada.tables.messages().all())
                .filteredOn(kept -> kept.message().id().value().equals("dev3@shop.example"))
                .singleElement()
                .satisfies(kept ->
                        assertThat(kept.recognition().why()).contains("you said so of mail like this (3 times)"));
    }

    @Test
    void one_x_does_not_keep_the_next_one_away() {
        crossesOut(1);
        ada.receivesRaw(dev(3));

        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void what_is_taken_back_is_not_learnt() {
        ada.receivesRaw(dev(0));
        String before = ada.desk.learning().written();
        ada.desk.correcting().notOne(ada.only());
        assertThat(ada.desk.learning().lessons()).isOne();
        ada.desk.correcting().undo();

        assertThat(ada.desk.learning().written()).isEqualTo(before);
    }

    @Test
    void the_last_word_on_a_message_counts_and_undo_goes_back_to_the_one_before() {
        ada.receivesRaw(dev(0));
        IntroductionId devs = ada.only();
        ada.desk.correcting().isOne(devs, KindName.INTRO_REQUEST);
        String asked = ada.desk.learning().written();
        ada.desk.correcting().notOne(devs);

        assertThat(ada.tables.lessons().all())
                .singleElement()
                .extracting(Lesson::wasOne)
                .isEqualTo(false);
        ada.desk.correcting().undo();
        assertThat(ada.desk.learning().written()).isEqualTo(asked);
    }

    @Test
    void an_answer_teaches_that_it_was_one_until_it_is_taken_back() {
        ada.receivesRaw(carla());
        IntroductionId carlas = ada.only();
        ada.desk.answering().choose(carlas, sendoff.domain.Framework.DIRECT_CLOSURE, false);
        ada.desk.answering().sentThere(carlas);

        assertThat(ada.tables.lessons().all())
                .singleElement()
                .matches(Lesson::answered)
                .matches(Lesson::wasOne);
        ada.desk.correcting().undo();
        assertThat(ada.desk.learning().lessons()).isZero();
    }

    @Test
    void never_from_an_address_empties_the_desk_of_it_and_is_taken_back() {
        ada.receivesRaw(dev(0), carla());
        IntroductionId devs = devs();
        List<Row> queue = ada.queue();
        ada.desk.ruling().say(devs, NEVER_DEV);
        ada.receivesRaw(dev(1));

        assertThat(ada.queue()).extracting(Row::requester).containsExactly("Carla Reyes");
        ada.desk.correcting().undo();
        assertThat(ada.desk.learning().rules()).isEmpty();
        assertThat(ada.queue()).containsAll(queue).hasSize(3);
    }

    @Test
    void always_from_a_list_brings_what_is_not_even_read_otherwise_and_says_why() {
        String post = Raw.from("Talk <talk@lists.example>", "talk@lists.example")
                .with("List-Id: Heat talk <Heat.Lists.Example>")
                .id("post@lists.example")
                .at("Tue, 17 Nov 2026 09:20:00 +0100")
                .subject("Speakers for May")
                .says("Who of you speaks at the meeting in May? Write to me.\n\nBen\n");
        ada.desk.ruling().say(new SenderRule(Scope.LIST, "heat.lists.example", true));
        ada.receivesRaw(post);

        Filed filed = ada.tables.introductions().find(ada.only()).orElseThrow();
        assertThat(filed.seen().why())
                .first()
                .isEqualTo("you always want to see mail from the list heat.lists.example");
    }

    @Test
    void a_narrower_rule_outweighs_a_wider_one() {
        ada.desk.ruling().say(new SenderRule(Scope.DOMAIN, "shop.example", false));
        ada.desk.ruling().say(new SenderRule(Scope.ADDRESS, "dev@shop.example", true));
        ada.receivesRaw(dev(0));

        assertThat(ada.queue()).extracting(Row::requester).containsExactly("Dev Anand");
    }

    @Test
    void all_of_it_goes_out_as_text_and_comes_in_again(@TempDir Path elsewhere) {
        crossesOut(2);
        ada.desk.ruling().say(NEVER_DEV);
        String written = ada.desk.learning().written();
        try (var other = new TestDesk(elsewhere, ada.clock.instant())) {
            assertThat(other.desk.ruling().take(written)).isEmpty();
            assertThat(other.desk.learning().written()).isEqualTo(written);
        }
    }

    @Test
    void lines_that_can_not_be_read_are_named_and_cost_nothing_else() {
        List<String> problems = ada.desk
                .ruling()
                .take(
                        "never\tplanet\tmars\nnonsense\nnever\tdomain\tshop.example\n"
                                + "lesson\ta@b\tyesterday\tnone\trelevant=1\tword:depot\nlesson\ta@b\t2026-11-17T08:20:00Z\tnone\trelevant=NaN\tw\n");

        assertThat(problems).hasSize(4).first().asString().startsWith("line 1 ");
        assertThat(ada.desk.learning().rules()).containsExactly(new SenderRule(Scope.DOMAIN, "shop.example", false));
        assertThat(ada.desk.learning().lessons()).isZero();
    }

    private void crossesOut(int times) {
        for (int i = 0; i < times; i++) {
            ada.receivesRaw(dev(i));
            ada.desk.correcting().notOne(devs());
        }
    }

    private IntroductionId devs() {
        return ada.queue().stream()
                .filter(row -> row.requester().equals("Dev Anand"))
                .map(Row::id)
                .findFirst()
                .orElseThrow();
    }

    private static String dev(int number) {
        return Raw.from("Dev Anand <dev@shop.example>", "Ada Lindqvist <ada@example.com>")
                .subject(SUBJECTS.get(number))
                .id("dev" + number + "@shop.example")
                .at((2 + 3 * number) + " Nov 2026 09:20:00 +0100")
                .says(ASKS.get(number));
    }

    private static String carla() {
        return Raw.carla()
                .id("carla@example.net")
                .at("Tue, 17 Nov 2026 09:10:00 +0100")
                .says(Raw.CARLAS_ASK);
    }
}
