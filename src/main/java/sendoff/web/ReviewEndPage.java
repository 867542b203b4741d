package sendoff.web;

import java.util.List;

/// The end of a review: facts.
///
/// @param line  how many were looked at in what time, and who still waits
/// @param ends  what became of them, label and number
/// @param again somebody was skipped, or is left
/// @param note  the owner's line for themselves
/// @param next  when the next one is
/// @param set   a time is set aside
public record ReviewEndPage(
        Frame frame,
        String heading,
        String line,
        List<Fact> ends,
        boolean again,
        String note,
        String next,
        boolean set) {
    public ReviewEndPage {
        ends = List.copyOf(ends);
    }

    public record Fact(String name, long many) {}
}
