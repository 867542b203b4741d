package sendoff.mail;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a JMAP server says about itself and about the account that signed in.
///
/// Source: RFC 8620 §2, RFC 8621 §1.3.
///
/// @param at          where this was read; the other addresses may be relative to it
/// @param api         where methods are called
/// @param download    where raw messages are fetched, as a template
/// @param upload      where they are put, as a template
/// @param eventSource where the server tells of changes, as a template
/// @param mail        the account that holds the mail
/// @param submission  the account to send by; empty where this login may not send
/// @param longestHold how long the server holds back what is to be sent, at most; zero where it can't
/// @param atOnce      how many objects may be asked for at once
record JmapSession(
        URI at,
        String api,
        String download,
        String upload,
        Optional<String> eventSource,
        String mail,
        Optional<String> submission,
        Duration longestHold,
        int atOnce) {
    static final String CORE = "urn:ietf:params:jmap:core";
    static final String MAIL = "urn:ietf:params:jmap:mail";
    static final String SUBMISSION = "urn:ietf:params:jmap:submission";

    private static final int AT_ONCE = 500;

    /// @param said what was answered
    /// @return empty when that is no session of an account with mail
    static Optional<JmapSession> of(JsonNode said, URI at) {
        var mail = account(said, MAIL);
        var api = text(said, "apiUrl");
        if (mail.isEmpty() || api.isEmpty()) {
            return Optional.empty();
        }
        var submission = account(said, SUBMISSION)
                .filter(id -> !said.path("accounts").path(id).path("isReadOnly").asBoolean(false));
        var hold = submission
                .map(id -> said.path("accounts").path(id).path("accountCapabilities"))
                .map(all -> all.path(SUBMISSION).path("maxDelayedSend").asLong(0))
                .orElse(0L);
        return Optional.of(new JmapSession(
                at,
                api.get(),
                text(said, "downloadUrl").orElse(""),
                text(said, "uploadUrl").orElse(""),
                text(said, "eventSourceUrl"),
                mail.get(),
                submission,
                Duration.ofSeconds(Math.max(0, hold)),
                Math.clamp(
                        said.path("capabilities")
                                .path(CORE)
                                .path("maxObjectsInGet")
                                .asInt(AT_ONCE),
                        1,
                        AT_ONCE)));
    }

    URI apiAddress() {
        return at.resolve(api);
    }

    URI blob(String blobId) {
        return filled(
                download, Map.of("accountId", mail, "blobId", blobId, "type", "message/rfc822", "name", "mail.eml"));
    }

    URI uploadAddress() {
        return filled(upload, Map.of("accountId", mail));
    }

    /// @param ping how often the server shows that the line is alive
    Optional<URI> events(Duration ping) {
        return eventSource.map(template -> filled(
                template,
                Map.of("types", "Email,Mailbox", "closeafter", "no", "ping", Long.toString(ping.toSeconds()))));
    }

    /// Level 1 of RFC 6570, which is all that JMAP uses.
    private URI filled(String template, Map<String, String> values) {
        var address = template;
        for (var value : values.entrySet()) {
            var encoded =
                    URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8).replace("+", "%20");
            address = address.replace("{" + value.getKey() + "}", encoded);
        }
        return at.resolve(address);
    }

    private static Optional<String> account(JsonNode said, String capability) {
        return text(said.path("primaryAccounts"), capability)
                .filter(id -> said.path("capabilities").has(capability));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asString("")).filter(text -> !text.isEmpty());
    }
}
