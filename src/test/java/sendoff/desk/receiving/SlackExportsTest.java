package sendoff.desk.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.TUESDAY;
import static sendoff.testing.SlackZip.ADA;
import static sendoff.testing.SlackZip.CARLA;
import static sendoff.testing.SlackZip.WITH_CARLA;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Channel;
import sendoff.domain.Owner;
import sendoff.domain.Standing.State;
import sendoff.testing.SlackZip;
import sendoff.testing.TestDesk;

class SlackExportsTest {
    private static final Instant ASKED = TUESDAY.toInstant();
    private static final String ASK =
            "You know the port authority well, I think? Could you introduce me to Sanne de Wit about shore power?";

    @TempDir
    Path home;

    TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, ASKED.plusSeconds(3600));
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private Scanning.Scanned scan(SlackZip zip, String name, String... named) {
        return ada.desk.scanning().files(zip.write(home.resolve(name)), Set.of(named), progress -> {});
    }

    private static SlackZip asked() {
        return SlackZip.ofAda()
                .says(WITH_CARLA, CARLA, ASKED, "Hi Ada, hope the week is kind.")
                .says(WITH_CARLA, CARLA, ASKED.plusSeconds(30), ASK);
    }

    @Test
    void what_broke_without_a_word_is_called_by_its_kind() {
        assertThat(SlackExports.brokenOff("export.zip", new IllegalStateException()))
                .startsWith("“export.zip” could not be read to its end: IllegalStateException at ");
        assertThat(SlackExports.brokenOff("export.zip", new IllegalStateException("users.json ends early.")))
                .isEqualTo("“export.zip” could not be read to its end: users.json ends early.");
    }

    @Test
    void an_ask_in_a_direct_message_lies_on_the_desk_with_the_same_clock_as_mail() {
        scan(asked(), "one.zip");

        var filed = ada.tables.introductions().find(ada.only()).orElseThrow();
        assertThat(filed.introduction().channel()).isEqualTo(Channel.SLACK);
        assertThat(filed.introduction().requester().isAt("carla@example.net")).isTrue();
        assertThat(filed.standing().state()).isEqualTo(State.OPEN);
        assertThat(filed.due()).isPresent();
        assertThat(ada.tables.messages().of(filed.id())).hasSize(2);
    }

    @Test
    void a_newer_export_adds_only_what_is_new_and_the_owners_own_answer_settles_it() {
        scan(asked(), "one.zip");

        var newer = scan(
                asked().says(WITH_CARLA, ADA, ASKED.plusSeconds(900), "Gladly: I will introduce you this week."),
                "two.zip");
        var same = scan(asked(), "one.zip");

        assertThat(newer.tally().fresh()).isEqualTo(1);
        assertThat(same.tally().fresh()).isZero();
        assertThat(ada.queue()).isEmpty();
        assertThat(ada.tables.introductions().count()).isEqualTo(1);
    }

    @Test
    void of_small_talk_nothing_lies_on_the_desk() {
        scan(SlackZip.ofAda().says(WITH_CARLA, CARLA, ASKED, "haha yes, same here"), "one.zip");

        assertThat(ada.tables.introductions().count()).isZero();
    }

    @Test
    void nobody_is_guessed_to_be_the_owner() {
        ada.desk
                .ownership()
                .set(ada.desk.ownership().preferences().ownedBy(new Owner("Ada", Set.of("ada@elsewhere.example"))));

        assertThatThrownBy(() -> scan(asked(), "one.zip"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nobody knows who in one.zip you are")
                .hasMessageContaining("Ada Lindqvist (" + ADA + ")");

        scan(asked(), "one.zip", ADA);
        assertThat(ada.queue()).hasSize(1);
        assertThat(ada.desk.ownership().owner().addresses()).contains("ada@example.com", "ada@elsewhere.example");
    }
}
