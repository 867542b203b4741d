package sendoff.web;

import java.util.List;
import sendoff.domain.SenderRule;

/// What the owner taught, on the settings page.
///
/// @param rules   always or never from somewhere
/// @param lessons acts of theirs that it learnt from
public record LearntSection(List<Ruled> rules, int lessons) {
    public LearntSection {
        rules = List.copyOf(rules);
    }

    /// @param value what a form says of it: scope and value
    public record Ruled(String value, String shown, boolean always) {}

    static Ruled ruled(SenderRule rule) {
        return new Ruled(rule.scope().word() + " " + rule.value(), rule.shown(), rule.always());
    }

    public String learnt() {
        return lessons == 0
                ? "Nothing yet: it learns from every correction and every answer of yours."
                : Words.some(lessons, "correction or answer", "corrections and answers")
                        + " of yours weigh in when new mail is read. Undo takes back what the act taught.";
    }
}
