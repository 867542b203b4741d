package sendoff.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.weighing.Offering.Card;
import sendoff.desk.weighing.Offering.Upload;
import sendoff.domain.Resource.Sort;

/// The sample owner's own standard replies, and what she offers with a no.
final class SampleWords {
    private static final List<String> REPLIES =
            List.of("no-to-a-meeting", "no-to-tea", "no-board-seats", "thesis-questions");

    private SampleWords() {}

    static void lay(Desk desk) {
        REPLIES.forEach(name -> desk.editing().save("friendly/" + name + ".txt", text(name + ".txt")));
        offer(
                desk,
                new Card(
                        Sort.GUIDE,
                        "First sales hire: a checklist",
                        "https://tidewell.example/first-sales-hire",
                        "for founders before their first seller",
                        List.of("sales", "hiring", "startup")));
        offer(
                desk,
                new Card(
                        Sort.COMMUNITY,
                        "Climate Operators’ Circle",
                        "https://climate-operators.example",
                        "a community for people changing fields",
                        List.of("climate", "career change", "jobs")));
        offer(
                desk,
                new Card(
                        Sort.PODCAST,
                        "Measuring freight without tears",
                        "https://tidewell.example/talks/freight",
                        "a talk of 24 minutes for freight questions",
                        List.of("freight", "emissions", "measurement")));
        offer(
                desk,
                new Card(
                        Sort.PERSON,
                        "Dana Whitfield",
                        "",
                        "reads grant applications, and agreed to be named",
                        List.of("grants", "foundations", "funding")));
        desk.offering()
                .save(
                        Optional.empty(),
                        new Card(
                                Sort.FILE,
                                "Ten thesis questions we would read",
                                "",
                                "for students who look for a topic",
                                List.of("thesis", "students", "research")),
                        Optional.of(new Upload(
                                "thesis-questions.txt",
                                "text/plain",
                                text("thesis-questions-file.txt").getBytes(UTF_8))));
    }

    private static void offer(Desk desk, Card card) {
        desk.offering().save(Optional.empty(), card, Optional.empty());
    }

    private static String text(String file) {
        try (InputStream in = SampleWords.class.getClassLoader().getResourceAsStream("demo/replies/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
