package sendoff.desk.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Channel;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.LinkedIn;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Standing.State;
import sendoff.domain.Weighing;
import sendoff.testing.LinkedInZip;
import sendoff.testing.TestDesk;

/// What LinkedIn's export brings, from the file to the answer, and what it has in common with its mails.
class LinkedInExportsTest {
    private static final String CARLAS = "2-Q2FybGE=";
    private static final String ASK = "Hi Ada, I read your talk on heat storage twice. Could we have a call of thirty"
            + " minutes next week about moving from banking into climate tech? I would be grateful for your advice.";
    private static final String SECOND = "Thank you for accepting, Ada! Evenings work best for me, and I can send my"
            + " questions ahead. Would fifteen minutes be possible?";

    @TempDir
    Path home;

    private TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Instant.parse("2026-11-18T12:00:00Z"));
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private static LinkedInZip carlas() {
        return new LinkedInZip().writes(CARLAS, "Carla Reyes", "2026-11-16 08:20:00 UTC", ASK);
    }

    private LinkedInExports.Brought bring(LinkedInZip zip) {
        return ada.desk.linkedIn().bring(zip.write(home.resolve("Basic.zip")), "Basic.zip", progress -> {});
    }

    @Test
    void an_ask_in_it_lies_on_the_desk_and_is_answered_there() {
        var brought = bring(carlas());

        assertThat(brought.introductions()).isEqualTo(1);
        Filed filed = only();
        assertThat(filed.introduction().channel()).isEqualTo(Channel.LINKEDIN);
        assertThat(filed.introduction().requester().isAt("https://www.linkedin.com/in/carla-reyes"))
                .isTrue();
        assertThat(filed.due()).contains(Instant.parse("2026-11-18T08:20:00Z"));

        ada.desk.answering().choose(filed.id(), Framework.DIRECT_CLOSURE, false);
        assertThat(ada.desk.answering().open(filed.id()).chosen().orElseThrow().envelope())
                .isEmpty();
        ada.desk.answering().sentThere(filed.id());
        assertThat(ada.queue()).isEmpty();
    }

    @Test
    void a_newer_export_adds_only_what_is_new_and_your_answer_there_counts() {
        bring(carlas());

        var newer = bring(carlas().adaWrites(
                        CARLAS,
                        "Carla Reyes",
                        "2026-11-18 10:00:00 UTC",
                        "Thank you for asking, Carla. I do not take calls this winter. All the best for the move!"));
        var same = bring(carlas());

        assertThat(newer.tally().fresh()).isEqualTo(1);
        assertThat(same.tally().fresh()).isZero();
        assertThat(ada.queue()).isEmpty();
        assertThat(ada.tables.introductions().all())
                .singleElement()
                .satisfies(filed -> assertThat(filed.standing().state()).isEqualTo(State.ANSWERED));
    }

    @Test
    void what_came_by_mail_first_is_not_told_twice_and_learns_what_the_export_knows_more() {
        ada.receivesMail("linkedin/invitation-with-note.eml", "linkedin/message-after-it.eml");
        IntroductionId carla = ada.only();

        bring(carlas().invites("Carla Reyes", "11/16/26, 8:20 AM", ASK)
                .writes(CARLAS, "Carla Reyes", "2026-11-17 14:01:40 UTC", SECOND));

        assertThat(ada.only()).isEqualTo(carla);
        assertThat(texts(carla)).containsExactly(ASK, SECOND);
        assertThat(only().introduction().requester().isAt("https://www.linkedin.com/in/carla-reyes"))
                .isTrue();
        assertThat(only().since()).isEqualTo(Instant.parse("2026-11-16T08:20:00Z"));
    }

    @Test
    void what_came_by_export_first_is_not_told_twice_by_mail() {
        bring(carlas().writes(CARLAS, "Carla Reyes", "2026-11-17 14:01:40 UTC", SECOND));
        IntroductionId carla = ada.only();

        ada.receivesMail("linkedin/invitation-with-note.eml", "linkedin/message-after-it.eml");
        ada.receivesMail("linkedin/second-message.eml");

        assertThat(ada.only()).isEqualTo(carla);
        assertThat(texts(carla)).hasSize(3).startsWith(ASK, SECOND);
    }

    @Test
    void an_answer_in_the_export_settles_what_came_by_mail() {
        ada.receivesMail("linkedin/invitation-with-note.eml", "linkedin/message-after-it.eml");
        IntroductionId carla = ada.only();

        bring(new LinkedInZip()
                .adaWrites(
                        CARLAS,
                        "Carla Reyes",
                        "2026-11-18 09:00:00 UTC",
                        "Thank you for asking, Carla. I do not take calls this winter. All the best for the move!"));

        assertThat(ada.queue()).isEmpty();
        assertThat(ada.tables
                        .introductions()
                        .find(carla)
                        .orElseThrow()
                        .standing()
                        .state())
                .isEqualTo(State.ANSWERED);
    }

    @Test
    void the_note_of_an_invitation_and_the_first_message_of_its_conversation_are_one() {
        bring(carlas().invites("Carla Reyes", "11/13/26, 9:00 AM", ASK));

        assertThat(texts(ada.only())).containsExactly(ASK);
        assertThat(only().since()).isEqualTo(Instant.parse("2026-11-13T09:00:00Z"));
        assertThat(ada.desk.answering().open(ada.only()).conversation().messages())
                .singleElement()
                .satisfies(message -> assertThat(LinkedIn.threadOf(message)).isPresent());
    }

    @Test
    void a_thought_in_several_messages_is_judged_as_one() {
        bring(new LinkedInZip()
                .writes(CARLAS, "Carla Reyes", "2026-11-17 08:00:00 UTC", "Hi Ada, I hope you are well.")
                .writes(
                        CARLAS,
                        "Carla Reyes",
                        "2026-11-17 08:01:00 UTC",
                        "I'm moving from banking into climate tech. Could I ask you for twenty minutes of advice?"));

        assertThat(ada.queue()).hasSize(1);
        assertThat(texts(ada.only())).hasSize(2);
    }

    @Test
    void what_is_older_is_only_counted_and_what_was_paid_for_is_none() {
        var brought = bring(carlas().writes("2-b2xk", "Ben Okafor", "2019-03-01 10:00:00 UTC", ASK)
                .writes(
                        "2-YWQ=",
                        "Dev Malhotra",
                        "2026-11-17 10:00:00 UTC",
                        "<p class=\"spinmail-quill-editor__spin-break\">Hi Ada, do you have <b>fifteen minutes</b> for a"
                                + " demo this week?</p>"));

        assertThat(ada.queue()).hasSize(1);
        assertThat(brought.said().getFirst())
                .isEqualTo("Looked at: 3 messages, 1 of them too old to be owed an answer. Not known yet: 2.");
    }

    @Test
    void it_is_taken_back_but_for_what_you_have_dealt_with() {
        bring(carlas().writes("2-VGVuZGFp", "Tendai Moyo", "2026-11-17 08:10:00 UTC", ASK.replace("banking", "law")));
        IntroductionId carla = ada.queue().stream()
                .filter(row -> row.requester().equals("Carla Reyes"))
                .findFirst()
                .orElseThrow()
                .id();
        ada.desk.answering().choose(carla, Framework.DIRECT_CLOSURE, false);
        var last = ada.desk.linkedIn().last().orElseThrow();

        assertThat(ada.desk.linkedIn().takeBack(last.id())).contains(new LinkedInExports.TakenBack(1, 1, 1));

        assertThat(ada.only()).isEqualTo(carla);
        assertThat(ada.desk.linkedIn().last()).isEmpty();
        assertThat(ada.desk.linkedIn().takeBack(last.id())).isEmpty();
        assertThat(bring(carlas().writes(
                                        "2-VGVuZGFp",
                                        "Tendai Moyo",
                                        "2026-11-17 08:10:00 UTC",
                                        ASK.replace("banking", "law")))
                        .introductions())
                .isEqualTo(1);
    }

    @Test
    void what_was_weighed_goes_with_it() {
        bring(carlas());
        var doubts = Weighing.NONE.with(Weighing.Side.UNSAID, Weighing.Side.UNSAID, "She never paid.");
        ada.tables.database().change(tx -> ada.tables.weighings().save(tx, ada.only(), doubts));

        ada.desk.linkedIn().takeBack(ada.desk.linkedIn().last().orElseThrow().id());

        assertThat(ada.queue()).isEmpty();
        assertThat(ada.tables.weighings().all()).isEmpty();
    }

    @Test
    void whoever_was_only_in_it_is_not_known_any_more_once_it_is_taken_back() {
        bring(carlas());
        ada.clock.pass(Duration.ofHours(6));
        bring(carlas().writes(CARLAS, "Carla Reyes", "2026-11-17 14:01:40 UTC", SECOND)
                .adaWrites(CARLAS, "Carla Reyes", "2026-11-17 15:00:00 UTC", "Gladly, Carla. Which evening suits you?")
                .writes("2-VGVuZGFp", "Tendai Moyo", "2026-11-17 08:10:00 UTC", "Hi Ada, happy birthday!"));
        assertThat(met("Carla Reyes")).isEqualTo("2 from, 1 to");
        assertThat(met("Tendai Moyo")).isEqualTo("1 from, 0 to");

        ada.desk.linkedIn().takeBack(ada.desk.linkedIn().last().orElseThrow().id());

        assertThat(met("Carla Reyes")).isEqualTo("1 from, 0 to");
        assertThat(met("Tendai Moyo")).isEqualTo("nobody");
    }

    @Test
    void whom_you_have_dealt_with_stays_known_when_it_is_taken_back() {
        bring(carlas());
        ada.desk.answering().choose(ada.only(), Framework.DIRECT_CLOSURE, false);

        ada.desk.linkedIn().takeBack(ada.desk.linkedIn().last().orElseThrow().id());

        assertThat(met("Carla Reyes")).isEqualTo("1 from, 0 to");
    }

    private String met(String who) {
        String page =
                "https://www.linkedin.com/in/" + who.toLowerCase(Locale.ROOT).replace(' ', '-');
        return ada.tables
                .people()
                .at(page)
                .map(known -> known.received() + " from, " + known.sent() + " to")
                .orElse("nobody");
    }

    @Test
    void an_answer_that_is_taken_back_is_owed_again() {
        ada.receivesMail("linkedin/invitation-with-note.eml", "linkedin/message-after-it.eml");
        bring(new LinkedInZip()
                .adaWrites(CARLAS, "Carla Reyes", "2026-11-18 09:00:00 UTC", "Thank you, Carla. I do not take calls."));
        assertThat(ada.queue()).isEmpty();

        ada.desk.linkedIn().takeBack(ada.desk.linkedIn().last().orElseThrow().id());

        assertThat(ada.queue()).hasSize(1);
    }

    @Test
    void a_new_desk_learns_from_the_export_whose_it_is() {
        ada.desk.ownership().set(ada.desk.ownership().preferences().ownedBy(new Owner("", java.util.Set.of())));

        bring(carlas().with("Profile.csv", "First Name,Last Name,Maiden Name\nAda,Lindqvist,\n")
                .with("Email Addresses.csv", "Email Address,Confirmed,Primary,Updated On\nada@example.com,Yes,Yes,\n"));

        assertThat(ada.queue()).hasSize(1);
        assertThat(ada.desk.ownership().owner().addresses()).containsExactly("ada@example.com");
    }

    @Test
    void a_scan_of_the_zip_or_of_its_folder_does_the_same() throws Exception {
        Path zip = carlas().write(home.resolve("export.zip"));
        Path folder = Files.createDirectory(home.resolve("export"));
        Files.writeString(
                folder.resolve("messages.csv"),
                LinkedInZip.MESSAGES_2024
                        + "2-x,,Tendai Moyo,,Ada Lindqvist,,2026-11-17 08:10:00 UTC,,\"" + ASK.replace("banking", "law")
                        + "\",INBOX,No,No\n");

        assertThat(ada.desk.scanning().files(zip, progress -> {}).introductions())
                .isEqualTo(1);
        assertThat(ada.desk.scanning().files(folder, progress -> {}).introductions())
                .isEqualTo(2);
    }

    @Test
    void half_an_export_says_what_it_is_and_nothing_is_taken() throws Exception {
        Path zip = carlas().write(home.resolve("Basic.zip"));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));

        refuses(
                zip,
                "Basic.zip is not a whole ZIP file: it may have been cut short on its way. Download it again and"
                        + " give the file as it came.");
    }

    @Test
    void a_csv_with_a_changed_header_names_the_column_that_is_missing_and_nothing_is_taken() {
        Path other = new LinkedInZip()
                .with("messages.csv", "From,To,When,Content\na,b,c,d\n")
                .write(home.resolve("other.zip"));

        refuses(
                other,
                "messages.csv has no column “date”. Was it changed by a spreadsheet? Give the export as LinkedIn"
                        + " sent it. Nothing was taken from it.");
    }

    @Test
    void a_zip_bomb_is_refused_and_nothing_is_taken() {
        Path bomb = carlas().with("Invitations.csv", new byte[60_000_000]).write(home.resolve("bomb.zip"));

        refuses(
                bomb,
                "Invitations.csv in bomb.zip unpacks to far more than an export holds, so it was not read to its"
                        + " end. Give the file as the service sent it.");
    }

    private void refuses(Path file, String because) {
        assertThatThrownBy(() -> ada.desk.scanning().files(file, progress -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(because);
        assertThat(ada.tables.messages().count()).isZero();
    }

    private Filed only() {
        return ada.tables.introductions().find(ada.only()).orElseThrow();
    }

    private List<String> texts(IntroductionId id) {
        return ada.desk.answering().open(id).conversation().messages().stream()
                .map(Message::text)
                .map(text -> text.own())
                .toList();
    }
}
