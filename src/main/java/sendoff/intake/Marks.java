package sendoff.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.MessageId;
import sendoff.mail.ImapConnection;
import sendoff.mail.ImapMail;
import sendoff.mail.MailFolder;
import sendoff.mail.MailFolder.Role;
import sendoff.mail.OpenFolder;
import sendoff.mail.UidSet;

/// Labels and flags of mails handed over earlier: which changed, and which mails went.
final class Marks {
    private static final int AT_ONCE = 500;
    /// Without change numbers every mail has to be asked about: so many of the newest.
    private static final int AT_MOST = 2_000;

    private static final Pattern ID = Pattern.compile("(?is)^message-id:\\s*<\\s*([^>]+?)\\s*>");

    private final ImapConnection connection;
    private final MailFolder folder;
    private final MailboxSink sink;

    Marks(ImapConnection connection, MailFolder folder, MailboxSink sink) {
        this.connection = connection;
        this.folder = folder;
        this.sink = sink;
    }

    /// @param exist  all mails of the folder
    /// @param window those of the answer window
    /// @return mails that are wanted once more
    UidSet tell(ImapCursor cursor, OpenFolder opened, UidSet exist, UidSet window) {
        var gone = opened.modSeq() > 0 && cursor.modSeq() > 0 && connection.offers("QRESYNC")
                ? opened.vanished()
                : cursor.seen().without(exist);
        if (!gone.isEmpty()) {
            sink.vanished(folder.name(), gone.toString());
        }
        var changed = changed(cursor, opened, window).stream()
                .filter(cursor.seen()::contains)
                .filter(exist::contains)
                .toList();
        var wanted = new ArrayList<Long>();
        for (int i = 0; i < changed.size(); i += AT_ONCE) {
            var some = UidSet.of(changed.subList(i, Math.min(changed.size(), i + AT_ONCE)));
            connection.fetch(
                    some,
                    "FLAGS " + gmail(connection) + "BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]",
                    mail -> tell(mail, wanted::add));
        }
        return UidSet.of(wanted);
    }

    static List<String> labels(ImapMail mail, MailFolder folder) {
        var keywords = mail.flags().stream().filter(flag -> !flag.startsWith("\\"));
        var named = folder.role() == Role.OTHER ? Stream.of(folder.name(), folder.leaf()) : Stream.<String>empty();
        return Stream.of(keywords, mail.labels().stream(), named)
                .flatMap(words -> words)
                .distinct()
                .toList();
    }

    static List<String> flags(ImapMail mail) {
        return mail.flags().stream().filter(flag -> flag.startsWith("\\")).toList();
    }

    static String gmail(ImapConnection connection) {
        return connection.offers("X-GM-EXT-1") ? "X-GM-LABELS " : "";
    }

    private List<Long> changed(ImapCursor cursor, OpenFolder opened, UidSet window) {
        if (opened.modSeq() == 0 || cursor.modSeq() == 0) {
            var all = Arrays.stream(window.toArray()).boxed().toList();
            return all.subList(Math.max(0, all.size() - AT_MOST), all.size());
        }
        if (opened.modSeq() == cursor.modSeq()) {
            return List.of();
        }
        var uids = new ArrayList<Long>();
        connection.changedSince(cursor.modSeq(), mail -> uids.add(mail.uid()));
        return uids;
    }

    private void tell(ImapMail mail, Consumer<Long> wanted) {
        id(mail).filter(id -> sink.marks(id, labels(mail, folder), flags(mail)))
                .ifPresent(_ -> wanted.accept(mail.uid()));
    }

    private static Optional<MessageId> id(ImapMail mail) {
        return mail.bytes()
                .map(bytes -> ID.matcher(new String(bytes, StandardCharsets.UTF_8)))
                .filter(java.util.regex.Matcher::find)
                .map(found -> new MessageId(found.group(1)));
    }
}
