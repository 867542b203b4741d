package sendoff.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sendoff.domain.MessageId;
import sendoff.mail.MailReader;
import sendoff.mail.UidSet;

/// A sink that remembers everything, and the cursors between readings.
final class HeardMailbox implements MailboxSink {
    final List<FoundMail> mails = new ArrayList<>();
    final Map<String, List<String>> labels = new LinkedHashMap<>();
    final Map<String, List<String>> flags = new LinkedHashMap<>();
    final Map<String, String> vanished = new LinkedHashMap<>();
    final List<String> broken = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();
    final Map<String, String> cursors = new LinkedHashMap<>();
    final List<String> progress = new ArrayList<>();

    /// The subjects handed over, in order.
    List<String> subjects() {
        return mails.stream()
                .map(mail -> new MailReader().read(mail.raw(), List.of()).subject())
                .toList();
    }

    UidSet seen(String folder) {
        return cursors.containsKey(folder)
                ? ImapCursor.parse(cursors.get(folder)).seen()
                : UidSet.NONE;
    }

    List<String> cursors() {
        return List.copyOf(cursors.values());
    }

    /// Forgets what it heard, not how far it got.
    HeardMailbox again() {
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
    public void mail(FoundMail mail) {
        mails.add(mail);
    }

    @Override
    public void marks(MessageId mail, List<String> now, List<String> system) {
        labels.put(mail.value(), now);
        flags.put(mail.value(), system);
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
