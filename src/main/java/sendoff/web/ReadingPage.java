package sendoff.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The quarterly reading: templates, what is proposed for them, and what else is looked through in the same sitting.
///
/// @param line how many are to be read again
public record ReadingPage(
        Frame frame, String line, List<Sheet> sheets, List<Offer> offers, List<Look> looks, int looksDue) {
    public ReadingPage {
        sheets = List.copyOf(sheets);
        offers = List.copyOf(offers);
        looks = List.copyOf(looks);
    }

    /// @param name     part of its address
    /// @param used     how often, or that it never was
    /// @param last     when last, or empty
    /// @param bars     how it was received; empty while nobody answered
    /// @param received the same in words
    /// @param findings what stands in it today
    /// @param next     when it is read again
    public record Sheet(
            String name,
            String title,
            String purpose,
            String used,
            String last,
            List<Bar> bars,
            String received,
            String edited,
            List<Finding> findings,
            String next,
            boolean due,
            boolean retired,
            String because) {
        public Sheet {
            bars = List.copyOf(bars);
            findings = List.copyOf(findings);
        }
    }

    /// A part of a bar: where it begins and how wide it is, in percent.
    public record Bar(String look, String x, String width) {}

    public record Finding(String name, String words, String why) {}

    /// @param id    names the proposal
    /// @param what  what is proposed, and why
    /// @param take  what the button says; empty where two texts are to be read first
    public record Offer(String id, String name, String title, String what, List<Change> changes, String take) {
        public Offer {
            changes = List.copyOf(changes);
        }

        public boolean isMerge() {
            return take.isEmpty();
        }

        /// Its id, for an address.
        public String query() {
            return URLEncoder.encode(id, StandardCharsets.UTF_8);
        }
    }

    public record Change(String before, String after) {}

    /// @param fact  how it is set
    /// @param when  when it was last looked through
    public record Look(String thing, String title, String fact, String href, String when, boolean due) {}

    public Optional<Sheet> first() {
        return sheets.stream().filter(Sheet::due).findFirst();
    }
}
