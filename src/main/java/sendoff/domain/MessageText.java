package sendoff.domain;

/// The text of a message in its parts. Only `own` is what the author says now.
///
/// @param own       the author's own words, signature and quotes removed
/// @param quoted    what they quote from earlier messages, with its attribution line
/// @param forwarded what they forward, headers included
/// @param signature sign-off block or device line, without the author's closing greeting and name
public record MessageText(String own, String quoted, String forwarded, String signature) {
    public static MessageText of(String own) {
        return new MessageText(own, "", "", "");
    }
}
