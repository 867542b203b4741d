package sendoff.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import sendoff.testing.Scenes;
import sendoff.testing.Scenes.Scene;

/// Every built-in template with the cast, word for word. After a change on purpose:
/// `mvn test -Dtest=GoldenTest -Dgolden=write`, then read what changed.
class GoldenTest {
    static final List<Template> TEMPLATES = Playbook.builtIn().templates();
    private static final Composer COMPOSER = new Composer(Playbook.builtIn());

    /// The apology comes on top.
    private static final int LATE_SHORT = 50;

    /// What only a person can say.
    private static final Set<String> ASKED =
            Set.of("own_words", "their_words", "their_point", "next_step", "about_requester", "about_target");

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void a_template_reads_as_expected(Template template) throws IOException {
        String written = Scenes.facing(template.situation()).stream()
                .map(scene ->
                        "== " + scene.name() + "\n\n" + fill(template, scene).text() + "\n")
                .collect(Collectors.joining("\n"));
        Path golden = Path.of("src/test/golden", template.voice().word(), template.file());
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, written);
        }

        assertThat(golden).hasContent(written);
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void a_template_is_short_and_fills_itself(Template template) {
        for (Scene scene : Scenes.facing(template.situation())) {
            Wording wording = fill(template, scene);
            int words = wording.text().split("\\s+").length;

            assertThat(ASKED).as(wording.text()).containsAll(wording.open());
            if (template.length() == Length.SHORT) {
                assertThat(wording.text().lines().count()).isLessThanOrEqualTo(6);
                assertThat(words).as(wording.text()).isLessThanOrEqualTo(scene.late() ? LATE_SHORT : 45);
            } else {
                assertThat(words).as(wording.text()).isBetween(40, 120);
            }
        }
    }

    private static Wording fill(Template template, Scene scene) {
        return COMPOSER.compose(scene.facing(template.situation()), template);
    }
}
