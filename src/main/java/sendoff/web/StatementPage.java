package sendoff.web;

import java.util.List;
import sendoff.domain.TemplateUse.Change;

/// What others read before they ask: a text for each place, and what all of them are made from.
///
/// @param line    how the published ones stand
/// @param tabs    one a place
/// @param sheet   the place that is open
/// @param effects whether the published ones help, a sentence each
public record StatementPage(
        Frame frame, String line, List<Tab> tabs, Sheet sheet, Source source, List<String> effects) {
    public StatementPage {
        effects = List.copyOf(effects);
        tabs = List.copyOf(tabs);
    }

    /// @param state in a word or two
    /// @param look  of the chip that says so
    public record Tab(String place, String shown, boolean open, String state, String look) {
        public boolean isStale() {
            return look.contains("ochre");
        }
    }

    /// @param place   part of its address
    /// @param text    as it is, or as it was typed and could not be kept
    /// @param rows    so high is the field
    /// @param longest in UTF-16 units
    /// @param trouble why what was typed was not kept, or empty
    /// @param told    how long it is, and what stands out in it
    /// @param own     the words are the owner's
    /// @param state   in a word or two
    /// @param look    of the chip that says so
    /// @param changed what the plan says otherwise by now
    /// @param stale   what stands there for others to read is out of date
    /// @param served  the place is read from here
    /// @param today   the day for "published", as a form has it
    /// @param ways    where it can be set by one press
    public record Sheet(
            String place,
            String title,
            String text,
            int rows,
            int longest,
            String trouble,
            Told told,
            boolean own,
            String state,
            String look,
            List<Change> changed,
            boolean stale,
            boolean served,
            String today,
            List<Way> ways) {
        public Sheet {
            changed = List.copyOf(changed);
            ways = List.copyOf(ways);
        }
    }

    /// @param over it does not fit
    public record Told(String count, boolean over, List<Finding> findings) {
        public Told {
            findings = List.copyOf(findings);
        }
    }

    /// @param words what it is about, or empty
    public record Finding(String name, String words, String why) {}

    /// @param to    where its form goes; empty for a link
    /// @param value what the form says with it
    public record Way(String to, String value, String label, String link) {}

    /// What they are made from: one a line.
    ///
    /// @param trouble why what was typed was not kept, or empty
    public record Source(String projects, String welcome, String limits, String link, String plan, String trouble) {}
}
