package sendoff.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The owner's words, ready when they need them.
///
/// @param query     what is looked for among the templates, or empty
/// @param replies   the standard replies the owner wrote
/// @param voices    the templates that come with the desk, changed or not
/// @param resources what can be offered with a no
/// @param reading   how many are to be read again, in words; empty for none
/// @param editor    the template in the editor
/// @param form      the resource that is being added or changed
public record PlaybookPage(
        Frame frame,
        String query,
        List<Item> replies,
        List<Spoken> voices,
        List<Thing> resources,
        String reading,
        Optional<Editor> editor,
        Optional<ResourceForm> form) {
    public PlaybookPage {
        replies = List.copyOf(replies);
        voices = List.copyOf(voices);
        resources = List.copyOf(resources);
    }

    public boolean isSearch() {
        return !query.isBlank();
    }

    /// What is looked for, as an address carries it on.
    public String asked() {
        return isSearch() ? "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) : "";
    }

    public boolean isFound() {
        return !replies.isEmpty() || !voices.isEmpty();
    }

    /// The templates of one voice.
    ///
    /// @param chosen the voice that answers are written in
    public record Spoken(String title, boolean chosen, List<Kin> kinds) {
        public Spoken {
            kinds = List.copyOf(kinds);
        }

        public int count() {
            return kinds.stream().mapToInt(kin -> kin.items().size()).sum();
        }

        public boolean isOpen() {
            return kinds.stream().flatMap(kin -> kin.items().stream()).anyMatch(Item::open);
        }

        public String countLine() {
            return count() == 1 ? "one template" : count() + " templates";
        }
    }

    /// Those that answer by the same framework.
    public record Kin(String title, List<Item> items) {
        public Kin {
            items = List.copyOf(items);
        }
    }

    /// @param name   part of its address
    /// @param way    its voice, length and channel
    /// @param used   how often and when last, or empty
    /// @param edited how much its owner changes it, or empty
    /// @param own    the owner changed or wrote it
    /// @param habits how many changes are offered for it
    /// @param open   it is in the editor
    /// @param due    it is to be read again
    /// @param retired it writes no drafts
    public record Item(
            String name,
            String title,
            String way,
            String used,
            String edited,
            boolean own,
            int habits,
            boolean open,
            boolean due,
            boolean retired) {}

    /// A resource in the list.
    ///
    /// @param state `gone`, `archived`, or empty
    public record Thing(String id, String icon, String title, String line, String chip, String state) {}

    /// A template as it is edited.
    ///
    /// @param name    part of its address; `new` for one that does not exist yet
    /// @param title   what it is called
    /// @param builtIn a starter's text stands behind it
    /// @param problem why it could not be saved, or empty
    /// @param assisted the assistant is on
    /// @param retired  it writes no drafts
    public record Editor(
            String name,
            String title,
            String way,
            String text,
            boolean own,
            boolean builtIn,
            String problem,
            Fresh fresh,
            List<String> slots,
            List<Version> versions,
            List<Habit> habits,
            Preview preview,
            boolean assisted,
            boolean retired) {
        public Editor {
            slots = List.copyOf(slots);
            versions = List.copyOf(versions);
            habits = List.copyOf(habits);
        }

        public boolean isNew() {
            return name.equals("new");
        }

        public String slotName(String slot) {
            return slot.replace('_', ' ');
        }
    }

    /// What a new template is to be.
    public record Fresh(
            String called, String purpose, String voice, boolean brief, List<Option> purposes, List<Option> voices) {
        public static final Fresh NONE = new Fresh("", "", "", false, List.of(), List.of());

        public Fresh {
            purposes = List.copyOf(purposes);
            voices = List.copyOf(voices);
        }
    }

    public record Option(String word, String shown) {}

    /// @param now this is the text as it stands
    public record Version(int number, String at, boolean now) {}

    /// What the owner changes again and again.
    public record Habit(String before, String after, int times) {
        public String said() {
            return "In " + times + " answers you wrote";
        }
    }

    /// The template on a real introduction.
    ///
    /// @param on    whose; empty while there is none on the desk
    /// @param reads the answer, or why there is none
    public record Preview(List<Option> introductions, String on, String reads, boolean broken) {
        public static final Preview NONE = new Preview(List.of(), "", "", false);

        public Preview {
            introductions = List.copyOf(introductions);
        }
    }

    /// @param id      `new` for one that does not exist yet
    /// @param file    the name of the file it holds, or empty
    /// @param problem why it could not be kept, or empty
    public record ResourceForm(
            String id,
            String title,
            String sort,
            String place,
            String forWhom,
            String tags,
            String file,
            boolean dead,
            boolean archived,
            String problem,
            List<Option> sorts) {
        public ResourceForm {
            sorts = List.copyOf(sorts);
        }

        public boolean isNew() {
            return id.equals("new");
        }

        public String heading() {
            return isNew() ? "Something to offer" : title;
        }
    }
}
