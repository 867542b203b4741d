package sendoff.followthrough;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.PromiseMade.What;

/// Sees whether a message is the act that was promised.
///
/// Rather too strict than too kind: a promise taken as kept that is not is a promise forgotten, one that is asked
/// about needlessly is one key. Meetings and other acts are never seen in mail.
public final class Acts {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern INTRODUCES = Pattern.compile(
            "(?i)\\b(?:meet|introduc(?:e|es|ing|tion)|intro|connect(?:ing)?|put(?:ting)? you (?:two )?in touch)\\b");

    private Acts() {}

    /// @param sameConversation the message belongs to the introduction that the promise belongs to
    /// @param known            where links stand that bring nothing new: letters before, a signature
    public static boolean keeps(
            Promise promise, Message message, boolean sameConversation, Owner owner, Supplier<String> known) {
        if (!isAfter(promise, message) || !isBetweenThem(promise, message, owner)) {
            return false;
        }
        return switch (promise.what()) {
            case GET_BACK -> sameConversation || answersIt(promise, message);
            case SEND -> carriesSomething(message, known);
            case INTRODUCE -> bringsTogether(promise, message, owner);
            case MEET, OTHER -> false;
        };
    }

    /// An answer was promised before and is promised again: it is still one answer.
    public static boolean isPutOffBy(Promise first, Promise again) {
        return first.binds()
                && first.what() == What.GET_BACK
                && again.what() == What.GET_BACK
                && first.mine() == again.mine()
                && isSame(first.madeTo(), again.madeTo())
                && first.madeAt().isBefore(again.madeAt());
    }

    /// Written on the day of the promise, which was for another: "PS: wrong attachment" is not the answer.
    public static boolean isAfterthought(Promise promise, Message message) {
        LocalDate day = message.at().toLocalDate();
        return day.equals(promise.madeAt().atOffset(message.at().getOffset()).toLocalDate())
                && promise.due().filter(due -> !due.isAfter(day)).isEmpty();
    }

    private static boolean isAfter(Promise promise, Message message) {
        return message.at().toInstant().isAfter(promise.madeAt())
                && promise.madeIn().filter(message.id()::equals).isEmpty()
                && !message.nature().isMachine();
    }

    private static boolean isBetweenThem(Promise promise, Message message, Owner owner) {
        return promise.mine()
                ? owner.wrote(message) && message.recipients().anyMatch(party -> isSame(promise.madeTo(), party))
                : isSame(promise.madeTo(), message.from());
    }

    private static boolean isSame(Party one, Party other) {
        return one.address().isPresent()
                ? one.address().equals(other.address())
                : one.name().equals(other.name());
    }

    /// It answers the message that made the promise.
    public static boolean answersIt(Promise promise, Message message) {
        Optional<MessageId> made = promise.madeIn();
        return made.isPresent()
                && Stream.concat(message.headers().inReplyTo().stream(), message.headers().references().stream())
                        .anyMatch(made.get()::equals);
    }

    private static boolean carriesSomething(Message message, Supplier<String> known) {
        if (!message.attachments().isEmpty()) {
            return true;
        }
        List<String> links = LINK.matcher(message.text().own())
                .results()
                .map(link -> link.group().replaceAll("[\\p{Punct}’”]+$", ""))
                .toList();
        return !links.isEmpty() && !links.stream().allMatch(known.get()::contains);
    }

    /// A third person is there, and the words bring them together.
    private static boolean bringsTogether(Promise promise, Message message, Owner owner) {
        boolean third = message.recipients().anyMatch(party -> !owner.is(party) && !isSame(promise.madeTo(), party));
        return third
                && INTRODUCES
                        .matcher(message.subject() + "\n" + message.text().own())
                        .find();
    }
}
