package sendoff.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Person;
import sendoff.testing.Radicale;
import sendoff.testing.TestDesk;

/// A real address book server.
class ImportingOnRadicaleTest {
    @TempDir
    Path home;

    private Radicale radicale;
    private TestDesk ada;
    private final String user = Radicale.person();

    @BeforeEach
    void an_address_book_with_three_people() {
        Assumptions.assumeTrue(Radicale.shared().isPresent());
        radicale = Radicale.shared().orElseThrow();
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant());
    }

    @AfterEach
    void close() {
        if (ada != null) {
            ada.close();
        }
    }

    private void fill() {
        URI book = radicale.address().resolve("/" + user + "/contacts/");
        radicale.request(user, "MKCOL", book, """
                <?xml version="1.0" encoding="utf-8"?>
                <D:mkcol xmlns:D="DAV:" xmlns:A="urn:ietf:params:xml:ns:carddav"><D:set><D:prop>
                <D:resourcetype><D:collection/><A:addressbook/></D:resourcetype><D:displayname>Contacts</D:displayname>
                </D:prop></D:set></D:mkcol>
                """, "Content-Type", "application/xml; charset=utf-8");
        for (String name : new String[] {"Carla Reyes", "Ben Okafor", "Zoë Müller & Söhne"}) {
            String id = Integer.toHexString(name.hashCode());
            radicale.request(
                    user,
                    "PUT",
                    book.resolve(id + ".vcf"),
                    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + id + "\r\nFN:" + name + "\r\nN:" + name + ";;;;\r\nEMAIL:"
                            + id + "@example.com\r\nEND:VCARD\r\n",
                    "Content-Type",
                    "text/vcard; charset=utf-8");
        }
    }

    @Test
    void the_people_of_an_address_book_come_in_when_chosen() {
        fill();
        Optional<String> trouble =
                ada.desk.importing().ask(radicale.address().toString(), user, Radicale.password(user));

        assertThat(trouble).isEmpty();
        assertThat(ada.desk.importing().preview().orElseThrow().all()).isEqualTo(3);
        assertThat(ada.tables.known().all()).isEmpty();
        ada.desk.importing().take(ada.desk.importing().preview().orElseThrow().id(), false);
        assertThat(ada.tables.known().all())
                .extracting(Person::name)
                .containsExactlyInAnyOrder("Carla Reyes", "Ben Okafor", "Zoë Müller & Söhne");
    }

    @Test
    void an_address_book_is_found_by_its_own_address_and_by_the_persons() {
        fill();

        for (String where : new String[] {"/" + user + "/contacts/", "/" + user + "/", "/.well-known/carddav"}) {
            String at = radicale.address().resolve(where).toString();
            assertThat(ada.desk.importing().ask(at, user, Radicale.password(user)))
                    .as(where)
                    .isEmpty();
            assertThat(ada.desk.importing().preview().orElseThrow().all()).isEqualTo(3);
        }
    }

    @Test
    void a_wrong_password_a_server_that_is_down_and_one_without_people_say_so() {
        String at = radicale.address().toString();

        assertThat(ada.desk.importing().ask(at, user, "wrong"))
                .contains("The address book server 127.0.0.1 does not accept the user name or password for " + user
                        + ". Many providers want an app password here.");
        assertThat(ada.desk.importing().ask("http://127.0.0.1:1/", user, "any"))
                .contains(
                        "The address book server at “http://127.0.0.1:1/” can’t be reached or is busy. Nothing came in:"
                                + " try it again later.");
        assertThat(ada.desk.importing().ask(at, user, Radicale.password(user)).orElseThrow())
                .startsWith("No address book was found at");
        assertThat(ada.desk
                        .importing()
                        .ask("http://contacts.example.com/", user, "any")
                        .orElseThrow())
                .contains("unencrypted");
    }
}
