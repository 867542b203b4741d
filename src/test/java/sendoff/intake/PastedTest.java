package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.Channel;
import sendoff.domain.Party;
import sendoff.mail.MailReader;

class PastedTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-17T18:20:00+01:00[Europe/Copenhagen]");

    private static Pasted pasted(String text) {
        return Pasted.of(text, NOW, new MailReader());
    }

    @Test
    void a_raw_mail_stays_the_mail_it_is() {
        Pasted found = pasted("""
                Message-ID: <42@example.net>
                From: Carla Reyes <carla@example.net>
                To: Ada Lindqvist <ada@example.com>
                Subject: A call?
                Date: Mon, 16 Nov 2026 10:00:00 +0100
                Content-Type: text/plain; charset=utf-8

                Hi Ada, could we have a call?
                """);

        assertThat(found.mail().orElseThrow().id().value()).isEqualTo("42@example.net");
        assertThat(found.from()).contains(Party.of("Carla Reyes", "carla@example.net"));
        assertThat(found.text()).isEqualTo("Hi Ada, could we have a call?");
    }

    @Test
    void a_mail_as_a_program_shows_it_says_who_and_when() {
        Pasted found = pasted("""
                From: Carla Reyes <carla@example.net>
                Sent: Monday, November 16, 2026 4:20 PM
                To: Ada Lindqvist
                Subject: A call?

                Hi Ada, could we have a call of 30 minutes?
                """);

        assertThat(found.channel()).isEqualTo(Channel.EMAIL);
        assertThat(found.from()).contains(Party.of("Carla Reyes", "carla@example.net"));
        assertThat(found.at()).contains(OffsetDateTime.parse("2026-11-16T16:20:00+01:00"));
        assertThat(found.subject()).isEqualTo("A call?");
        assertThat(found.text()).isEqualTo("Hi Ada, could we have a call of 30 minutes?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wolfgang-Maximilian Freiherr von Habsburg | wolfgang@habsburg.example",
                "مريم الأنصاري | maryam@ansari.example",
                "Carla Reyes | the.longest.name.that.anybody.ever.had.before.the.sign.of.an.address@example.net",
            })
    void a_mail_pasted_with_only_two_lines_of_its_head_is_still_a_mail(String name, String address) {
        Pasted found = pasted("From: %s <%s>\nSubject: A call?\n\nHi Ada, could we have a call?\n\nFrom: Ben\nTo: Carla"
                .formatted(name, address));

        assertThat(found.channel()).isEqualTo(Channel.EMAIL);
        assertThat(found.from()).contains(Party.of(name, address));
        assertThat(found.subject()).isEqualTo("A call?");
        assertThat(found.text()).isEqualTo("Hi Ada, could we have a call?\n\nFrom: Ben\nTo: Carla");
    }

    @Test
    void a_conversation_copied_from_linkedin_loses_what_linkedin_wrote_around_it() {
        Pasted found = pasted("""
                Carla Reyes sent the following message at 4:12 PM
                View Carla’s profile
                Carla Reyes  4:12 PM
                Hi Ada, I loved your talk. Could we have a call about ports?
                https://www.linkedin.com/in/carla-reyes
                """);

        assertThat(found.channel()).isEqualTo(Channel.LINKEDIN);
        assertThat(found.from()).contains(Party.of("Carla Reyes", "https://www.linkedin.com/in/carla-reyes"));
        assertThat(found.at()).contains(OffsetDateTime.parse("2026-11-17T16:12:00+01:00"));
        assertThat(found.text()).isEqualTo("Hi Ada, I loved your talk. Could we have a call about ports?");
    }

    @Test
    void a_slack_message_is_known_by_its_head() {
        Pasted one = pasted("Ben Okafor  9:41 AM\nAda, would you talk to Carla about ports?");
        Pasted other = pasted("Ben Okafor\n  [19:41]\nAda, would you talk to Carla?");

        assertThat(one.channel()).isEqualTo(Channel.SLACK);
        assertThat(one.from()).contains(Party.named("Ben Okafor"));
        assertThat(one.at()).contains(OffsetDateTime.parse("2026-11-17T09:41:00+01:00"));
        assertThat(one.text()).isEqualTo("Ada, would you talk to Carla about ports?");
        assertThat(other.at()).contains(OffsetDateTime.parse("2026-11-16T19:41:00+01:00"));
    }

    @Test
    void a_conversation_from_a_phone_says_who_and_when() {
        Pasted found = pasted(
                "[16/11/2026, 16:12:03] Carla Reyes: Hi Ada!\n[16/11/2026, 16:12:40] Carla Reyes: Could we have a call?");

        assertThat(found.channel()).isEqualTo(Channel.BY_HAND);
        assertThat(found.from()).contains(Party.named("Carla Reyes"));
        assertThat(found.at()).contains(OffsetDateTime.parse("2026-11-16T16:12:00+01:00"));
        assertThat(found.text()).isEqualTo("Hi Ada!\nCould we have a call?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Met Carla Reyes at the grid days yesterday, she wants half an hour about pricing | Carla Reyes | | 2026-11-16T12:00+01:00",
                "Ben Okafor introduced me to Carla Reyes at lunch on Friday: she is looking for pilots | Carla Reyes | Ben Okafor | 2026-11-13T12:00+01:00",
                "Carla Reyes (via Ben Okafor) wants a call about ports | Carla Reyes | Ben Okafor |",
                "Call from Theo van Dijk: could I speak at their meet-up by Friday? | Theo van Dijk | | ",
                "Elif Kaya from Ledgerleaf asked whether I would advise them | Elif Kaya | |",
                "Met Wolfgang-Maximilian Freiherr von Habsburg at the fair | Wolfgang-Maximilian Freiherr von Habsburg | |",
            })
    void a_line_of_ones_own_says_who_and_by_whom(String line, String who, String introducer, OffsetDateTime at) {
        Pasted found = pasted(line);

        assertThat(found.from().flatMap(Party::name)).contains(who);
        assertThat(found.introducer().flatMap(Party::name)).isEqualTo(Optional.ofNullable(introducer));
        assertThat(found.at()).isEqualTo(Optional.ofNullable(at));
        assertThat(found.channel()).isEqualTo(Channel.BY_HAND);
        assertThat(found.text()).isEqualTo(line);
    }

    @Test
    void an_address_in_a_line_is_where_the_answer_goes() {
        assertThat(pasted("Met Carla Reyes (carla@example.net) today").from())
                .contains(Party.of("Carla Reyes", "carla@example.net"));
    }

    @Test
    void an_address_keeps_its_first_letters_however_long_it_is() {
        String address = "w" + "olfgang.maximilian.".repeat(4) + "x@habsburg.example";

        assertThat(pasted("Met Carla Reyes (" + address + ") today").from()).contains(Party.of("Carla Reyes", address));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, Nov 13, 2026 at 4:20 PM | 2026-11-13T16:20:00+01:00",
                "Freitag, 13. November 2026 16:20 | 2026-11-13T16:20:00+01:00",
                "13 November 2026 at 16:20:00 CET | 2026-11-13T16:20:00+01:00",
                "vendredi 13 novembre 2026 à 16:20 | 2026-11-13T16:20:00+01:00",
                "13.11.2026 16:20 | 2026-11-13T16:20:00+01:00",
                "2026-11-13 16:20 +0200 | 2026-11-13T16:20:00+02:00",
                "Fri, 13 Nov 2026 16:20:05 -0500 | 2026-11-13T16:20:00-05:00",
            })
    void moments_are_read_as_programs_write_them(String written, OffsetDateTime at) {
        assertThat(WrittenMoment.of(written, NOW.getZone())).contains(at);
    }

    @Test
    void nonsense_is_a_note_without_anybody() {
        assertThat(pasted("?!").from()).isEmpty();
        assertThat(pasted("a".repeat(100_000)).from()).isEmpty();
    }
}
