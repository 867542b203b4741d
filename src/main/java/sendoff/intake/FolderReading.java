package sendoff.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;
import sendoff.mail.ImapConnection;
import sendoff.mail.MailFolder;
import sendoff.mail.UidSet;

/// One folder, from where the cursor stands, newest first. It outlives a lost connection: [#read] goes on with
/// a new one.
final class FolderReading {
    private static final int BATCH = 100;
    /// A mail at which the server hung up that often is suspected.
    private static final int HANG_UPS = 2;
    /// With so many suspects in a row it is not the mails.
    private static final int SUSPECTS = 3;

    /// A line may have died of age; the next one that brings nothing shows that it is the server.
    private static final int IN_VAIN = 1;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.ENGLISH);

    private final MailFolder folder;
    private final LocalDate since;
    private final MailboxSink sink;
    private final Deque<Long> left = new ArrayDeque<>();
    private final Map<Long, Integer> hangUps = new HashMap<>();
    private final List<Long> suspects = new ArrayList<>();
    private ImapCursor cursor;
    private UidSet exist = UidSet.NONE;
    private boolean oneByOne;
    private boolean delivered;
    /// Lines lost in a row without learning anything.
    private int inVain;

    FolderReading(MailFolder folder, ImapCursor cursor, LocalDate since, MailboxSink sink) {
        this.folder = folder;
        this.cursor = cursor;
        this.since = since;
        this.sink = sink;
    }

    MailFolder folder() {
        return folder;
    }

    /// How many mails are still to be handed over.
    int left() {
        return left.size();
    }

    /// Tells what changed and finds what is new.
    void plan(ImapConnection connection) {
        var opened = connection.examine(folder.name(), cursor.uidValidity(), cursor.modSeq());
        exist = opened.count() == 0 ? UidSet.NONE : connection.search("ALL");
        var window = exist.isEmpty() ? UidSet.NONE : connection.search("SINCE " + DAY.format(since));
        var seen = UidSet.NONE;
        if (opened.uidValidity() == cursor.uidValidity()) {
            var wanted = new Marks(connection, folder, sink).tell(cursor, opened, exist, window);
            seen = cursor.seen().without(wanted);
        }
        cursor = new ImapCursor(folder.name(), opened.uidValidity(), opened.modSeq(), seen);
        left.clear();
        Arrays.stream(window.toArray())
                .filter(uid -> !cursor.seen().contains(uid))
                .forEach(left::addFirst);
        sink.reached(folder.name(), cursor.toString());
    }

    /// Hands over all that is left.
    ///
    /// @throws AccountTrouble `CLOSED` when the server hung up: it can be called again with a new connection,
    ///     unless the trouble comes back as another kind
    void read(ImapConnection connection, ImapChannel.Tally tally) {
        if (left.isEmpty()) {
            giveUpOnSuspects(tally);
            return;
        }
        if (connection.examine(folder.name()).uidValidity() != cursor.uidValidity()) {
            plan(connection);
        }
        while (!left.isEmpty()) {
            read(connection, nextBatch(), tally);
        }
        giveUpOnSuspects(tally);
    }

    /// The server hung up.
    ///
    /// @return whether a new connection may get further
    boolean lost() {
        inVain++;
        boolean onlySuspectsLeft = left.isEmpty() && !delivered;
        return inVain <= IN_VAIN && suspects.size() < SUSPECTS && !onlySuspectsLeft;
    }

    private void read(ImapConnection connection, List<Long> batch, ImapChannel.Tally tally) {
        var done = new ArrayList<Long>();
        try {
            setAside(new BodyFetch(connection, folder, sink).fetch(batch, done::add), tally);
        } catch (AccountTrouble trouble) {
            if (trouble.kind() == Kind.CLOSED && done.isEmpty()) {
                suspect(batch);
            }
            throw trouble;
        } finally {
            if (!done.isEmpty()) {
                delivered = true;
                giveUpOnSuspects(tally);
                reach(done, tally);
            }
        }
    }

    private List<Long> nextBatch() {
        return left.stream().limit(oneByOne ? 1 : BATCH).toList();
    }

    /// One mail on which the server chokes must not hold up the others: it is sought one by one, then set aside
    /// until another mail shows that the server is fine otherwise.
    private void suspect(List<Long> batch) {
        inVain = 0;
        oneByOne = true;
        if (batch.size() == 1 && hangUps.merge(batch.getFirst(), 1, Integer::sum) >= HANG_UPS) {
            suspects.add(batch.getFirst());
            left.remove(batch.getFirst());
        }
    }

    /// They stay unread: the next reading asks for them again.
    private void setAside(Collection<Long> refused, ImapChannel.Tally tally) {
        for (var uid : refused) {
            sink.broken(folder.name(), Long.toString(uid), "the server refuses it, and is asked again at each reading");
        }
        if (left.removeAll(refused)) {
            tally.add(refused.size());
        }
    }

    private void giveUpOnSuspects(ImapChannel.Tally tally) {
        for (var uid : suspects) {
            sink.broken(folder.name(), Long.toString(uid), "the server hangs up when asked for it");
        }
        if (!suspects.isEmpty()) {
            reach(suspects, tally);
            suspects.clear();
        }
    }

    private void reach(List<Long> done, ImapChannel.Tally tally) {
        inVain = 0;
        left.removeAll(done);
        var seen = cursor.seen().and(done, exist);
        cursor = new ImapCursor(folder.name(), cursor.uidValidity(), cursor.modSeq(), seen);
        sink.reached(folder.name(), cursor.toString());
        tally.add(done.size());
    }
}
