package sendoff.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;
import sendoff.mail.ImapConnection;
import sendoff.mail.ImapMail;
import sendoff.mail.MailFolder;
import sendoff.mail.UidSet;

/// Gets the raw messages of one batch without ever setting `\Seen`, and never more at once than memory bears.
final class BodyFetch {
    /// Of a longer message only so much is fetched: the text comes first, the rest is attachments.
    static final int LONGEST = 1 << 20;

    private static final long AT_ONCE = 2L << 20;
    /// When so many are refused and none is given, it is not the mails.
    private static final int MANY = 10;

    private final ImapConnection connection;
    private final MailFolder folder;
    private final MailboxSink sink;
    private final Map<Long, AccountTrouble> refused = new LinkedHashMap<>();
    private boolean given;

    BodyFetch(ImapConnection connection, MailFolder folder, MailboxSink sink) {
        this.connection = connection;
        this.folder = folder;
        this.sink = sink;
    }

    /// @param done told of each mail that is dealt with: handed over, broken, or gone meanwhile
    /// @return the mails that the server refused. It may give them later: no code tells damage from a server out of
    ///     sorts, `[UNAVAILABLE]` (RFC 5530) is said of both
    /// @throws AccountTrouble also if it refuses all of them
    Collection<Long> fetch(List<Long> batch, LongConsumer done) {
        var sizes = new HashMap<Long, Long>();
        connection.fetch(UidSet.of(batch), "RFC822.SIZE", mail -> sizes.put(mail.uid(), mail.size()));
        batch.stream().filter(uid -> !sizes.containsKey(uid)).forEach(done::accept);
        for (var group : groups(batch, sizes)) {
            fetchGroup(group, sizes, done);
        }
        if (refused.size() >= MANY && !given) {
            throw refused.values().iterator().next();
        }
        return refused.keySet();
    }

    private void fetchGroup(List<Long> group, Map<Long, Long> sizes, LongConsumer done) {
        var missing = new HashSet<>(group);
        var no = Optional.<AccountTrouble>empty();
        try {
            get(group, sizes, uid -> {
                if (missing.remove(uid)) {
                    given = true;
                    done.accept(uid);
                }
            });
        } catch (AccountTrouble trouble) {
            if (trouble.kind() != Kind.SAID_NO) {
                throw trouble;
            }
            no = Optional.of(trouble);
        }
        // Either the server refused, or its reply could not be read: find out which mail it was.
        for (var uid : missing) {
            if (group.size() > 1) {
                fetchGroup(List.of(uid), sizes, done);
            } else if (no.isPresent()) {
                refused.put(uid, no.get());
            } else {
                sink.broken(folder.name(), Long.toString(uid), "the server does not give it out");
                done.accept(uid);
            }
        }
    }

    private void get(List<Long> group, Map<Long, Long> sizes, LongConsumer done) {
        boolean whole = sizes.getOrDefault(group.getFirst(), 0L) <= LONGEST;
        var body = whole ? "BODY.PEEK[]" : "BODY.PEEK[]<0." + LONGEST + ">";
        connection.fetch(UidSet.of(group), "FLAGS INTERNALDATE " + Marks.gmail(connection) + body, mail -> {
            if (mail.bytes().isPresent()) {
                sink.mail(found(mail, whole));
                done.accept(mail.uid());
            }
        });
    }

    private FoundMail found(ImapMail mail, boolean whole) {
        return new FoundMail(
                folder,
                Long.toString(mail.uid()),
                mail.arrived(),
                mail.bytes().orElseThrow(),
                whole,
                Marks.labels(mail, folder),
                Marks.flags(mail));
    }

    /// Small ones together, in their order; a huge one alone.
    private static List<List<Long>> groups(List<Long> batch, Map<Long, Long> sizes) {
        var groups = new ArrayList<List<Long>>();
        long room = 0;
        for (var uid : batch) {
            var size = sizes.get(uid);
            if (size == null) {
                continue;
            }
            if (size > room || size > LONGEST) {
                groups.add(new ArrayList<>());
                room = size > LONGEST ? 0 : AT_ONCE;
            }
            groups.getLast().add(uid);
            room -= size;
        }
        return groups;
    }
}
