package sendoff.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Account;
import sendoff.domain.MessageId;
import sendoff.mail.MailFolder.Role;
import tools.jackson.databind.JsonNode;

/// A mailbox reached by JMAP, signed in. It keeps no line open: each method is a request of its own.
///
/// Every method throws [AccountTrouble] when the server or the network fails. Source: RFC 8620, RFC 8621.
public final class JmapConnection implements AutoCloseable {
    /// How long one answer of a server may take.
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /// The newest of a mailbox, looked through where searching can't be relied on.
    private static final int NEWEST = 100;

    private static final int TRIES = 3;
    private static final List<String> PROPERTIES = List.of(
            "id",
            "blobId",
            "mailboxIds",
            "keywords",
            "size",
            "receivedAt",
            "messageId",
            "inReplyTo",
            "bcc",
            "header:" + MimeWriter.INTRODUCTION + ":asText");

    private final JmapWire wire;
    private final JmapSession session;

    private JmapConnection(JmapWire wire, JmapSession session) {
        this.wire = wire;
        this.session = session;
    }

    /// @param secret the password, or a token
    public static JmapConnection open(Account account, String secret) {
        return open(account, secret, PATIENCE);
    }

    /// @param patience how long one answer of the server may take
    public static JmapConnection open(Account account, String secret, Duration patience) {
        var wire = new JmapWire(new MailServer("jmap", account, account.imap(), patience), patience);
        try {
            return new JmapConnection(wire, wire.session(secret));
        } catch (RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    public Account account() {
        return wire.server().account();
    }

    /// Whether this login may send.
    public boolean sends() {
        return session.submission().isPresent();
    }

    /// @throws AccountTrouble if this login may not send
    public void requireSending() {
        if (!sends()) {
            throw wire.server().mayNotSend();
        }
    }

    /// How long the server holds back what is to be sent, at most; zero where it can't.
    public Duration longestHold() {
        return session.longestHold();
    }

    public List<JmapMailbox> mailboxes() {
        var call = call("Mailbox/get", Map.of("properties", List.of("id", "name", "parentId", "role")));
        return JmapMailboxes.of(call.answer().path("list"));
    }

    public Optional<JmapMailbox> mailbox(Role role) {
        return mailboxes().stream()
                .filter(mailbox -> mailbox.folder().role() == role)
                .findFirst();
    }

    /// Makes a mailbox with that role at the top.
    ///
    /// @return its id
    public String create(String name, Role role) {
        var made = call(
                "Mailbox/set",
                Map.of("create", Map.of("m", Map.of("name", name, "role", role.word(), "isSubscribed", true))));
        made.refused("notCreated", "m").ifPresent(refusal -> {
            throw wire.server().saidNo(refusal.words());
        });
        return made.answer().path("created").path("m").path("id").asString("");
    }

    /// What it is compared with to learn what changed.
    public String state() {
        return call("Email/get", Map.of("ids", List.of()))
                .answer()
                .path("state")
                .asString("");
    }

    /// What happened since a state.
    ///
    /// @return empty when the server does not know any more: everything has to be looked at
    public Optional<JmapChanges> changes(String since) {
        var call = ask("Email/changes", Map.of("sinceState", since));
        if (call.error()
                .filter(type -> type.equals("cannotCalculateChanges") || type.equals("invalidArguments"))
                .isPresent()) {
            return Optional.empty();
        }
        var said = checked(call).answer();
        return Optional.of(new JmapChanges(
                said.path("newState").asString(since),
                texts(said.path("created")),
                texts(said.path("updated")),
                texts(said.path("destroyed")),
                said.path("hasMoreChanges").asBoolean(false)));
    }

    /// The ids of all mails in these mailboxes that arrived in that time, the newest first.
    ///
    /// @param from  this second, or later
    /// @param until before this second
    public List<String> arrived(Collection<String> mailboxes, Instant from, Optional<Instant> until) {
        var conditions = new ArrayList<Object>();
        conditions.add(Map.of(
                "operator",
                "OR",
                "conditions",
                mailboxes.stream().map(id -> Map.of("inMailbox", id)).toList()));
        conditions.add(Map.of("after", date(from)));
        until.ifPresent(at -> conditions.add(Map.of("before", date(at))));
        return all(Map.of("operator", "AND", "conditions", conditions));
    }

    /// These mails, in no order; those that are gone are missing.
    public List<JmapMail> get(Collection<String> ids) {
        return checkedGet(ids).mails();
    }

    /// Mails, and the state they were in together.
    private record Seen(List<JmapMail> mails, String state) {}

    private Seen checkedGet(Collection<String> ids) {
        var found = new ArrayList<JmapMail>();
        var state = "";
        var all = List.copyOf(ids);
        for (int i = 0; i < all.size(); i += session.atOnce()) {
            var some = all.subList(i, Math.min(all.size(), i + session.atOnce()));
            var said = call("Email/get", Map.of("ids", some, "properties", PROPERTIES))
                    .answer();
            said.path("list").forEach(one -> found.add(JmapReplies.mail(one)));
            state = said.path("state").asString("");
        }
        return new Seen(found, state);
    }

    /// The newest mails of a mailbox.
    public List<JmapMail> newest(String mailbox, int atMost) {
        return get(ids(query(Map.of("inMailbox", mailbox), atMost, Optional.empty())));
    }

    /// The mails with this `Message-ID` in one of these mailboxes.
    ///
    /// Searching alone does not do: an index may lag behind, and some servers search no headers. What was just put
    /// there is among the newest.
    public List<JmapMail> having(MessageId id, Collection<String> mailboxes) {
        var found = new LinkedHashMap<String, JmapMail>();
        var searched = ask(
                "Email/query", Map.of("filter", Map.of("header", List.of("Message-ID", id.value())), "limit", NEWEST));
        Stream<JmapMail> mails = searched.error().isPresent() ? Stream.of() : get(ids(searched)).stream();
        mails.forEach(mail -> found.put(mail.id(), mail));
        if (found.values().stream().noneMatch(mail -> is(mail, id, mailboxes))) {
            mailboxes.forEach(mailbox -> newest(mailbox, NEWEST).forEach(mail -> found.put(mail.id(), mail)));
        }
        return found.values().stream().filter(mail -> is(mail, id, mailboxes)).toList();
    }

    private static boolean is(JmapMail mail, MessageId id, Collection<String> mailboxes) {
        return mail.messageIds().contains(id) && mail.mailboxes().stream().anyMatch(mailboxes::contains);
    }

    /// The raw message, or its beginning.
    ///
    /// @return empty when the server does not give it out
    public Optional<byte[]> download(JmapMail mail, int atMost) {
        return wire.download(session.blob(mail.blob()), atMost);
    }

    /// Puts a message into a mailbox.
    ///
    /// @return its id; of the one that is there, where it is there already
    public String put(String mailbox, String name, Collection<String> keywords, Instant arrived, byte[] message) {
        var blob = wire.upload(session.uploadAddress(), message).path("blobId").asString("");
        var mail = new LinkedHashMap<String, Object>();
        mail.put("blobId", blob);
        mail.put("mailboxIds", Map.of(mailbox, true));
        mail.put("keywords", keywords(keywords));
        mail.put("receivedAt", date(arrived));
        var made = call("Email/import", Map.of("emails", Map.of("m", mail)));
        var refused = made.refused("notCreated", "m");
        if (refused.isEmpty()) {
            return made.answer().path("created").path("m").path("id").asString("");
        }
        var existing = refused.get().existing();
        if (existing.isPresent()) {
            change(existing.get(), Map.of("mailboxIds/" + mailbox, true));
            return existing.get();
        }
        throw refused.get().type().equals("overQuota")
                ? wire.server().overQuota(name)
                : wire.server().saidNo(refused.get().words());
    }

    /// Sets (`true`) or takes away (`false`) keywords and mailboxes, as in `keywords/$draft`.
    public void change(String id, Map<String, Boolean> changes) {
        var call = call("Email/set", Map.of("update", Map.of(id, JmapCall.patch(changes))));
        call.refused("notUpdated", id).ifPresent(refusal -> {
            throw wire.server().saidNo(refusal.words());
        });
    }

    /// Removes mails for good, if each still is what it was when it was looked at: what somebody sent, moved or
    /// marked meanwhile stays.
    ///
    /// @return false when the mailbox changed each time before they could be removed: then they lie there still
    public boolean remove(Collection<JmapMail> mails) {
        for (int i = 0; i < TRIES && !mails.isEmpty(); i++) {
            var now = checkedGet(mails.stream().map(JmapMail::id).toList());
            var same = now.mails().stream()
                    .filter(mails::contains)
                    .map(JmapMail::id)
                    .toList();
            var call = ask("Email/set", Map.of("ifInState", now.state(), "destroy", same));
            if (!call.error().equals(Optional.of("stateMismatch"))) {
                checked(call);
                return true;
            }
        }
        return mails.isEmpty();
    }

    /// The id of the identity to send as: of that address, of its domain, else whichever the server has. Some leave the
    /// address empty and let the login speak for itself.
    public String identity(String address) {
        var all = ask("Identity/get", Map.of());
        var identities = all.answer().path("list").valueStream().toList();
        var domain = "*" + address.substring(Math.max(0, address.lastIndexOf('@')));
        return Stream.of(address, domain, "")
                .flatMap(wanted -> identities.stream()
                        .filter(one -> one.path("email").asString("").equalsIgnoreCase(wanted)))
                .findFirst()
                .or(() -> identities.stream().findFirst())
                .map(one -> one.path("id").asString(""))
                .orElseGet(() -> session.submission().orElse(""));
    }

    /// Hands a mail over to be sent (RFC 8621 §7).
    ///
    /// @return what the server said; [AccountTrouble] means that it may have been sent or not
    public JmapSubmission submit(JmapSubmission.Order order) {
        var call = ask("EmailSubmission/set", order.arguments());
        return JmapSubmission.of(call, wire.server());
    }

    /// What came of handing over a mail earlier, where the server still knows.
    public List<JmapSubmission.Known> submissions(Collection<String> mails) {
        if (!sends() || mails.isEmpty()) {
            return List.of();
        }
        var found = ask("EmailSubmission/query", Map.of("filter", Map.of("emailIds", List.copyOf(mails))));
        if (found.error().isPresent() || ids(found).isEmpty()) {
            return List.of();
        }
        var known = ask("EmailSubmission/get", Map.of("ids", ids(found)));
        return known.answer()
                .path("list")
                .valueStream()
                .map(JmapSubmission.Known::of)
                .toList();
    }

    /// Calls back what the server holds.
    ///
    /// @return false when it is too late
    public boolean cancel(JmapSubmission.Known held) {
        var call = ask("EmailSubmission/set", Map.of("update", Map.of(held.id(), Map.of("undoStatus", "canceled"))));
        return call.error().isEmpty() && call.refused("notUpdated", held.id()).isEmpty();
    }

    /// Listens to what the server tells of changes.
    ///
    /// @param ping how often it shows that it is alive
    /// @return empty when it tells nothing by itself
    public Optional<JmapEvents> events(Duration ping) {
        return session.events(ping).flatMap(wire::listen).map(answer -> new JmapEvents(answer.body(), wire.server()));
    }

    @Override
    public void close() {
        wire.close();
    }

    /// Page after page, each beginning after the last mail of the one before: what comes in or goes meanwhile then
    /// shifts nothing.
    private List<String> all(Map<String, Object> filter) {
        for (int i = 0; i < TRIES; i++) {
            var all = new ArrayList<String>();
            Optional<String> last = Optional.empty();
            while (true) {
                var page = query(filter, session.atOnce(), last);
                if (page.error().filter("anchorNotFound"::equals).isPresent()) {
                    break;
                }
                var ids = ids(checked(page));
                all.addAll(ids);
                if (ids.isEmpty()) {
                    return all;
                }
                last = Optional.of(ids.getLast());
            }
        }
        throw wire.server().saidNo("the mailbox changes faster than it can be listed");
    }

    private JmapCall query(Map<String, Object> filter, int atMost, Optional<String> after) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("filter", filter);
        arguments.put("sort", List.of(Map.of("property", "receivedAt", "isAscending", false)));
        arguments.put("limit", atMost);
        after.ifPresent(id -> {
            arguments.put("anchor", id);
            arguments.put("anchorOffset", 1);
        });
        return ask("Email/query", arguments);
    }

    private List<String> ids(JmapCall query) {
        return texts(query.answer().path("ids"));
    }

    private JmapCall call(String method, Map<String, ?> arguments) {
        return checked(ask(method, arguments));
    }

    private JmapCall checked(JmapCall call) {
        call.error().ifPresent(type -> {
            throw JmapReplies.trouble(type, call.answer(), wire.server());
        });
        return call;
    }

    private JmapCall ask(String method, Map<String, ?> arguments) {
        boolean sending = method.startsWith("EmailSubmission/") || method.startsWith("Identity/");
        var all = new LinkedHashMap<String, Object>(arguments);
        all.put("accountId", sending ? session.submission().orElse(session.mail()) : session.mail());
        var using = session.submission().isPresent()
                ? List.of(JmapSession.CORE, JmapSession.MAIL, JmapSession.SUBMISSION)
                : List.of(JmapSession.CORE, JmapSession.MAIL);
        var request = Map.of("using", using, "methodCalls", List.of(List.of(method, all, "0")));
        return JmapReplies.call(wire.post(session.apiAddress(), request), wire.server());
    }

    private static Map<String, Boolean> keywords(Collection<String> keywords) {
        var set = new LinkedHashMap<String, Boolean>();
        keywords.forEach(keyword -> set.put(keyword, true));
        return set;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(one -> one.asString("")).toList();
    }

    /// JMAP's dates have whole seconds.
    private static String date(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
