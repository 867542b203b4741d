package sendoff.desk.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.Kind;
import sendoff.domain.Party;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

/// Ada forwards to her own plus-address. It is Tuesday, 17 November 2026, 09:20.
class ForwardingTest {
    private static final String ADA = "Ada Lindqvist <ada@example.com>";
    private static final String TO_THE_DESK = "ada+desk@example.com";
    private static final String CARLAS = """
            ---------- Forwarded message ---------
            From: Carla Reyes <carla@example.net>
            Date: Mon, Nov 16, 2026 at 10:05 AM
            Subject: A call about ports
            To: Ada Lindqvist <ada@work.example.org>

            Hi Ada,

            could we have a call of thirty minutes about ports? I would be grateful for your advice.

            Carla""";

    @TempDir
    Path home;

    private TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z")).withAccount();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private static String forward(String from, String text) {
        return Raw.from(from, TO_THE_DESK)
                .subject("Fwd: A call about ports")
                .id("fwd@example.com")
                .at("Tue, 17 Nov 2026 09:00:00 +0100")
                .says(text);
    }

    private Filed filed() {
        return ada.tables.introductions().find(ada.only()).orElseThrow();
    }

    @Test
    void its_author_asks_and_the_clock_began_when_it_was_written() {
        ada.receivesRaw(forward(ADA, "For the desk.\n\n" + CARLAS));

        assertThat(filed().introduction().requester()).isEqualTo(Party.of("Carla Reyes", "carla@example.net"));
        assertThat(filed().standing().owedSince().orElseThrow().toInstant())
                .isEqualTo(Instant.parse("2026-11-16T09:05:00Z"));
        assertThat(filed().due()).contains(Instant.parse("2026-11-18T09:05:00Z"));
    }

    @Test
    void its_author_is_answered_and_nobody_waits_any_more() {
        ada.receivesRaw(forward(ADA, "For the desk.\n\n" + CARLAS));
        var carlas = ada.only();
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);

        ada.desk
                .approving()
                .approve(carlas, "Thank you, Carla. I take no calls this month. I wish you well. Ada", true);
        ada.clock.pass(Duration.ofMinutes(2));
        ada.desk.sending().round();

        assertThat(ada.post.carried)
                .singleElement()
                .satisfies(reply -> assertThat(reply.envelope().to())
                        .containsExactly(Party.of("Carla Reyes", "carla@example.net")));
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void what_was_passed_on_keeps_its_first_author_and_its_first_introducer() {
        ada.receivesRaw(forward(ADA, """
                ---------- Forwarded message ---------
                From: Elif Kaya <elif@example.net>
                Date: Mon, Nov 16, 2026 at 4:00 PM
                Subject: Fwd: Ports
                To: Ada Lindqvist <ada@example.com>

                Is this one for you?

                ---------- Forwarded message ---------
                From: Ben Okafor <ben@example.org>
                Date: Mon, Nov 16, 2026 at 2:00 PM
                Subject: Fwd: Ports
                To: Elif Kaya <elif@example.net>

                Carla is good. Do you know anybody?

                ---------- Forwarded message ---------
                From: Carla Reyes <carla@example.org>
                Date: Fri, Nov 13, 2026 at 11:00 AM
                Subject: Ports
                To: Ben Okafor <ben@example.org>

                Hi Ben, I am looking for a call of thirty minutes with someone who knows ports. Carla"""));

        assertThat(filed().introduction().requester()).isEqualTo(Party.of("Carla Reyes", "carla@example.org"));
        assertThat(filed().introduction().kind())
                .isEqualTo(new Kind.Introduced(Party.of("Ben Okafor", "ben@example.org")));
        assertThat(filed().standing().owedSince().orElseThrow().toInstant())
                .isEqualTo(Instant.parse("2026-11-16T15:00:00Z"));
    }

    @Test
    void an_answer_with_what_it_answers_below_was_not_passed_on() {
        ada.receivesRaw(forward(ADA, """
                ---------- Forwarded message ---------
                From: Carla Reyes <carla@example.net>
                Date: Mon, Nov 16, 2026 at 4:00 PM
                Subject: Re: Ada, meet Carla
                To: Ben Okafor <ben@example.org>, Ada Lindqvist <ada@example.com>

                Thank you, Ben. Ada, could we have a call of thirty minutes next week?

                From: Ben Okafor <ben@example.org>
                Sent: Monday, November 16, 2026 2:00 PM
                To: Ada Lindqvist <ada@example.com>; Carla Reyes <carla@example.net>
                Subject: Ada, meet Carla

                Hi Ada, I'd like you to meet Carla."""));

        assertThat(filed().introduction().requester()).isEqualTo(Party.of("Carla Reyes", "carla@example.net"));
    }

    @Test
    void a_letter_that_the_mailbox_holds_already_is_one_introduction() {
        ada.receivesRaw(Raw.from("Carla Reyes <carla@example.net>", ADA)
                .subject("A call about ports")
                .id("carlas@example.net")
                .at("Mon, 16 Nov 2026 10:05:21 +0100")
                .says("Hi Ada,\n\ncould we have a call of thirty minutes about ports?\n\nCarla"));
        ada.receivesRaw(forward(ADA, CARLAS));

        assertThat(filed().introduction().arrivedAs().value()).isEqualTo("carlas@example.net");
    }

    @Test
    void read_twice_it_is_one() {
        ada.receivesRaw(forward(ADA, CARLAS));
        ada.receivesRaw(forward(ADA, CARLAS));

        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void what_another_forwards_there_is_only_their_mail() {
        ada.receivesRaw(forward("Dev Patel <dev@example.org>", "A newsletter for you.\n\n" + CARLAS));

        assertThat(ada.queue())
                .noneMatch(row -> row.requester().equals("Carla Reyes")
                        && ada.tables
                                .introductions()
                                .find(row.id())
                                .orElseThrow()
                                .seen()
                                .why()
                                .contains("you noted it"));
    }

    @Test
    void a_line_to_the_desk_is_a_note() {
        ada.receivesRaw(Raw.from(ADA, TO_THE_DESK)
                .subject("Half an hour about pricing")
                .id("line@example.com")
                .at("Tue, 17 Nov 2026 09:00:00 +0100")
                .says("Met Theo Lambrakis at the grid days yesterday, he wants half an hour about pricing."));

        assertThat(filed().introduction().requester()).isEqualTo(Party.named("Theo Lambrakis"));
        assertThat(filed().introduction().ask().line()).isEqualTo("Half an hour about pricing");
    }

    @Test
    void it_is_no_reminder_and_nobody_is_asked_what_it_means() {
        ada.receivesRaw(forward(ADA, CARLAS));

        assertThat(ada.desk.following().notUnderstood()).isEmpty();
    }
}
