package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;
import sendoff.domain.Account;
import sendoff.domain.MessageId;

class SchemaTest {
    @TempDir
    Path home;

    @Test
    void the_newest_version_is_that_of_the_newest_file() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith(".sql"))
                            .map(name -> name.substring(1, 4))
                            .max(String::compareTo))
                    .contains(Schema.NEWEST);
        }
    }

    @Test
    void a_desk_left_at_an_older_version_is_brought_up_to_date() {
        migrateTo("2");

        assertUsable();
    }

    @Test
    void what_was_written_before_search_knew_accents_is_found_afterwards() throws SQLException {
        migrateTo("006");
        try (var old = DriverManager.getConnection("jdbc:sqlite:" + file());
                var row = old.createStatement()) {
            row.execute("""
                    insert into introduction (id, arrived_as, arrived_at, channel, kind, requester_name, ask, parties, why,
                           confidence, spam, state, standing, stakes, framework, assessment, on_desk)
                    values ('1', 'ask@example.net', '2026-03-02T08:15:00.000Z', 'email', 'networking-request',
                           'ÅSA ŻÓŁĆ', 'Fünf MINUTEN', '{}', '[]', 1, 0, 'open', '{}', 'low', 'direct-closure', '{}', 1)
                    """);
        }

        try (var database = Database.sqlite(file())) {
            String searched = database.read(db -> db.createQuery("select searched from introduction")
                    .mapTo(String.class)
                    .one());
            assertThat(searched).contains("asa zołc").contains("funf minuten").isEqualTo(Folded.of(searched));
        }
    }

    @Test
    void an_account_kept_before_there_was_a_second_protocol_goes_on_with_imap() throws SQLException {
        migrateTo("030");
        try (var old = DriverManager.getConnection("jdbc:sqlite:" + file());
                var row = old.createStatement()) {
            row.execute("""
                    insert into account (id, details, secret)
                    values ('00000000-0000-0001-0000-000000000001',
                           '{"id":{"value":"00000000-0000-0001-0000-000000000001"},'
                           || '"address":{"name":null,"address":"ada@example.com"},"login":"ada@example.com",'
                           || '"sign":"PASSWORD","imap":{"host":"imap.example.com","port":993,"security":"TLS",'
                           || '"fingerprint":null},"smtp":null,"folders":[]}', '')
                    """);
        }

        try (var database = Database.sqlite(file())) {
            assertThat(new Accounts(database, Secrets.with(home.resolve("sendoff.key"))).all())
                    .singleElement()
                    .satisfies(account -> {
                        assertThat(account.protocol()).isEqualTo(Account.Protocol.IMAP);
                        assertThat(account.imap().host()).isEqualTo("imap.example.com");
                    });
        }
    }

    @Test
    void what_was_written_about_an_introduction_that_is_gone_goes_but_an_answer_that_left_is_found()
            throws SQLException {
        migrateTo("056");
        try (var old = DriverManager.getConnection("jdbc:sqlite:" + file());
                var row = old.createStatement()) {
            row.execute("""
                    insert into introduction (id, arrived_as, arrived_at, channel, kind, requester_name, ask, parties, why,
                           confidence, spam, state, standing, stakes, framework, assessment, on_desk)
                    values ('00000000-0000-0000-0000-000000000001', 'ask@example.net', '2026-03-02T08:15:00.000Z',
                           'email', 'networking-request', 'Carla', 'Five minutes', '{}', '[]', 1, 0, 'open', '{}',
                           'low', 'direct-closure', '{}', 1)
                    """);
            row.execute("insert into weighing (introduction_id, details) values ('gone', '{}')");
            row.execute("""
                    insert into outbox (id, introduction_id, account_id, envelope, body, framework, status, approved_at,
                           send_after, attempts)
                    values ('left@example.com', '00000000-0000-0000-0000-000000000001', '', '{}', '', 'accept', 'sent',
                           '', '', 1)
                    """);
            row.execute("""
                    insert into template_use (answer, introduction_id, template, version, used_at, edited, changes)
                    values ('left@example.com', '00000000-0000-0000-0000-000000000002', 'friendly/yes.txt', 1,
                            '2026-11-17T08:15:00.000Z', 'hardly', '[]')
                    """);
        }

        try (var database = Database.sqlite(file())) {
            assertThat(new Weighings(database).all()).isEmpty();
            assertThat(new TemplateUses(database).all())
                    .extracting(use -> use.introduction().toString())
                    .containsExactly("00000000-0000-0000-0000-000000000001");
        }
    }

    @Test
    void a_draft_that_left_is_gone_and_what_was_typed_elsewhere_is_not() throws SQLException {
        migrateTo("059");
        try (var old = DriverManager.getConnection("jdbc:sqlite:" + file());
                var row = old.createStatement()) {
            for (String id : List.of("1", "2", "3", "4")) {
                row.execute("""
                        insert into introduction (id, arrived_as, arrived_at, channel, kind, requester_name, ask,
                               parties, why, confidence, spam, state, standing, stakes, framework, assessment, on_desk)
                        values ('00000000-0000-0000-0000-00000000000%s', 'ask%s@example.net',
                               '2026-03-02T08:15:00.000Z', 'email', 'networking-request', 'Carla', 'Five minutes', '{}',
                               '[]', 1, 0, 'open', '{}', 'low', 'direct-closure', '{}', 1)
                        """.formatted(id, id));
                row.execute("""
                        insert into draft (introduction_id, framework, decision, template, composed, body, edited,
                               kept_findings, filed, updated_at)
                        values ('00000000-0000-0000-0000-00000000000%s', 'direct-closure', '', '', '', 'Mine', 1, '',
                               'receipt', '2026-03-02T09:00:00.000Z')
                        """.formatted(id));
            }
            // The first left, by the second conversation an answer to another came along, the third was sent by hand.
            for (String id : List.of("1", "2", "3")) {
                row.execute("""
                        insert into approval (introduction_id, at, framework, no_room)
                        values ('00000000-0000-0000-0000-00000000000%s', '2026-03-02T09:05:00.000Z', 'direct-closure',
                               0)
                        """.formatted(id));
            }
            row.execute(SENT.formatted("1", "1", "Mine"));
            row.execute(SENT.formatted("2", "2", "Another letter"));
        }

        try (var database = Database.sqlite(file())) {
            List<String> drafts = database.read(db -> db.createQuery("select introduction_id from draft order by 1")
                    .mapTo(String.class)
                    .list());
            assertThat(drafts).extracting(id -> id.substring(id.length() - 1)).containsExactly("2", "4");
            assertThat(new Outbox(database).receipt(new MessageId("1@example.com")))
                    .contains("receipt");
            assertThat(new Outbox(database).receipt(new MessageId("2@example.com")))
                    .isEmpty();
        }
    }

    private static final String SENT = """
            insert into outbox (id, introduction_id, account_id, envelope, body, framework, status, approved_at,
                   send_after, attempts)
            values ('%s@example.com', '00000000-0000-0000-0000-00000000000%s', '', '{}', '%s', 'direct-closure', 'sent',
                   '2026-03-02T09:05:00.000Z', '', 1)
            """;

    /// A process of its own ends hard before one of the statements that bring the tables up to date.
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 10, 13, 15})
    void a_process_killed_in_the_middle_of_a_migration_leaves_a_desk_that_can_be_brought_up_to_date(int statement)
            throws Exception {
        migrateTo("2");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MortalMigration.class.getName(),
                        file().toString(),
                        Integer.toString(statement))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("words.txt").toFile())
                .start();

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(home.resolve("words.txt")))
                .isEqualTo(MortalMigration.KILLED);
        assertUsable();
    }

    @Test
    void two_processes_that_start_at_once_make_one_desk() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> open = () -> {
                try (var database = Database.sqlite(file())) {
                    return new Messages(database).count() == 0;
                }
            };
            for (var opened : threads.invokeAll(List.of(open, open, open, open))) {
                assertThat(opened.get()).isTrue();
            }
        }
        assertUsable();
    }

    private Path file() {
        return home.resolve("sendoff.db");
    }

    private void migrateTo(String version) {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
                .target(version)
                .load()
                .migrate();
    }

    private void assertUsable() {
        try (var database = Database.sqlite(file())) {
            var settings = new Settings(database);
            database.change(tx -> settings.put(tx, "works", "yes"));
            assertThat(settings.value("works")).contains("yes");
            assertThat(new Promises(database).open()).isEmpty();
        }
    }
}
