package sendoff.web;

/// Asks for the password of the desk.
///
/// @param problem why the last try did not do, or empty
/// @param next    where to go then
public record LoginPage(Frame frame, String problem, String next) {}
