package sendoff.boundaries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import sendoff.domain.PageRequest;

/// A form as a letter: what somebody asked, in the order in which it is weighed.
public final class RequestText {
    private RequestText() {}

    /// @param day a day in words
    public static String of(PageRequest request, Function<LocalDate, String> day) {
        List<String> parts = new ArrayList<>();
        parts.add(request.line());
        parts.add(request.why());
        if (!request.gain().isEmpty()) {
            parts.add("What you would get from it: " + request.gain());
        }
        List<String> facts = new ArrayList<>();
        request.minutes().ifPresent(many -> facts.add("Time: " + many + " minutes"));
        request.by().ifPresent(by -> facts.add("I need to know by " + day.apply(by) + "."));
        request.link().ifPresent(facts::add);
        if (!facts.isEmpty()) {
            parts.add(String.join("\n", facts));
        }
        parts.add(request.from().shown());
        return String.join("\n\n", parts);
    }
}
