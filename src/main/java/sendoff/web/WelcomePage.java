package sendoff.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The first run: where is the mail, and what is in it?
///
/// @param typed   what was typed into the form before, without the password
/// @param problem what is wrong with it, or empty
/// @param ask     a certificate nobody vouches for, to be accepted by its fingerprint, or empty
/// @param scan    how far the search is, if there is one
public record WelcomePage(
        Frame frame, Map<String, String> typed, String problem, Optional<String> ask, Optional<Scan> scan) {
    public WelcomePage {
        typed = Map.copyOf(typed);
    }

    public String typed(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    public boolean chosen(String field, String value, boolean otherwise) {
        return typed.containsKey(field) ? value.equals(typed.get(field)) : otherwise;
    }

    /// A search through a mailbox, told as it is.
    ///
    /// @param total 0 while it is not known
    /// @param found what lies on the desk already, newest first
    public record Scan(
            String name,
            long seen,
            long total,
            String toGo,
            boolean done,
            String trouble,
            List<Count> counts,
            int waiting,
            List<Found> found) {
        public Scan {
            counts = List.copyOf(counts);
            found = List.copyOf(found);
        }

        public String width() {
            if (done) {
                return "100%";
            }
            return (total == 0 ? 0 : Math.min(100, seen * 100 / total)) + "%";
        }

        public String numbers() {
            if (done && seen == 0) {
                return "nothing new";
            }
            return total == 0
                    ? String.format(java.util.Locale.UK, "%,d messages", seen)
                    : String.format(java.util.Locale.UK, "%,d of %,d messages", seen, total);
        }

        public String heading() {
            return (done ? "Looked through " : "Looking through ") + name;
        }

        public String begin() {
            return switch (waiting) {
                case 0 -> "Go to the desk";
                case 1 -> "Begin with this one";
                default -> "Begin with these " + Words.number(waiting);
            };
        }
    }

    public record Count(String name, int count) {}

    public record Found(String who, String via, String ask, Optional<Mark> mark) {}
}
