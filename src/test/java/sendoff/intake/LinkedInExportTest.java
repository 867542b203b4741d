package sendoff.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.LinkedIn;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.testing.LinkedInZip;
import sendoff.testing.Shared;

class LinkedInExportTest {
    private static final Owner ADA = new Owner("Ada Lindqvist", Set.of("ada@example.com"));
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Party SELF = Party.of("Ada Lindqvist", "ada@example.com");

    @TempDir
    Path folder;

    @Test
    void the_form_of_2018_has_directions_and_american_dates() throws IOException {
        var read = messages("From,To,Date,Subject,Content,Direction,Folder\n"
                + "Carla Reyes,Ada L.,\"10/16/18, 8:36 AM\",Heat,\"Body text, with a comma and an &rsquo; entity\",INCOMING,INBOX\n"
                + "Ada L.,Carla Reyes,\"8/13/18, 3:25 PM\",,Reply text,OUTGOING,SENT\n");

        assertThat(read.recent())
                .satisfiesExactly(
                        reply -> {
                            assertThat(reply.from()).isEqualTo(SELF);
                            assertThat(reply.headers().to()).containsExactly(Party.named("Carla Reyes"));
                            assertThat(reply.at()).isEqualTo(OffsetDateTime.parse("2018-08-13T15:25:00Z"));
                        },
                        first -> {
                            assertThat(first.headers().to()).containsExactly(SELF);
                            assertThat(first.text().own()).isEqualTo("Body text, with a comma and an ’ entity");
                            assertThat(first.at()).isEqualTo(OffsetDateTime.parse("2018-10-16T08:36:00Z"));
                        });
    }

    @Test
    void the_form_of_2021_has_conversations_and_letters_behind_names() throws IOException {
        var read = messages(
                "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
                        + "2-AAAAAAAA==,,Carla Reyes,https://www.linkedin.com/in/carla,\"Ada Lindqvist, CPHR\",2021-06-15 16:37:00 UTC,,\"Sure, thanks\",INBOX\n"
                        + "2-BBBBBBBB==,Sponsored title,Dev,,LinkedIn Member,2021-12-14 23:57:02 UTC,,\"<p class=\"\"spinmail-quill-editor__spin-break\"\"><strong>HTML body</strong></p>\",INBOX\n");

        assertThat(read.recent())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.headers().to()).containsExactly(SELF);
                            assertThat(first.from())
                                    .isEqualTo(Party.of("Carla Reyes", "https://www.linkedin.com/in/carla"));
                            assertThat(LinkedIn.threadOf(first)).isEqualTo(LinkedIn.thread("2-AAAAAAAA"));
                        },
                        paid -> {
                            assertThat(paid.nature().bulk()).isTrue();
                            assertThat(paid.text().own()).isEqualTo("HTML body");
                        });
    }

    @Test
    void the_form_of_2024_has_pages_drafts_and_several_recipients() throws IOException {
        var read = messages(
                LinkedInZip.MESSAGES_2024
                        + "2-x,,Ben Okafor,https://www.linkedin.com/in/ben,\"Ada Lindqvist,Carla Reyes\",\"https://www.linkedin.com/in/ada,https://www.linkedin.com/in/carla\",2024-12-16 18:24:37 UTC,,Meet Carla,INBOX,No,No\n"
                        + "2-x,,Ada Lindqvist,https://www.linkedin.com/in/ada,\"Ben Okafor,Carla Reyes\",\"https://www.linkedin.com/in/ben,https://www.linkedin.com/in/carla\",2024-12-16 19:24:37 UTC,,Not sent,INBOX,Yes,No\n");

        assertThat(read.recent())
                .singleElement()
                .satisfies(message -> assertThat(message.headers().to())
                        .containsExactly(SELF, Party.of("Carla Reyes", "https://www.linkedin.com/in/carla")));
        assertThat(read.notes()).contains("One draft of yours: not sent, so not taken.");
    }

    @Test
    void invitations_with_a_note_are_messages_and_those_without_ask_nothing() throws IOException {
        var read = LinkedInExport.read(
                open(new LinkedInZip()
                        .invites("Carla Reyes", "4/2/21, 8:45 AM", "Message text, optional")
                        .invites("Dev Malhotra", "4/3/21, 8:45 AM", "")),
                ADA,
                Instant.EPOCH,
                NOW);

        assertThat(read.invitations()).isEqualTo(2);
        assertThat(read.recent()).singleElement().satisfies(message -> {
            assertThat(message.from().name()).contains("Carla Reyes");
            assertThat(message.headers().to()).containsExactly(SELF);
            assertThat(message.text().own()).isEqualTo("Message text, optional");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-06-15 16:37:00 UTC | 2021-06-15T16:37:00Z",
                "2021-06-15T16:37:00Z | 2021-06-15T16:37:00Z",
                "2021-06-15T16:37:00.123+02:00 | 2021-06-15T14:37:00Z",
                "6/15/21, 4:37 PM | 2021-06-15T16:37:00Z",
                "6/15/21, 12:05 AM | 2021-06-15T00:05:00Z",
                "15/06/2021 16:37 | 2021-06-15T16:37:00Z",
                "15.06.2021 16:37:30 | 2021-06-15T16:37:30Z",
                "15.06.21 16:37 | 2021-06-15T16:37:00Z",
                "44362.6923611 | 2021-06-15T16:36:59Z",
                "44362,5 | 2021-06-15T12:00:00Z",
                "2021-06-15 | 2021-06-15T12:00:00Z",
                "15 juin 2021 à 16:37 | 2021-06-15T16:37:00Z",
                "Jun 15, 2021 4:37 PM | 2021-06-15T16:37:00Z",
            })
    void dates_are_read_as_written_over_the_years_and_as_spreadsheets_leave_them(String written, Instant at) {
        assertThat(ForeignTime.of(written, false).map(OffsetDateTime::toInstant))
                .contains(at);
    }

    @Test
    void what_is_no_date_or_lies_ahead_is_left_out_and_told() throws IOException {
        assertThat(ForeignTime.of("######", false)).isEmpty();
        assertThat(ForeignTime.of("2021-13-45 99:99:99 UTC", false)).isEmpty();

        var read = messages(LinkedInZip.MESSAGES_2024
                + "2-x,,Carla Reyes,,Ada Lindqvist,,########,,one,INBOX,No,No\n"
                + "2-x,,Carla Reyes,,Ada Lindqvist,,2031-01-01 10:00:00 UTC,,two,INBOX,No,No\n");

        assertThat(read.recent()).isEmpty();
        assertThat(read.notes())
                .contains("2 lines have dates that can’t be read, such as “########”: left out. Was the file saved by a"
                        + " spreadsheet? The file as LinkedIn sent it has them.");
    }

    @Test
    void other_encodings_separators_and_orders_of_columns_are_read() throws IOException {
        String text = "Content;Extra;Date;To;From\nGrüße aus Århus;x;2024-12-16 18:24:37 UTC;Ada Lindqvist;Åse Øster\n";
        for (byte[] bytes : java.util.List.of(
                text.getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_16LE),
                text.getBytes(Charset.forName("windows-1252")),
                new String(text.getBytes(UTF_8), Charset.forName("windows-1252")).getBytes(UTF_8))) {
            var read =
                    LinkedInExport.read(open(new LinkedInZip().with("messages.csv", bytes)), ADA, Instant.EPOCH, NOW);
            assertThat(read.recent()).singleElement().satisfies(message -> {
                assertThat(message.from().name()).contains("Åse Øster");
                assertThat(message.text().own()).isEqualTo("Grüße aus Århus");
            });
        }
    }

    @Test
    void a_file_that_breaks_off_gives_what_came_before() throws IOException {
        var read = messages(LinkedInZip.MESSAGES_2024
                + "2-x,,Carla Reyes,,Ada Lindqvist,,2024-12-16 18:24:37 UTC,,whole,INBOX,No,No\n"
                + "2-x,,Carla Reyes,,Ada Lindqvist,,2024-12-17 18:24:37 UTC,,\"cut in the midd");

        assertThat(read.recent()).extracting(message -> message.text().own()).contains("whole");
    }

    @Test
    void who_you_are_is_told_by_who_is_in_all_of_it_and_else_it_is_asked() throws IOException {
        String two = LinkedInZip.MESSAGES_2024
                + "2-x,,Carla Reyes,,A. Lindqvist-Berg,,2024-12-16 18:24:37 UTC,,one,INBOX,No,No\n"
                + "2-y,,A. Lindqvist-Berg,,Ben Okafor,,2024-12-16 18:24:37 UTC,,two,INBOX,No,No\n";
        String one = two.lines().limit(2).reduce("", (a, b) -> a + b + "\n");

        assertThat(messages(two).recent())
                .extracting(Message::from)
                .containsExactlyInAnyOrder(Party.named("Carla Reyes"), SELF);
        assertThatThrownBy(() -> messages(one))
                .isInstanceOf(ExportTrouble.class)
                .hasMessage("Nothing in Basic.zip says which of its people is you. Enter your name as LinkedIn shows it"
                        + " under Settings, You, and give the export again. Nothing was taken.");
    }

    @Test
    void two_people_of_one_name_are_told_apart_by_their_pages() throws IOException {
        var read = LinkedInExport.read(
                open(new LinkedInZip()
                        .writes("2-a", "Carla Reyes", "2024-12-16 18:24:37 UTC", "Hello")
                        .with("Profile.csv", "First Name,Last Name\nAda,Lindqvist\n")),
                ADA,
                Instant.EPOCH,
                NOW);
        var namesake = messages(
                LinkedInZip.MESSAGES_2024
                        + "2-a,,Ada Lindqvist,https://www.linkedin.com/in/ada-1,Carla Reyes,https://www.linkedin.com/in/carla,2024-12-15 18:24:37 UTC,,mine,INBOX,No,No\n"
                        + "2-a,,Carla Reyes,https://www.linkedin.com/in/carla,Ada Lindqvist,https://www.linkedin.com/in/ada-1,2024-12-16 18:24:37 UTC,,hers,INBOX,No,No\n"
                        + "2-b,,Ada Lindqvist,https://www.linkedin.com/in/ada-2,Ada Lindqvist,https://www.linkedin.com/in/ada-1,2024-12-17 18:24:37 UTC,,a namesake,INBOX,No,No\n");

        assertThat(read.recent()).hasSize(1);
        assertThat(namesake.recent().getLast().from())
                .isEqualTo(Party.of("Ada Lindqvist", "https://www.linkedin.com/in/ada-2"));
    }

    @Test
    void the_recorded_forms_of_all_years_are_read() throws IOException {
        Path recorded = Shared.needed("corpus/formats/linkedin-export");
        var owner = new Owner("Example Owner", Set.of("ada@example.com"));
        try (Stream<Path> files = Files.list(recorded)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replaceAll("-[\\d-]+\\.csv", ".csv");
                var zip = new LinkedInZip().with(name, Files.readAllBytes(file));
                try (var archive = open(zip)) {
                    var read = LinkedInExport.read(archive, owner, Instant.EPOCH, NOW);
                    int found = read.recent().size()
                            + read.connections().map(all -> all.cards().size()).orElse(0)
                            + read.invitations();
                    assertThat(found).as(file.toString()).isPositive();
                    assertThat(read.notes()).noneMatch(note -> note.contains("can’t be read"));
                    assertThat(read.recent())
                            .allSatisfy(message -> assertThat(
                                            Stream.concat(Stream.of(message.from()), message.recipients()))
                                    .anyMatch(owner::is));
                }
            }
        }
    }

    private LinkedInExport.Read messages(String csv) throws IOException {
        return LinkedInExport.read(open(new LinkedInZip().with("messages.csv", csv)), ADA, Instant.EPOCH, NOW);
    }

    private ExportArchive open(LinkedInZip zip) throws IOException {
        return ExportArchive.open(zip.write(folder.resolve("Basic.zip")));
    }
}
