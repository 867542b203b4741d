package sendoff.desk.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Standing.State;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class FilingTest {
    @TempDir
    Path home;

    TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void letters_are_filed_by_their_words_and_stay_formatted() {
        String letter = Raw.carla()
                .id("ask@example.net")
                .at("Tue, 17 Nov 2026 08:00:00 +0100")
                .saysFormatted("<p><b>Hi Ada</b>, could we have a call next week about moving into climate tech?</p>");

        ada.receivesRaw(letter);

        assertThat(ada.tables.messages().allAsText()).singleElement().satisfies(kept -> {
            assertThat(kept.introduction()).contains(ada.only());
            assertThat(kept.message().html()).isEmpty();
        });
        assertThat(ada.tables.messages().of(ada.only()).getFirst().message().html())
                .hasValueSatisfying(html -> assertThat(html).contains("<b>Hi Ada</b>"));
    }

    /// The conversations below `src/test/mail/standing`, the oldest message of each first.
    static Stream<List<String>> conversations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/mail/standing"))) {
            return files
                    .map(file -> "standing/" + file.getFileName())
                    .sorted()
                    .collect(Collectors.groupingBy(
                            name -> name.replaceAll("-\\d+\\.eml$", ""), TreeMap::new, Collectors.toList()))
                    .values()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void in_whatever_order_and_portions_mail_is_read_it_stands_the_same(List<String> files) {
        ada.receivesMail(files.toArray(String[]::new));
        List<Filed> together = ada.tables.introductions().all();
        var newestFirst = new ArrayList<>(files);
        Collections.reverse(newestFirst);

        assertThat(asRead(files, "oldest")).isEqualTo(shown(together));
        assertThat(asRead(newestFirst, "newest")).isEqualTo(shown(together));
    }

    private List<String> asRead(List<String> files, String folder) {
        try (var desk = new TestDesk(folder(folder), ada.clock.instant())) {
            files.forEach(desk::receivesMail);
            return shown(desk.tables.introductions().all());
        }
    }

    private Path folder(String name) {
        try {
            return Files.createDirectory(home.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Without what turned out to be nothing: the reminder of a sale may have looked like a question.
    private static List<String> shown(List<Filed> all) {
        return all.stream()
                .filter(filed -> filed.standing().state() != State.NONE)
                .map(filed -> filed.standing() + " " + filed.due() + " "
                        + filed.introduction().kind() + " "
                        + filed.introduction().requester() + " " + filed.seen())
                .sorted()
                .toList();
    }

    @Test
    void a_reply_from_another_client_and_address_settles_it() {
        ada.receivesMail("standing/answered-from-another-client-1.eml");
        assertThat(ada.queue()).hasSize(1);

        ada.receivesMail("standing/answered-from-another-client-2.eml");
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void a_later_new_question_opens_it_again() {
        ada.receivesMail("standing/new-question-1.eml", "standing/new-question-2.eml");
        assertThat(ada.queue()).isEmpty();

        ada.receivesMail("standing/new-question-3.eml");
        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void a_new_question_opens_what_the_owner_had_marked_as_answered() {
        ada.receivesMail("standing/answered-from-another-client-1.eml");
        ada.desk.correcting().answeredAlready(ada.only());
        assertThat(ada.queue()).isEmpty();

        ada.clock.pass(Duration.ofDays(2));
        ada.receivesRaw(Raw.from("Carla Reyes <carla@example.net>", "ada@example.com")
                .subject("Re: Half an hour?")
                .id("later@example.net")
                .at("Wed, 18 Nov 2026 09:00:00 +0100")
                .answers("answered-from-another-client-1@example.org")
                .says("Hello Ada, a new thing: could you introduce me to someone at the river office? Carla"));
        assertThat(ada.tables.introductions().all()).hasSize(1);
    }

    @Test
    void an_out_of_office_reply_of_the_owners_settles_nothing() {
        ada.receivesMail("standing/owner-away-1.eml", "standing/owner-away-2.eml");

        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void a_changed_subject_stays_in_the_conversation() {
        ada.receivesMail(
                "standing/changed-subject-1.eml", "standing/changed-subject-2.eml", "standing/changed-subject-3.eml");

        assertThat(ada.tables.introductions().all()).hasSize(1);
    }

    @Test
    void two_on_file_that_turn_out_to_be_one_are_one() {
        String ask = Raw.carla()
                .id("1@example.net")
                .at("Mon, 9 Nov 2026 09:00:00 +0100")
                .says(Raw.CARLAS_ASK);
        String other = Raw.from("Mona Falk <mona@other.example>", "ada@example.com")
                .subject("Your depot")
                .id("3@other.example")
                .at("Mon, 16 Nov 2026 09:00:00 +0100")
                .with("In-Reply-To: <2@other.example>")
                .says("Dear Ada, could I have a call of twenty minutes to ask how you run your depot? Mona");
        ada.receivesRaw(ask, other);
        assertThat(ada.queue()).hasSize(2);
        ada.desk.answering().choose(first(), Framework.DIRECT_CLOSURE, false);

        ada.receivesRaw(Raw.from("Mona Falk <mona@other.example>", "ada@example.com")
                .subject("Re: A call about climate tech")
                .id("2@other.example")
                .answers("1@example.net")
                .at("Tue, 10 Nov 2026 09:00:00 +0100")
                .says("Hi Ada, Carla and I work together: did you see this? Mona"));

        assertThat(ada.queue()).hasSize(1);
        assertThat(ada.desk.answering().open(ada.only()).conversation().messages())
                .hasSize(3);
        assertThat(ada.desk.answering().open(ada.only()).chosen()).isPresent();
        assertThat(ada.tables.introductions().all()).hasSize(1);
    }

    private IntroductionId first() {
        return ada.queue().getFirst().id();
    }

    @Test
    void two_sources_that_file_at_once_file_each_conversation_once() throws Exception {
        var sack = ada.desk.receiving().sack();
        for (int n = 0; n < 20; n++) {
            sack.take(
                    Raw.from("Person " + n + " <p" + n + "@example.org>", "ada@example.com")
                            .subject("Question " + n)
                            .id(n + "@example.org")
                            .at("Tue, 17 Nov 2026 08:00:00 +0100")
                            .says(Raw.CARLAS_ASK)
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    List.of());
        }
        sack.empty(tx -> {});
        try (var threads = Executors.newFixedThreadPool(3)) {
            Callable<Integer> file = () -> ada.desk.receiving().fileAll();
            for (var filed : threads.invokeAll(List.of(file, file, file))) {
                assertThat(filed.get()).isEqualTo(20);
            }
        }
        assertThat(ada.queue()).hasSize(20);
    }

    @Test
    void an_introduction_shows_who_introduced_even_when_the_reminder_was_read_first() {
        String nudge = Raw.from("Carla Reyes <carla@example.net>", "Ada <ada@example.com>, Ben <ben@example.org>")
                .subject("Re: Carla")
                .id("nudge@example.net")
                .answers("introducer-in-from-asker-in-cc@mail.example")
                .at("Tue, 17 Nov 2026 10:00:00 +0100")
                .says("Hi Ada, could we have half an hour about your depot on Thursday? Carla");
        ada.clock.pass(Duration.ofHours(3));
        ada.receivesRaw(nudge);
        ada.receivesMail("introducer-in-from-asker-in-cc.eml");

        assertThat(ada.queue()).singleElement().satisfies(row -> {
            assertThat(row.introducer()).contains("Ben Okafor");
            assertThat(row.requester()).isEqualTo("Carla Reyes");
        });
    }

    @Test
    void an_answer_read_before_its_question_from_another_source_is_not_forgotten() {
        ada.receivesRaw(Raw.ada()
                .id("answer@example.com")
                .answers("ask@example.net")
                .at("Sat, 10 Oct 2026 10:00:00 +0200")
                .says("Dear Carla, thank you for thinking of me. I can't take a call this year. All the best, Ada"));
        ada.desk.receiving().tidy();
        ada.receivesRaw(Raw.carla()
                .id("ask@example.net")
                .at("Fri, 9 Oct 2026 09:20:00 +0200")
                .says(Raw.CARLAS_ASK));
        ada.desk.receiving().tidy();

        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void mail_of_others_that_is_no_introduction_is_let_go_after_a_while() {
        ada.receivesRaw(Raw.carla()
                .id("chat@example.net")
                .at("Fri, 9 Oct 2026 09:20:00 +0200")
                .says("Hi Ada, it was good to see the two of you on Sunday.\n\nCarla\n"));
        ada.desk.receiving().tidy();

        assertThat(ada.tables.messages().all()).isEmpty();
        assertThat(ada.tables.messages().known(List.of(new MessageId("chat@example.net"))))
                .hasSize(1);
    }

    @Test
    void push_back_counts_anew() {
        ada.receivesMail("standing/pushed-back-1.eml", "standing/pushed-back-2.eml", "standing/pushed-back-3.eml");

        assertThat(ada.tables.introductions().all())
                .extracting(filed -> filed.standing().state())
                .containsExactly(State.PUSHBACK_1);
        assertThat(ada.queue()).hasSize(1);
    }
}
