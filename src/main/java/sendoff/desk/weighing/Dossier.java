package sendoff.desk.weighing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import sendoff.desk.common.Settled;
import sendoff.domain.Ask;
import sendoff.domain.Conversation;
import sendoff.domain.Filed;
import sendoff.domain.Introduction;
import sendoff.domain.IntroductionId;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.OwnersWord;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.recognise.Introduced;
import sendoff.recognise.Standings;
import sendoff.store.Messages.Kept;

/// One conversation with what was recognised in its messages and what the owner said of it.
public record Dossier(Conversation conversation, Map<MessageId, Kept> kept, Optional<Filed> known) {
    public static Dossier of(List<Kept> kept, Optional<Filed> known) {
        return new Dossier(new Conversation(kept.stream().map(Kept::message).toList()), byId(kept), known);
    }

    /// The same, as it is on file now.
    public Dossier known(Filed now) {
        return new Dossier(conversation, kept, Optional.of(now));
    }

    static Map<MessageId, Kept> byId(List<Kept> kept) {
        return kept.stream().collect(Collectors.toMap(one -> one.message().id(), Function.identity()));
    }

    /// What a message is, the owner's word on top.
    public Recognition seen(Message message) {
        Recognition seen = Optional.ofNullable(kept.get(message.id()))
                .map(Kept::recognition)
                .orElseGet(() -> Recognition.none(0, List.of()));
        return known.filter(filed -> filed.introduction().arrivedAs().equals(message.id()))
                .flatMap(filed -> filed.word().kind())
                .map(kind -> Settled.byOwner(seen, kind))
                .orElse(seen);
    }

    public Standing standing(Owner owner) {
        return Standings.of(conversation, owner, this::settled);
    }

    /// What the owner has dealt with as an introduction stays one, whatever is written later.
    private Recognition settled(Message message) {
        Recognition seen = seen(message);
        boolean dealtWith = known.filter(filed -> !filed.word().equals(OwnersWord.NONE))
                .filter(filed -> filed.introduction().arrivedAs().equals(message.id()))
                .isPresent();
        return dealtWith && seen.kind().isRelevant() ? Settled.byOwner(seen, seen.kind()) : seen;
    }

    /// The message that made it an introduction.
    public Message arrived(Standing standing) {
        return conversation.messages().stream()
                .filter(message -> standing.asks().filter(message.id()::equals).isPresent())
                .findFirst()
                .orElse(conversation.first());
    }

    public Introduction introduction(IntroductionId id, Standing standing, Owner owner) {
        Message arrived = arrived(standing);
        Recognition made = seen(arrived);
        Party requester = made.requester().orElse(arrived.from());
        String ask = made.ask().filter(line -> !line.isBlank()).orElse(arrived.subject());
        return new Introduction(
                id,
                arrived.id(),
                arrived.channel(),
                Settled.kind(standing.kind(), made, arrived, owner),
                requesters(standing, arrived, requester, owner),
                new Ask(ask));
    }

    /// Of several who were introduced first those who wait, so that the desk names them.
    private List<Party> requesters(Standing standing, Message arrived, Party requester, Owner owner) {
        if (standing.kind() != KindName.INTRODUCED || owner.is(requester)) {
            return List.of(requester);
        }
        return Introduced.in(conversation, arrived, owner, requester, this::seen).stream()
                .sorted(Comparator.comparing(party -> !standing.waits(party)))
                .toList();
    }

    /// A message joined or left since it was filed under `id`.
    public boolean hasMoved(IntroductionId id) {
        return conversation.messages().stream().anyMatch(message -> !isFiled(message, id));
    }

    /// It belonged to this introduction when this was read.
    public boolean isFiled(Message message, IntroductionId id) {
        return Optional.ofNullable(kept.get(message.id()))
                .flatMap(Kept::introduction)
                .filter(id::equals)
                .isPresent();
    }

    /// Those that belonged to no introduction when this was read.
    public List<MessageId> unfiled() {
        return ids().stream()
                .filter(id -> Optional.ofNullable(kept.get(id))
                        .flatMap(Kept::introduction)
                        .isEmpty())
                .toList();
    }

    public List<MessageId> ids() {
        return conversation.messages().stream().map(Message::id).toList();
    }
}
