package sendoff.introduce;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.OptIns.FRIDAY;
import static sendoff.testing.OptIns.MONDAY;
import static sendoff.testing.OptIns.idea;
import static sendoff.testing.OptIns.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.OptInState.Asked;
import sendoff.domain.Party;
import sendoff.introduce.Hearing.Answer;
import sendoff.introduce.Hearing.Waiting;
import sendoff.testing.Cast;
import sendoff.testing.Mail;

/// Whole letters in `src/test/mail/contact-answers`: the `X-Says:` header of each says how it reads, and whether it
/// counts by itself (`sure`) or is asked back (`asked`).
class ContactAnswersTest {
    private static final Path FOLDER = Path.of("src", "test", "mail", "contact-answers");
    private static final Pattern SAYS = Pattern.compile("(?m)^X-Says: (\\w+) (\\w+)$");
    private static final Party DANA = Party.of("Dana Foxglove", "dana@fox-labs.example");
    private static final Waiting QUESTION = waiting(request(), "question@example.com");

    static List<String> letters() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void a_letter_reads_as_it_is_meant(String file) throws IOException {
        var says = SAYS.matcher(Files.readString(FOLDER.resolve(file)));
        assertThat(says.find()).isTrue();
        Message letter = Mail.given("contact-answers/" + file);

        assertThat(Hearing.in(letter, List.of(QUESTION))).singleElement().satisfies(answer -> {
            assertThat(answer.word().reading().name()).as(answer.word().words()).isEqualTo(says.group(1));
            assertThat(answer.sure()).isEqualTo(says.group(2).equals("sure"));
        });
    }

    @Test
    void a_letter_belongs_to_the_question_that_it_answers_also_when_others_are_out() {
        Waiting other = waiting(request(), "other@example.com");

        assertThat(Hearing.in(Mail.given("contact-answers/yes-in-german.eml"), List.of(other, QUESTION)))
                .extracting(Answer::sure)
                .containsExactly(true);
    }

    @Test
    void a_new_letter_that_names_the_asker_is_offered_for_every_question_and_counts_for_none_by_itself() {
        var fresh = Cast.message(
                "fresh@fox-labs.example", DANA, List.of(Cast.ADA), "Carla", "Yes, happy to meet Carla.", Cast.TUESDAY);
        var elsewhere = Cast.message(
                "board@fox-labs.example", DANA, List.of(Cast.ADA), "Board", "Yes, see you on Friday.", Cast.TUESDAY);
        List<Waiting> out = List.of(QUESTION, waiting(request(), "other@example.com"));

        assertThat(Hearing.in(fresh, out)).hasSize(2).noneMatch(Answer::sure);
        assertThat(Hearing.in(elsewhere, out)).isEmpty();
    }

    @Test
    void of_an_own_idea_a_new_letter_of_the_second_counts_where_it_names_the_contact() {
        var asked = new Waiting(
                idea().in(new Asked(Side.ASKER, FRIDAY, MONDAY)), Cast.CARLA, Set.of(new MessageId("q@example.com")));
        var fresh =
                Cast.message("fresh@example.net", Cast.CARLA, List.of(Cast.ADA), "Freya", "Yes, gladly.", Cast.TUESDAY);
        var own = Cast.message(
                "own@example.net", Cast.CARLA, List.of(Cast.ADA), "Lunch", "Yes, gladly. Carla", Cast.TUESDAY);

        assertThat(Hearing.in(fresh, List.of(asked))).hasSize(1).noneMatch(Answer::sure);
        assertThat(Hearing.in(own, List.of(asked))).isEmpty();
    }

    private static Waiting waiting(DoubleOptIn it, String letter) {
        return new Waiting(it.in(new Asked(Side.CONTACT, FRIDAY, MONDAY)), DANA, Set.of(new MessageId(letter)));
    }
}
