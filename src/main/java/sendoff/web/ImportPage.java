package sendoff.web;

import java.util.List;
import java.util.Optional;

/// Bringing people in: where from, and what would come of it.
///
/// @param problem why a file or server could not be read; or empty
/// @param preview what was read and waits for a choice
public record ImportPage(Frame frame, String problem, Optional<Preview> preview) {
    /// @param id      of this reading
    /// @param heading `Twelve people would come in`
    /// @param from    what it was read from
    /// @param all     what the button for all says
    /// @param written what the button for those written with says; empty where there are none
    /// @param rows    the first of them
    /// @param rest    how many are not shown, in words; or empty
    /// @param notes   what was not taken
    public record Preview(
            String id,
            String heading,
            String from,
            String all,
            String written,
            List<Row> rows,
            String rest,
            List<String> notes) {
        public Preview {
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }
    }

    /// @param fate what would come of it
    public record Row(String name, String line, String fate) {}

    public String heading() {
        return preview.map(Preview::heading).orElse("Bring people in");
    }
}
