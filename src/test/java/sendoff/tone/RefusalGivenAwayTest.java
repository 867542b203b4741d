package sendoff.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Finding;
import sendoff.domain.Party;
import sendoff.testing.Cast;

/// Whose refusal a close tells of.
class RefusalGivenAwayTest {
    private static final Tone TONE = Tone.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ruth asked to be kept out of this one.",
                "Ruth has had too many of these and asked me to stop.",
                "Ruth saw your note and left it at that.",
                "She'd prefer it if you found someone else.",
                "Ruth says she has been burned by bells before.",
                "I did ask Ruth; the silence was long.",
                "I floated it past Ruth; it sank.",
                "I checked at the foundry and nobody there wants to talk.",
                "Ruth has asked that I don't pass on her address."
            })
    void a_contacts_no_is_told_in_many_ways(String told) {
        assertThat(finds(told, Optional.of(Party.named("Ruth Amsel")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ruth isn't in the office till May, so I can't ask her.",
                "Ruth can't be reached in August.",
                "Ruth doesn't work there any more.",
                "I haven't asked Ruth and won't.",
                "I don't know Ruth well enough to ask.",
                "Ruth thinks it a lovely plan.",
                "I'll pass your message to Ruth this morning, 11 June, and she rings you or she doesn't.",
                "Ruth has said yes, and you hear from her on Monday."
            })
    void where_a_contact_is_and_what_the_owner_leaves_is_no_refusal(String told) {
        assertThat(finds(told, Optional.of(Party.named("Ruth Amsel")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"She would rather not, she says.", "She has had enough of visitors."})
    void she_is_the_contact_also_where_nobody_is_named(String told) {
        assertThat(finds(told, Optional.empty())).isTrue();
    }

    private static boolean finds(String told, Optional<Party> target) {
        var message = Cast.message(
                "o1@example.net",
                CARLA,
                List.of(ADA),
                "Bells",
                "Could you introduce me to your sister at the foundry, to ask her about casting bells?",
                TUESDAY);
        var situation = Answering.to(message, Optional.empty(), Optional.of(CARLA), target);
        String draft = "Dear Carla,\n\nthank you for asking about the bells. I can't make this one. " + told
                + " Good luck!\n\nAda";
        return TONE.check(draft, situation).stream().map(Finding::rule).toList().contains("refusal-given-away");
    }
}
