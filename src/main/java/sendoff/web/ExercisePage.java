package sendoff.web;

import java.util.List;
import java.util.Optional;

/// The 30-day exercise: days and facts.
///
/// @param heading how it stands
/// @param line    what it is about
/// @param now     the one begun last
/// @param places  where the next one may be; none while one runs
/// @param earlier what those before came to
public record ExercisePage(
        Frame frame, String heading, String line, Optional<Now> now, List<Place> places, List<String> earlier) {
    public ExercisePage {
        places = List.copyOf(places);
        earlier = List.copyOf(earlier);
    }

    /// @param running   its days go on
    /// @param canGoOn   it was stopped, and its thirty days are not over
    /// @param day       `Day 9 of 30`
    /// @param share     how much of it is over, in percent
    /// @param facts     what came and what became of it
    /// @param open      who is open
    /// @param changed   then and now, where it is over
    /// @param feelings  how it may have felt
    /// @param note      the owner's line
    public record Now(
            boolean running,
            boolean canGoOn,
            String day,
            int share,
            List<Fact> facts,
            List<Open> open,
            List<Changed> changed,
            List<Feeling> feelings,
            String note) {
        public Now {
            facts = List.copyOf(facts);
            open = List.copyOf(open);
            changed = List.copyOf(changed);
            feelings = List.copyOf(feelings);
        }

        public String width() {
            return share + "%";
        }
    }

    public record Fact(String name, int many) {}

    public record Open(String href, String who, String by, boolean late) {}

    public record Changed(String what, String then, String now) {}

    public record Feeling(String word, String shown, boolean chosen) {}

    /// @param line what came there lately
    public record Place(String word, String name, String line, boolean proposed) {}
}
