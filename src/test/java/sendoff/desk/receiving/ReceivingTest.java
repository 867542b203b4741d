package sendoff.desk.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Channel;
import sendoff.store.Queue;
import sendoff.testing.Raw;
import sendoff.testing.Said;
import sendoff.testing.TestDesk;

class ReceivingTest {
    private static final String TODAY = "Tue, 17 Nov 2026 09:20:00 +0100";

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
    void what_someone_asks_lies_on_the_desk_with_its_deadline() {
        ada.receivesRaw(Raw.carla().id("a@example.net").at(TODAY).says(Raw.CARLAS_ASK));

        assertThat(ada.queue()).singleElement().satisfies(row -> {
            assertThat(row.requester()).isEqualTo("Carla Reyes");
            assertThat(row.due()).isEqualTo(TUESDAY.plusDays(2).toInstant());
        });
    }

    @Test
    void a_message_that_breaks_the_reader_costs_that_message_only_and_is_counted() {
        var sack = ada.desk.receiving().sack();
        sack.take(bytes(Raw.carla().id("a@example.net").at(TODAY).says(Raw.CARLAS_ASK)), List.of());
        sack.take(new byte[0], List.of());
        sack.take(new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, 0}, List.of());
        sack.take(bytes("Subject\n\n\0\0"), List.of());
        sack.empty(tx -> {});
        ada.desk.receiving().fileAll();

        assertThat(sack.tally().seen()).isEqualTo(4);
        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void the_same_message_twice_adds_nothing_twice() {
        String ask = Raw.carla().id("a@example.net").at(TODAY).says(Raw.CARLAS_ASK);
        var sack = ada.desk.receiving().sack();
        sack.take(bytes(ask), List.of());
        sack.take(bytes(ask), List.of());
        sack.empty(tx -> {});
        var again = ada.desk.receiving().sack();
        again.take(bytes(ask), List.of());
        again.empty(tx -> {});
        ada.desk.receiving().fileAll();

        assertThat(sack.tally().fresh()).isEqualTo(1);
        assertThat(again.tally().fresh()).isZero();
        assertThat(ada.queue()).hasSize(1);
        assertThat(ada.tables.people().at("carla@example.net").orElseThrow().received())
                .isEqualTo(1);
    }

    @Test
    void a_message_without_an_id_read_twice_is_one_and_two_such_messages_are_two() {
        String one = Raw.carla().at(TODAY).says(Raw.CARLAS_ASK);
        String two = Raw.from("Dev Malhotra <dev@cold.example>", "ada@example.com")
                .subject("Quick question")
                .at(TODAY)
                .says("Dear Ada, could I have twenty minutes of your time on Thursday to ask about your career? Dev");
        ada.receivesRaw(one, one, two).receivesRaw(two);

        assertThat(ada.tables.messages().count()).isEqualTo(2);
    }

    @Test
    void one_reading_of_a_mailbox_reads_the_meaning_of_sixty_messages_and_of_none_before_the_window(
            @TempDir Path elsewhere) {
        var said = Said.open();
        try (var desk = new TestDesk(elsewhere, TUESDAY.plusHours(1).toInstant(), said.recogniser())) {
            desk.receivesRaw(asks(3, "Fri, 4 Sep 2026 09:20:00 +0200"));
            assertThat(said.asked()).as("73 days old").isZero();

            desk.receivesRaw(asks(103, TODAY));
            assertThat(said.asked()).isEqualTo(60);
            assertThat(desk.tables.messages().all())
                    .as("the rest is read all the same")
                    .hasSize(106);
        }
    }

    @Test
    void what_the_owner_answered_already_is_judged_by_its_words_alone(@TempDir Path elsewhere) {
        var said = Said.open();
        try (var desk = new TestDesk(elsewhere, TUESDAY.plusHours(1).toInstant(), said.recogniser())) {
            String answer = Raw.ada()
                    .id("answer@example.com")
                    .answers("ask@example.net")
                    .at(TODAY)
                    .says("Yes.\n");
            String ask = Raw.carla().id("ask@example.net").at(TODAY).says(Raw.CARLAS_ASK);

            desk.receivesRaw(answer, ask);

            assertThat(said.asked()).isZero();
            assertThat(desk.tables.messages().all()).hasSize(2);
        }
    }

    private static String[] asks(int many, String at) {
        return IntStream.range(0, many)
                .mapToObj(i -> Raw.carla()
                        .id(i + "@" + at.length() + ".example")
                        .at(at)
                        .says(Raw.CARLAS_ASK))
                .toArray(String[]::new);
    }

    @Test
    void mail_of_a_list_is_noted_by_its_id_and_nothing_more() {
        ada.receivesRaw(Raw.from("Mila Stone <mila@list.example>", "ada@example.com")
                .with("List-Id: <weekly.list.example>")
                .with("List-Unsubscribe: <https://list.example/off>")
                .with("Precedence: bulk")
                .subject("Meet our new members")
                .id("list@list.example")
                .at(TODAY)
                .says("Ada, meet Carla! Could you spare half an hour for a call?"));

        assertThat(ada.tables.messages().count()).isEqualTo(1);
        assertThat(ada.tables.messages().all()).isEmpty();
        assertThat(ada.tables.people().at("mila@list.example")).isEmpty();
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void a_notice_of_linkedin_is_an_introduction_on_that_channel() {
        ada.clock.set(Instant.parse("2026-03-03T10:00:00Z"));
        ada.receivesMail("linkedin-message.eml");

        assertThat(ada.queue()).singleElement().satisfies(row -> {
            assertThat(row.channel()).isEqualTo(Channel.LINKEDIN);
            assertThat(row.requester()).isEqualTo("Carla Moreno");
        });
    }

    @Test
    void what_is_older_than_the_window_does_not_come_on_the_desk() {
        ada.receivesRaw(Raw.carla()
                .id("old@example.net")
                .at("Tue, 1 Sep 2026 09:20:00 +0200")
                .says(Raw.CARLAS_ASK));
        assertThat(ada.queue()).isEmpty();

        ada.receivesRaw(Raw.carla()
                .id("new@example.net")
                .at("Mon, 21 Sep 2026 09:20:00 +0200")
                .says(Raw.CARLAS_ASK));
        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void what_grows_old_on_the_desk_stays_there() {
        ada.receivesRaw(Raw.carla()
                .id("a@example.net")
                .at("Mon, 21 Sep 2026 09:20:00 +0200")
                .says(Raw.CARLAS_ASK));
        ada.clock.pass(Duration.ofDays(30));
        ada.desk.receiving().fileAll();
        ada.desk.receiving().tidy();

        assertThat(ada.desk.answering().open(ada.only()).conversation().messages())
                .hasSize(1);
    }

    @Test
    void a_tag_of_the_owners_settles_what_it_is() {
        String note = Raw.carla()
                .id("a@example.net")
                .at(TODAY)
                .says("Hi Ada, it was good to see the two of you on Sunday.\n\nCarla\n");
        var sack = ada.desk.receiving().sack();
        sack.take(bytes(note), List.of("Intro"));
        sack.empty(tx -> {});
        ada.desk.receiving().fileAll();

        assertThat(ada.queue())
                .singleElement()
                .satisfies(row -> assertThat(row.requester()).isEqualTo("Carla Reyes"));
        assertThat(ada.desk.answering().open(ada.only()).filed().seen().why()).contains("you tagged it");
    }

    @Test
    void people_are_counted_by_who_wrote_to_whom() {
        ada.receivesRaw(
                Raw.carla().id("a@example.net").at(TODAY).says(Raw.CARLAS_ASK),
                Raw.ada()
                        .id("b@example.com")
                        .at("Tue, 17 Nov 2026 10:00:00 +0100")
                        .answers("a@example.net")
                        .says("Dear Carla, with pleasure. Ada"));

        var carla = ada.tables.people().at("carla@example.net").orElseThrow();
        assertThat(carla.received()).isEqualTo(1);
        assertThat(carla.sent()).isEqualTo(1);
    }

    @Test
    void a_draft_or_a_deleted_message_is_nobodys_turn_until_it_is_sent() {
        String ask = Raw.carla().id("a@example.net").at(TODAY).says(Raw.CARLAS_ASK);
        String answer = Raw.ada()
                .id("b@example.com")
                .at("Tue, 17 Nov 2026 10:00:00 +0100")
                .answers("a@example.net")
                .says("Dear Carla, thank you, but I can't take a call. All the best, Ada");
        ada.receivesRaw(ask);
        var sack = ada.desk.receiving().sack();
        sack.take(bytes(answer), List.of("\\Draft"));
        sack.take(bytes(Raw.carla().id("c@example.net").at(TODAY).says(Raw.CARLAS_ASK)), List.of("\\Deleted"));
        sack.empty(tx -> {});
        ada.desk.receiving().fileAll();

        assertThat(ada.queue()).hasSize(1);
        ada.receivesRaw(answer);
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void dates_that_can_not_be_lose_nothing() {
        ada.receivesRaw(
                Raw.carla()
                        .id("future@example.net")
                        .at("Tue, 1 Mar 2044 10:00:00 +0000")
                        .says(Raw.CARLAS_ASK),
                Raw.from("Dev Malhotra <dev@cold.example>", "ada@example.com")
                        .with("Received: from a by b; Tue, 17 Nov 2026 08:00:00 +0100")
                        .subject("Twenty minutes")
                        .id("past@cold.example")
                        .at("Mon, 1 Jan 1979 10:00:00 +0000")
                        .says(
                                "Dear Ada, could I have a call of twenty minutes to ask how you moved into climate tech?"));

        assertThat(ada.queue()).extracting(Queue.Row::requester).containsExactly("Dev Malhotra", "Carla Reyes");
    }

    @Test
    void what_is_dated_in_the_future_can_be_settled_all_the_same() {
        ada.receivesRaw(Raw.carla()
                .id("future@example.net")
                .at("Tue, 1 Mar 2044 10:00:00 +0000")
                .says(Raw.CARLAS_ASK));

        ada.desk.correcting().answeredAlready(ada.only());

        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void an_address_that_is_not_ascii_is_kept_as_it_is() {
        ada.receivesRaw(Raw.from("Jürgen Öz <jürgen@bücher.example>", "ada@example.com")
                .subject("Ein Gespräch")
                .id("utf8@bücher.example")
                .at(TODAY)
                .says("Dear Ada, could I have a call of twenty minutes to ask how you moved into climate tech?"));

        assertThat(ada.queue())
                .singleElement()
                .satisfies(row -> assertThat(row.requester()).isEqualTo("Jürgen Öz"));
        assertThat(ada.tables.people().at("jürgen@bücher.example")).isPresent();
    }

    @Test
    void another_letter_under_a_known_id_is_not_lost() {
        ada.receivesRaw(Raw.carla().id("same@example.net").at(TODAY).says(Raw.CARLAS_ASK));
        String other = Raw.from("Dev Malhotra <dev@cold.example>", "ada@example.com")
                .subject("Twenty minutes")
                .id("same@example.net")
                .at(TODAY)
                .says("Dear Ada, could I have a call of twenty minutes to ask how you moved into climate tech?");
        ada.receivesRaw(other).receivesRaw(other);

        assertThat(ada.queue())
                .extracting(Queue.Row::requester)
                .containsExactlyInAnyOrder("Dev Malhotra", "Carla Reyes");
    }

    @Test
    void mail_read_while_the_clock_was_wrong_comes_on_the_desk() {
        ada.clock.pass(Duration.ofDays(-400));
        ada.receivesRaw(Raw.carla().id("a@example.net").at(TODAY).says(Raw.CARLAS_ASK));
        ada.clock.pass(Duration.ofDays(400));

        assertThat(ada.queue())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.due()).isEqualTo(TUESDAY.plusDays(2).toInstant()));
    }

    private static byte[] bytes(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
