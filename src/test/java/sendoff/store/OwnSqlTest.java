package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.testing.Dialect;

class OwnSqlTest {
    @TempDir
    Path home;

    @Test
    void names_are_bound_and_colons_in_texts_and_comments_are_left() {
        try (var database = Dialect.sqlite(home)) {
            String found = database.read(db -> db.createQuery("""
                            select ':no, it''s :not' || :yes -- nor :here
                             where 1 <= :one and 'b' in (<letters>) and 1 <> 2
                            """)
                    .bind("yes", "!")
                    .bind("one", 1)
                    .bindList("letters", List.of("a", "b"))
                    .mapTo(String.class)
                    .one());

            assertThat(found).isEqualTo(":no, it's :not!");
        }
    }
}
