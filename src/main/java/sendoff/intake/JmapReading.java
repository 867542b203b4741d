package sendoff.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import sendoff.mail.JmapConnection;
import sendoff.mail.JmapMail;
import sendoff.mail.MailFolder;
import sendoff.mail.MailFolder.Role;

/// One reading of a JMAP account, from where the cursor stands.
///
/// First what changed, then what is still to be read of the answer window, newest first. A mail that the sink has
/// already is not fetched again, unless it wants to: only its labels and flags are told. So nothing is lost when the
/// server forgot what changed, and looking at everything again costs no download.
final class JmapReading {
    /// Of a longer message only so much is fetched: the text comes first, the rest is attachments.
    static final int LONGEST = 1 << 20;

    private static final int BATCH = 50;
    private static final int AT_ONCE = 10;
    /// Servers allow four requests at a time or more (RFC 8620 §2).
    private static final int LINES = 4;

    private final JmapConnection connection;
    private final Map<String, MailFolder> chosen;
    private final LocalDate since;
    private final MailboxSink sink;
    private long seen;
    private long total;

    /// @param chosen the mailboxes to read, by their ids
    JmapReading(JmapConnection connection, Map<String, MailFolder> chosen, LocalDate since, MailboxSink sink) {
        this.connection = connection;
        this.chosen = chosen;
        this.since = since;
        this.sink = sink;
    }

    void read(Optional<JmapCursor> from) {
        try (var lines = Executors.newFixedThreadPool(LINES, Thread.ofVirtual().factory())) {
            var cursor = from.map(known -> changed(known, lines)).orElseGet(this::start);
            rest(cursor, lines);
        }
    }

    private JmapCursor start() {
        // Taken first: what happens while we look is told as a change the next time.
        return new JmapCursor(connection.state(), since, Optional.of(Instant.MAX));
    }

    /// Hands over what is new since, and tells what changed.
    ///
    /// @return where to go on; from the start when the server does not know what changed
    private JmapCursor changed(JmapCursor known, ExecutorService lines) {
        var cursor = known;
        var more = true;
        while (more) {
            var changes = connection.changes(cursor.state());
            if (changes.isEmpty()) {
                return start();
            }
            var ids = new LinkedHashSet<>(changes.get().created());
            ids.addAll(changes.get().updated());
            if (!changes.get().destroyed().isEmpty()) {
                sink.vanished(JmapCursor.PLACE, String.join(",", changes.get().destroyed()));
            }
            handOver(ids, lines);
            more = changes.get().more() && !changes.get().state().equals(cursor.state());
            cursor = cursor.at(changes.get().state());
            reached(cursor);
        }
        return since.isBefore(cursor.since()) ? further(cursor) : cursor;
    }

    /// An earlier day is asked for than before.
    private JmapCursor further(JmapCursor cursor) {
        var down = cursor.downTo()
                .orElseGet(() -> cursor.since().atStartOfDay(ZoneOffset.UTC).toInstant());
        return new JmapCursor(cursor.state(), since, Optional.of(down));
    }

    /// What is left of the window, newest first.
    private void rest(JmapCursor from, ExecutorService lines) {
        if (from.downTo().isEmpty()) {
            sink.progress(seen, seen);
            return;
        }
        var cursor = from;
        var day = cursor.since().atStartOfDay(ZoneOffset.UTC).toInstant();
        // Others may have arrived in the same second: it is looked at again.
        var until = from.downTo().filter(at -> !at.equals(Instant.MAX)).map(at -> at.plusSeconds(1));
        var left = connection.arrived(chosen.keySet(), day, until);
        total = seen + left.size();
        sink.progress(seen, total);
        for (int i = 0; i < left.size(); i += BATCH) {
            var last = handOver(left.subList(i, Math.min(left.size(), i + BATCH)), lines);
            if (last.isPresent()) {
                cursor = cursor.downTo(last.get());
                reached(cursor);
            }
        }
        reached(cursor.done());
    }

    /// @return when the earliest of them arrived
    private Optional<Instant> handOver(Collection<String> ids, ExecutorService lines) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var mails = connection.get(ids).stream()
                .filter(mail -> mail.mailboxes().stream().anyMatch(chosen::containsKey))
                .filter(this::isInside)
                .sorted(Comparator.comparing(JmapReading::arrived).reversed())
                .toList();
        var known = sink.known(
                mails.stream().flatMap(mail -> mail.messageIds().stream()).toList());
        var fresh = new ArrayList<JmapMail>();
        for (var mail : mails) {
            var read = mail.messageIds().stream().filter(known::contains).findFirst();
            if (read.isEmpty() || sink.marks(read.get(), labels(mail), flags(mail))) {
                fresh.add(mail);
            }
        }
        for (int i = 0; i < fresh.size(); i += AT_ONCE) {
            fetch(fresh.subList(i, Math.min(fresh.size(), i + AT_ONCE)), lines);
        }
        seen += ids.size();
        sink.progress(seen, Math.max(seen, total));
        return mails.stream().map(JmapReading::arrived).min(Comparator.naturalOrder());
    }

    private void fetch(List<JmapMail> mails, ExecutorService lines) {
        var fetched = mails.stream()
                .map(mail -> lines.submit((Callable<Optional<byte[]>>) () -> connection.download(mail, LONGEST)))
                .toList();
        for (int i = 0; i < mails.size(); i++) {
            var mail = mails.get(i);
            result(fetched.get(i))
                    .ifPresentOrElse(
                            raw -> sink.mail(found(mail, raw)),
                            () -> sink.broken(folder(mail).name(), mail.id(), "the server does not give it out"));
        }
    }

    private static Optional<byte[]> result(Future<Optional<byte[]>> fetched) {
        try {
            return fetched.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading was stopped", e);
        }
    }

    private FoundMail found(JmapMail mail, byte[] raw) {
        return new FoundMail(
                folder(mail), mail.id(), mail.received(), raw, mail.size() <= raw.length, labels(mail), flags(mail));
    }

    private void reached(JmapCursor cursor) {
        sink.reached(JmapCursor.PLACE, cursor.toString());
    }

    private boolean isInside(JmapMail mail) {
        return !arrived(mail).isBefore(since.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /// A mail can lie in several mailboxes: as a draft it is no mail yet, and what was sent is the owner's.
    private MailFolder folder(JmapMail mail) {
        return folders(mail)
                .min(Comparator.comparing(folder -> List.of(Role.DRAFTS, Role.SENT, Role.INBOX, Role.OTHER, Role.REFUSE)
                        .indexOf(folder.role())))
                .orElseThrow();
    }

    private Stream<MailFolder> folders(JmapMail mail) {
        return mail.mailboxes().stream().flatMap(id -> Stream.ofNullable(chosen.get(id)));
    }

    /// Keywords that the owner or we set, and the folders they made.
    private List<String> labels(JmapMail mail) {
        var keywords = mail.keywords().stream().filter(keyword -> !SYSTEM.containsKey(keyword));
        var named = folders(mail)
                .filter(folder -> folder.role() == Role.OTHER)
                .flatMap(folder -> Stream.of(folder.name(), folder.leaf()));
        return Stream.concat(keywords, named).distinct().toList();
    }

    private static List<String> flags(JmapMail mail) {
        return mail.keywords().stream()
                .flatMap(keyword -> Stream.ofNullable(SYSTEM.get(keyword)))
                .toList();
    }

    private static Instant arrived(JmapMail mail) {
        return mail.received().orElse(Instant.MAX);
    }

    /// As IMAP calls them.
    private static final Map<String, String> SYSTEM =
            Map.of("$seen", "\\Seen", "$answered", "\\Answered", "$flagged", "\\Flagged", "$draft", "\\Draft");
}
