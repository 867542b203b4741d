package sendoff.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Text as search compares it: without case and accents, in every script. The databases differ in what they can do
/// (SQLite's `lower` knows ASCII only), so it is kept as a column.
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {}

    public static String of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        // Upper case first: it is there that ß becomes SS and both forms of a Greek sigma one.
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    static String of(Stream<String> texts) {
        return of(texts.filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
    }

    /// Makes whole what the migration could only begin.
    static void fill(Handle db) {
        var rows = db.createQuery("select id, searched from introduction")
                .map((row, ctx) -> new String[] {row.getString("id"), row.getString("searched")})
                .list();
        for (String[] row : rows) {
            String whole = of(row[1]);
            if (!whole.equals(row[1])) {
                db.createUpdate("update introduction set searched = :searched where id = :id")
                        .bind("searched", whole)
                        .bind("id", row[0])
                        .execute();
            }
        }
    }
}
