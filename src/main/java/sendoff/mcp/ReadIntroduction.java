package sendoff.mcp;

import java.util.List;
import sendoff.facts.Facts;
import sendoff.facts.IntroductionFact;

/// One introduction with its conversation.
final class ReadIntroduction implements Tool {
    private static final String SKIP = "skip";
    private static final int FAR = 10_000;

    private final Facts facts;
    private final Named named;

    ReadIntroduction(Facts facts, Named named) {
        this.facts = facts;
        this.named = named;
    }

    @Override
    public String name() {
        return "read_introduction";
    }

    @Override
    public String title() {
        return "Read one introduction";
    }

    @Override
    public String description() {
        return "Reads one introduction: who asks what and why it was taken for an introduction, the conversation with"
                + " the newest messages last, what is recommended and why, the person’s draft, and what programs have"
                + " proposed. Long conversations come in parts; “notes” says what was left out.";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Named.input(),
                Input.number(SKIP, FAR, "How many of the newest messages to leave out, to read further back."));
    }

    /// @param notes what was left out, and how to get it
    record Reading(String note, List<String> notes, IntroductionFact introduction) {}

    @Override
    public Reading call(Arguments said, Caller caller) {
        return read(said.needed(Named.ID), said.number(SKIP));
    }

    Reading read(String id, int skip) {
        IntroductionFact whole = facts.introduction(named.introduction(id));
        var part = Part.of(whole.messages(), skip, new Fence());
        return new Reading(Fence.NOTE, part.notes(), whole.saying(part.messages()));
    }
}
