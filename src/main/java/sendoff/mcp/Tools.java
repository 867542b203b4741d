package sendoff.mcp;

import java.util.List;
import sendoff.desk.Desk;
import sendoff.facts.Facts;

/// Every tool. A new one is a class and a line here; none of them may approve, send, change a setting or delete.
final class Tools {
    private Tools() {}

    static List<Tool> on(Desk desk) {
        var facts = new Facts(desk);
        var named = new Named(facts);
        return List.of(
                new ListDesk(facts),
                new ReadIntroduction(facts, named),
                new ExplainRecommendation(facts, named),
                new FindTemplates(desk.enclosing(), named),
                new CheckDraft(facts, named),
                new ProposeDraft(facts, desk.proposing(), named),
                new ListPromises(facts),
                new ListPeople(facts),
                new ReadPerson(facts));
    }
}
