package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.domain.KindName.INTRODUCED;
import static sendoff.domain.KindName.NETWORKING_REQUEST;

import org.junit.jupiter.api.Test;
import sendoff.domain.Ask;
import sendoff.domain.KindName;
import sendoff.testing.Cast;
import sendoff.testing.Mail;

class AskLineTest {
    private static final String FROM_CARLA = "From: Carla Moreno <carla@example.org>";
    private static final String FROM_BEN_WITH_CARLA =
            "From: Ben Okafor <ben@example.net>\nCc: Carla Moreno <carla@example.org>";

    @Test
    void what_is_wanted_counts_for_more_than_the_farewell_of_one_who_asks_again() {
        String line = line(NETWORKING_REQUEST, FROM_CARLA, """
                Understood, and no hard feelings at all.
                Last try, I swear.
                Six questions about your rosters, answered in writing.
                You would save a colleague, and nobody will ever ask you again.
                """);

        assertThat(line).isEqualTo("Six questions about your rosters, answered in writing");
    }

    @Test
    void a_wish_in_the_second_half_of_a_sentence_is_the_line() {
        String line = line(NETWORKING_REQUEST, FROM_CARLA, """
                Our foundation's trustees have voted to give up to two million to small harbours.
                The committee meets on 12 February, and I would very much like to have spoken with you before then.
                I should say that nothing is promised, and that we read everything.
                """);

        assertThat(line).isEqualTo("Have spoken with you before then");
    }

    @Test
    void what_the_one_introduced_is_after_counts_for_more_than_what_the_introducer_adds() {
        String line = line(INTRODUCED, FROM_BEN_WITH_CARLA, """
                Ada, this is my cousin Carla (copied), who runs a small yard in Malmo.
                She would be very happy if one day you told her how one finds a first customer abroad.
                I said to her that you are busy and she should not hope.
                """);

        assertThat(line)
                .isEqualTo(
                        "She would be very happy if one day you told her how one finds a first customer abroad (Carla Moreno)");
    }

    private static String line(KindName kind, String from, String text) {
        var message = Mail.written("""
                %s
                To: Ada Lindqvist <ada@example.com>
                Subject: You and us
                Date: Tue, 3 Mar 2026 09:00:00 +0000
                Content-Type: text/plain; charset=utf-8

                """.formatted(from) + text);
        return AskLine.in(message, Cast.OWNER, kind).map(Ask::line).orElse("");
    }
}
