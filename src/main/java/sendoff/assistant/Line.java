package sendoff.assistant;

/// One line of what is sent to the model.
///
/// @param role `system` for our instructions, `user` for the material
public record Line(String role, String text) {}
