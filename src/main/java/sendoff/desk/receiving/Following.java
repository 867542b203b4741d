package sendoff.desk.receiving;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Reminder;
import sendoff.followthrough.PlusAddress;
import sendoff.store.Messages;
import sendoff.store.PlusAddresses.Found;
import sendoff.store.Tables;

/// A plus-address of the owner's in a mail they sent (`me+3days@…`) asks to come back to that conversation.
public final class Following {
    private final Tables tables;
    private final Ownership ownership;
    private final Clock clock;
    private final Ids ids;
    private final News news;

    public Following(Tables tables, Ownership ownership, Clock clock, Ids ids, News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.clock = clock;
        this.ids = ids;
        this.news = news;
    }

    /// What this mail of the owner's asks for. A tag that is not understood counts only in Bcc: in To it may sort
    /// their own notes.
    List<Found> in(Message header, MessageId id, Owner owner) {
        if (!owner.wrote(header)) {
            return List.of();
        }
        List<String> tagged = header.recipients()
                .flatMap(party -> party.address().stream())
                .filter(address -> PlusAddress.tag(address, owner)
                        .filter(tag -> !tag.equals(Forwarding.TAG))
                        .isPresent())
                .toList();
        if (tagged.isEmpty()) {
            return List.of();
        }
        var calendar = ownership.calendar();
        Instant sent = header.at().toInstant();
        return tagged.stream()
                .flatMap(address -> PlusAddress.tag(address, owner)
                        .map(tag -> new Found(id, tag, PlusAddress.day(tag, calendar.dayOf(sent), calendar), sent))
                        .filter(found -> found.day().isPresent() || isHidden(header, address))
                        .stream())
                .distinct()
                .toList();
    }

    private static boolean isHidden(Message header, String address) {
        return Stream.concat(header.headers().to().stream(), header.headers().cc().stream())
                .noneMatch(party -> party.isAt(address));
    }

    /// Sets the reminders of what was filed meanwhile.
    void settle() {
        Instant now = clock.instant();
        boolean set = false;
        for (Found found : tables.plusAddresses().open()) {
            Optional<IntroductionId> introduction =
                    tables.messages().find(found.message()).flatMap(Messages.Kept::introduction);
            if (found.day().isPresent() && introduction.isPresent()) {
                var reminder = new Reminder(
                        ids.next(),
                        introduction.get(),
                        Reminder.What.FOLLOW_UP,
                        found.day().get(),
                        now,
                        Optional.empty());
                tables.database().change(tx -> {
                    tables.reminders().save(tx, reminder);
                    tables.plusAddresses().settle(tx, found, now);
                });
                set = true;
            }
        }
        if (set) {
            news.changed();
        }
    }

    /// Tags that were not understood, until the owner has seen them.
    public List<String> notUnderstood() {
        return unclear().map(Found::tag).distinct().toList();
    }

    private Stream<Found> unclear() {
        return tables.plusAddresses().open().stream()
                .filter(found -> found.day().isEmpty());
    }

    /// What would have been understood.
    public static String understood() {
        return PlusAddress.UNDERSTOOD;
    }

    /// The owner has seen it.
    public void seen() {
        Instant now = clock.instant();
        List<Found> shown = unclear().toList();
        tables.database()
                .change(tx -> shown.forEach(found -> tables.plusAddresses().settle(tx, found, now)));
        news.changed();
    }
}
