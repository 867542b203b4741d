package sendoff.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Everything that is kept, row by row, the same from either database. It is read as it stands at one moment, while
/// others write on, and never held in memory.
public final class Contents {
    /// The entry that says what the others are.
    static final String MANIFEST = "sendoff.json";

    static final String ROWS = "data/";
    static final String LINES = ".jsonl";
    static final int FORMAT = 1;

    /// Libraries' own books, which every installation keeps for itself.
    private static final Set<String> NOT_OURS = Set.of("flyway_schema_history", "scheduled_tasks");

    /// Rows that PostgreSQL hands out at once: a letter may have a megabyte or two.
    private static final int AT_A_TIME = 50;

    private final Connections connections;

    /// Gives a connection that sees one moment and changes nothing.
    interface Connections {
        Connection frozen() throws SQLException;
    }

    Contents(Connections connections) {
        this.connections = connections;
    }

    /// What an archive says of itself.
    ///
    /// @param schema the newest migration that its rows know
    /// @param rows   how many each table has
    public record Manifest(int format, String schema, String at, Map<String, Long> rows) {
        public long count(String table) {
            return rows.getOrDefault(table, 0L);
        }
    }

    /// Adds all rows to an archive, a table an entry, a row a line of JSON; the manifest comes last.
    ///
    /// @throws UncheckedIOException if the archive can't be written
    public Manifest writeTo(ZipOutputStream zip, Instant at) {
        try (Connection connection = connections.frozen()) {
            var rows = new TreeMap<String, Long>();
            for (String table : tables(connection)) {
                zip.putNextEntry(new ZipEntry(ROWS + table + LINES));
                rows.put(table, write(connection, table, zip));
                zip.closeEntry();
            }
            var manifest = new Manifest(FORMAT, version(connection), Times.text(at), rows);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(Json.write(manifest).getBytes(UTF_8));
            zip.closeEntry();
            connection.rollback();
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw DatabaseTrouble.explain(new IllegalStateException(e));
        }
    }

    private static long write(Connection connection, String table, OutputStream out) throws SQLException, IOException {
        try (PreparedStatement all = connection.prepareStatement("select * from " + table)) {
            // PostgreSQL hands out a whole table at once unless it is asked for some rows at a time.
            all.setFetchSize(AT_A_TIME);
            try (ResultSet row = all.executeQuery()) {
                List<String> columns = columns(row);
                long count = 0;
                while (row.next()) {
                    out.write(Json.write(values(row, columns)).getBytes(UTF_8));
                    out.write('\n');
                    count++;
                }
                return count;
            }
        }
    }

    private static List<String> columns(ResultSet rows) throws SQLException {
        var names = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnName(i));
        }
        return names;
    }

    private static Map<String, @Nullable Object> values(ResultSet row, List<String> columns) throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), row.getObject(i + 1));
        }
        return values;
    }

    /// The tables that are ours, in the order of the alphabet.
    static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!NOT_OURS.contains(name) && !name.startsWith("sqlite_")) {
                    names.add(name);
                }
            }
        }
        names.sort(String::compareTo);
        return names;
    }

    static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet newest =
                        statement.executeQuery("select max(version) from flyway_schema_history where success")) {
            return newest.next() ? newest.getString(1) : "";
        }
    }
}
