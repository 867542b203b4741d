package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class KeptConnectionsTest {
    @TempDir
    Path home;

    private final SQLiteDataSource source = new SQLiteDataSource();

    @BeforeEach
    void in_this_folder() {
        source.setUrl("jdbc:sqlite:" + home.resolve("kept.db"));
    }

    @Test
    void a_connection_given_back_is_lent_again() throws SQLException {
        try (var kept = new KeptConnections(source, Duration.ofSeconds(20))) {
            Connection first = kept.openConnection();
            kept.closeConnection(first);

            Connection second = kept.openConnection();
            kept.closeConnection(second);
            assertThat(second).isSameAs(first);
        }
    }

    @Test
    void closing_waits_for_the_question_that_is_being_answered() throws Exception {
        var kept = new KeptConnections(source, Duration.ofSeconds(20));
        Connection asking = kept.openConnection();
        var closing = Thread.ofVirtual().start(kept::close);
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(asking.isClosed()).isFalse();
        kept.closeConnection(asking);
        closing.join();

        assertThat(asking.isClosed()).isTrue();
    }

    @Test
    void once_closed_nothing_is_opened_or_written_any_more() throws Exception {
        var kept = new KeptConnections(source, Duration.ofSeconds(20));
        kept.close();

        assertThatThrownBy(kept::openConnection).hasMessageContaining("closed");
        assertThat(Files.exists(home.resolve("kept.db"))).isFalse();
    }

    @Test
    void a_question_that_takes_too_long_is_not_waited_for_and_its_connection_is_closed_when_it_comes_back()
            throws SQLException {
        var kept = new KeptConnections(source, Duration.ZERO);
        Connection late = kept.openConnection();
        kept.close();
        assertThat(late.isClosed()).isFalse();
        kept.closeConnection(late);

        assertThat(late.isClosed()).isTrue();
    }

    @Test
    void a_file_that_cannot_be_opened_is_not_waited_for() {
        source.setUrl("jdbc:sqlite:" + home.resolve("no/such/folder/kept.db"));
        var kept = new KeptConnections(source, Duration.ofDays(1));
        assertThatThrownBy(kept::openConnection).isInstanceOf(SQLException.class);

        kept.close();
    }
}
