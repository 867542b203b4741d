package sendoff.desk.receiving;

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
import java.util.regex.Pattern;
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

    private static final Pattern NEITHER_LETTER_NOR_NUMBER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Duration SHORT = Duration.ofHours(2);
    private static final Duration LONG = Duration.ofDays(14);
    /// An invitation may wait for months.
    private static final Duration INVITED = Duration.ofDays(120);

    private final Owner owner;
    private final Supplier<List<Kept>> kept;
    private final Map<Opening, List<Told>> byOpening = new HashMap<>();
    private final Set<MessageId> paired = new HashSet<>();
    private boolean loaded;

    Twins(Owner owner, Supplier<List<Kept>> kept) {
        this.owner = owner;
        this.kept = kept;
    }

    /// Whose it is and how it begins: the same for all tellings of one message, however far each goes.
    private record Opening(String author, String words) {}

    /// A message with what it is compared by.
    private record Told(Message message, Optional<MessageId> thread, String words) {
        static Told of(Message message) {
            return new Told(
                    message, LinkedIn.threadOf(message), plain(message.text().own()));
        }

        boolean isNotice() {
            return Twins.isNotice(message);
        }
    }

    /// The message that is the same; else this one is remembered as new.
    Optional<Message> of(Message message) {
        if (message.channel() != Channel.LINKEDIN) {
            return Optional.empty();
        }
        if (!loaded) {
            kept.get().forEach(one -> remember(Told.of(one.message())));
            loaded = true;
        }
        Told told = Told.of(message);
        List<Told> others = byOpening.getOrDefault(opening(told), List.of());
        Optional<Told> twin =
                others.stream().filter(other -> isSame(other, told)).findFirst();
        twin.ifPresentOrElse(
                other -> {
                    Told both = Told.of(both(other.message(), message));
                    others.replaceAll(one -> one == other ? both : one);
                    if (other.isNotice() != told.isNotice()) {
                        paired.add(other.message().id());
                    }
                },
                () -> remember(told));
        return twin.map(Told::message);
    }

    private void remember(Told told) {
        byOpening.computeIfAbsent(opening(told), _ -> new ArrayList<>()).add(told);
    }

    private Opening opening(Told told) {
        Message message = told.message();
        return new Opening(
                owner.wrote(message) ? "" : plain(message.from().shown()),
                told.words().substring(0, Math.min(TELLING, told.words().length())));
    }

    private boolean isSame(Told one, Told other) {
        boolean bothSay = one.thread().isPresent() && other.thread().isPresent();
        if (one.message().id().equals(other.message().id())
                || bothSay && !one.thread().equals(other.thread())) {
            return false;
        }
        // Two lines of one export are two messages, but for an invitation's note.
        boolean bothAreLines = !one.isNotice() && !other.isNotice();
        if (bothSay && (bothAreLines || paired.contains(one.message().id()))) {
            return false;
        }
        String mine = one.words();
        String theirs = other.words();
        boolean telling = Math.min(mine.length(), theirs.length()) >= TELLING;
        Duration apart =
                Duration.between(one.message().at(), other.message().at()).abs();
        Duration most = !telling ? SHORT : bothSay ? LONG : INVITED;
        return apart.compareTo(most) <= 0
                && (telling ? mine.startsWith(theirs) || theirs.startsWith(mine) : mine.equals(theirs));
    }

    private static boolean isNotice(Message message) {
        return message.nature().notice() == Notice.NOTIFICATION;
    }

    private static String plain(String text) {
        return NEITHER_LETTER_NOR_NUMBER
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
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
