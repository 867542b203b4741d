package sendoff.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;

/// What a provider's no means, and exactly what to do about it.
///
/// Source: RFC 6749 §4.1.2.1 and §5.2; for Google “Using OAuth 2.0 to access Google APIs, Refresh token expiration”;
/// for Microsoft “Microsoft Entra authentication and authorization error codes”.
final class Refusals {
    private static final String AGAIN = "sign in again under Settings, Accounts";

    /// The life Google gives a grant to an app whose publishing status is “Testing”.
    private static final Duration TESTING = Duration.ofDays(7);

    /// Clocks differ, and people take a while between agreeing and coming back.
    private static final Duration AROUND = Duration.ofHours(12);

    private static final int MOST = 200;

    /// Microsoft's numbers, the more telling first.
    private static final Map<String, String> MICROSOFT = microsoft();

    private Refusals() {}

    /// The grant does not work any more.
    static AccountTrouble ended(OAuthProvider provider, Grant grant, String whose, String description, Instant now) {
        String words = switch (provider.id()) {
            case "google" -> google(grant, whose, now);
            case "microsoft" -> microsoft(whose, description);
            default -> plain(provider, whose);
        };
        return AccountTrouble.lasting(Kind.SIGN_IN_AGAIN, words);
    }

    /// An app in testing is told by its life: the grant worked, and stopped seven days after it was given.
    private static String google(Grant grant, String whose, Instant now) {
        Instant end = grant.since().plus(TESTING);
        boolean old = now.isAfter(end.minus(AROUND));
        boolean workedLonger = grant.renewed().isAfter(end.plus(AROUND));
        if (old && !workedLonger) {
            return "Google ended the sign-in of " + whose + " after 7 days, as it does while your app is in “Testing”:"
                    + " open console.cloud.google.com/auth/audience and press “Publish app” (in a Google Workspace you"
                    + " can choose “Internal” instead), then " + AGAIN + ". It lasts from then on";
        }
        return "Google does not take the sign-in of " + whose + " any more: it was withdrawn at"
                + " myaccount.google.com/connections, your password was changed, or it lay unused for six months. To"
                + " go on, " + AGAIN;
    }

    private static String microsoft(String whose, String description) {
        String why = has(description, "AADSTS50173")
                ? "your password was changed or reset"
                : has(description, "AADSTS700082") || has(description, "AADSTS70008")
                        ? "it lay unused for 90 days"
                        : has(description, "AADSTS50076") || has(description, "AADSTS50079")
                                ? "your organisation now asks for a second factor"
                                : "it was withdrawn, or your organisation ended it";
        return "Microsoft does not take the sign-in of " + whose + " any more: " + why + ". To go on, " + AGAIN;
    }

    private static String plain(OAuthProvider provider, String whose) {
        return provider.name() + " does not take the sign-in of " + whose + " any more: " + AGAIN;
    }

    /// An error the provider answered with, wherever it did.
    static AccountTrouble refused(OAuthProvider provider, String error, String description) {
        if (provider.id().equals("microsoft")) {
            for (var known : MICROSOFT.entrySet()) {
                if (has(description, known.getKey())) {
                    return lasting(known.getValue() + " (" + known.getKey() + ")");
                }
            }
        }
        String name = provider.name();
        return switch (error) {
            case "access_denied" ->
                lasting("At " + name + " it was not agreed to, so nothing was connected: begin again and choose"
                        + " “Allow” or “Continue”"
                        + (provider.id().equals("google")
                                ? ". Where Google says “Access blocked”, publish your app at"
                                        + " console.cloud.google.com/auth/audience, or add your address there under"
                                        + " “Test users”"
                                : ", or ask whoever runs your organisation's Microsoft 365 to agree"));
            case "invalid_client", "unauthorized_client", "deleted_client", "disabled_client" ->
                lasting(name + " does not know this client id, or the secret does not belong to it: copy both again"
                        + (provider.id().equals("google")
                                ? " from console.cloud.google.com/auth/clients; the client's type has to be “Desktop"
                                        + " app”"
                                : " from the app's overview"));
            case "redirect_uri_mismatch" ->
                lasting(name + " does not lead back to this address: the client's type has to be “Desktop app”");
            case "invalid_scope" ->
                lasting(name + " does not give this app access to mail: allow it for the app there (the"
                        + " documentation page shows where)");
            case "invalid_grant" ->
                lasting(name + " does not take the code any more: it works once and for a few minutes, and only while"
                        + " the clock of this machine is right. Begin again");
            case "temporarily_unavailable", "server_error" ->
                lasting(name + " could not do it just now: wait a minute and begin again");
            default ->
                lasting(name + " refused the sign-in: " + error
                        + (description.isBlank() ? "" : ", " + shown(description)));
        };
    }

    static AccountTrouble notForMail(OAuthProvider provider) {
        return lasting(provider.name() + " signed you in, but without access to mail: begin again and tick the box for"
                + " reading and sending mail on the page where you agree");
    }

    static AccountTrouble notLasting(OAuthProvider provider) {
        return lasting(provider.name() + " gave access for an hour only: remove Sendoff among the apps of your account"
                + " there, then begin again");
    }

    static AccountTrouble noDevices(OAuthProvider provider) {
        return lasting(provider.name() + " has no codes for mail. On a machine without a browser, take the way with the"
                + " link: open it on any other machine, and paste the address that the browser ends at");
    }

    static AccountTrouble deviceTooLate(OAuthProvider provider) {
        return lasting("The code was not typed in at " + provider.name() + " in time: begin again");
    }

    static AccountTrouble strange(OAuthProvider provider) {
        return lasting(provider.name() + " answered in a way Sendoff does not understand: begin again; if it stays so,"
                + " something between this machine and " + provider.name() + " answers in its place");
    }

    private static AccountTrouble lasting(String words) {
        return AccountTrouble.lasting(Kind.LOGIN, words);
    }

    private static boolean has(String description, String code) {
        return description.matches("(?s).*" + code + "(?!\\d).*");
    }

    /// The first line, without what only support can use.
    private static String shown(String description) {
        String line = description.strip().lines().findFirst().orElse("");
        return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
    }

    private static Map<String, String> microsoft() {
        var known = new LinkedHashMap<String, String>();
        known.put(
                "AADSTS7000218",
                "Microsoft wants a secret, because the app is not marked as a program: in the app's registration open"
                        + " Authentication, set “Allow public client flows” to Yes, save, and begin again");
        known.put(
                "AADSTS7000215",
                "The client secret is wrong: leave it empty, or copy its value (not its id) from the app's"
                        + " “Certificates & secrets”");
        known.put(
                "AADSTS700016",
                "Microsoft does not know this client id in that directory: copy “Application (client) ID” and"
                        + " “Directory (tenant) ID” from the app's overview");
        known.put(
                "AADSTS50194",
                "The app is registered for one organisation only: enter its “Directory (tenant) ID” too, and begin"
                        + " again");
        known.put(
                "AADSTS9002331",
                "The app is registered for personal accounts only: enter consumers as the directory (tenant), and"
                        + " begin again");
        known.put(
                "AADSTS50011",
                "Microsoft does not lead back to this address: in the app's registration open Authentication, add the"
                        + " address shown here under “Mobile and desktop applications”, and begin again");
        known.put(
                "AADSTS900144",
                "Microsoft missed a part of the question: check client id and directory, and begin again");
        known.put(
                "AADSTS90002",
                "Microsoft knows no such directory (tenant): leave it empty, or copy it from the app's overview");
        known.put(
                "AADSTS65001",
                "It was not agreed that the app may use your mail: begin again and agree, or ask whoever runs your"
                        + " organisation's Microsoft 365");
        known.put(
                "AADSTS65004",
                "At Microsoft it was not agreed to, so nothing was connected: begin again and choose “Accept”");
        known.put(
                "AADSTS90094",
                "Your organisation lets only its administrators agree to apps: send them the client id and ask for"
                        + " “Grant admin consent”");
        known.put(
                "AADSTS53003",
                "A rule of your organisation (conditional access) keeps this app or this machine out: ask whoever runs"
                        + " its Microsoft 365");
        known.put(
                "AADSTS50020",
                "This account does not belong to the directory (tenant) entered: leave that field empty, and begin again");
        known.put(
                "AADSTS650053",
                "The app may not use mail yet: in its registration open “API permissions” and add"
                        + " IMAP.AccessAsUser.All, SMTP.Send and offline_access");
        known.put("AADSTS70008", "The code was used too late: begin again");
        known.put("AADSTS54005", "The code was used already: begin again");
        return known;
    }
}
