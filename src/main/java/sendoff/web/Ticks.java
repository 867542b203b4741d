package sendoff.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.desk.weighing.Opened;
import sendoff.web.AnswerLetter.Tick;

/// The checklist before an answer leaves, in words.
final class Ticks {
    /// These say more than that they are done.
    private static final Set<String> TOLD = Set.of("stakes", "reflect");

    private Ticks() {}

    static List<Tick> of(Opened.Checked checked) {
        Optional<String> first = checked.checklist().stream()
                .filter(item -> !item.done().orElse(false))
                .map(item -> item.id())
                .findFirst();
        return checked.checklist().stream()
                .map(item -> new Tick(
                        item.id(),
                        name(item.id()),
                        item.done().map(done -> done ? "done" : "todo").orElse("unknown"),
                        item.done().orElse(false) && !TOLD.contains(item.id()) ? "" : item.why(),
                        first.filter(item.id()::equals).isPresent() ? "v" : ""))
                .toList();
    }

    private static String name(String id) {
        return switch (id) {
            case "stakes" -> "Stakes assessed";
            case "outcome" -> "Outcome written down";
            case "framework" -> "Framework fits";
            case "parts" -> "Thanks, clarity, goodwill";
            case "promises" -> "Promises can be kept";
            case "reflect" -> "A day to reflect";
            default -> Words.capital(id);
        };
    }
}
