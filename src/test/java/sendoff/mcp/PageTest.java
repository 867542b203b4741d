package sendoff.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void pages_follow_one_another_until_the_last_has_no_next() {
        List<Integer> all = IntStream.range(0, 45).boxed().toList();
        var read = new ArrayList<Object>();

        Page page = Page.of(all, 0);
        read.addAll(page.rows());
        for (Optional<String> next = page.next(); next.isPresent(); next = page.next()) {
            page = Page.of(all, Integer.parseInt(next.get()));
            read.addAll(page.rows());
        }

        assertThat(read).isEqualTo(all);
    }

    @Test
    void a_list_that_fills_a_page_to_the_last_row_has_no_second() {
        assertThat(Page.of(IntStream.range(0, Page.ROWS).boxed().toList(), 0).next())
                .isEmpty();
    }
}
