package sendoff.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the large providers mean when they let somebody not in, and exactly what to do.
///
/// Source: the providers' own help pages; the words as their servers send them.
final class LoginRefusals {
    private record Known(Pattern words, String remedy) {}

    /// First that fits.
    private static final List<Known> ALL = List.of(
            known(
                    "SmtpClientAuthentication is disabled",
                    "Microsoft has sending from mail programs switched off for your organisation: ask whoever runs its"
                            + " Microsoft 365 to allow “Authenticated SMTP” for your mailbox, or leave the sending"
                            + " server empty; answers then go to Drafts"),
            known(
                    "basic authentication is (?:disabled|blocked)|\\b5\\.7\\.139\\b",
                    "Microsoft takes no passwords from mail programs any more: choose “Sign in with Microsoft” where"
                            + " you connect the mailbox, or “sendoff account sign-in”"),
            known(
                    "application-specific password required|\\b5\\.7\\.9\\b|InvalidSecondFactor",
                    "Google wants an app password here: make one at myaccount.google.com/apppasswords and enter it in"
                            + " the password's place, or choose “Sign in with Google”"),
            known(
                    "web ?login required|WEBALERT|\\b5\\.7\\.14\\b",
                    "Google wants to see you in a browser first: sign in at mail.google.com, confirm that it is you,"
                            + " then try again"),
            known(
                    "not enabled for IMAP|IMAP access is disabled|IMAP is disabled",
                    "IMAP is switched off for this mailbox: switch it on in the provider's settings, or ask whoever"
                            + " runs the domain"),
            known(
                    "authenticated but not connected",
                    "Microsoft let you in, but opens no mailbox: allow IMAP (outlook.com: Settings, Mail, Forwarding"
                            + " and IMAP; in an organisation whoever runs it), and sign in with the mailbox's main"
                            + " address, not with an alias"));

    private LoginRefusals() {}

    /// @param said the server's words
    static Optional<String> remedy(String said) {
        return ALL.stream()
                .filter(known -> known.words().matcher(said).find())
                .map(Known::remedy)
                .findFirst();
    }

    private static Known known(String words, String remedy) {
        return new Known(Pattern.compile(words, Pattern.CASE_INSENSITIVE), remedy);
    }
}
