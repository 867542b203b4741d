package sendoff.web;

/// Says what went wrong and what to do.
public record ErrorPage(Frame frame, String heading, String what) {}
