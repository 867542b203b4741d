package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sendoff.language.Linear;
import sendoff.recognise.Portrait;

class LessonsTest {
    private static final List<String> TOPICS = List.of(
            "pumps",
            "kilns",
            "tides",
            "grids",
            "bees",
            "looms",
            "ferries",
            "glaciers",
            "ledgers",
            "violins",
            "seeds",
            "turbines");

    /// Two dozen letters that ask and as many that don't.
    private static final List<Labelled> GATHERED = IntStream.range(0, 48)
            .mapToObj(i -> Voices.read(
                            "gathered" + i,
                            i % 2 == 0
                                    ? "== networking-request\nSubject: %s\n\nHi Ada, may I visit and hear what you know of %s?"
                                            .formatted(topic(i), topic(i))
                                    : "== none\nSubject: %s\n\nThe list of %s for the store is complete and lies on the shelf."
                                            .formatted(topic(i), topic(i)))
                    .getFirst())
            .toList();

    @Test
    void how_rare_asks_are_in_a_whole_mailbox_makes_no_other_ask_less_likely() {
        List<Labelled> material = new ArrayList<>(GATHERED);
        IntStream.range(0, 48).mapToObj(LessonsTest::ofAWholeMailbox).forEach(material::add);

        double alone = sureOfAnAsk(GATHERED);
        double withMailbox = sureOfAnAsk(material);

        assertThat(withMailbox).isCloseTo(alone, within(0.02));
    }

    private static double sureOfAnAsk(List<Labelled> material) {
        var models = new Lessons(_ -> Optional.empty()).learn(material);
        var mail = Voices.read(
                        "new", "== none\nSubject: organs\n\nHi Ada, may I visit and hear what you know of organs?")
                .getFirst();
        var seen = Portrait.of(mail.message(), mail.owner()).orElseThrow();
        return Linear.probability(models.relevant().margin(seen.all()));
    }

    /// Hardly anybody asks there, though the words are the same.
    private static Labelled ofAWholeMailbox(int number) {
        var mail = Voices.read(
                        "mailbox" + number,
                        "== none\nSubject: %s %d\n\nHi Ada, may I visit and hear what you know of %s?"
                                .formatted(topic(number), number, topic(number)))
                .getFirst();
        return new Labelled(
                mail.message(), mail.owner(), mail.label(), BulkMail.SOURCE, mail.group(), mail.file(), mail.random());
    }

    private static String topic(int number) {
        return TOPICS.get(number % TOPICS.size());
    }
}
