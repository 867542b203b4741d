package sendoff.mcp;

import java.util.List;
import sendoff.facts.Facts;

/// Everyone the person has to do with.
final class ListPeople implements Tool {
    private static final String WORDS = "words";

    private final Facts facts;

    ListPeople(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "list_people";
    }

    @Override
    public String title() {
        return "List people";
    }

    @Override
    public String description() {
        return "Lists people the person has conversations with, the last to write first: name, addresses, what they"
                + " do, and how many mails went each way. read_person tells more of one.";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.text(WORDS, 200, "Only people in whose name, address or work every one of these words occurs."),
                Page.input());
    }

    @Override
    public Page call(Arguments said, Caller caller) {
        return Page.of(facts.people(said.text(WORDS).orElse("")), Page.passed(said));
    }
}
