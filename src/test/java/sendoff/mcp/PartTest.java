package sendoff.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sendoff.facts.MessageFact;
import sendoff.facts.PartyFact;

class PartTest {
    @Test
    void a_short_conversation_comes_whole() {
        var part = Part.of(conversation(3), 0, new Fence());

        assertThat(part.messages()).hasSize(3);
        assertThat(part.notes()).isEmpty();
    }

    @Test
    void of_a_long_one_the_newest_come_first_and_the_note_leads_further_back() {
        var newest = Part.of(conversation(45), 0, new Fence());
        var before = Part.of(conversation(45), 20, new Fence());
        var first = Part.of(conversation(45), 40, new Fence());

        assertThat(newest.messages().getLast().text()).contains("message 44");
        assertThat(newest.notes()).containsExactly("25 earlier messages are left out: call again with skip 20.");
        assertThat(before.messages().getLast().text()).contains("message 24");
        assertThat(before.notes()).containsExactly("5 earlier messages are left out: call again with skip 40.");
        assertThat(first.messages()).hasSize(5);
        assertThat(first.notes()).isEmpty();
    }

    @Test
    void whoever_skips_all_of_it_is_told() {
        assertThat(Part.of(conversation(3), 9, new Fence()).notes())
                .containsExactly("The conversation has only 3 messages: skip fewer.");
    }

    @Test
    void a_very_long_message_is_cut_between_two_characters_and_says_so() {
        String smiles = "x" + "🙂".repeat(5_000);

        var part = Part.of(List.of(message(smiles)), 0, new Fence());

        String text = part.messages().getFirst().text();
        assertThat(text).contains("x" + "🙂".repeat(2_999) + " […]").doesNotContain("🙂".repeat(3_000));
        assertThat(part.notes()).singleElement().asString().contains("cut after 6000 of 10001 characters");
    }

    private static List<MessageFact> conversation(int length) {
        return IntStream.range(0, length).mapToObj(n -> message("message " + n)).toList();
    }

    private static MessageFact message(String text) {
        return new MessageFact(
                "a@example.net", new PartyFact(Optional.of("Carla"), Optional.of("carla@example.net")), TUESDAY, text);
    }
}
