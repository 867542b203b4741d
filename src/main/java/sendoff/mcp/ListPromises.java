package sendoff.mcp;

import java.util.List;
import java.util.Optional;
import sendoff.facts.Facts;
import sendoff.facts.PromiseFact;

/// What was promised, both ways.
final class ListPromises implements Tool {
    private static final String SIDE = "side";
    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";

    private final Facts facts;

    ListPromises(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "list_promises";
    }

    @Override
    public String title() {
        return "List promises";
    }

    @Override
    public String description() {
        return "Lists promises that still bind: to whom, the exact words, the day they name, and the day on which to"
                + " think of it, the first to come up first. “mine” is what the person owes, “theirs” what others owe"
                + " them. Keeping, moving and closing one is the person’s to do, on the promises page.";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.oneOf(SIDE, List.of(MINE, THEIRS), "Only one side. Left out: both."), Page.input());
    }

    @Override
    public Page call(Arguments said, Caller caller) {
        Optional<Boolean> mine = said.text(SIDE).map(MINE::equals);
        List<PromiseFact> all = facts.promises().stream()
                .filter(promise ->
                        mine.filter(wanted -> wanted != promise.mine()).isEmpty())
                .toList();
        return Page.of(all, Page.passed(said));
    }
}
