package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.IntroductionId;
import sendoff.domain.Standing.State;
import sendoff.store.IntroductionPages.After;
import sendoff.store.IntroductionPages.Listed;
import sendoff.store.IntroductionPages.Wanted;

class IntroductionPagesTest {
    private static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty());

    @TempDir
    Path home;

    Database database;
    IntroductionPages pages;

    @BeforeEach
    void open() {
        database = Database.sqlite(home.resolve("a.db"));
        pages = new IntroductionPages(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void put(int n, String arrived, String state, String settled) {
        database.change(tx -> tx.handle()
                .createUpdate("""
                        insert into introduction (id, arrived_as, arrived_at, channel, kind, requester_name, ask, parties, why,
                               confidence, spam, state, owed_since, settled_at, standing, stakes, framework, assessment,
                               on_desk, searched)
                        values (:id, 'a', :arrived, 'EMAIL', 'introduced', 'Carla', 'A call', '{}', '[]',
                               1, 0, :state, '2026-03-02T08:15:00.000Z', :settled, '{}', 'LOW', 'accept', '{}', 0, '')
                        """)
                .bind("id", new UUID(0, n).toString())
                .bind("arrived", arrived)
                .bind("state", state)
                .bind("settled", settled.isEmpty() ? null : settled)
                .execute());
    }

    @Test
    void pages_follow_each_other_also_where_many_arrived_in_the_same_moment_or_nobody_knows_when() {
        for (int n = 1; n <= 7; n++) {
            put(n, n < 3 ? "" : "2026-03-02T08:15:00.000Z", "open", "");
        }

        var seen = new ArrayList<IntroductionId>();
        Optional<After> after = Optional.empty();
        for (List<Listed> page = pages.page(ALL, after, 2); !page.isEmpty(); page = pages.page(ALL, after, 2)) {
            page.forEach(one -> seen.add(one.id()));
            after = Optional.of(page.getLast().place());
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void what_the_owner_settled_counts_as_answered() {
        put(1, "2026-03-02T08:15:00.000Z", "open", "2026-03-03T08:15:00.000Z");
        put(2, "2026-03-02T08:15:00.000Z", "open", "2026-03-01T08:15:00.000Z");

        assertThat(pages.page(new Wanted(Optional.of(State.ANSWERED), Optional.empty()), Optional.empty(), 9))
                .singleElement()
                .satisfies(one -> assertThat(one.id().value()).isEqualTo(new UUID(0, 1)));
        assertThat(pages.page(new Wanted(Optional.of(State.OPEN), Optional.empty()), Optional.empty(), 9))
                .singleElement()
                .satisfies(one -> assertThat(one.id().value()).isEqualTo(new UUID(0, 2)));
    }

    /// However deep the page lies in ten thousand, the index leads there and nothing is sorted.
    @Test
    void a_page_is_found_by_its_index() {
        List<String> plan = database.read(db -> db.createQuery("explain query plan " + pages.sql())
                .bind("state", "")
                .bind("channel", "")
                .bind("arrived", Times.text(Instant.EPOCH))
                .bind("id", "")
                .bind("most", 50)
                .map((row, ctx) -> row.getString("detail"))
                .list());

        assertThat(plan).singleElement().asString().contains("USING INDEX introduction_arrived (arrived_at<?)");
    }
}
