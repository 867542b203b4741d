package sendoff.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.KindName;

class BulkMailTest {
    @TempDir
    private Path corpus;

    @TempDir
    private Path project;

    @BeforeEach
    void a_mailbox_of_three() throws IOException {
        Files.createDirectory(corpus.resolve("bulk"));
        try (var out = new GZIPOutputStream(
                Files.newOutputStream(corpus.resolve("bulk").resolve("enron-kaminski-v.mbox.gz")))) {
            out.write("""
                    From - Mon Mar  6 09:00:00 2000
                    Message-ID: <1@mill.example>
                    From: Rosa Lind <rosa@mill.example>
                    To: Otto Berg <otto@yard.example>
                    Subject: Nils

                    Otto, my neighbour Nils builds hulls and would gladly see your yard on any day of April that suits you.

                    From - Tue Mar  7 09:00:00 2000
                    Message-ID: <2@mill.example>
                    From: Pia Holm <pia@dock.example>
                    To: Otto Berg <otto@yard.example>
                    Subject: crane times

                    The crane comes at seven.

                    From - Wed Mar  8 09:00:00 2000
                    Message-ID: <3@mill.example>
                    From: Ulf Sand <ulf@sand.example>
                    To: Otto Berg <otto@yard.example>
                    Subject: varnish

                    Cheapest varnish in town, ask for our list.
                    """.getBytes(UTF_8));
        }
        Files.writeString(project.resolve("enron-kaminski-v.tsv"), """
                # what was read of it
                1@mill.example\tintroduced
                3@mill.example\tnone\tspam
                """);
    }

    @Test
    void labels_find_their_mail_by_message_id() {
        assertThat(BulkMail.in(project, corpus))
                .extracting(Labelled::kind, mail -> mail.label().spam(), Labelled::isBulk)
                .containsExactly(tuple(KindName.INTRODUCED, false, true), tuple(KindName.NONE, true, true));
    }

    @Test
    void without_the_corpus_the_labels_teach_nothing() {
        assertThat(BulkMail.in(project, project)).isEmpty();
    }

    @Test
    void mail_by_a_sender_that_is_kept_from_training_is_kept_too() {
        assertThat(left(Voices.read("kept", "== none\nFrom: ulf@sand.example\nSubject: paint\n\nHello.")))
                .containsExactly(1);
    }

    @Test
    void mail_on_a_subject_that_is_kept_from_training_is_kept_too() {
        assertThat(left(Voices.read("kept", "== none\nFrom: jo@x.example\nSubject: Re: Fwd: VARNISH\n\nHello.")))
                .containsExactly(1);
    }

    @Test
    void a_subject_is_the_same_where_a_space_stands_before_its_colon() {
        assertThat(left(Voices.read("kept", "== none\nFrom: jo@x.example\nSubject: Fwd: Re : varnish\n\nHello.")))
                .containsExactly(1);
    }

    @Test
    void a_part_of_the_mailbox_is_kept_with_what_real_mail_resembles_it() {
        List<Labelled> bulk = BulkMail.in(project, corpus);
        Labelled varnish = bulk.getLast();
        Labelled alike = real("== none\nFrom: jo@x.example\nSubject: Re: varnish\n\nHello.");
        Labelled other = real("== none\nFrom: jo@x.example\nSubject: lanterns\n\nHello.");

        assertThat(new Material(List.of(), List.of(), List.of(alike, other), bulk).apartFrom(List.of(varnish)))
                .containsExactly(other, bulk.getFirst());
    }

    @Test
    void what_the_owner_of_the_mailbox_wrote_did_not_come_in() {
        assertThat(BulkMail.isIncoming(real("== none\nFrom: vince.kaminski@x.example\n\nHello.")))
                .isFalse();
        assertThat(BulkMail.isIncoming(real("== none\nFrom: jo@x.example\n\nHello.")))
                .isTrue();
    }

    private static Labelled real(String text) {
        return Voices.read(Labelled.REAL, text).getFirst();
    }

    @Test
    void mail_that_shares_a_long_run_of_words_with_kept_mail_is_kept_too() {
        assertThat(left(Voices.read(
                        "kept",
                        "== none\nFrom: jo@x.example\nSubject: hulls\n\nSee below.\n\n> my neighbour Nils builds hulls and would gladly\n"
                                + "> see your yard on any day of April")))
                .containsExactly(3);
    }

    @Test
    void other_mail_is_learnt_from() {
        assertThat(left(Voices.read(
                        "kept", "== none\nFrom: jo@x.example\nSubject: hulls\n\nThe crane comes at eight.")))
                .containsExactly(1, 3);
    }

    private List<Integer> left(List<Labelled> kept) {
        return BulkMail.apartFrom(kept, BulkMail.in(project, corpus)).stream()
                .map(mail -> Integer.parseInt(mail.message().id().value().substring(0, 1)))
                .toList();
    }
}
