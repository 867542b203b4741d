package sendoff.mail;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import sendoff.mail.AccountTrouble.Kind;

/// What Slack's servers answer instead of doing it → what happened and what to do.
///
/// Source: the lists of errors of each method in Slack's reference.
final class SlackTrouble {
    private static final String AGAIN =
            " Open api.slack.com/apps, your app, “Install App”, install it again, and paste the new “User OAuth Token” under"
                    + " Settings, Slack.";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofMinutes(2);
    private static final Set<String> GONE =
            Set.of("invalid_auth", "account_inactive", "token_revoked", "token_expired");
    private static final Set<String> PASSING = Set.of(
            "fatal_error", "internal_error", "service_unavailable", "request_timeout", "team_added_to_org", "db_error");
    private static final Set<String> APPROVAL = Set.of(
            "team_access_not_granted",
            "access_denied",
            "no_permission",
            "ekm_access_denied",
            "app_approval_required",
            "app_management_app_not_approved",
            "org_login_required",
            "enterprise_is_restricted");

    private SlackTrouble() {}

    /// @param error  as Slack names it
    /// @param needed the permission that is missing, where that is the trouble
    static AccountTrouble of(String error, String needed) {
        if (PASSING.contains(error)) {
            return AccountTrouble.passing(
                    Kind.CLOSED, "Slack has trouble of its own (" + error + "). It is tried again.", SOON);
        }
        if (error.equals("ratelimited") || error.equals("rate_limited") || error.equals("message_limit_exceeded")) {
            return busy(LATER);
        }
        return AccountTrouble.lasting(
                GONE.contains(error) || error.equals("missing_scope") ? Kind.LOGIN : Kind.SAID_NO,
                words(error, needed));
    }

    private static String words(String error, String needed) {
        if (GONE.contains(error)) {
            return "Slack no longer accepts this token (" + error + "): it was revoked, or you were signed out."
                    + AGAIN;
        }
        if (APPROVAL.contains(error)) {
            return "Your workspace lets only apps in that an administrator approved (" + error
                    + "). Open the app’s page under “Manage apps” in Slack and press “Request to install”, or show your"
                    + " administrator the list of permissions in docs/channels/slack.md.";
        }
        return switch (error) {
            case "not_authed" -> "No token was given: paste the “User OAuth Token”, which begins with xoxp-.";
            case "missing_scope" -> missing(Arrays.asList(needed.split(",")));
            case "not_allowed_token_type" ->
                "Slack does not take this kind of token: paste the “User OAuth Token”, which begins with"
                        + " xoxp-. A bot’s (xoxb-) can’t read your direct messages.";
            case "channel_not_found", "not_in_channel" ->
                "Slack shows this conversation no longer, or you left it: open it in Slack and"
                        + " answer there, or join it again.";
            case "is_archived" ->
                "This conversation was archived, so nothing can be posted there: write to them directly.";
            case "thread_not_found", "cannot_reply_to_message", "message_not_found" ->
                "The message you answer was deleted in Slack:" + " write to them directly if it still matters.";
            case "msg_too_long" -> "This text is too long for one message in Slack (40,000 characters): shorten it.";
            case "restricted_action",
                    "restricted_action_thread_only_channel",
                    "restricted_action_read_only_channel",
                    "restricted_action_thread_locked" ->
                "You may not post there:"
                        + " an administrator of the workspace keeps it to others. Write to them directly.";
            case "two_factor_setup_required" ->
                "Your workspace asks for a second factor first: set it up in Slack, then try again.";
            default -> "Slack said no: " + error.replace('_', ' ') + ".";
        };
    }

    static String missing(List<String> scopes) {
        String names = scopes.stream()
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .map(scope -> "“" + scope + "”")
                .collect(Collectors.joining(", "));
        return "The Slack app lacks the permission " + names
                + ": add it at api.slack.com/apps, your app, “OAuth & Permissions”, “User Token Scopes”, press “Reinstall to"
                + " Workspace”, and paste the new “User OAuth Token” under Settings, Slack.";
    }

    /// @param after as Slack asks
    static AccountTrouble busy(Duration after) {
        return AccountTrouble.passing(
                Kind.SAID_NO,
                "Slack asks to be left alone for " + Math.max(1, after.toSeconds())
                        + " seconds. It is tried again then.",
                after);
    }

    static AccountTrouble server(int status) {
        return AccountTrouble.passing(
                Kind.CLOSED, "Slack has trouble of its own (HTTP " + status + "). It is tried again.", SOON);
    }

    /// @param host which server it was
    static AccountTrouble network(IOException e, String host) {
        return switch (e) {
            case UnknownHostException unknown ->
                AccountTrouble.passing(
                        Kind.UNKNOWN_HOST,
                        "Nobody knows the server " + host + ": is this machine on the network?",
                        LATER);
            case ConnectException refused ->
                AccountTrouble.passing(
                        Kind.REFUSED_CONNECTION, host + " can’t be reached: is this machine on the network?", SOON);
            case SSLException tls ->
                AccountTrouble.passing(
                        Kind.CERTIFICATE_EXPIRED,
                        "The certificate of " + host
                                + " is not valid here. Is the clock of this machine right, and does"
                                + " nothing between you and Slack read along?",
                        LATER);
            default ->
                AccountTrouble.passing(
                        Kind.TIMED_OUT, host + " did not answer in time, or hung up. It is tried again.", SOON);
        };
    }
}
