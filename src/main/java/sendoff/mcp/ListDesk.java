package sendoff.mcp;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.facts.DeskRow;
import sendoff.facts.Facts;
import sendoff.store.Queue.Filter;
import sendoff.store.Queue.Last;

/// Who waits to hear from the owner.
final class ListDesk implements Tool {
    private static final String WORDS = "words";
    private static final String KIND = "kind";

    private final Facts facts;

    ListDesk(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "list_desk";
    }

    @Override
    public String title() {
        return "List the desk";
    }

    @Override
    public String description() {
        return "Lists who waits to hear from the person, the oldest deadline first: who asks, by whom they were"
                + " introduced, what they ask in one line, by when an answer is due, and the framework that is"
                + " recommended. Start here; read_introduction tells the rest.";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.text(WORDS, 200, "Only rows in which every one of these words occurs, in a name or the ask."),
                Input.oneOf(
                        KIND,
                        Arrays.stream(KindName.values())
                                .filter(KindName::isRelevant)
                                .map(KindName::word)
                                .toList(),
                        "Only rows of this kind."),
                Page.input());
    }

    @Override
    public Page call(Arguments said, Caller caller) {
        var filter = new Filter(
                said.text(WORDS).orElse(""),
                said.text(KIND).map(KindName::of).map(List::of).orElse(List.of()));
        return page(filter, Page.after(said, ListDesk::last));
    }

    /// Who has waited longest.
    Page first() {
        return page(Filter.ALL, Optional.empty());
    }

    private Page page(Filter filter, Optional<Last> after) {
        List<DeskRow> rows = facts.desk(filter, Page.ROWS + 1, after);
        return Page.of(rows, row -> row.due() + "_" + row.id());
    }

    private static Last last(String cursor) {
        int end = cursor.indexOf('_');
        return new Last(Instant.parse(cursor.substring(0, end)), IntroductionId.of(cursor.substring(end + 1)));
    }
}
