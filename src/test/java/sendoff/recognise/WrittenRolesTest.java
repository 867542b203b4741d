package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.domain.Ask;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.language.Tokens;
import sendoff.testing.Labels;
import sendoff.testing.Labels.Label;
import sendoff.testing.Mail;

/// Whole messages in many voices and layouts, with who introduces, who asks, who is wanted and what is asked.
class WrittenRolesTest {
    private static final Owner ADA = new Owner("Ada Lindqvist", Set.of("ada@example.com", "ada@lindqvist.example"));
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "for", "with", "your", "you", "her", "him", "he", "she", "i",
            "my", "me", "who", "what", "if", "and", "at", "it", "one", "would", "is", "from", "us", "do", "we", "out");

    static List<Label> messages() {
        return Labels.in("mail/roles/expected.jsonl");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void introducer_and_requester_are_found(Label expected) {
        Roles roles = roles(expected);

        assertThat(shown(roles.introducer(), expected.text("introducer"))).isEqualTo(expected.text("introducer"));
        assertThat(shown(roles.requester(), expected.text("requester"))).isEqualTo(expected.text("requester"));
    }

    @Test
    void the_contact_wanted_is_found_where_they_are_named() {
        List<Label> named = messages().stream()
                .filter(one -> one.text("target")
                        .filter(name -> Character.isUpperCase(name.charAt(0)))
                        .isPresent())
                .toList();
        long right = named.stream()
                .filter(one -> roles(one)
                        .target()
                        .flatMap(Party::name)
                        .filter(name -> name.contains(one.string("target")))
                        .isPresent())
                .count();

        assertThat((double) right / named.size()).isGreaterThan(0.85);
    }

    @Test
    void the_line_says_what_is_wanted() {
        double mean = messages().stream()
                .mapToDouble(WrittenRolesTest::overlap)
                .average()
                .orElseThrow();

        System.out.printf("asks: %.3f of the words of what is wanted stand in the line%n", mean);
        assertThat(mean).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_line_is_short(Label expected) {
        assertThat(ask(expected).length()).isBetween(1, Ask.LONGEST);
    }

    private static double overlap(Label expected) {
        Set<String> wanted = words(expected.string("ask"));
        Set<String> said = words(ask(expected));
        return (double) wanted.stream().filter(said::contains).count() / wanted.size();
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(Arrays.asList(Tokens.fold(text).split("[^\\p{L}\\p{N}]+")));
        words.removeAll(SMALL);
        words.remove("");
        return words;
    }

    private static String ask(Label expected) {
        Reading reading = Reading.of(message(expected), ADA);
        KindName kind = KindName.of(expected.string("kind"));
        return AskLine.in(reading, kind, Roles.in(reading, kind))
                .map(line -> new Ask(line).line())
                .orElse("");
    }

    private static Roles roles(Label expected) {
        return Roles.in(Reading.of(message(expected), ADA), KindName.of(expected.string("kind")));
    }

    private static Message message(Label expected) {
        return Mail.given("roles/" + expected.string("file"));
    }

    /// By address where the message shows one, else by the part of the name that was expected.
    private static Optional<String> shown(Optional<Party> said, Optional<String> expected) {
        boolean byName = expected.filter(text -> !text.contains("@")).isPresent();
        return byName
                ? said.flatMap(Party::name).map(name -> name.contains(expected.get()) ? expected.get() : name)
                : said.flatMap(party -> party.address().or(party::name));
    }
}
