package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final Templates TEMPLATES = new Templates();

    static Set<String> names() {
        return Cast.pages().keySet();
    }

    private static Document page(String name) {
        return Jsoup.parse(
                TEMPLATES.html(name, Objects.requireNonNull(Cast.pages().get(name))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_page_has_one_main_heading_and_a_title(String name) {
        assertThat(page(name).select("h1")).hasSize(1);
        assertThat(page(name).title()).endsWith(" · Sendoff").doesNotStartWith(" ·");
        assertThat(page(name).select("main#main")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_page_has_inline_script_or_style(String name) {
        Document page = page(name);

        assertThat(page.select("style, [style], script:not([src])")).isEmpty();
        assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on")
                        || attribute.getKey().startsWith("hx-on"))
                .noneMatch(attribute -> attribute.getValue().startsWith("javascript:"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_only_a_script_can_copy_is_not_offered_without_one(String name) {
        assertThat(page(name).select("[data-copies]:not([hidden])")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_field_has_a_label(String name) {
        Document page = page(name);

        List<Element> nameless = page.select("input:not([type=hidden]):not([hidden]), select, textarea").stream()
                .filter(field -> field.closest("label") == null
                        && !field.hasAttr("aria-label")
                        && (field.id().isEmpty()
                                || page.select("label[for=" + field.id() + "]").isEmpty()))
                .toList();
        assertThat(nameless).isEmpty();
        assertThat(page.select("button, a[href]").stream()
                        .filter(control -> control.text().isBlank() && !control.hasAttr("aria-label"))
                        .toList())
                .isEmpty();
    }

    /// A list of buttons, and a voice that says one, know nothing of what stands beside it.
    @ParameterizedTest
    @MethodSource("names")
    void every_button_of_a_reminder_says_of_what(String name) {
        assertThat(page(name).select("form[action=/prompts/done] button"))
                .allSatisfy(button -> assertThat(button.text()).endsWith(": Carla: a call"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_id_stands_twice_and_every_reference_leads_somewhere(String name) {
        Document page = page(name);
        List<String> ids = page.select("[id]").stream().map(Element::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        Set<String> meant = page.select("[aria-labelledby], [aria-describedby], [for], [form]").stream()
                .flatMap(e ->
                        List.of(e.attr("aria-labelledby"), e.attr("aria-describedby"), e.attr("for"), e.attr("form"))
                                .stream())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        assertThat(ids).containsAll(meant);
        assertThat(page.select("use").eachAttr("href"))
                .allSatisfy(icon -> assertThat(ids).contains(icon.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_change_is_a_post(String name) {
        assertThat(page(name).select("form:not([method=post]):not([method=dialog])"))
                .allSatisfy(form -> assertThat(form.attr("role")).isEqualTo("search"));
        assertThat(page(name).select("a[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("/") || href.startsWith("#") || href.startsWith("mailto:"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void headings_skip_no_level(String name) {
        int last = 0;
        for (Element heading : page(name).select("main h1, main h2, main h3, main h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(last + 1);
            last = level;
        }
    }

    @Test
    void what_people_wrote_is_text_and_never_markup() {
        assertThat(page("desk").select(".who").eachText()).contains("Carla <b>Costa</b>");
        assertThat(page("answer").select("#m1 .said").eachText()).contains("Hi Ada, meet <Carla>.");
    }

    @Test
    void the_draft_stands_behind_the_textarea_letter_by_letter() {
        Document page = page("answer");
        String under = page.expectFirst(".under").wholeText();

        assertThat(page.expectFirst("#text").wholeText()).isEqualTo(Cast.DRAFT);
        assertThat(under).isEqualTo(Cast.DRAFT + "\n");
        assertThat(page.select(".under mark").eachText()).containsExactly("I’m so sorry, I feel terrible.");
    }

    @Test
    void the_recommended_framework_stands_first_and_is_chosen() {
        Element first = page("answer").select(".pick").getFirst();

        assertThat(first.text()).contains("Direct closure").contains("Recommended");
        assertThat(first.select("input[checked]")).hasSize(1);
    }

    @Test
    void the_letter_comes_before_what_is_seldom_needed() {
        assertThat(page("answer").select("#know, #fw, #dr, #prop, #mn").eachAttr("id"))
                .containsExactly("know", "fw", "dr", "prop", "mn");
    }

    @Test
    void what_is_left_to_give_stands_first_beside_the_queue() {
        assertThat(page("desk").select("aside h2").eachText())
                .startsWith("Left to give", "Worth a word", "Promised by today");
    }

    @Test
    void two_reminders_are_in_sight_and_a_long_one_leads_on_with_its_first_clause() {
        DeskPage.Remind letter = Cast.remind("Your letter to elif@example.net came back: there is no such address. Look"
                + " for a typing mistake, or ask someone who knows them.");
        var side = new DeskPage.Side(
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(letter, Cast.remind("Carla: a call"), Cast.remind("Dev: a talk"), letter),
                false,
                Optional.empty());

        assertThat(side.first())
                .extracting(DeskPage.Remind::what)
                .containsExactly("Your letter to elif@example.net came back", "Carla: a call");
        assertThat(letter.more())
                .isEqualTo("There is no such address. Look for a typing mistake, or ask someone who knows them.");
        assertThat(side.rest()).hasSize(2);
        assertThat(side.restLine()).isEqualTo("Two more");
    }

    @Test
    void the_row_says_the_deadline_in_words() {
        Element row = page("desk").expectFirst(".row[data-id=" + Cast.DEV + "]");

        assertThat(row.select(".left > *").eachText()).containsExactly("2 working days over", "since Fri, 14:05");
        assertThat(row.expectFirst("svg.mark").attr("aria-hidden")).isEqualTo("true");
    }

    @Test
    void the_theme_is_written_by_the_server_so_that_nothing_flashes() {
        assertThat(page("login").expectFirst("html").attr("data-theme")).isEqualTo("dark");
        assertThat(page("desk").expectFirst("html").hasAttr("data-theme")).isFalse();
    }

    @Test
    void a_sample_desk_says_so() {
        assertThat(page("desk").select(".banner").text()).isEqualTo("This is a sample desk: nothing real is touched.");
        assertThat(page("login").select(".banner")).isEmpty();
    }

    @Test
    void parts_of_pages_can_be_swapped_by_their_id() {
        Document update = Jsoup.parseBodyFragment(TEMPLATES.html("desk/update", Cast.desk()));
        Document assessed = Jsoup.parseBodyFragment(TEMPLATES.html("answer/assessed", Cast.answer()));
        Document checked = Jsoup.parseBodyFragment(TEMPLATES.html("answer/checked", Cast.answer()));
        Document fixed = Jsoup.parseBodyFragment(TEMPLATES.html("answer/fixed", Cast.answer()));
        Document scan = Jsoup.parseBodyFragment(
                TEMPLATES.html("welcome/scan", Cast.welcome().scan().orElseThrow()));

        assertThat(update.select("#queue-rows, #desk-head, #show, #count-desk, #toasts"))
                .hasSize(5);
        assertThat(assessed.select("#answer, #actions, #strip")).hasSize(3);
        assertThat(checked.select("#finds, #checklist, #words")).hasSize(3);
        assertThat(checked.select("textarea")).isEmpty();
        assertThat(fixed.select("#draft, #strip")).hasSize(2);
        assertThat(scan.select("#scan[hx-get=/welcome/progress]")).hasSize(1);
    }
}
