package sendoff.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sendoff.mail.MimeWriter;
import tools.jackson.databind.JsonNode;

/// What a JMAP server keeps: mailboxes, mails and their changes, and what was handed over to be sent.
public final class FakeJmapStore implements OtherProgram {
    private static final Map<String, String> FLAGS =
            Map.of("\\Seen", "$seen", "\\Answered", "$answered", "\\Flagged", "$flagged", "\\Draft", "$draft");

    /// Something else changes between any two questions.
    public volatile boolean restless;

    /// What left: the raw message, and to whom.
    public record Sent(byte[] raw, List<String> to) {
        public String text() {
            return new String(raw, UTF_8);
        }
    }

    record Result(String method, Map<String, ?> answer) {
        static Result error(String type) {
            return new Result("error", Map.of("type", type));
        }
    }

    public final List<Sent> sent = new ArrayList<>();

    /// Who sends as whom; empty as with some servers.
    public String identity = Accounts.ADDRESS;

    /// Searching headers finds nothing yet.
    public boolean indexLags;

    /// Changes before this one are forgotten.
    public int forgotten;

    /// Addresses that are refused.
    public final Set<String> refused = new TreeSet<>();

    private final Map<String, byte[]> blobs = new HashMap<>();
    private final Map<String, String> mailboxes =
            new LinkedHashMap<>(Map.of("INBOX", "inbox", "Sent", "sent", "Drafts", "drafts"));
    private final Map<String, Mail> mails = new LinkedHashMap<>();
    private final Map<String, Submission> submissions = new LinkedHashMap<>();
    private final TreeMap<Integer, Change> changes = new TreeMap<>();

    private record Mail(String id, String blob, Set<String> mailboxes, Set<String> keywords, Instant received) {}

    private record Submission(String id, String mail, byte[] raw, List<String> to, String undo) {}

    private record Change(String mail, String what) {}

    // What another mail program does.

    @Override
    public synchronized void put(String folder, List<String> flags, Instant at, String... letters) {
        for (var letter : letters) {
            add(keep(letter.replace("\n", "\r\n").getBytes(UTF_8)), Set.of(folder), keywords(flags), at);
        }
    }

    @Override
    public synchronized void create(String folder) {
        mailboxes.put(folder, "");
    }

    @Override
    public synchronized void mark(String folder, String flag) {
        lying(folder).forEach(mail -> {
            mail.keywords().addAll(keywords(List.of(flag)));
            changed(mail.id(), "updated");
        });
    }

    @Override
    public synchronized void empty(String folder) {
        List.copyOf(lying(folder)).forEach(mail -> destroy(mail.id()));
    }

    @Override
    public synchronized List<Mailbox.Lying> in(String folder) {
        return lying(folder).stream()
                .map(mail -> new Mailbox.Lying(0, flags(mail), new String(blobs.get(mail.blob()), UTF_8)))
                .toList();
    }

    public synchronized void move(String from, String to) {
        lying(from).forEach(mail -> {
            mail.mailboxes().remove(from);
            mail.mailboxes().add(to);
            changed(mail.id(), "updated");
        });
    }

    private List<Mail> lying(String folder) {
        return mails.values().stream()
                .filter(mail -> mail.mailboxes().contains(folder))
                .toList();
    }

    /// What the server holds goes out.
    public synchronized void releases() {
        submissions.replaceAll((id, one) -> {
            if (!one.undo().equals("pending")) {
                return one;
            }
            sent.add(new Sent(one.raw(), one.to()));
            return new Submission(id, one.mail(), one.raw(), one.to(), "final");
        });
    }

    /// Another program calls back what the server holds.
    public synchronized void cancels() {
        submissions.replaceAll((id, one) -> new Submission(id, one.mail(), one.raw(), one.to(), "canceled"));
    }

    public synchronized List<String> held() {
        return submissions.values().stream()
                .filter(one -> one.undo().equals("pending"))
                .map(Submission::mail)
                .toList();
    }

    // What the protocol asks.

    synchronized Map<String, ?> session(boolean sends, int maxDelayedSend) {
        var capabilities = new LinkedHashMap<String, Object>();
        capabilities.put("urn:ietf:params:jmap:core", Map.of("maxObjectsInGet", 40));
        capabilities.put("urn:ietf:params:jmap:mail", Map.of());
        var primary = new LinkedHashMap<String, Object>(Map.of("urn:ietf:params:jmap:mail", "a"));
        if (sends) {
            capabilities.put("urn:ietf:params:jmap:submission", Map.of());
            primary.put("urn:ietf:params:jmap:submission", "a");
        }
        var account = Map.of(
                "name",
                Accounts.ADDRESS,
                "isReadOnly",
                false,
                "accountCapabilities",
                Map.of("urn:ietf:params:jmap:submission", Map.of("maxDelayedSend", maxDelayedSend)));
        return Map.of(
                "apiUrl",
                "/api/",
                "downloadUrl",
                "/download/{blobId}?type={type}&name={name}&account={accountId}",
                "uploadUrl",
                "/upload/{accountId}/",
                "eventSourceUrl",
                "/events?types={types}&closeafter={closeafter}&ping={ping}",
                "capabilities",
                capabilities,
                "primaryAccounts",
                primary,
                "accounts",
                Map.of("a", account));
    }

    synchronized String keep(byte[] raw) {
        var id = "b" + UUID.nameUUIDFromBytes(raw);
        blobs.put(id, raw);
        return id;
    }

    synchronized Optional<byte[]> blob(String id) {
        return Optional.ofNullable(blobs.get(id));
    }

    synchronized Result call(String method, JsonNode arguments) {
        return switch (method) {
            case "Mailbox/get" -> new Result(method, Map.of("list", mailboxList()));
            case "Mailbox/set" -> made(method, arguments);
            case "Email/get" -> got(method, arguments);
            case "Email/query" -> queried(method, arguments);
            case "Email/changes" -> changes(method, arguments);
            case "Email/import" -> imported(method, arguments.path("emails").path("m"));
            case "Email/set" -> set(method, arguments);
            case "Identity/get" ->
                new Result(method, Map.of("list", List.of(Map.of("id", "i1", "email", identity, "name", ""))));
            case "EmailSubmission/set" -> submitted(method, arguments);
            case "EmailSubmission/query" ->
                new Result(
                        method,
                        Map.of(
                                "ids",
                                submissions.values().stream()
                                        .filter(one -> arguments
                                                .path("filter")
                                                .path("emailIds")
                                                .valueStream()
                                                .anyMatch(id -> id.asString().equals(one.mail())))
                                        .map(Submission::id)
                                        .toList()));
            case "EmailSubmission/get" ->
                new Result(
                        method,
                        Map.of(
                                "list",
                                arguments
                                        .path("ids")
                                        .valueStream()
                                        .map(id -> Map.of(
                                                "id",
                                                id.asString(),
                                                "undoStatus",
                                                submissions.get(id.asString()).undo()))
                                        .toList()));
            default -> Result.error("unknownMethod");
        };
    }

    private List<Map<String, Object>> mailboxList() {
        return mailboxes.entrySet().stream()
                .map(box -> {
                    var shown = new LinkedHashMap<String, Object>();
                    shown.put("id", box.getKey());
                    shown.put("name", box.getKey());
                    shown.put("parentId", null);
                    shown.put("role", box.getValue().isEmpty() ? null : box.getValue());
                    return (Map<String, Object>) shown;
                })
                .toList();
    }

    private Result made(String method, JsonNode arguments) {
        var wanted = arguments.path("create").path("m");
        mailboxes.put(wanted.path("name").asString(), wanted.path("role").asString(""));
        return new Result(
                method,
                Map.of("created", Map.of("m", Map.of("id", wanted.path("name").asString()))));
    }

    private Result got(String method, JsonNode arguments) {
        var list = arguments
                .path("ids")
                .valueStream()
                .flatMap(id -> Optional.ofNullable(mails.get(id.asString())).stream())
                .map(this::shown)
                .toList();
        return new Result(method, Map.of("list", list, "state", state()));
    }

    private Map<String, Object> shown(Mail mail) {
        var text = new Mailbox.Lying(0, List.of(), new String(blobs.get(mail.blob()), UTF_8));
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", mail.id());
        shown.put("blobId", mail.blob());
        shown.put("mailboxIds", yes(mail.mailboxes()));
        shown.put("keywords", yes(mail.keywords()));
        shown.put("size", blobs.get(mail.blob()).length);
        shown.put("receivedAt", mail.received().toString());
        shown.put("messageId", ids(text.header("Message-ID")));
        shown.put("inReplyTo", ids(text.header("In-Reply-To")));
        shown.put("bcc", text.header("Bcc").isEmpty() ? null : List.of(Map.of("email", text.header("Bcc"))));
        var introduction = text.header(MimeWriter.INTRODUCTION);
        shown.put("header:" + MimeWriter.INTRODUCTION + ":asText", introduction.isEmpty() ? null : introduction);
        return shown;
    }

    private static List<String> ids(String header) {
        return header.isEmpty() ? List.of() : List.of(header.replaceAll("[<>]", ""));
    }

    private static Map<String, Boolean> yes(Set<String> words) {
        return words.stream().collect(Collectors.toMap(word -> word, word -> true));
    }

    private Result queried(String method, JsonNode arguments) {
        var all = mails.values().stream()
                .filter(filter(arguments.path("filter")))
                .sorted(Comparator.comparing(Mail::received).reversed().thenComparing(Mail::id))
                .map(Mail::id)
                .toList();
        var anchor = arguments.path("anchor").asString("");
        if (!anchor.isEmpty() && !all.contains(anchor)) {
            return Result.error("anchorNotFound");
        }
        int from = anchor.isEmpty() ? 0 : all.indexOf(anchor) + 1;
        var page =
                all.stream().skip(from).limit(arguments.path("limit").asInt(40)).toList();
        return new Result(method, Map.of("ids", page));
    }

    private Predicate<Mail> filter(JsonNode wanted) {
        if (wanted.has("operator")) {
            var parts =
                    wanted.path("conditions").valueStream().map(this::filter).toList();
            return wanted.path("operator").asString().equals("OR")
                    ? mail -> parts.stream().anyMatch(part -> part.test(mail))
                    : mail -> parts.stream().allMatch(part -> part.test(mail));
        }
        return mail -> (!wanted.has("inMailbox")
                        || mail.mailboxes().contains(wanted.path("inMailbox").asString()))
                && (!wanted.has("after")
                        || !mail.received()
                                .isBefore(Instant.parse(wanted.path("after").asString())))
                && (!wanted.has("before")
                        || mail.received()
                                .isBefore(Instant.parse(wanted.path("before").asString())))
                && (!wanted.has("header") || !indexLags && hasHeader(mail, wanted.path("header")));
    }

    private boolean hasHeader(Mail mail, JsonNode wanted) {
        return new Mailbox.Lying(0, List.of(), new String(blobs.get(mail.blob()), UTF_8))
                .header(wanted.path(0).asString())
                .contains(wanted.path(1).asString());
    }

    private Result changes(String method, JsonNode arguments) {
        int since = Integer.parseInt(arguments.path("sinceState").asString());
        if (since < forgotten) {
            return Result.error("cannotCalculateChanges");
        }
        var last = new LinkedHashMap<String, String>();
        changes.tailMap(since, false)
                .values()
                .forEach(change -> last.merge(
                        change.mail(),
                        change.what(),
                        (was, now) -> was.equals("created") && now.equals("updated") ? was : now));
        return new Result(
                method,
                Map.of(
                        "oldState",
                        Integer.toString(since),
                        "newState",
                        state(),
                        "hasMoreChanges",
                        false,
                        "created",
                        those(last, "created"),
                        "updated",
                        those(last, "updated"),
                        "destroyed",
                        those(last, "destroyed")));
    }

    private static List<String> those(Map<String, String> changes, String what) {
        return changes.entrySet().stream()
                .filter(change -> change.getValue().equals(what))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Result imported(String method, JsonNode wanted) {
        var id = add(
                wanted.path("blobId").asString(),
                wanted.path("mailboxIds").propertyNames().stream().collect(Collectors.toSet()),
                wanted.path("keywords").propertyNames().stream().collect(Collectors.toSet()),
                Instant.parse(wanted.path("receivedAt").asString()));
        return new Result(method, Map.of("created", Map.of("m", Map.of("id", id))));
    }

    private Result set(String method, JsonNode arguments) {
        var state = arguments.path("ifInState").asString("");
        if (!state.isEmpty() && (restless || !state.equals(state()))) {
            return Result.error("stateMismatch");
        }
        arguments.path("update").properties().forEach(one -> patch(one.getKey(), one.getValue()));
        arguments.path("destroy").forEach(id -> destroy(id.asString()));
        return new Result(method, Map.of("newState", state()));
    }

    private void patch(String id, JsonNode patch) {
        var mail = mails.get(id);
        patch.properties().forEach(one -> {
            var path = one.getKey().split("/", 2);
            var set = path[0].equals("keywords") ? mail.keywords() : mail.mailboxes();
            if (one.getValue().asBoolean(false)) {
                set.add(path[1]);
            } else {
                set.remove(path[1]);
            }
        });
        changed(id, "updated");
    }

    private Result submitted(String method, JsonNode arguments) {
        var create = arguments.path("create").path("s");
        if (create.isMissingNode()) {
            arguments
                    .path("update")
                    .properties()
                    .forEach(one -> submissions.computeIfPresent(
                            one.getKey(),
                            (id, was) -> new Submission(
                                    id,
                                    was.mail(),
                                    was.raw(),
                                    was.to(),
                                    was.undo().equals("final") ? "final" : "canceled")));
            return new Result(method, Map.of());
        }
        var to = create.path("envelope")
                .path("rcptTo")
                .valueStream()
                .map(one -> one.path("email").asString())
                .toList();
        if (to.stream().anyMatch(refused::contains)) {
            return new Result(
                    method,
                    Map.of(
                            "notCreated",
                            Map.of("s", Map.of("type", "invalidRecipients", "description", "refused by policy"))));
        }
        var mail = create.path("emailId").asString();
        boolean held =
                create.path("envelope").path("mailFrom").path("parameters").has("HOLDFOR");
        var id = "s" + (submissions.size() + 1);
        var raw = blobs.get(mails.get(mail).blob());
        submissions.put(id, new Submission(id, mail, raw, to, held ? "pending" : "final"));
        if (!held) {
            sent.add(new Sent(raw, to));
        }
        if (arguments.has("onSuccessUpdateEmail")) {
            patch(mail, arguments.path("onSuccessUpdateEmail").path("#s"));
        } else if (arguments.has("onSuccessDestroyEmail")) {
            destroy(mail);
        }
        return new Result(method, Map.of("created", Map.of("s", Map.of("id", id))));
    }

    private String add(String blob, Set<String> boxes, Set<String> keywords, Instant at) {
        var id = "m" + (changes.size() + 1);
        mails.put(id, new Mail(id, blob, new TreeSet<>(boxes), new TreeSet<>(keywords), at));
        changed(id, "created");
        return id;
    }

    private void destroy(String id) {
        mails.remove(id);
        changed(id, "destroyed");
    }

    private void changed(String id, String what) {
        changes.put(changes.size() + 1, new Change(id, what));
    }

    private String state() {
        return Integer.toString(changes.size());
    }

    private static Set<String> keywords(List<String> flags) {
        return flags.stream()
                .map(flag -> FLAGS.getOrDefault(flag, flag.toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static List<String> flags(Mail mail) {
        return mail.keywords().stream()
                .map(keyword -> FLAGS.entrySet().stream()
                        .filter(one -> one.getValue().equals(keyword))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(keyword))
                .toList();
    }
}
