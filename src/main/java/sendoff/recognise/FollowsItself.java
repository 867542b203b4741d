package sendoff.recognise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Message;
import sendoff.domain.MessageId;

/// The author comes back to what they wrote themselves: they quote it, or answer a letter of their own. Whatever it
/// says, it is not an answer to the owner.
final class FollowsItself {
    static final List<Clue> CLUES = List.of(
            Structure.silent("follows-itself", FollowsItself::holds),
            Structure.silent("asked-before", FollowsItself::asked));

    private static final int HEAD = 300;
    private static final int MOST_READ = 1500;

    private FollowsItself() {}

    private static boolean holds(Reading reading) {
        return quotesItself(reading) || answersItself(reading.message());
    }

    /// The line above the quote names its author; below a header it is the first that does.
    private static boolean quotesItself(Reading reading) {
        String quoted = reading.message().text().quoted();
        return !quoted.isEmpty()
                && reading.message()
                        .from()
                        .address()
                        .filter(address -> head(quoted).toLowerCase(Locale.ROOT).contains(address))
                        .isPresent();
    }

    private static String head(String quoted) {
        return quoted.substring(0, Math.min(quoted.length(), HEAD))
                .lines()
                .filter(line -> line.indexOf('@') >= 0)
                .findFirst()
                .orElse("");
    }

    /// By the host in the id of what it answers; a provider's says nothing.
    private static boolean answersItself(Message message) {
        Optional<String> host =
                message.headers().inReplyTo().map(MessageId::value).map(FollowsItself::host);
        return host.isPresent()
                && message.from().address().map(FollowsItself::host).equals(host)
                && message.recipients()
                        .flatMap(party -> party.address().stream())
                        .map(FollowsItself::host)
                        .noneMatch(host.get()::equals);
    }

    private static String host(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static boolean asked(Reading reading) {
        String quoted = reading.message().text().quoted();
        if (!quotesItself(reading)) {
            return false;
        }
        Passage before = Passage.of(reading.english(quoted.substring(0, Math.min(quoted.length(), MOST_READ))));
        return Stream.concat(Asking.CLUES.stream(), BringingTogether.CLUES.stream())
                .filter(Phrases.class::isInstance)
                .map(Phrases.class::cast)
                .anyMatch(clue -> clue.in(before).isPresent());
    }
}
