package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.BEN;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.OWNER;
import static sendoff.testing.Cast.TUESDAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.Framework;
import sendoff.language.RuleFile;
import sendoff.testing.Cast;

class ToneTest {
    private static final Tone TONE = Tone.standard();
    private static final String CLOSE = """
            Hi Carla,

            Thank you for writing about the bakery robots. I take two calls a month and both are gone, so I can't do this one.

            I wish the ovens a good winter.
            Ada
            """;

    @Test
    void a_kind_clear_close_is_left_alone() {
        assertThat(TONE.check(CLOSE, carlaAsks())).isEmpty();
    }

    @Test
    void an_open_slot_blocks_sending() {
        List<Finding> found = TONE.check(CLOSE.replace("Carla", "[Name]"), carlaAsks());

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("unfilled-slot");
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.text()).isEqualTo("[Name]");
            assertThat(finding.suggestion()).contains("Carla");
        });
    }

    @Test
    void a_citation_or_an_aside_in_brackets_is_no_slot() {
        assertThat(rules(CLOSE.replace("robots", "robots [17] (see `[rack]`)"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you for writing about  .",
                "Thank you for writing about the , a good read.",
                "Thank you for writing about YOUR TOPIC HERE.",
                "Thank you for writing about *topic*.",
                "Thank you for writing about INSERT TOPIC.",
                "Thank you for writing about ??? and the bakery.",
                "Thank you for writing about .... and the bakery."
            })
    void what_a_template_left_over_blocks_sending(String line) {
        assertThat(rules(CLOSE.replace("Thank you for writing about the bakery robots.", line)))
                .contains("unfilled-slot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WE ARE HERE for the robots.",
                "That is where I come from .",
                "I read the part about Super Bowl XXX twice.",
                "The date is still TBD.",
                "I wish I could.... but I teach that day.",
                "Do they really bake bread??? That I should like to see.",
                "Greetings from the other end of town , as ever."
            })
    void what_only_looks_like_a_slot_can_be_sent(String line) {
        assertThat(rules(CLOSE.replace("bakery robots.", "bakery robots. " + line)))
                .doesNotContain("unfilled-slot");
    }

    @Test
    void the_wrong_person_is_named_and_the_right_one_suggested() {
        List<Finding> found = TONE.check(CLOSE.replace("Carla", "Carlotta"), carlaAsks());

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("wrong-name");
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.suggestion()).contains("Carla");
        });
    }

    @Test
    void quoted_text_and_signatures_are_not_judged() {
        String draft = CLOSE + """

                On Tue, 17 Nov 2026, Carla Reyes <carla@example.net> wrote:
                > I'm so sorry to bother you, things are crazy here, maybe later?

                --\u0020
                Ada Lindqvist, so sorry for any typos
                """;

        assertThat(TONE.check(draft, carlaAsks())).isEmpty();
    }

    @Test
    void words_in_quotation_marks_are_somebody_elses() {
        assertThat(rules(CLOSE.replace("I wish", "\"Maybe later\" is what the baker will say. I wish")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Many happy loaves in October.", "Warm ovens and full sacks.", "Kind winters."})
    void a_wish_may_begin_as_a_closing_does(String wish) {
        assertThat(rules(CLOSE.replace("I wish the ovens a good winter.", wish)))
                .isEmpty();
        assertThat(rules(CLOSE.replace("I wish the ovens a good winter.", "Many kind thanks,")))
                .containsExactly("no-goodwill");
    }

    @Test
    void directions_to_the_door_make_no_yes_too_long() {
        String yes = "Hi Carla, thank you for the robots. Come on Thursday at 9, I look forward to it. %sAda";
        String way = "Take bus 14 to the mill. The third door on the left has the number 21 on it. ".repeat(8);
        String story = "The mill was built by my grandmother, who had no ovens and would not hear of any. ".repeat(8);
        Situation accepted = situation(Framework.ACCEPT, Optional.empty());

        assertThat(TONE.check(yes.formatted(way), accepted)).isEmpty();
        assertThat(TONE.check(yes.formatted(story), accepted))
                .extracting(Finding::rule)
                .containsExactly("too-long");
    }

    @Test
    void an_introducer_is_thanked_by_name() {
        var introduced = situation(Framework.DIRECT_CLOSURE, Optional.of(BEN));

        assertThat(TONE.check(CLOSE, introduced)).extracting(Finding::rule).containsExactly("introducer-not-thanked");
        assertThat(TONE.check(CLOSE.replace("robots.", "robots, and thanks to Ben for the connection."), introduced))
                .isEmpty();
    }

    @Test
    void one_apology_is_fine_and_a_second_is_noted() {
        String once = CLOSE.replace("I take", "Sorry for the wait. I take");
        String twice = once.replace("I wish", "Apologies that this is a no. I wish");

        assertThat(rules(once)).isEmpty();
        assertThat(rules(twice)).containsExactly("over-apology");
    }

    @Test
    void sympathy_is_no_apology() {
        assertThat(rules(CLOSE.replace("I take", "I'm so sorry to hear about the fire. I take")))
                .isEmpty();
    }

    @Test
    void a_cause_for_being_late_is_no_excuse() {
        assertThat(rules(CLOSE.replace("I take", "Sorry for the late reply, I was snowed under that week. I take")))
                .isEmpty();
        assertThat(rules(CLOSE.replace("I take", "I'm completely snowed under. I take")))
                .containsExactly("excuse-not-rule");
    }

    @Test
    void the_refusal_of_a_contact_stays_in_confidence() {
        List<Finding> found = TONE.check(CLOSE.replace("I take", "I asked Dana and she said no. I take"), carlaAsks());

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("refusal-given-away");
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
        });
    }

    @Test
    void a_promise_gets_the_day_it_lacks() {
        String draft = CLOSE.replace("I wish", "I'll send you a list of bakers at some point. I wish");
        var known = carlaAsks()
                .with(new Situation.Facts(
                        false,
                        Optional.of(LocalDate.of(2026, 11, 17)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        Finding finding = TONE.check(draft, known).getFirst();

        assertThat(finding.rule()).isEqualTo("undated-promise");
        assertThat(Change.apply(draft, finding))
                .contains("I'll send you a list of bakers by Friday 20 November. I wish");
    }

    @Test
    void a_rule_can_be_switched_off() {
        String draft = CLOSE.replace("I wish", "I guess that's it. I wish");

        assertThat(rules(draft)).containsExactly("hedging");
        assertThat(TONE.without(Set.of("hedging")).check(draft, carlaAsks())).isEmpty();
        assertThat(TONE.without(Set.of("hedging.guess")).check(draft, carlaAsks()))
                .isEmpty();
    }

    @Test
    void a_users_own_rule_is_checked_as_well() throws IOException {
        RuleFile own = file("""
                rules:
                  - id: jargon
                    match: ["synerg*", "reach out"]
                    message: "You said you dislike this word."
                    suggest: ["write"]
                """);

        List<Finding> found = TONE.and(own).check(CLOSE.replace("I wish", "Do reach out to them. I wish"), carlaAsks());

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("jargon");
            assertThat(finding.text()).isEqualTo("reach out");
        });
    }

    @Test
    void a_rule_that_makes_no_sense_says_what_is_wrong_with_it() throws IOException {
        RuleFile own = file("rules: [{id: mine, match: ['{colour} door'], message: 'No.'}]");

        assertThatThrownBy(() -> TONE.and(own))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such set {colour} in pattern: {colour} door");
    }

    @Test
    void missing_parts_are_offered_where_they_belong() {
        String bare = "Hi Carla,\n\nI take no calls about bakery robots this term.\n\nBest regards,\nAda\n";

        String changed = bare;
        for (int i = 0; i < 5; i++) {
            List<Finding> found = TONE.check(changed, carlaAsks());
            if (!found.isEmpty()) {
                changed = Change.apply(changed, found.getFirst());
            }
        }

        assertThat(changed).isEqualTo("""
                Hi Carla,

                Thank you for thinking of me. I take no calls about bakery robots this term. I wish you all the best with it.

                Best regards,
                Ada
                """);
    }

    @Test
    void the_checklist_says_what_is_known_and_what_is_not() {
        List<Checklist.Item> items = TONE.checklist(CLOSE, carlaAsks());

        assertThat(items)
                .extracting(Checklist.Item::id)
                .containsExactly("stakes", "outcome", "framework", "parts", "promises", "reflect");
        assertThat(items)
                .extracting(Checklist.Item::done)
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true),
                        Optional.of(true),
                        Optional.of(true),
                        Optional.empty());
    }

    private static RuleFile file(String yaml) throws IOException {
        return RuleFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> rules(String draft) {
        return TONE.check(draft, carlaAsks()).stream().map(Finding::rule).toList();
    }

    private static Situation carlaAsks() {
        return situation(Framework.DIRECT_CLOSURE, Optional.empty());
    }

    private static Situation situation(Framework framework, Optional<sendoff.domain.Party> introducer) {
        var message = Cast.message(
                "m1@example.net",
                CARLA,
                List.of(ADA),
                "Bakery robots",
                "Hi Ada, could we talk for half an hour about the bakery robots before the winter season? Our ovens wait. Carla",
                TUESDAY);
        return Situation.of(Optional.of(message), Optional.empty(), Optional.of(framework), Optional.of(OWNER))
                .with(new Situation.People(
                        Optional.of(OWNER), introducer, Optional.of(CARLA), Optional.empty(), Set.of()));
    }
}
