package sendoff.web;

import java.util.List;
import sendoff.web.ReadingPage.Change;

/// Two templates that say nearly the same, side by side, and the words that are to stand for both.
///
/// @param id      names the proposal
/// @param changes where they differ: the words of the one that stays, and of the other
/// @param text    the merged words, as far as they were written
/// @param problem why they can't be used; empty where they can
public record MergePage(
        Frame frame, String id, Side kept, Side other, List<Change> changes, String text, String problem) {
    public MergePage {
        changes = List.copyOf(changes);
    }

    /// @param name part of its address
    /// @param used how often
    public record Side(String name, String title, String text, String used) {}
}
