package sendoff.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasuresTest {
    private static final String HERS = "zelda@quist.example";

    @TempDir
    Path home;

    /// A table that comes later and keeps people's addresses makes this fail, until [Erasures] knows it.
    @Test
    void no_table_with_people_in_it_is_forgotten() throws SQLException, IOException {
        try (Database database = Database.sqlite(home.resolve("a.db"))) {
            try (Connection connection = database.source().getConnection()) {
                for (String table : Contents.tables(connection)) {
                    Map<String, Integer> columns = columns(connection, table);
                    if (columns.keySet().stream().anyMatch(ErasuresTest::namesPeople)) {
                        fill(connection, table, columns);
                    }
                }
            }
            assertThat(naming(database)).contains("page_request", "standing_letter", "message", "outcome", "promise");

            var erasures = new Erasures(database);
            database.change(tx -> {
                erasures.erase(tx, erasures.with(List.of(HERS)));
                erasures.forget(tx, List.of(HERS));
            });

            assertThat(naming(database)).isEmpty();
        }
    }

    private static boolean namesPeople(String column) {
        return column.matches("address|.*_address|people|asker|introducer|envelope|to_name|requester_name");
    }

    private static boolean isText(String column) {
        return column.matches(
                "details|body|words|text|payload|content|recognition|note|name|ask|parties|searched|said|glad_of");
    }

    private static Map<String, Integer> columns(Connection connection, String table) throws SQLException {
        var all = new LinkedHashMap<String, Integer>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, table, "%")) {
            while (columns.next()) {
                all.put(columns.getString("COLUMN_NAME"), columns.getInt("DATA_TYPE"));
            }
        }
        return all;
    }

    /// Every row is about her, and belongs to the same conversation.
    private static void fill(Connection connection, String table, Map<String, Integer> columns) throws SQLException {
        String names = String.join(", ", columns.keySet());
        String marks = columns.keySet().stream().map(_ -> "?").collect(Collectors.joining(", "));
        try (var insert =
                connection.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
            int n = 1;
            for (var column : columns.entrySet()) {
                insert.setObject(n++, value(column.getKey(), column.getValue()));
            }
            insert.execute();
        }
    }

    private static Object value(String column, int type) {
        if (type != Types.VARCHAR) {
            return 0;
        }
        return switch (column) {
            case "people" -> "|" + HERS + "|";
            case "id", "introduction_id", "person_id", "opt_in_id", "message_id" -> new UUID(7, 7).toString();
            case String name when namesPeople(name) || isText(name) -> HERS;
            default -> "x";
        };
    }

    /// The tables in which she stands.
    private static List<String> naming(Database database) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            database.contents().writeTo(zip, Instant.EPOCH);
        }
        var rows = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                rows.put(
                        entry.getName().replaceFirst("data/(.*)\\.jsonl", "$1"), new String(zip.readAllBytes(), UTF_8));
            }
        }
        var found = new ArrayList<String>();
        rows.forEach((table, text) -> {
            if (text.contains(HERS)) {
                found.add(table);
            }
        });
        return found;
    }
}
