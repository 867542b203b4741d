package sendoff.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import sendoff.domain.Channel;
import sendoff.domain.LinkedIn;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.store.Messages.Kept;

/// LinkedIn tells of one message in several ways: by mail, often cut; by mail again, to remind; in an export; and the
/// note of an invitation once more as the first message of the conversation that began with it. That is one message.
final class Twins {
    /// Whoever writes so much twice, word for word, did not write it twice.
    private static final int TELLING = 24;

    private static final Duration SHORT = Duration.ofHours(2);
    private static final Duration LONG = Duration.ofDays(14);
    /// An invitation may wait for months.
    private static final Duration INVITED = Duration.ofDays(120);

    private final Owner owner;
    private final Supplier<List<Kept>> kept;
    private final Map<String, List<Message>> byAuthor = new HashMap<>();
    private final Set<MessageId> paired = new HashSet<>();
    private boolean loaded;

    Twins(Owner owner, Supplier<List<Kept>> kept) {
        this.owner = owner;
        this.kept = kept;
    }

    /// The message that is the same; else this one is remembered as new.
    Optional<Message> of(Message message) {
        if (message.channel() != Channel.LINKEDIN) {
            return Optional.empty();
        }
        if (!loaded) {
            kept.get().forEach(one -> remember(one.message()));
            loaded = true;
        }
        List<Message> others = byAuthor.getOrDefault(author(message), List.of());
        Optional<Message> twin =
                others.stream().filter(other -> isSame(other, message)).findFirst();
        twin.ifPresentOrElse(
                other -> {
                    Message both = both(other, message);
                    others.replaceAll(one -> one == other ? both : one);
                    if (isNotice(other) != isNotice(message)) {
                        paired.add(other.id());
                    }
                },
                () -> remember(message));
        return twin;
    }

    private void remember(Message message) {
        byAuthor.computeIfAbsent(author(message), _ -> new ArrayList<>()).add(message);
    }

    private String author(Message message) {
        return owner.wrote(message) ? "" : plain(message.from().shown());
    }

    private boolean isSame(Message one, Message other) {
        Optional<MessageId> here = LinkedIn.threadOf(one);
        Optional<MessageId> there = LinkedIn.threadOf(other);
        boolean bothSay = here.isPresent() && there.isPresent();
        if (one.id().equals(other.id()) || bothSay && !here.equals(there)) {
            return false;
        }
        // Two lines of one export are two messages, but for an invitation's note.
        if (!isNotice(one) && !isNotice(other) && bothSay || paired.contains(one.id()) && bothSay) {
            return false;
        }
        String mine = plain(one.text().own());
        String theirs = plain(other.text().own());
        boolean telling = Math.min(mine.length(), theirs.length()) >= TELLING;
        Duration apart = Duration.between(one.at(), other.at()).abs();
        Duration most = !telling ? SHORT : bothSay ? LONG : INVITED;
        return apart.compareTo(most) <= 0
                && (telling ? mine.startsWith(theirs) || theirs.startsWith(mine) : mine.equals(theirs));
    }

    private static boolean isNotice(Message message) {
        return message.nature().notice() == Notice.NOTIFICATION;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// The one kept, with what the other knows more: the whole text, the member's page, the conversation. The clock is
    /// that of the first.
    static Message both(Message kept, Message other) {
        boolean longer =
                plain(other.text().own()).length() > plain(kept.text().own()).length();
        MessageText text = longer ? other.text() : kept.text();
        Message.Headers headers = kept.headers();
        return kept.sent(other.at().isBefore(kept.at()) ? other.at() : kept.at())
                .with(headers.by(from(kept.from(), other.from()))
                        .answering(headers.inReplyTo().or(() -> other.headers().inReplyTo())))
                .with(text)
                .with(isNotice(kept) && !isNotice(other) ? other.nature() : kept.nature());
    }

    private static Party from(Party kept, Party other) {
        Optional<String> page =
                other.address().filter(at -> LinkedIn.profile(at).isPresent());
        return new Party(kept.name().or(other::name), page.or(kept::address));
    }
}
