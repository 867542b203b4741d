package sendoff.web;

import java.util.List;
import java.util.Optional;

/// What the owner owes, and what others owe the owner.
///
/// @param asked   read in the owner's mail: are these promises?
/// @param trust   so many were confirmed that taking them as they come is offered
/// @param more    what is not shown yet
/// @param today   the first day that a promise may be moved to
/// @param elsewhere what the owner did in their calendar and has to explain
public record PromisesPage(
        Frame frame,
        String heading,
        List<Item> asked,
        boolean trust,
        List<Group> groups,
        Optional<More> more,
        List<Item> others,
        Side side,
        String today,
        Asked elsewhere) {
    public PromisesPage {
        asked = List.copyOf(asked);
        groups = List.copyOf(groups);
        others = List.copyOf(others);
    }

    /// @param next how many to show then
    public record More(String label, int next) {}

    public record Group(String id, String title, String note, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /// @param words the sentence that says it
    /// @param via   to whom and when it was said
    /// @param from  how it is known
    /// @param mark  the day it is due or comes up
    /// @param href  the conversation it was said in
    /// @param tray  what has to be said to the other side
    /// @param person who the other side is
    public record Item(
            String id,
            String words,
            String via,
            String from,
            Optional<Mark> mark,
            Optional<String> href,
            Optional<Tray> tray,
            Optional<PersonLink> person) {}

    /// A letter to the other side that only the owner can send.
    ///
    /// @param label  what it is for
    /// @param text   what it would say
    /// @param mailto opens it in the owner's mail program; empty without an address
    /// @param done   where the form goes that says it was told
    /// @param said   what that button says
    /// @param drop   where the form goes that leaves it
    public record Tray(String label, String text, Optional<String> mailto, String done, String said, String drop) {}

    /// Beside the list.
    ///
    /// @param month  what became of them this month, label and number
    /// @param kept   the latest that were kept
    /// @param remind where reminders reach the owner
    public record Side(String title, List<Fact> month, List<String> kept, List<String> remind) {
        public Side {
            month = List.copyOf(month);
            kept = List.copyOf(kept);
            remind = List.copyOf(remind);
        }
    }

    public record Fact(String name, int many) {}

    public boolean isEmpty() {
        return asked.isEmpty() && groups.isEmpty() && others.isEmpty();
    }
}
