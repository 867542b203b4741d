package sendoff.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What came of handing a mail over to be sent. Source: RFC 8621 §7.
public sealed interface JmapSubmission {
    /// The server sends it, or holds it until its time.
    record Taken() implements JmapSubmission {}

    /// Not now.
    record Later(String because) implements JmapSubmission {}

    /// Never as it is.
    record Refused(String because) implements JmapSubmission {}

    /// It may have been sent or not.
    record Unclear(String because) implements JmapSubmission {}

    /// A mail that is to be sent. From the mailbox of drafts it goes into the one of sent mail at once; without one
    /// it is thrown away.
    ///
    /// @param mail     its id
    /// @param identity that sends it
    /// @param from     the address of the sender
    /// @param to       the addresses of all who get it, those in Bcc among them
    /// @param drafts   the mailbox it lies in
    /// @param hold     how long the server is to wait (RFC 4865)
    record Order(
            String mail,
            String identity,
            String from,
            List<String> to,
            String drafts,
            Optional<String> sent,
            Optional<Duration> hold) {
        public Order {
            to = List.copyOf(to);
        }

        Map<String, Object> arguments() {
            var sender = new LinkedHashMap<String, Object>();
            sender.put("email", from);
            hold.ifPresent(wait ->
                    sender.put("parameters", Map.of("HOLDFOR", Long.toString(Math.max(1, wait.toSeconds())))));
            var recipients = new ArrayList<Map<String, Object>>();
            to.forEach(address -> recipients.add(Map.of("email", address)));
            var create = Map.of(
                    "emailId",
                    mail,
                    "identityId",
                    identity,
                    "envelope",
                    Map.of("mailFrom", sender, "rcptTo", recipients));
            var arguments = new LinkedHashMap<String, Object>();
            arguments.put("create", Map.of("s", create));
            sent.ifPresentOrElse(
                    mailbox -> arguments.put("onSuccessUpdateEmail", Map.of("#s", moved(mailbox))),
                    () -> arguments.put("onSuccessDestroyEmail", List.of("#s")));
            return arguments;
        }

        private Map<String, Object> moved(String mailbox) {
            return JmapCall.patch(Map.of(
                    "keywords/" + JmapMail.DRAFT, false, "mailboxIds/" + drafts, false, "mailboxIds/" + mailbox, true));
        }
    }

    /// A mail handed over earlier.
    ///
    /// @param waits  the server holds it still
    /// @param called it was called back
    record Known(String id, boolean waits, boolean called) {
        static Known of(JsonNode said) {
            var undo = said.path("undoStatus").asString("");
            return new Known(said.path("id").asString(""), undo.equals("pending"), undo.equals("canceled"));
        }
    }

    static JmapSubmission of(JmapCall call, MailServer server) {
        var host = server.endpoint().host();
        if (call.error().isPresent()) {
            return failed(
                    call.error().get(),
                    JmapReplies.trouble(call.error().get(), call.answer(), server)
                            .words());
        }
        var refused = call.refused("notCreated", "s");
        if (refused.isPresent()) {
            return refused.get().type().equals("rateLimit")
                    ? new Later(host + " takes no more mail for now: "
                            + refused.get().words())
                    : new Refused(host + " refused the mail: " + refused.get().words());
        }
        return call.answer().path("created").has("s")
                ? new Taken()
                : new Unclear(host + " did not say whether it takes the mail");
    }

    private static JmapSubmission failed(String type, String words) {
        return switch (type) {
            case "serverUnavailable", "rateLimit" -> new Later(words);
            case "serverFail", "serverPartialFail" -> new Unclear(words);
            default -> new Refused(words);
        };
    }
}
