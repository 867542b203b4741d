package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import sendoff.store.Contents.Manifest;

class ContentsTest {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");

    @TempDir
    Path folder;

    private static Manifest written(Contents contents, OutputStream out) {
        try (var zip = new ZipOutputStream(out)) {
            return contents.writeTo(zip, NOW);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void set(Database database, String name, String value) {
        database.change(tx -> new Settings(database).put(tx, name, value));
    }

    @Test
    void others_write_on_while_it_is_read() {
        try (Database database = Database.sqlite(folder.resolve("a.db"))) {
            set(database, "one", "1");
            var meanwhile = new OutputStream() {
                private boolean done;

                @Override
                public void write(int b) {
                    if (!done) {
                        done = true;
                        set(database, "two", "2");
                    }
                }
            };

            Manifest manifest = written(database.contents(), meanwhile);

            assertThat(meanwhile.done).isTrue();
            assertThat(new Settings(database).value("two")).contains("2");
            assertThat(manifest.count("setting")).isEqualTo(1);
        }
    }

    @Test
    void tables_of_an_older_sendoff_are_shown_before_they_change() {
        Path file = folder.resolve("old.db");
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        Schema.migrate(source, "sqlite", Optional.of("030"));
        List<String> seen = new ArrayList<>();

        Database.sqlite(
                        file,
                        Duration.ofSeconds(1),
                        old -> seen.add(
                                written(old, OutputStream.nullOutputStream()).schema()))
                .close();
        Database.sqlite(file, Duration.ofSeconds(1), _ -> seen.add("again")).close();

        assertThat(seen).containsExactly("030");
    }

    @Test
    void a_fresh_file_is_nothing_to_be_shown() {
        List<String> seen = new ArrayList<>();

        Database.sqlite(folder.resolve("new.db"), Duration.ofSeconds(1), _ -> seen.add("shown"))
                .close();

        assertThat(seen).isEmpty();
    }

    @Test
    void what_an_older_sendoff_wrote_is_brought_to_the_form_of_today() throws IOException {
        Path old = folder.resolve("old.db");
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + old);
        Schema.migrate(source, "sqlite", Optional.of("020"));
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into setting (name, value) values ('zone', 'Europe/Lisbon')");
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
        Path archive = folder.resolve("old.zip");
        var contents = new Contents(() -> {
            var connection = source.getConnection();
            connection.setAutoCommit(false);
            return connection;
        });
        written(contents, Files.newOutputStream(archive));

        Path fresh = folder.resolve("fresh.db");
        try (Restoring restoring = Restoring.from(archive)) {
            assertThat(restoring.manifest().schema()).isEqualTo("020");
            restoring.toFile(fresh, Instant.parse("2026-11-17T09:00:00Z"));
        }

        try (Database database = Database.sqlite(fresh)) {
            assertThat(new Settings(database).value("zone")).contains("Europe/Lisbon");
            assertThat(new DoubleOptIns(database).open()).isEmpty();
        }
    }
}
