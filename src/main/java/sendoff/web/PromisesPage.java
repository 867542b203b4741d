package sendoff.web;

import java.util.List;
import java.util.Optional;

/// What the owner owes, and what others owe the owner.
public record PromisesPage(Frame frame, String heading, List<Group> groups, List<Item> others) {
    public PromisesPage {
        groups = List.copyOf(groups);
        others = List.copyOf(others);
    }

    public record Group(String id, String title, String note, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /// @param words the sentence that says it
    /// @param via   to whom and when it was said
    /// @param mark  empty when no day was named
    /// @param href  the conversation it was said in
    public record Item(String id, String words, String via, Optional<Mark> mark, Optional<String> href) {}

    public boolean isEmpty() {
        return groups.isEmpty() && others.isEmpty();
    }
}
