package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendoff.evaluate.AskLessons.Letter;
import sendoff.language.Linear;
import sendoff.recognise.AskSentence;

class AskLessonsTest {
    private static final AskLessons LESSONS = new AskLessons();

    @Test
    void every_marked_sentence_stands_in_its_letter() {
        assertThat(AskLessons.all(Path.of("")))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.sentences())
                        .extracting(AskSentence::text)
                        .containsAll(letter.asking()));
    }

    @Test
    void the_same_letters_make_the_same_model() throws IOException {
        List<Letter> leeds = at("leeds");

        assertThat(bytes(LESSONS.learn(leeds))).isEqualTo(bytes(LESSONS.learn(leeds)));
    }

    @Test
    void it_finds_the_ask_in_most_letters_of_a_mailbox_that_it_never_saw() {
        Linear model = LESSONS.learn(AskLessons.all(Path.of("")).stream()
                .filter(letter -> !letter.place().equals("leeds"))
                .toList());

        List<Letter> leeds = at("leeds");

        assertThat(leeds.stream().filter(letter -> letter.isReadBy(model)).count())
                .isGreaterThan(leeds.size() * 8 / 10);
    }

    private static List<Letter> at(String place) {
        return AskLessons.all(Path.of("")).stream()
                .filter(letter -> letter.place().equals(place))
                .toList();
    }

    private static byte[] bytes(Linear model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
