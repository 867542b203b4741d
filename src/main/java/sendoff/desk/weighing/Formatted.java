package sendoff.desk.weighing;

import sendoff.mail.SafeHtml;

/// A message as its author formatted it, as far as the allow-list lets it through.
///
/// @param html          safe to be shown; loads nothing from outside
/// @param blockedImages pictures from elsewhere that are not shown
public record Formatted(String html, int blockedImages) {
    public static Formatted of(String raw) {
        SafeHtml safe = SafeHtml.of(raw);
        return new Formatted(safe.html(), safe.blockedImages());
    }
}
