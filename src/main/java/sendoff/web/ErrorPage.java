package sendoff.web;

/// Says what went wrong and what to do.
///
/// @param typed the text that was sent along, to be copied; empty where there was none
public record ErrorPage(Frame frame, String heading, String what, String typed) {
    ErrorPage(Frame frame, String heading, String what) {
        this(frame, heading, what, "");
    }
}
