package sendoff.mail;

import java.util.List;

/// What a message carries below its header.
///
/// @param plain       its text/plain parts, flowed lines joined; empty when there is none
/// @param html        its text/html parts
/// @param attached    header lines and text of a message that was forwarded as an attachment
/// @param attachments file names; a calendar invitation without a name is `invite.ics`
/// @param report      of a delivery report the fields that say why
/// @param reaction    one part says that it is nothing but a thumb up and the like
record Body(
        String plain, String html, String attached, List<String> attachments, DeliveryStatus report, boolean reaction) {
    static final Body NONE = new Body("", "", "", List.of(), DeliveryStatus.NONE, false);

    Body {
        attachments = List.copyOf(attachments);
    }

    /// Whether the plain text says what the message says. Some programs put only an excuse there
    /// ("your mail reader can't show HTML").
    boolean isPlainUsable() {
        return isUsable(plain) || html.isEmpty() && !plain.isBlank();
    }

    static boolean isUsable(String plain) {
        String text = plain.strip();
        boolean excuse =
                text.length() < 300 && text.toLowerCase(java.util.Locale.ROOT).contains("html");
        return !text.isEmpty() && !excuse;
    }
}
