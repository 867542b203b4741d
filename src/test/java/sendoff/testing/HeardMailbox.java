package sendoff.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.domain.MessageId;
import sendoff.intake.FoundMail;
import sendoff.intake.ImapCursor;
import sendoff.intake.MailboxSink;
import sendoff.mail.MailReader;
import sendoff.mail.UidSet;

/// A sink that remembers everything, and the cursors between readings.
public final class HeardMailbox implements MailboxSink {
    private final Set<MessageId> had = new HashSet<>();
    public final List<FoundMail> mails = new ArrayList<>();
    public final Map<String, List<String>> labels = new LinkedHashMap<>();
    public final Map<String, List<String>> flags = new LinkedHashMap<>();
    public final Map<String, String> vanished = new LinkedHashMap<>();
    public final List<String> broken = new ArrayList<>();
    public final List<String> skipped = new ArrayList<>();
    public final Map<String, String> cursors = new LinkedHashMap<>();
    public final List<String> progress = new ArrayList<>();

    /// After so many mails there is no room for another.
    public Optional<Integer> failsAfter = Optional.empty();

    /// The subjects handed over, in order.
    public List<String> subjects() {
        return mails.stream()
                .map(mail -> new MailReader().read(mail.raw(), List.of()).subject())
                .toList();
    }

    public UidSet seen(String folder) {
        return cursors.containsKey(folder)
                ? ImapCursor.parse(cursors.get(folder)).seen()
                : UidSet.NONE;
    }

    public List<String> cursors() {
        return List.copyOf(cursors.values());
    }

    /// Forgets what it heard, not how far it got.
    public HeardMailbox again() {
        mails.clear();
        labels.clear();
        flags.clear();
        vanished.clear();
        broken.clear();
        skipped.clear();
        progress.clear();
        return this;
    }

    @Override
    public Set<MessageId> known(Collection<MessageId> ids) {
        return ids.stream().filter(had::contains).collect(Collectors.toSet());
    }

    @Override
    public void mail(FoundMail mail) {
        if (failsAfter.filter(limit -> mails.size() >= limit).isPresent()) {
            throw new IllegalStateException("the disk is full");
        }
        had.add(new MailReader().read(mail.raw(), List.of()).id());
        mails.add(mail);
    }

    @Override
    public boolean marks(MessageId mail, List<String> now, List<String> system) {
        labels.put(mail.value(), now);
        flags.put(mail.value(), system);
        return false;
    }

    @Override
    public void vanished(String folder, String which) {
        vanished.put(folder, which);
    }

    @Override
    public void broken(String folder, String which, String because) {
        broken.add(folder + " " + which + ": " + because);
    }

    @Override
    public void skipped(String folder, String because) {
        skipped.add(folder + ": " + because);
    }

    @Override
    public void reached(String folder, String cursor) {
        cursors.put(folder, cursor);
    }

    @Override
    public void progress(long seen, long total) {
        progress.add(seen + "/" + total);
    }
}
