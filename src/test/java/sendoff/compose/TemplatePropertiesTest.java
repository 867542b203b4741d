package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import sendoff.domain.Channel;

class TemplatePropertiesTest {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Dear ",
                        "{first_name}",
                        "{resource: a talk}",
                        "[late? Sorry.]",
                        "[no rule? {by}]",
                        "{",
                        "}",
                        "]",
                        "[x? ",
                        "\n",
                        "\r\n",
                        "thank you",
                        "ü — ’",
                        "# for: nonsense")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 500)
    void what_can_be_read_is_the_same_when_it_was_written_and_read_again(@ForAll("texts") String text) {
        Template once;
        try {
            once = Template.read(Voice.FRIENDLY, "no-to-a-call.txt", text, true);
        } catch (BrokenTemplate broken) {
            assertThat(broken).hasMessageMatching("(?s)no-to-a-call\\.txt, line \\d+: .+");
            return;
        }
        var again = Template.read(once.voice(), once.file(), once.source(), once.own());

        assertThat(again).isEqualTo(once);
        assertThat(again.pieces()).isEqualTo(once.pieces());
    }

    @Test
    void a_template_may_be_for_one_channel() {
        var template = Template.read(
                Voice.FRIENDLY, "chat.txt", "# for: no-to-a-call\n# on: linkedin\n\nHi {first_name}, no.", true);

        assertThat(template.channel()).contains(Channel.LINKEDIN);
        assertThat(template.situation()).isEqualTo(Situation.NO_TO_A_CALL);
        assertThat(template.pieces().toString()).doesNotContain("linkedin");
    }

    @Test
    void an_unknown_channel_is_named_with_its_line() {
        assertThatThrownBy(() -> Template.read(Voice.FRIENDLY, "chat.txt", "# for: no-to-a-call\n# on: fax\nHi", true))
                .hasMessage("chat.txt, line 2: no channel is called “fax”; known are email, linkedin, slack,"
                        + " request-page, by-hand");
    }

    @Test
    void an_error_below_the_head_names_the_line_of_the_file() {
        assertThatThrownBy(() ->
                        Template.read(Voice.FRIENDLY, "chat.txt", "# for: no-to-a-call\n# on: slack\nHi {name", true))
                .hasMessageStartingWith("chat.txt, line 3: a brace is not closed");
    }
}
