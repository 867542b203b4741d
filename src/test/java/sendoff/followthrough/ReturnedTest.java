package sendoff.followthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Nature.Notice;
import sendoff.followthrough.Returned.Why;
import sendoff.testing.Cast;
import sendoff.testing.Mail;

class ReturnedTest {
    @ParameterizedTest
    @CsvSource({
        "no-such-user-postfix.eml, ben@example.org, NO_SUCH_ADDRESS",
        "mailbox-full-headers-only.eml, ben@example.org, FULL",
        "no-such-host-qmail.eml, ben@exampel.org, NO_SUCH_PLACE",
        "gave-up-after-days.eml, ben@example.org, GAVE_UP",
        "refused-as-spam-exim.eml, ben@example.org, REFUSED"
    })
    void a_report_says_which_letter_came_back_from_whom_and_why(String file, String to, Why why) {
        Message report = Mail.given("reports/" + file);

        assertThat(report.headers().inReplyTo()).contains(new MessageId("ask@example.com"));
        Returned returned = Returned.in(report).orElseThrow();
        assertThat(returned.to()).contains(to);
        assertThat(returned.why()).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"only-late-so-far.eml", "arrived-as-asked.eml"})
    void a_letter_that_is_late_or_arrived_did_not_come_back(String file) {
        Message report = Mail.given("reports/" + file);

        assertThat(report.nature().notice()).isEqualTo(Notice.OTHER);
        assertThat(report.nature().isMachine()).isTrue();
        assertThat(Returned.in(report)).isEmpty();
    }

    @Test
    void it_is_said_with_what_to_do() {
        Returned returned =
                Returned.in(Mail.given("reports/no-such-user-postfix.eml")).orElseThrow();

        assertThat(returned.said()).isEqualTo("Your letter to ben@example.org came back: there is no such address.");
        assertThat(returned.todo())
                .isEqualTo("Look for a typing mistake, or ask someone who knows them how they are reached now.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 No such user here | NO_SUCH_ADDRESS",
                "Die Adresse ist unbekannt | NO_SUCH_ADDRESS",
                "552 Quota exceeded | FULL",
                "552 message exceeds the size limit | TOO_LARGE",
                "The account has been disabled | CLOSED",
                "550 5.4.1 Recipient address rejected: Access denied | NO_SUCH_ADDRESS",
                "550 5.7.26 unauthenticated mail is not accepted | REFUSED",
                "connection timed out | GAVE_UP",
                "something went wrong | UNKNOWN"
            })
    void words_and_codes_of_servers_are_understood(String words, Why why) {
        assertThat(Returned.in(bounce(words)).orElseThrow().why()).isEqualTo(why);
    }

    @Property(tries = 300)
    void nothing_a_server_writes_breaks_it(@ForAll String words) {
        assertThat(Returned.in(bounce(words))).isPresent();
    }

    private static Message bounce(String words) {
        Message plain = Cast.message("b@example.org", Cast.BEN, List.of(Cast.ADA), "Failure", words, Cast.TUESDAY);
        return Cast.automatic(plain, Notice.BOUNCE);
    }
}
