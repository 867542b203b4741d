package sendoff.web;

import java.util.Map;

/// Asks for the password of the desk.
///
/// @param problem why the last try did not do, or empty
/// @param next    where to go then
/// @param along   what a phone shared, as fields of a form
public record LoginPage(Frame frame, String problem, String next, Map<String, String> along) {
    public LoginPage {
        along = Map.copyOf(along);
    }
}
