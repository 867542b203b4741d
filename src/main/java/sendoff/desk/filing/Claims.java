package sendoff.desk.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sendoff.desk.filing.Joining.Portion;
import sendoff.domain.Conversation;
import sendoff.domain.Filed;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.store.Messages.Kept;

/// Which introduction on file a conversation is. New mail can show that two on file are one conversation, and a
/// correction that one is two: an introduction goes with the message that made it, and a conversation is one
/// introduction only.
///
/// @param known    what a conversation is, by its first message
/// @param absorbed introductions that turned out to be part of another one
record Claims(Map<MessageId, Filed> known, Map<IntroductionId, IntroductionId> absorbed) {
    static Claims of(Portion portion) {
        List<Conversation> conversations = portion.conversations();
        Map<MessageId, Kept> kept = portion.kept();
        Map<IntroductionId, Filed> byId =
                portion.filed().stream().collect(Collectors.toMap(Filed::id, Function.identity()));
        Set<MessageId> there = portion.there();
        Map<IntroductionId, Conversation> home = new HashMap<>();
        for (Conversation conversation : conversations) {
            for (Message message : conversation.messages()) {
                on(message, kept, byId)
                        .filter(one -> isMadeBy(one, message)
                                || !there.contains(one.introduction().arrivedAs()))
                        .ifPresent(one -> home.putIfAbsent(one.id(), conversation));
            }
        }
        // Whoever's own message was taken out lives on where its first other message is.
        for (Conversation conversation : conversations) {
            for (Message message : conversation.messages()) {
                on(message, kept, byId).ifPresent(one -> home.putIfAbsent(one.id(), conversation));
            }
        }
        return of(home, byId);
    }

    private static Claims of(Map<IntroductionId, Conversation> home, Map<IntroductionId, Filed> byId) {
        Map<MessageId, Filed> known = new HashMap<>();
        Map<IntroductionId, IntroductionId> absorbed = new HashMap<>();
        for (Filed one : byId.values().stream().sorted(Claims::weightier).toList()) {
            Conversation there = home.get(one.id());
            if (there != null) {
                Filed keeper = known.putIfAbsent(there.first().id(), one);
                if (keeper != null) {
                    absorbed.put(one.id(), keeper.id());
                }
            }
        }
        return new Claims(known, absorbed);
    }

    /// What the owner spoke about stays; then what is older.
    private static int weightier(Filed one, Filed other) {
        int spoken = Boolean.compare(other.isSpokenAbout(), one.isSpokenAbout());
        int older = one.since().compareTo(other.since());
        return spoken != 0
                ? spoken
                : older != 0 ? older : one.id().toString().compareTo(other.id().toString());
    }

    private static Optional<Filed> on(Message message, Map<MessageId, Kept> kept, Map<IntroductionId, Filed> byId) {
        return Optional.ofNullable(kept.get(message.id()))
                .flatMap(Kept::introduction)
                .flatMap(id -> Optional.ofNullable(byId.get(id)));
    }

    private static boolean isMadeBy(Filed one, Message message) {
        return one.introduction().arrivedAs().equals(message.id());
    }

    Optional<Filed> known(Conversation conversation) {
        return Optional.ofNullable(known.get(conversation.first().id()));
    }
}
