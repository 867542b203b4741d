package sendoff.compose;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sendoff.domain.Channel;
import sendoff.domain.Conversation;
import sendoff.domain.Introduction;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;

/// A conversation as the one who answers sees it: who are the others, which message is answered.
record Correspondence(Conversation conversation, Introduction introduction, Owner owner) {
    List<Message> messages() {
        return conversation.messages();
    }

    Optional<Party> introducer() {
        return introduction.kind() instanceof Kind.Introduced(Party introducer)
                        && !owner.is(introducer)
                        && introduction.requesters().stream().noneMatch(one -> isSame(one, introducer))
                ? Optional.of(introducer)
                : Optional.empty();
    }

    /// Whom the answer is for. What the owner started is answered to whoever reacted, else to whom the owner wrote.
    List<Party> others() {
        List<Party> asking = introduction.requesters().stream()
                .filter(party -> !owner.is(party))
                .toList();
        if (!asking.isEmpty()) {
            return asking;
        }
        return fromOthers()
                .reduce((first, second) -> second)
                .map(message -> List.of(message.from()))
                .orElseGet(() -> conversation.first().headers().to().stream()
                        .filter(party -> !owner.is(party))
                        .toList());
    }

    /// The last message of theirs: of those who ask, else of the introducer, else of anyone. Someone whom the owner
    /// or another drew in by forwarding is not answered in their place.
    Message answered() {
        return lastBy(party -> others().stream().anyMatch(one -> isSame(one, party)))
                .or(() -> lastBy(this::isIntroducer))
                .or(() -> arrived().filter(message -> !owner.wrote(message)))
                .or(() -> fromOthers().reduce((first, second) -> second))
                .orElseGet(conversation::last);
    }

    /// Messages that this party wrote.
    List<Message> by(Party party) {
        return fromOthers().filter(message -> isSame(message.from(), party)).toList();
    }

    /// They wrote here or were written to; on channels without mail nobody shows an address.
    boolean takesPart(Party party) {
        return introduction.channel() != Channel.EMAIL
                || messages().stream().flatMap(Correspondence::shown).anyMatch(shown -> isSame(shown, party));
    }

    private static Stream<Party> shown(Message message) {
        return Stream.of(Stream.of(message.from()), message.recipients(), message.headers().replyTo().stream())
                .flatMap(parties -> parties);
    }

    /// Where this party wants answers: the `Reply-To` of their last message, unless a list put its own address there.
    Stream<Party> replyAddress(Party party) {
        List<Party> wished = by(party).stream()
                .reduce((first, second) -> second)
                .filter(message -> !message.nature().bulk())
                .map(message -> message.headers().replyTo().stream()
                        .filter(this::mayBeWritten)
                        .filter(address -> isSame(address, party)
                                || message.recipients().noneMatch(other -> isSame(other, address)))
                        .toList())
                .orElse(List.of());
        return wished.isEmpty() ? Stream.of(party) : wished.stream().map(address -> named(address, party));
    }

    boolean mayBeWritten(Party party) {
        return !owner.is(party)
                && party.address().filter(address -> address.contains("@")).isPresent()
                && !party.isUnattended();
    }

    /// The owner wrote after this party's last word and left them out.
    boolean wentOnWithout(Party party) {
        return messages().stream()
                .dropWhile(message -> !isSame(message.from(), party))
                .filter(owner::wrote)
                .anyMatch(message -> Stream.concat(message.headers().to().stream(), message.headers().cc().stream())
                        .noneMatch(shown -> isSame(shown, party)));
    }

    private Optional<Message> arrived() {
        return messages().stream()
                .filter(message -> message.id().equals(introduction.arrivedAs()))
                .findFirst();
    }

    private Optional<Message> lastBy(Predicate<Party> author) {
        return fromOthers().filter(message -> author.test(message.from())).reduce((first, second) -> second);
    }

    private Stream<Message> fromOthers() {
        return messages().stream()
                .filter(message -> !owner.wrote(message) && !message.nature().isMachine());
    }

    private boolean isIntroducer(Party party) {
        return introducer().filter(known -> isSame(known, party)).isPresent();
    }

    private static Party named(Party address, Party party) {
        return new Party(address.name().or(party::name), address.address());
    }

    static boolean isSame(Party one, Party other) {
        return one.address().isPresent() && other.address().isPresent()
                ? one.address().equals(other.address())
                : one.name().isPresent() && one.name().equals(other.name());
    }
}
