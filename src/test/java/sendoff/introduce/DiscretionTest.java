package sendoff.introduce;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.OptIns.CONTACT;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Finding;
import sendoff.domain.Party;

class DiscretionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Freya said no.",
                "I asked freya.",
                "Write to freya@fox-labs.example yourself.",
                "Ms Foxglove is busy.",
                "Fox Labs has no time.",
                "See fox-labs.example."
            })
    void a_close_that_names_the_contact_can_not_leave(String text) {
        assertThat(Discretion.givenAway(text, CONTACT, CARLA, "Ada Lindqvist"))
                .isNotEmpty()
                .allMatch(Finding::blocks);
    }

    @Test
    void what_names_nobody_passes() {
        assertThat(Discretion.givenAway(
                        "Hi Carla, I won't be making this introduction. I saw a fox in the lab. Ada",
                        CONTACT,
                        CARLA,
                        "Ada Lindqvist"))
                .isEmpty();
    }

    @Test
    void a_name_that_is_a_word_counts_with_a_capital_only() {
        Party hope = Party.of("Hope Ekström", "hope@gmail.com");

        assertThat(Discretion.givenAway("I hope you find a way in.", hope, CARLA, "Ada"))
                .isEmpty();
        assertThat(Discretion.givenAway("I asked Hope.", hope, CARLA, "Ada")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bo can't.", "I asked Bo Li.", "Ms LI is busy.", "Ask Li first."})
    void a_name_of_two_letters_gives_away_as_much(String text) {
        assertThat(Discretion.givenAway(text, Party.of("Bo Li", "bl@gmail.com"), CARLA, "Ada"))
                .hasSize(1);
    }

    @Test
    void a_name_that_is_a_small_word_is_none_at_the_start_of_a_sentence() {
        Party an = Party.of("An", "an@gmail.com");
        Party my = Party.of("My de Groot", "mdg@gmail.com");

        assertThat(Discretion.givenAway(
                        "Hi Carla,\n\nAn answer at last. An idea. I read an “An” there.", an, CARLA, "Ada"))
                .isEmpty();
        assertThat(Discretion.givenAway("My dear Carla, De rien. I do what my plan says.", my, CARLA, "Ada"))
                .isEmpty();
        assertThat(Discretion.givenAway("I asked An, and An won't.", an, CARLA, "Ada"))
                .hasSize(2);
    }

    @Test
    void a_single_name_that_is_a_word_counts_with_a_capital_only() {
        assertThat(Discretion.givenAway("That will not work.", Party.of("Will", "w@gmail.com"), CARLA, "Ada"))
                .isEmpty();
    }

    @Test
    void the_small_words_of_a_name_give_nothing_away() {
        Party jo = Party.of("Jo van der Linden", "jo@gmail.com");

        assertThat(Discretion.givenAway("Hi Carla, our van was late, so I jo-jo about. Ada", jo, CARLA, "Ada"))
                .isEmpty();
        assertThat(Discretion.givenAway("I asked Linden.", jo, CARLA, "Ada")).hasSize(1);
    }

    @Test
    void what_both_share_gives_nothing_away() {
        Party colleague = Party.of("Carla Vega", "vega@example.net");

        assertThat(Discretion.givenAway("Hi Carla, all is well at Example.", colleague, CARLA, "Ada"))
                .isEmpty();
        assertThat(Colleagues.house(colleague, CARLA)).contains("example.net");
        assertThat(Colleagues.house(Party.at("a@gmail.com"), Party.at("b@gmail.com")))
                .isEmpty();
    }

    @Test
    void a_question_does_not_say_how_to_reach_the_asker() {
        String question = "Carla would like to meet you: carla@example.net, or +45 20 30 40 50. Ada, ada@example.com";

        assertThat(Discretion.reachable(question, CARLA, Set.of("ada@example.com")))
                .extracting(Finding::text)
                .containsExactly("carla@example.net", "+45 20 30 40 50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our call is on 2026-12-03 10:30.",
                "Our call is on 3.12.2026, 10.30 - 11.15.",
                "Until 24/11/2026, or 24.11.26.",
                "Until 24. - 26.11.2026, best 24-26.11.2026 (10.30 - 11.15).",
                "She was there 2019 - 2023, and 2023 / 24.",
                "They raised 10 000 000 or 1.250.000 euros."
            })
    void days_years_and_sums_are_no_telephone_numbers(String question) {
        assertThat(Discretion.reachable(question, CARLA, Set.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+45 20 30 40 50",
                "06.12.23.45.67",
                "020 7946 0018",
                "600 100 200",
                "(555) 010-2030",
                "2030 4050",
                "20-30-40-50",
                "20-30-4050",
                "+1 2019-2023",
                "0171/2019 000"
            })
    void telephone_numbers_stay_private(String number) {
        assertThat(Discretion.reachable("From 2026-12-03 on: " + number + ".", CARLA, Set.of()))
                .hasSize(1)
                .first()
                .matches(finding -> number.contains(finding.text()));
    }

    @Test
    void what_may_be_passed_on_is_neither_private_nor_said_to_the_owner() {
        assertThat(Forwardable.of("""
                        Hi Ada,

                        I hope you are well. I model heat storage for small towns in Spain. We won our first town in
                        May. Could you introduce me to Freya? My number is +34 600 100 200. Between us, I was laid off
                        in spring. I would like to compare losses over one winter.

                        Thanks,
                        Carla"""))
                .contains("I model heat storage for small towns in Spain. We won our first town in May."
                        + " I would like to compare losses over one winter.");
        assertThat(Forwardable.of("Could you introduce me to Freya?")).isEmpty();
    }

    @Test
    void scraps_and_what_does_not_end_are_not_passed_on() {
        assertThat(Forwardable.of("""
                        A small thing first.

                        Heat storage for small towns, and what follows

                        I model heat storage for small towns in Spain.""")).contains("I model heat storage for small towns in Spain.");
    }

    @Test
    void of_a_long_letter_whole_sentences_are_passed_on() {
        String first = "I model heat storage for " + "small, old and windy ".repeat(10) + "towns!";
        String second = "I would like to compare losses over " + "one more winter and ".repeat(10) + "a summer!";

        assertThat(Forwardable.of(first + " " + second)).contains(first);
    }
}
