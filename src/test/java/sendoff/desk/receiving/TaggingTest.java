package sendoff.desk.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import sendoff.testing.Accounts;
import sendoff.testing.Raw;
import sendoff.testing.RealDesk;
import sendoff.testing.Way;

/// Sendoff reads mail within seconds; the owner tags it afterwards, and that settles what it is all the same.
@ParameterizedClass
@EnumSource(names = {"IMAP_ON_DOVECOT", "JMAP_IN_PROCESS"})
class TaggingTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-17T08:20:00Z");
    private static final Instant NOW = Instant.parse("2026-11-17T10:00:00Z");

    @Parameter
    Way way = Way.JMAP_IN_PROCESS;

    @TempDir
    Path home;

    private Way.Box box;
    private RealDesk desk;

    @BeforeEach
    void open() {
        box = way.open();
        box.other().create("intro");
        var account = Accounts.reading(box.account(), "INBOX", "intro");
        desk = new RealDesk(home, account, box.secret(), NOW, post -> post);
    }

    @AfterEach
    void close() {
        desk.close();
        box.close();
    }

    @Test
    void a_tag_is_filed_by_the_next_reading_if_this_one_is_killed() {
        read(minutes());
        box.other().mark("INBOX", "intro");
        assertThatThrownBy(() -> desk.desk
                        .reading()
                        .read(desk.tables.accounts().all().getFirst(), progress -> {
                            throw new IllegalStateException("killed");
                        }))
                .hasMessage("killed");

        desk.read();

        assertThat(desk.queue()).hasSize(1);
    }

    @Test
    void mail_moved_into_the_folder_after_it_was_read_is_an_introduction() {
        read(minutes());
        box.other().empty("INBOX");
        box.other().put("intro", List.of(), ARRIVED, minutes());

        desk.read();

        assertThat(desk.queue()).hasSize(1);
    }

    @Test
    void mail_of_which_only_the_id_was_kept_is_read_once_it_is_tagged() {
        read(newsletter());
        box.other().mark("INBOX", "intro");

        desk.read();

        assertThat(desk.queue()).hasSize(1);
    }

    @Test
    void mail_of_which_only_the_id_was_kept_is_read_once_it_is_moved() {
        read(newsletter());
        box.other().empty("INBOX");
        box.other().put("intro", List.of(), ARRIVED, newsletter());

        desk.read();

        assertThat(desk.queue()).hasSize(1);
    }

    @Test
    void mail_that_lies_in_the_inbox_and_in_the_folder_is_an_introduction() {
        box.other().put("INBOX", List.of(), ARRIVED, minutes());
        box.other().put("intro", List.of(), ARRIVED, minutes());

        desk.read();

        assertThat(desk.queue()).hasSize(1);
    }

    private void read(String letter) {
        box.other().put("INBOX", List.of(), ARRIVED, letter);
        desk.read();
        assertThat(desk.queue()).isEmpty();
    }

    private String minutes() {
        return from("Bob Okafor <bob@example.test>")
                .says("Hi Alice,\n\nthe minutes of Monday are on the shared drive now.\n\nBob\n");
    }

    private String newsletter() {
        return from("Bob's garden <garden@example.test>")
                .with("List-Id: <garden.example.test>")
                .with("Precedence: bulk")
                .says("Dear readers,\n\nthe first leeks are in.\n\nBob\n");
    }

    private Raw from(String writer) {
        return Raw.from(writer, "Alice Nowak <" + box.address() + ">")
                .subject("The minutes of Monday")
                .id("minutes@example.test")
                .at("Tue, 17 Nov 2026 09:20:00 +0100");
    }
}
