package sendoff.web;

import java.util.List;
import java.util.Optional;

/// What a stranger is told after a step: a mail is on its way, is this yours, it lies on the desk.
///
/// @param paragraphs what is said
/// @param quote      their request in their own words, or nothing
/// @param confirms   where the button goes that says it is theirs
public record AskSaidPage(
        AskPage.Shell shell, String heading, List<String> paragraphs, List<String> quote, Optional<String> confirms) {
    public AskSaidPage {
        paragraphs = List.copyOf(paragraphs);
        quote = List.copyOf(quote);
    }
}
