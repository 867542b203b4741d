package sendoff.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.mail.MailFolder.Role;
import tools.jackson.databind.JsonNode;

/// What the mailboxes of a JMAP account are for: by their role (RFC 8621 §2), else by their name.
final class JmapMailboxes {
    private static final String BETWEEN = "/";

    /// Deeper than anyone sorts their mail; a server whose mailboxes contain each other would lead round for ever.
    private static final int DEPTH = 50;

    private JmapMailboxes() {}

    static List<JmapMailbox> of(JsonNode list) {
        var byId = new HashMap<String, JsonNode>();
        list.forEach(one -> byId.put(one.path("id").asString(""), one));
        var all = new ArrayList<JmapMailbox>();
        list.forEach(one -> all.add(new JmapMailbox(
                one.path("id").asString(""),
                new MailFolder(
                        path(one, byId),
                        Optional.of(BETWEEN),
                        role(one.path("role").asString(""))))));
        for (var role : List.of(Role.SENT, Role.DRAFTS)) {
            nameOne(all, role);
        }
        return List.copyOf(all);
    }

    /// Where the server names none for it, one by that name is.
    private static void nameOne(List<JmapMailbox> all, Role role) {
        if (all.stream().anyMatch(one -> one.folder().role() == role)) {
            return;
        }
        all.stream()
                .filter(one -> one.folder().role() == Role.OTHER && FolderNames.byName(one.folder()) == role)
                .findFirst()
                .ifPresent(one -> all.set(
                        all.indexOf(one), new JmapMailbox(one.id(), one.folder().as(role))));
    }

    private static Role role(String role) {
        return switch (role) {
            case "inbox" -> Role.INBOX;
            case "sent" -> Role.SENT;
            case "drafts" -> Role.DRAFTS;
            case "trash", "junk" -> Role.REFUSE;
            default -> Role.OTHER;
        };
    }

    private static String path(JsonNode mailbox, Map<String, JsonNode> byId) {
        var path = mailbox.path("name").asString("");
        var parent = byId.get(mailbox.path("parentId").asString(""));
        for (int i = 0; i < DEPTH && parent != null; i++) {
            path = parent.path("name").asString("") + BETWEEN + path;
            parent = byId.get(parent.path("parentId").asString(""));
        }
        return path;
    }
}
