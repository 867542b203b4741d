package sendoff.mcp;

import java.util.List;
import sendoff.desk.answering.Enclosing;
import sendoff.desk.answering.Enclosing.Wording;

/// The person's own ways of putting it.
final class FindTemplates implements Tool {
    private static final int MOST = 5;

    private final Enclosing enclosing;
    private final Named named;

    FindTemplates(Enclosing enclosing, Named named) {
        this.enclosing = enclosing;
        this.named = named;
    }

    @Override
    public String name() {
        return "find_templates";
    }

    @Override
    public String title() {
        return "Find templates that fit";
    }

    @Override
    public String description() {
        return "Finds the templates of the person’s playbook that word an answer to this introduction, theirs first,"
                + " each filled in as it would read here. Their wording is what they sound like: build on it rather"
                + " than write from nothing. A slot in braces still has to be filled.";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Named.input(), Frameworks.input("How to answer. Left out: as is recommended."));
    }

    /// @param more how many more would fit
    record Found(String note, List<Wording> templates, int more) {}

    @Override
    public Found call(Arguments said, Caller caller) {
        List<Wording> all = enclosing.wordings(named.introduction(said.needed(Named.ID)), Frameworks.said(said));
        return new Found(Fence.NOTE, all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST));
    }
}
