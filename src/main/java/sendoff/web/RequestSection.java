package sendoff.web;

import java.util.List;
import java.util.Map;

/// The request page on the plan page: as others see it, and what the owner says about it.
///
/// @param open     others can read it now
/// @param typed    the fields as they are, or as they were typed and could not be kept
/// @param href     where it opens; empty while it is closed
/// @param shown    its whole address, to hand out
/// @param name     whose page it is
/// @param line     the first of what it says
/// @param meters   what it shows as left
/// @param approved when the letter was approved, or empty
/// @param trouble  why what was typed was not kept, or empty
/// @param lacks    what has to be done elsewhere before it can open, or empty
/// @param near     its address leads to this machine, for this machine alone
public record RequestSection(
        boolean open,
        Map<String, String> typed,
        String href,
        String shown,
        String name,
        String line,
        List<Meter> meters,
        String approved,
        String trouble,
        String lacks,
        boolean near) {
    public RequestSection {
        typed = Map.copyOf(typed);
        meters = List.copyOf(meters);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return !typed(field).isEmpty();
    }
}
