package sendoff.web;

import java.util.List;

/// Asks once more before everything about somebody goes.
///
/// @param base          their page
/// @param conversations how many, in words
/// @param promises      how many, in words
public record ErasePage(
        Frame frame, String base, String name, List<String> addresses, String conversations, String promises) {
    public ErasePage {
        addresses = List.copyOf(addresses);
    }
}
