package sendoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import sendoff.compose.Circumstances;
import sendoff.compose.Composer;
import sendoff.compose.Playbook;
import sendoff.compose.Template;
import sendoff.compose.Wording;
import sendoff.domain.Finding;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.domain.Party;
import sendoff.testing.Scenes;
import sendoff.testing.Scenes.Scene;
import sendoff.tone.Situation;
import sendoff.tone.Tone;

/// What we hand out passes our own check: a filled template has no finding but a slot that only a person can fill, and,
/// while their own words are asked for, that it could be for anyone.
class PlaybookToneTest {
    static final List<Template> TEMPLATES = Playbook.builtIn().templates();
    private static final Composer COMPOSER = new Composer(Playbook.builtIn());
    private static final Tone TONE = Tone.standard();

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void a_filled_template_has_nothing_to_stumble_over(Template template) {
        for (Scene scene : Scenes.facing(template.situation())) {
            Circumstances now = scene.facing(template.situation());
            Wording wording = COMPOSER.compose(now, template);

            assertThat(TONE.check(wording.text(), situation(now).madeFrom(Optional.of(template.source()))))
                    .as(wording.text())
                    .extracting(Finding::rule)
                    .allMatch(rule -> rule.equals("unfilled-slot")
                            || rule.equals("form-letter") && template.source().contains("{own_words"));
        }
    }

    private static Situation situation(Circumstances now) {
        Optional<Party> introducer = now.introduction().kind() instanceof Kind.Introduced(Party party)
                ? Optional.of(party)
                : Optional.empty();
        Optional<Party> target = now.introduction().kind() instanceof Kind.IntroRequest(Optional<Party> wanted)
                ? wanted
                : Optional.empty();
        List<Message> theirs = now.conversation().messages().stream()
                .filter(message -> !now.owner().wrote(message))
                .toList();
        return new Situation(
                        Optional.of(now.decision().framework()),
                        theirs,
                        Optional.of(now.introduction().ask().line()),
                        Situation.unknown().people(),
                        Situation.unknown().facts(),
                        Optional.empty())
                .with(new Situation.People(
                        Optional.of(now.owner()),
                        introducer,
                        Optional.of(now.introduction().requester()),
                        target,
                        java.util.Set.of()));
    }
}
