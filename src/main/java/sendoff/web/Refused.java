package sendoff.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// A form that can't be kept: its page is shown again, with what was typed and the reason where it was typed.
///
/// @param form  where it was sent to; empty for none
/// @param typed what stood in its fields
/// @param why   the reasons, one a line
public record Refused(String form, Map<String, List<String>> typed, String why) {
    static final Refused NONE = new Refused("", Map.of(), "");

    private static final String KEY = "refused";

    public Refused {
        typed = Map.copyOf(typed);
    }

    /// Refuses the form of this request. Whoever says so shows its page next.
    static void say(Context ctx, String why) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        ctx.attribute(KEY, new Refused(ctx.path(), ctx.formParamMap(), why));
    }

    static Refused of(Context ctx) {
        return ctx.attribute(KEY) instanceof Refused refused ? refused : NONE;
    }

    /// What of it belongs to the form that is sent there.
    public Refused in(String action) {
        return action.equals(form) ? this : NONE;
    }

    /// What of it belongs to the one of several such forms that has this hidden in it.
    public Refused by(String field, String value) {
        return has(field, value, false) ? this : NONE;
    }

    public boolean is() {
        return !form.isEmpty();
    }

    public List<String> reasons() {
        return why.lines().toList();
    }

    /// What stands in a field: as it was typed, else as it is kept.
    public String text(String field, String kept) {
        return is() ? String.join("", typed.getOrDefault(field, List.of())) : kept;
    }

    /// Whether a choice is ticked or selected.
    public boolean has(String field, String choice, boolean kept) {
        return is() ? typed.getOrDefault(field, List.of()).contains(choice) : kept;
    }

    /// A box without a value of its own.
    public boolean has(String field, boolean kept) {
        return is() ? typed.containsKey(field) : kept;
    }
}
