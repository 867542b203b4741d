package sendoff.web;

import java.util.List;
import java.util.Optional;

/// What comes from LinkedIn and how: its mails, its export, a look once a week.
///
/// @param problem  why an export could not be read; or empty
/// @param reading  the export that is being read
/// @param brought  what the last one brought
/// @param checking once a week is on
/// @param next     when it comes up, in words; or empty
public record LinkedInPage(
        Frame frame,
        String problem,
        Optional<Reading> reading,
        Optional<Brought> brought,
        boolean checking,
        String next,
        Links links) {
    /// @param width of the bar, in per cent
    public record Reading(String heading, String numbers, String width, long seen, long total) {}

    /// @param id          of what can be taken back; or empty
    /// @param said        what came of it
    /// @param left        what was not taken
    /// @param connections what the link to the people says; or empty
    /// @param unsure      some of it might be introductions, and waits to be told
    public record Brought(
            String heading, String id, List<String> said, List<String> left, String connections, boolean unsure) {
        public Brought {
            said = List.copyOf(said);
            left = List.copyOf(left);
        }
    }

    /// Pages there that the owner opens.
    public record Links(String messages, String invitations, String export) {}
}
