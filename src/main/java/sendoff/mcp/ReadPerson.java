package sendoff.mcp;

import java.util.List;
import sendoff.facts.Facts;
import sendoff.facts.PersonFact;

/// One person: what they are to the owner, and what they asked, brought and promised.
final class ReadPerson implements Tool {
    private static final String ID = "id";

    private final Facts facts;

    ReadPerson(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "read_person";
    }

    @Override
    public String title() {
        return "Read about one person";
    }

    @Override
    public String description() {
        return "Tells what is known of one person: what they are to the owner, the introductions they asked for, made"
                + " or took part in, and promises both ways. The owner’s own notes about people are not shown.";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.text(ID, 500, "The id of a person, as list_people shows it.")
                .asked());
    }

    record Known(String note, PersonFact person) {}

    @Override
    public Known call(Arguments said, Caller caller) {
        return facts.person(said.needed(ID))
                .map(person -> new Known(Fence.NOTE, person))
                .orElseThrow(() -> new Trouble(
                        "There is nobody with this id on file. Call list_people and take an id from there."));
    }
}
