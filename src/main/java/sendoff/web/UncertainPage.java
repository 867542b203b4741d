package sendoff.web;

import java.util.List;

/// Messages that might be introductions, for the owner to say.
public record UncertainPage(Frame frame, List<DeskPage.Maybe> messages) {
    public UncertainPage {
        messages = List.copyOf(messages);
    }

    public String heading() {
        return switch (messages.size()) {
            case 0 -> "Nothing is uncertain";
            case 1 -> "One message might be an introduction";
            default -> Words.capital(Words.number(messages.size())) + " messages might be introductions";
        };
    }
}
