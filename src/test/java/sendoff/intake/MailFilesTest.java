package sendoff.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.intake.Heard.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFilesTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_gives_every_file_that_begins_like_mail_and_names_the_others() throws IOException {
        write(folder.resolve("a.eml"), message("a"));
        write(folder.resolve("deep/er/b"), message("b"));
        write(folder.resolve("box.mbox"), "From x@example.org Tue Mar  3 09:15:00 2026\n" + message("c"));
        write(folder.resolve("notes.txt"), "Remember: ask Ben\n\nFrom: nobody\n");
        write(folder.resolve("odd.eml"), "no header at all");
        write(folder.resolve("empty.eml"), "");
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});

        Heard heard = Heard.at(folder);

        assertThat(heard.files(folder)).containsExactly("a.eml", "box.mbox#1", "deep/er/b", "odd.eml");
        assertThat(heard.passedOver)
                .containsExactly(
                        "empty.eml: doesn't begin like a message",
                        "notes.txt: doesn't begin like a message",
                        "picture.png: doesn't begin like a message");
    }

    @Test
    void the_text_named_is_a_message_whatever_it_looks_like() {
        write(folder.resolve("notes.txt"), "Hello");

        assertThat(Heard.at(folder.resolve("notes.txt")).texts()).containsExactly("Hello");
    }

    @Test
    void a_picture_is_no_message_though_it_is_named() throws IOException {
        Path picture = folder.resolve("picture.png");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});

        Heard heard = Heard.at(picture);

        assertThat(heard.messages).isEmpty();
        assertThat(heard.passedOver).containsExactly("picture.png: doesn't begin like a message");
    }

    @Test
    void a_message_saved_with_its_separator_is_one_message() {
        write(folder.resolve("saved.eml"), "From x@example.org Tue Mar  3 09:15:00 2026\n" + message("saved"));

        Heard heard = Heard.at(folder.resolve("saved.eml"));

        assertThat(heard.files(folder)).containsExactly("saved.eml");
        assertThat(heard.texts()).containsExactly(message("saved"));
    }

    @Test
    void one_message_comes_from_standard_input() throws IOException {
        Heard heard = new Heard();

        MailFiles.read(new ByteArrayInputStream(message("piped").getBytes(StandardCharsets.UTF_8)), heard);

        assertThat(heard.messages).extracting(RawMessage::file).containsExactly("-");
        assertThat(heard.subjects()).containsExactly("piped");
    }

    @Test
    void what_is_not_there_is_named_and_the_rest_goes_on() throws IOException {
        Files.createSymbolicLink(folder.resolve("broken.eml"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("circle"), folder);
        write(folder.resolve("z.eml"), message("z"));

        Heard heard = Heard.at(folder);

        assertThat(heard.subjects()).containsExactly("z");
        assertThat(heard.passedOver)
                .containsExactly(
                        "broken.eml: isn't there, or is a link that leads nowhere",
                        "circle: this folder was read already under another name");
    }

    @Test
    void a_changed_file_is_read_again_and_an_unchanged_one_is_not() {
        write(folder.resolve("a.eml"), message("a"));
        write(folder.resolve("b.eml"), message("b"));
        Heard heard = Heard.at(folder);

        write(folder.resolve("b.eml"), message("longer"));

        assertThat(heard.again(folder).subjects()).containsExactly("longer");
    }

    @Test
    void a_maildir_gives_new_and_cur_newest_first_and_never_tmp() {
        write(folder.resolve("cur/1700000001.M1.host:2,S"), message("old"));
        write(folder.resolve("cur/1700000003.M1.host:2,FR"), message("newest"));
        write(folder.resolve("new/1700000002.M1.host"), message("between"));
        write(folder.resolve("tmp/1700000009.M1.host"), message("half written"));
        write(folder.resolve("dovecot-uidlist"), "3 V1 N4");

        Heard heard = Heard.at(folder);

        assertThat(heard.subjects()).containsExactly("newest", "between", "old");
        assertThat(heard.files(folder))
                .containsExactly("cur/1700000003.M1.host:2,FR", "new/1700000002.M1.host", "cur/1700000001.M1.host:2,S");
        assertThat(heard.messages.getFirst().labels()).containsExactly("\\Flagged", "\\Answered");
        assertThat(heard.expected).isEqualTo(3);
        assertThat(heard.passedOver).isEmpty();
    }

    @Test
    void sub_folders_of_a_maildir_are_labels() {
        write(folder.resolve("cur/1.host:2,"), message("inbox"));
        write(folder.resolve(".Work.Intro/cur/2.host:2,"), message("dotted"));
        write(folder.resolve(".Entw&APw-rfe/cur/3.host:2,D"), message("draft"));
        write(folder.resolve("Friends/cur/4.host:2,"), message("plain"));

        Heard heard = Heard.at(folder);

        assertThat(heard.messages)
                .extracting(message -> message.labels())
                .containsExactly(
                        java.util.List.of(),
                        java.util.List.of("Entwürfe", "\\Draft"),
                        java.util.List.of("Work/Intro"),
                        java.util.List.of("Friends"));
    }

    @Test
    void keywords_of_dovecot_are_labels_and_a_new_one_is_noticed() throws IOException {
        write(folder.resolve("dovecot-keywords"), "0 intro\n1 $Later\n");
        Path file = folder.resolve("cur/1.host:2,S");
        write(file, message("tagged later"));
        Heard heard = Heard.at(folder);

        Files.move(file, folder.resolve("cur/1.host:2,RSab"));

        assertThat(heard.again(folder).messages)
                .singleElement()
                .satisfies(message -> assertThat(message.labels()).containsExactly("\\Answered", "intro", "$Later"));
    }

    @Test
    void a_message_that_is_only_opened_or_moved_to_cur_is_not_read_twice() throws IOException {
        write(folder.resolve("cur/0.host:2,"), message("other"));
        write(folder.resolve("new/1.host"), message("one"));
        Heard heard = Heard.at(folder);

        Files.move(folder.resolve("new/1.host"), folder.resolve("cur/1.host:2,RS"));

        assertThat(heard.again(folder).messages).isEmpty();
        assertThat(heard.passedOver).isEmpty();
    }

    @Test
    void a_message_renamed_while_being_read_is_found_and_a_deleted_one_is_named() {
        write(folder.resolve("cur/3.host:2,"), message("first"));
        write(folder.resolve("cur/2.host:2,"), message("renamed"));
        write(folder.resolve("cur/1.host:2,"), message("deleted"));
        Heard heard = new Heard();
        heard.onMessage = () -> {
            try {
                Files.deleteIfExists(folder.resolve("cur/1.host:2,"));
                if (Files.exists(folder.resolve("cur/2.host:2,"))) {
                    Files.move(folder.resolve("cur/2.host:2,"), folder.resolve("cur/2.host:2,RS"));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };

        heard.read(folder);

        assertThat(heard.subjects()).containsExactly("first", "renamed");
        assertThat(heard.passedOver)
                .containsExactly("1.host:2,: was moved or deleted while being read, or is a link that leads nowhere");
    }

    private static String message(String subject) {
        return "From: Ben <ben@example.org>\nSubject: " + subject + "\n\nHello\n";
    }
}
