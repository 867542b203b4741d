package sendoff.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The automatic reply: its text and days, one key to switch it, who answers for each mailbox, who would have got one.
///
/// @param on       it is on
/// @param state    how it stands, in a sentence
/// @param typed    the fields as they are, or as they were typed and could not be used
/// @param trouble  why it was not switched on, or empty
/// @param shown    the text as people get it
/// @param findings what is noticed in it
/// @param apart    what can be chosen for the rest between two
/// @param sent     who got one from Sendoff itself since it is on
public record AutoReplyPage(
        Frame frame,
        boolean on,
        String state,
        Map<String, String> typed,
        String trouble,
        String shown,
        List<Finding> findings,
        List<Choice> apart,
        List<Box> boxes,
        List<Line> sent,
        Before before) {
    public AutoReplyPage {
        typed = Map.copyOf(typed);
        findings = List.copyOf(findings);
        apart = List.copyOf(apart);
        boxes = List.copyOf(boxes);
        sent = List.copyOf(sent);
    }

    /// @param words the ones it is about, or empty
    public record Finding(String name, String words, String why) {}

    public record Choice(String value, String name, boolean chosen) {}

    /// One mailbox.
    ///
    /// @param can       what its server can, in a sentence
    /// @param ways      who may answer
    /// @param server    what the owner typed
    /// @param trouble   why it is not as wanted, or empty
    /// @param note      what else there is to say, or empty
    /// @param script    what lies, or would lie, on the server
    /// @param overtaken another script was made active: it can be put beside that one
    public record Box(
            String id,
            String address,
            String can,
            List<Choice> ways,
            String server,
            String trouble,
            String note,
            Optional<String> script,
            boolean overtaken) {
        public Box {
            ways = List.copyOf(ways);
        }
    }

    /// @param when a moment, and more
    public record Line(String who, String when) {}

    /// Who would have got one last month.
    ///
    /// @param more how many beside those named
    public record Before(String heading, List<Line> would, int more, List<String> not, String unknown) {
        public Before {
            would = List.copyOf(would);
            not = List.copyOf(not);
        }
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
