package sendoff.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sendoff.domain.Card;
import sendoff.domain.Person;
import sendoff.domain.PersonId;
import sendoff.domain.Relationship;

class VCardsTest {
    private static Card.Read read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private static Card.Read read(String text, Charset charset) {
        try {
            return VCards.read(
                    new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(charset)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Card only(String text) {
        assertThat(read(text).broken()).isZero();
        assertThat(read(text).cards()).hasSize(1);
        return read(text).cards().getFirst();
    }

    @Test
    void an_old_telephones_card_with_quoted_printable_is_read() {
        assertThat(only("""
                        BEGIN:VCARD
                        VERSION:2.1
                        N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:K=C3=B6nig;J=C3=B8rn
                        FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B8rn =
                        K=C3=B6nig
                        EMAIL;INTERNET:joern@example.com
                        EMAIL;INTERNET;PREF:J.Koenig@Example.org
                        ORG:Ledgerleaf;Water
                        TITLE:Engineer
                        TEL;CELL:+49 30 123
                        END:VCARD
                        """))
                .isEqualTo(new Card(
                        "Jørn König",
                        List.of("j.koenig@example.org", "joern@example.com"),
                        "Engineer",
                        "Ledgerleaf",
                        "",
                        ""));
    }

    @Test
    void folded_lines_groups_and_escapes_of_version_3_are_read() {
        Card card = only("""
                BEGIN:VCARD
                VERSION:3.0
                PRODID:-//Apple Inc.//macOS 14//EN
                N:Reyes;Carla;;;
                FN:Carla Reyes
                ORG:Ledgerleaf\\, Inc.;
                item1.EMAIL;type=INTERNET;type=pref:carla@exam
                 ple.net
                item1.X-ABLabel:_$!<Other>!$_
                NOTE:Met in Lisbon\\; likes\\nlong walks
                X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/Carla-R
                URL:https://carla.example.net/
                END:VCARD
                """);

        assertThat(card.addresses()).containsExactly("carla@example.net", "https://www.linkedin.com/in/Carla-R");
        assertThat(card.company()).isEqualTo("Ledgerleaf, Inc.");
        assertThat(card.note()).isEqualTo("Met in Lisbon; likes\nlong walks");
    }

    @Test
    void version_4_names_the_preferred_address_by_number() {
        assertThat(only("""
                        BEGIN:VCARD
                        VERSION:4.0
                        FN:Ben Okafor
                        EMAIL;PREF=2:mailto:second@example.org
                        EMAIL;PREF=1:first@example.org
                        PHOTO:data:image/png;base64,iVBORw0KGgo=
                        END:VCARD
                        """).addresses()).containsExactly("first@example.org", "second@example.org");
    }

    @Test
    void a_broken_card_in_the_middle_costs_only_itself() {
        Card.Read read = read("""
                BEGIN:VCARD
                VERSION:3.0
                FN:First
                EMAIL:first@example.com
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Never ends
                BEGIN:VCARD
                VERSION:3.0
                EMAIL:not an address
                END:VCARD
                something that is no card at all
                BEGIN:VCARD
                VERSION:3.0
                FN:Last
                EMAIL;TYPE=:last@example.com
                END:VCARD
                BEGIN:VCARD
                FN:Breaks off
                """);

        assertThat(read.cards()).extracting(Card::name).containsExactly("First", "Last");
        assertThat(read.broken()).isEqualTo(3);
    }

    @Test
    void what_windows_wrote_before_utf_8_is_read() {
        String card = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoë Müller\nEMAIL:zoe@example.com\nEND:VCARD\n";

        assertThat(read(card, Charset.forName("windows-1252")).cards())
                .extracting(Card::name)
                .containsExactly("Zoë Müller");
        assertThat(read("\uFEFF" + card).cards()).hasSize(1);
    }

    @Test
    void a_list_of_people_is_nobody_and_a_card_inside_a_card_is_not_another() {
        Card.Read read = read("""
                BEGIN:VCARD
                VERSION:3.0
                FN:Book club
                X-ADDRESSBOOKSERVER-KIND:group
                END:VCARD
                BEGIN:VCARD
                VERSION:2.1
                FN:Boss
                AGENT:
                BEGIN:VCARD
                VERSION:2.1
                FN:Assistant
                END:VCARD
                EMAIL:boss@example.com
                END:VCARD
                """);

        assertThat(read.cards()).extracting(Card::name).containsExactly("Boss");
        assertThat(read.cards().getFirst().addresses()).containsExactly("boss@example.com");
        assertThat(read.notes())
                .containsExactly("Left out: 1 list. Only names, addresses to write to, work and notes are taken.");
    }

    @Test
    void pictures_of_five_megabytes_are_left_out_while_reading() throws IOException {
        String line = " " + "A".repeat(72) + "\r\n";
        String picture = "PHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n" + line.repeat(5_000_000 / line.length());
        List<InputStream> cards = IntStream.range(0, 12)
                .<InputStream>mapToObj(n -> bytes("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:P " + n + "\r\n" + picture
                        + "EMAIL:" + n + "@example.com\r\nEND:VCARD\r\n"))
                .toList();
        Card.Read read = VCards.read(new SequenceInputStream(Collections.enumeration(cards)));

        assertThat(read.cards())
                .hasSize(12)
                .allSatisfy(card -> assertThat(card.addresses()).hasSize(1));
        assertThat(read.notes().getFirst()).startsWith("Left out: 12 pictures.");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoever_is_written_as_a_card_is_read_as_they_were() {
        Person ben = Person.of(
                        new PersonId(new UUID(0, 7)),
                        "Ben van der Okafor",
                        List.of("ben@example.org", "b@example.com", "https://www.linkedin.com/in/ben"))
                .with(new Person.Facts(
                        Optional.of(Relationship.FRIEND), "Baker; chef", "Rye, Inc.", "At a fair", "One.\nTwo."));
        Card card = VCards.read(VCards.write(List.of(ben), true)).cards().getFirst();

        assertThat(card.name()).isEqualTo("Ben van der Okafor");
        assertThat(card.addresses()).isEqualTo(ben.addresses());
        assertThat(card.facts())
                .isEqualTo(new Person.Facts(Optional.empty(), "Baker; chef", "Rye, Inc.", "At a fair", "One.\nTwo."));
    }

    @Test
    void notes_stay_at_home_unless_they_are_asked_for() {
        Person ben = Person.of(new PersonId(new UUID(0, 7)), "Ben", List.of("ben@example.org"))
                .with(new Person.Facts(Optional.empty(), "", "", "At a fair", "Owes me."));

        assertThat(VCards.write(List.of(ben), false))
                .contains("ben@example.org")
                .doesNotContain("Owes", "fair");
    }
}
