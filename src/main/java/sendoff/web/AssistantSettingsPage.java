package sendoff.web;

/// Which language model may propose wording.
///
/// @param on      one is named
/// @param names   names and addresses may leave
/// @param problem why it could not be kept, or empty
public record AssistantSettingsPage(
        Frame frame, boolean on, String address, String model, boolean names, String problem) {}
