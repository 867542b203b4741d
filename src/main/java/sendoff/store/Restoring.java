package sendoff.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import sendoff.store.Contents.Manifest;
import tools.jackson.core.JacksonException;

/// Makes a database of what [Contents] wrote: of an older Sendoff too, and of the other kind of database.
public final class Restoring implements AutoCloseable {
    /// What is held in memory before it is written: so many rows, or so many characters of them.
    private static final int MOST_ROWS = 500;

    private static final int MOST_TEXT = 1_000_000;

    private static final String ON_ITS_WAY = "It was on its way when the back-up that you restored was made."
            + " It may have left since, or you called it back.";

    private final ZipFile archive;
    private final Manifest manifest;

    private Restoring(ZipFile archive, Manifest manifest) {
        this.archive = archive;
        this.manifest = manifest;
    }

    /// The archive can't be used; the message says why.
    public static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }

        Unusable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// @throws Unusable if it is no archive of ours, not whole, or of a newer Sendoff
    public static Restoring from(Path file) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile(), UTF_8);
            Manifest manifest = manifest(zip, file);
            if (manifest.format() > Contents.FORMAT || manifest.schema().compareTo(Schema.NEWEST) > 0) {
                throw new Unusable(file + " was made by a newer Sendoff: update this one, then restore again");
            }
            var restoring = new Restoring(zip, manifest);
            zip = null;
            return restoring;
        } catch (ZipException e) {
            throw new Unusable(file + " is no archive, or not whole: choose another back-up", e);
        } catch (IOException e) {
            throw new Unusable(file + " can't be read: " + e.getMessage(), e);
        } finally {
            close(Optional.ofNullable(zip));
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Contents.MANIFEST);
        if (entry == null) {
            throw new Unusable(file + " is no back-up or export of Sendoff");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Json.read(new String(in.readAllBytes(), UTF_8), Manifest.class);
        } catch (JacksonException e) {
            throw new Unusable(file + " is damaged: choose another back-up", e);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /// The entries below a folder of the archive, without that folder's name.
    public List<String> files(String folder) {
        return archive.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                .map(entry -> entry.getName().substring(folder.length()))
                .toList();
    }

    public byte[] file(String name) throws IOException {
        try (InputStream in = archive.getInputStream(archive.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    /// A new file. Whoever is interrupted throws it away.
    ///
    /// @param now mail from before it gets no automatic reply out of the archive: it may have had one
    /// @return how many answers were on their way: the owner is asked what became of each
    /// @throws Unusable if a row does not fit
    public int toFile(Path target, Instant now) {
        try {
            Files.createFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            int keptBack = fill(fast(target), now);
            try (var file = FileChannel.open(target, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            // An older archive is brought to today's form before it takes its place.
            Database.sqlite(target).close();
            return keptBack;
        } catch (IOException e) {
            throw new Unusable(target + " can't be written: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw DatabaseTrouble.explain(new IllegalStateException(e));
        }
    }

    private int fill(DataSource fresh, Instant now) throws SQLException {
        Schema.migrate(fresh, "sqlite", Optional.of(manifest.schema()));
        try (Connection connection = fresh.getConnection()) {
            connection.setAutoCommit(false);
            int keptBack = fill(connection, now);
            connection.commit();
            return keptBack;
        }
    }

    private static DataSource fast(Path file) {
        var config = new SQLiteConfig();
        // Nobody else has this file, and it is thrown away when the work is cut off.
        config.setJournalMode(JournalMode.OFF);
        config.setSynchronous(SynchronousMode.OFF);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /// In one transaction, the tables too: whoever is interrupted has an empty database as before.
    ///
    /// @param now  as for [#toFile]
    /// @param rest what else belongs to it, done just before it counts
    /// @return how many answers were on their way
    /// @throws Unusable if there is something in that database already
    public int toEmpty(DataSource database, Instant now, Runnable rest) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (!Contents.tables(connection).isEmpty()) {
                throw new Unusable("there is something in that database already: restore into an empty one");
            }
            Schema.migrate(new OneTransaction(connection), "postgresql", Optional.of(manifest.schema()));
            int keptBack = fill(connection, now);
            rest.run();
            connection.commit();
            return keptBack;
        } catch (SQLException e) {
            throw DatabaseTrouble.explain(new IllegalStateException(e));
        }
    }

    private int fill(Connection connection, Instant now) throws SQLException {
        List<String> ours = Contents.tables(connection);
        for (String table : new TreeMap<>(manifest.rows()).keySet()) {
            if (!ours.contains(table)) {
                throw new Unusable("the archive holds " + table + ", which this Sendoff does not know");
            }
            fill(connection, table);
        }
        int keptBack = keepBack(connection, ours);
        if (ours.contains("setting")) {
            AutoReplies.answerFrom(connection, now);
        }
        return keptBack;
    }

    /// What was on its way then left since, or was called back: nothing leaves out of an archive, or it would leave
    /// twice.
    ///
    /// @return how many answers
    private static int keepBack(Connection connection, List<String> tables) throws SQLException {
        int answers = keepBack(connection, tables, "outbox", "because = '" + ON_ITS_WAY + "'");
        keepBack(connection, tables, "standing_letter", "body = ''");
        keepBack(connection, tables, "digest", "body = ''");
        return answers;
    }

    private static int keepBack(Connection connection, List<String> tables, String table, String also)
            throws SQLException {
        if (!tables.contains(table)) {
            return 0; // of an older Sendoff
        }
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("update " + table + " set status = 'unclear', " + also
                    + " where status in ('waiting', 'attempting')");
        }
    }

    private void fill(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from " + table);
        }
        long count = 0;
        try (var lines = new BufferedReader(new InputStreamReader(rows(table), UTF_8))) {
            var some = new ArrayList<Map<String, @Nullable Object>>();
            int held = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                some.add(row(table, line));
                held += line.length();
                count++;
                if (some.size() == MOST_ROWS || held > MOST_TEXT) {
                    insert(connection, table, some);
                    some.clear();
                    held = 0;
                }
            }
            insert(connection, table, some);
        } catch (IOException e) {
            throw new Unusable("the archive is damaged at " + table + ": choose another back-up", e);
        }
        if (count != manifest.count(table)) {
            throw new Unusable("the archive is not whole: " + table + " has " + count + " rows where "
                    + manifest.count(table) + " were written");
        }
    }

    private InputStream rows(String table) throws IOException {
        ZipEntry entry = archive.getEntry(Contents.ROWS + table + Contents.LINES);
        return entry == null ? InputStream.nullInputStream() : archive.getInputStream(entry);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> row(String table, String line) {
        try {
            return Json.read(line, Map.class);
        } catch (JacksonException e) {
            throw new Unusable("the archive is damaged at " + table + ": choose another back-up", e);
        }
    }

    private static void insert(Connection connection, String table, List<Map<String, @Nullable Object>> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = List.copyOf(rows.getFirst().keySet());
        for (String column : columns) {
            if (!column.matches("[a-z][a-z0-9_]*")) {
                throw new Unusable("the archive is damaged at " + table + ": it names a column " + column);
            }
        }
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map<String, @Nullable Object> row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, row.get(columns.get(i)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public void close() {
        close(Optional.of(archive));
    }

    private static void close(Optional<ZipFile> zip) {
        zip.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
