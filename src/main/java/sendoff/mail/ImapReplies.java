package sendoff.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.iap.ParsingException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxDecoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchItem;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/// From the lines of an IMAP server to values.
final class ImapReplies {
    /// Gmail's own labels; they are not keywords there.
    static final FetchItem GMAIL_LABELS = new FetchItem("X-GM-LABELS", new FetchProfile.Item("X-GM-LABELS") {}) {
        @Override
        public Object parseItem(FetchResponse response) throws ParsingException {
            var labels = new ArrayList<String>();
            response.skipSpaces();
            expect(response, '(');
            response.skipSpaces();
            while (response.peekByte() != ')') {
                labels.add(label(response));
                response.skipSpaces();
            }
            expect(response, ')');
            return labels;
        }
    };

    private static final Map<Flags.Flag, String> SYSTEM = Map.of(
            Flags.Flag.ANSWERED, "\\Answered",
            Flags.Flag.DELETED, "\\Deleted",
            Flags.Flag.DRAFT, "\\Draft",
            Flags.Flag.FLAGGED, "\\Flagged",
            Flags.Flag.RECENT, "\\Recent",
            Flags.Flag.SEEN, "\\Seen");

    private static final Pattern ALL = Pattern.compile("(?i)\\bALL ([0-9:,]+)");

    private ImapReplies() {}

    /// Gmail's own labels begin with a backslash (`\Inbox`), quoted or not. Angus takes that for no atom and would read
    /// an empty one for ever.
    private static String label(FetchResponse response) throws ParsingException {
        if (response.peekByte() == '"' || response.peekByte() == '{') {
            return Optional.ofNullable(response.readString()).orElse("");
        }
        var label = new StringBuilder();
        while (" )".indexOf(response.peekByte()) < 0) {
            if (response.peekByte() == 0) {
                throw new ParsingException("the labels don't end");
            }
            label.append((char) response.readByte());
        }
        return label.toString();
    }

    private static void expect(FetchResponse response, char sign) throws ParsingException {
        if (response.readByte() != sign) {
            throw new ParsingException("labels without " + sign);
        }
    }

    static Optional<ImapMail> mail(Response response) {
        if (!(response instanceof FetchResponse fetched)) {
            return Optional.empty();
        }
        return Optional.ofNullable(fetched.getItem(UID.class)).map(uid -> mail(uid.uid, fetched));
    }

    /// What a `SEARCH` reply found, or an `ESEARCH` one (`* ESEARCH (TAG "A5") UID ALL 1:4,9`).
    static UidSet found(Response response) {
        if (response instanceof IMAPResponse reply && reply.keyEquals("ESEARCH")) {
            var all = ALL.matcher(reply.getRest());
            return all.find() ? UidSet.parse(all.group(1)) : UidSet.NONE;
        }
        if (response instanceof IMAPResponse reply && reply.keyEquals("SEARCH")) {
            var numbers = new ArrayList<Long>();
            for (long next = reply.readLong(); next != -1; next = reply.readLong()) {
                numbers.add(next);
            }
            return UidSet.of(numbers);
        }
        return UidSet.NONE;
    }

    /// The set of a `VANISHED (EARLIER) 1:5,9` reply (RFC 7162 §3.2.10).
    static UidSet vanished(IMAPResponse reply) {
        var words = reply.getRest().strip().split("\\s+");
        return UidSet.parse(words[words.length - 1]);
    }

    private static ImapMail mail(long uid, FetchResponse fetched) {
        return new ImapMail(
                uid,
                Optional.ofNullable(fetched.getItem(FLAGS.class))
                        .map(ImapReplies::words)
                        .orElse(List.of()),
                labels(fetched),
                Optional.ofNullable(fetched.getItem(INTERNALDATE.class))
                        .flatMap(date -> Optional.ofNullable(date.getDate()))
                        .map(java.util.Date::toInstant),
                Optional.ofNullable(fetched.getItem(RFC822SIZE.class))
                        .map(size -> size.size)
                        .orElse(0L),
                Optional.ofNullable(fetched.getItem(BODY.class))
                        .flatMap(body -> Optional.ofNullable(body.getByteArray()))
                        .map(bytes -> Arrays.copyOfRange(
                                bytes.getBytes(), bytes.getStart(), bytes.getStart() + bytes.getCount())));
    }

    private static List<String> words(Flags flags) {
        var words = new ArrayList<String>();
        for (var flag : flags.getSystemFlags()) {
            words.add(SYSTEM.getOrDefault(flag, "\\*"));
        }
        words.addAll(List.of(flags.getUserFlags()));
        return words;
    }

    private static List<String> labels(FetchResponse fetched) {
        if (Optional.ofNullable(fetched.getExtensionItems())
                        .map(items -> items.get(GMAIL_LABELS.getName()))
                        .orElse(List.of())
                instanceof List<?> labels) {
            return labels.stream()
                    .map(Object::toString)
                    .filter(label -> !label.startsWith("\\"))
                    .map(BASE64MailboxDecoder::decode)
                    .toList();
        }
        return List.of();
    }
}
