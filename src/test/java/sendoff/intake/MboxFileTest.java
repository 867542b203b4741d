package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.intake.Heard.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MboxFileTest {
    private static final String SEPARATOR = "From ben@example.org Tue Mar  3 09:15:00 2026\n";

    @TempDir
    Path folder;

    @Test
    void messages_are_numbered_from_one_and_lose_separator_and_empty_line() {
        write(mbox(), one("first", "Hello\n") + one("second", "Bye\n"));

        Heard heard = Heard.at(mbox());

        assertThat(heard.files(folder)).containsExactly("box#1", "box#2");
        assertThat(heard.texts()).containsExactly(message("first", "Hello\n"), message("second", "Bye\n"));
        assertThat(heard.passedOver).isEmpty();
    }

    @Test
    void a_quoted_from_is_unquoted_by_one() {
        write(mbox(), one("quoted", ">From now on\n>>From before\n> From a reply\n"));

        assertThat(Heard.at(mbox()).texts())
                .containsExactly(message("quoted", "From now on\n>From before\n> From a reply\n"));
    }

    @Test
    void a_sentence_that_begins_with_from_stays_in_its_text() {
        String body = "Dear Ada,\n\nFrom here it is easy:\nFrom Monday Mar 3 10:00 we meet.\n\nFrom Ben\n";
        write(mbox(), one("text", body) + one("next", "x\n"));

        assertThat(Heard.at(mbox()).texts()).containsExactly(message("text", body), message("next", "x\n"));
    }

    @Test
    void a_missing_empty_line_before_a_separator_is_borne() {
        write(mbox(), SEPARATOR + message("first", "no line end below") + "\n" + one("second", "x\n"));

        assertThat(Heard.at(mbox()).subjects()).containsExactly("first", "second");
    }

    @Test
    void lines_may_end_with_a_carriage_return() {
        String text = one("first", ">From x\n") + one("second", "y\n");
        write(mbox(), text.replace("\n", "\r\n"));

        assertThat(Heard.at(mbox()).texts())
                .containsExactly(
                        message("first", "From x\n").replace("\n", "\r\n"),
                        message("second", "y\n").replace("\n", "\r\n"));
    }

    @Test
    void a_content_length_that_fits_keeps_a_whole_mail_inside_a_text() {
        String inner = "See below\n\n" + one("inner", "inside\n");
        write(mbox(), withLength("outer", inner, inner.length()) + one("next", "x\n"));

        assertThat(Heard.at(mbox()).subjects()).containsExactly("outer", "next");
        assertThat(Heard.at(mbox()).texts().getFirst()).endsWith(inner);
    }

    @Test
    void a_content_length_that_does_not_fit_is_not_believed() {
        write(
                mbox(),
                withLength("first", "short\n", 4000) + one("second", "x\n") + withLength("third", "long text\n", 2));

        assertThat(Heard.at(mbox()).texts())
                .extracting(text -> text.substring(text.indexOf("\n\n") + 2))
                .containsExactly("short\n", "x\n", "long text\n");
    }

    @Test
    void gmail_and_mozilla_separators_are_known() {
        write(
                mbox(),
                "From 1700000000000000001@xxx Tue Mar 03 09:15:00 +0000 2026\n" + message("takeout", "a\n")
                        + "\nFrom - Tue Mar 03 09:15:00 2026\n" + message("mozilla", "b\n")
                        + "\nFrom MAILER-DAEMON\n" + message("no date", "c\n"));

        assertThat(Heard.at(mbox()).subjects()).containsExactly("takeout", "mozilla", "no date");
    }

    @Test
    void labels_of_a_takeout_are_the_owners() {
        write(
                mbox(),
                SEPARATOR + "X-GM-THRID: 17\nX-Gmail-Labels: =?UTF-8?Q?Bo=C3=AEte_de_r=C3=A9ception,Non_lus?=,\n"
                        + " intro,\"Category, Personal\"\nX-Gmail-Labels: forged\n" + message("x", "x\n"));

        assertThat(Heard.at(mbox()).messages.getFirst().labels())
                .containsExactly("Boîte de réception", "Non lus", "intro", "Category, Personal");
    }

    @Test
    void a_mailbox_cut_in_the_middle_gives_all_that_is_there() {
        String whole = one("first", "Hello\n") + one("second", "a long text that breaks off");
        write(mbox(), whole.substring(0, whole.length() - 10));

        assertThat(Heard.at(mbox()).subjects()).containsExactly("first", "second");
    }

    @Test
    void a_packed_mailbox_is_unpacked() throws IOException {
        Files.write(folder.resolve("box.mbox.gz"), packed(one("first", "a\n") + one("second", "b\n")));

        assertThat(Heard.at(folder).files(folder)).containsExactly("box.mbox.gz#1", "box.mbox.gz#2");
    }

    @Test
    void a_packed_mailbox_cut_in_the_middle_is_named_and_what_came_before_is_kept() throws IOException {
        byte[] whole = packed(one("first", "a\n".repeat(40_000)) + one("second", randomText(60_000)));
        Files.write(folder.resolve("box.gz"), Arrays.copyOf(whole, whole.length / 2));

        Heard heard = Heard.at(folder);

        assertThat(heard.subjects()).containsExactly("first", "second");
        assertThat(heard.passedOver)
                .containsExactly("box.gz#2: the packed file breaks off here: this message may be cut");
    }

    @Test
    void a_hole_of_nul_bytes_hides_no_message() {
        write(mbox(), one("first", "a\n") + "\0".repeat(5000) + one("second", "b\0b\n"));

        Heard heard = Heard.at(mbox());

        assertThat(heard.subjects()).containsExactly("first", "second");
        assertThat(heard.texts().getLast()).contains("b\0b");
    }

    @Test
    void a_header_of_ten_megabytes_and_a_line_without_end_pass() {
        String header = "X-Long: " + "x".repeat(5 << 20) + "\n" + "X-More: y\n".repeat(500_000);
        write(mbox(), SEPARATOR + header + message("long", "z".repeat(3 << 20)) + "\n\n" + one("next", "x\n"));

        assertThat(Heard.at(mbox()).subjects()).containsExactly("long", "next");
        assertThat(Heard.at(mbox()).messages.getFirst().isCut()).isFalse();
    }

    @Test
    void a_message_beyond_the_longest_is_cut_and_says_so() throws IOException {
        String attachment = "QUJD".repeat(19) + "\n";
        int lines = RawMessage.LONGEST / attachment.length() + 1000;
        write(mbox(), one("huge", attachment.repeat(lines)) + one("next", "x\n"));

        Heard heard = Heard.at(mbox());

        assertThat(heard.messages.getFirst().isCut()).isTrue();
        assertThat(heard.messages.getFirst().size()).isGreaterThan(RawMessage.LONGEST);
        assertThat(heard.messages.getFirst().bytes()).hasSize(RawMessage.LONGEST);
        assertThat(heard.messages.getLast().file()).endsWith("#2");
    }

    @Test
    void an_unchanged_mailbox_is_not_opened_again_and_a_grown_one_gives_only_what_is_new() throws IOException {
        write(mbox(), one("first", "a\n"));
        Heard heard = Heard.at(mbox());
        assertThat(heard.again(mbox()).messages).isEmpty();

        Files.writeString(mbox(), one("first", "a\n") + one("second", "b\n"));

        assertThat(heard.again(mbox()).subjects()).containsExactly("second");
        assertThat(heard.files(folder)).containsExactly("box#2");
    }

    @Test
    void what_moved_forward_in_a_packed_up_mailbox_is_not_taken_for_another() throws IOException {
        write(mbox(), one("first", "a\n") + one("other", "b\n"));
        Heard heard = Heard.at(mbox());

        write(mbox(), one("other", "b\n") + one("third", "c\n"));
        // Of the same length, and the file system's clock may not have moved on between two lines of a test.
        Files.setLastModifiedTime(mbox(), FileTime.fromMillis(System.currentTimeMillis() + 5_000));

        assertThat(heard.again(mbox()).subjects()).containsExactly("third");
    }

    private Path mbox() {
        return folder.resolve("box");
    }

    private static String one(String subject, String body) {
        return SEPARATOR + message(subject, body) + "\n";
    }

    private static String message(String subject, String body) {
        return "From: Ben <ben@example.org>\nSubject: " + subject + "\n\n" + body;
    }

    private static String withLength(String subject, String body, int length) {
        return SEPARATOR + "Content-Length: " + length + "\n" + message(subject, body) + "\n";
    }

    private static String randomText(int length) {
        StringBuilder text = new StringBuilder();
        for (long state = 7; text.length() < length; ) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append(Long.toHexString(state)).append('\n');
        }
        return text.toString();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
