package sendoff.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.MessageId;

/// One mail as a JMAP server describes it (RFC 8621 §4.1).
///
/// @param id           stays the same while the mail is moved and marked; a changed text is another mail
/// @param blob         under which its raw bytes are fetched
/// @param mailboxes    the ids of those it lies in
/// @param keywords     in lower case: `$seen`, `$draft`, and the owner's own
/// @param size         in bytes
/// @param introduction what our header in a draft names ([MimeWriter#INTRODUCTION])
/// @param blind        somebody is in Bcc
public record JmapMail(
        String id,
        String blob,
        Set<String> mailboxes,
        Set<String> keywords,
        long size,
        Optional<Instant> received,
        List<MessageId> messageIds,
        List<MessageId> inReplyTo,
        Optional<String> introduction,
        boolean blind) {
    public static final String DRAFT = "$draft";
    public static final String SEEN = "$seen";
    public static final String ANSWERED = "$answered";

    public JmapMail {
        mailboxes = Set.copyOf(mailboxes);
        keywords = Set.copyOf(keywords);
        messageIds = List.copyOf(messageIds);
        inReplyTo = List.copyOf(inReplyTo);
    }

    public boolean is(String keyword) {
        return keywords.contains(keyword);
    }
}
