package sendoff.web;

import java.util.List;
import sendoff.desk.Opened;
import sendoff.web.AnswerPage.Tick;

/// The checklist before an answer leaves, in words.
final class Ticks {
    private Ticks() {}

    static List<Tick> of(Opened.Checked checked) {
        return checked.checklist().stream()
                .map(item -> new Tick(
                        name(item.id()),
                        item.done().map(done -> done ? "done" : "todo").orElse("unknown"),
                        item.done().orElse(false) ? "" : item.why()))
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
