package sendoff.web;

import java.util.List;
import java.util.Optional;

/// The owner's words, ready when they need them.
///
/// @param open    the template in the editor
/// @param problem why it could not be saved, or empty
public record PlaybookPage(Frame frame, List<Item> templates, Optional<Item> open, String problem) {
    public PlaybookPage {
        templates = List.copyOf(templates);
    }

    /// @param name part of its address
    /// @param way  its voice and length
    /// @param own  the owner changed or wrote it
    public record Item(String name, String title, String way, String text, boolean own) {}

    public boolean isOpen(Item item) {
        return open.filter(one -> one.name().equals(item.name())).isPresent();
    }
}
