package sendoff.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Channel;
import sendoff.domain.Conversation;
import sendoff.domain.Introduction;
import sendoff.domain.Kind;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.SamePerson;

/// A conversation as the one who answers sees it: who are the others, which message is answered.
record Correspondence(Conversation conversation, Introduction introduction, Owner owner) {
    List<Message> messages() {
        return conversation.messages();
    }

    Optional<Party> introducer() {
        return introduction.kind() instanceof Kind.Introduced(Party introducer)
                        && !owner.is(introducer)
                        && introduction.requesters().stream().noneMatch(one -> areOne(one, introducer))
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

    /// Those of [#others] whom the next answer is for: who wrote and got no answer since, else whom nothing reached.
    List<Party> addressed() {
        List<Party> all = others();
        List<Party> waiting = waiting();
        List<Party> writing =
                waiting.stream().filter(party -> !by(party).isEmpty()).toList();
        if (!waiting.isEmpty()) {
            return lastBy(writing)
                    .map(last ->
                            writing.stream().filter(party -> shows(last, party)).toList())
                    .orElse(waiting);
        }
        return lastBy(all)
                .map(last -> all.stream().filter(party -> isBy(last, party)).toList())
                .orElse(all);
    }

    /// Those of [#others] to whom nothing went since their last word; of one alone it isn't asked.
    List<Party> waiting() {
        List<Party> all = others();
        return all.size() == 1
                ? all
                : all.stream().filter(party -> !isAnswered(party)).toList();
    }

    private boolean isAnswered(Party party) {
        return messages().reversed().stream()
                .takeWhile(message -> !isBy(message, party))
                .anyMatch(
                        message -> owner.wrote(message) && message.recipients().anyMatch(one -> areOne(one, party)));
    }

    /// Who wrote to the owner without them is answered without them, too.
    boolean mayRead(Message answered, Party party) {
        return shows(answered, party) || !isBy(answered, others()) && !isOfTheirSide(answered);
    }

    /// The last message of theirs or of their side: of those who ask, else of the introducer, else of anyone. Someone
    /// whom the owner or another drew in by forwarding is not answered in their place.
    Message answered() {
        List<Party> addressed = addressed();
        return fromOthers()
                .filter(message -> isBy(message, addressed) || isOfTheirSide(message))
                .reduce((first, second) -> second)
                .or(() -> lastBy(introducer().stream().toList()))
                .or(() -> arrived().filter(message -> !owner.wrote(message)))
                .or(() -> fromOthers().reduce((first, second) -> second))
                .orElseGet(conversation::last);
    }

    /// Whoever speaks for those who ask: somebody of their house, or who comes into the conversation beside them.
    boolean isOfTheirSide(Message message) {
        Party author = message.from();
        boolean stands = !message.channel().isChat()
                && !message.nature().bulk()
                && !message.id().equals(introduction.arrivedAs())
                && !isBy(message, others())
                && introducer().filter(known -> isBy(message, known)).isEmpty()
                && owner.houseOf(author).isEmpty()
                && mayBeWritten(author)
                && introduction.requesters().stream().noneMatch(owner::is);
        if (!stands || isDrawnInByTheOwner(author)) {
            return false;
        }
        boolean oneHouse = others().stream().anyMatch(party -> SamePerson.areOfOneHouse(party, author))
                && introducer()
                        .filter(known -> SamePerson.areOfOneHouse(known, author))
                        .isEmpty();
        boolean toTheOwner = message.headers().to().stream().allMatch(owner::is);
        boolean besideThem = others().stream().anyMatch(party -> shows(message, party));
        boolean asksAlone = oneHouse && message.text().own().contains("?");
        return besideThem ? oneHouse || toTheOwner && firstWith(author).equals(Optional.of(message)) : asksAlone;
    }

    private boolean isDrawnInByTheOwner(Party author) {
        return firstWith(author).filter(owner::wrote).isPresent();
    }

    private Optional<Message> firstWith(Party party) {
        return messages().stream().filter(message -> isShownAt(message, party)).findFirst();
    }

    /// Messages that this party wrote, from whatever address.
    List<Message> by(Party party) {
        return fromOthers().filter(message -> isBy(message, party)).toList();
    }

    /// They say something themselves; a letter handed on need not.
    static boolean isInWords(List<Message> theirs) {
        return theirs.stream().anyMatch(message -> !message.text().own().isBlank());
    }

    private boolean isBy(Message message, List<Party> parties) {
        return parties.stream().anyMatch(party -> isBy(message, party));
    }

    private boolean isBy(Message message, Party party) {
        return areOne(message.from(), party);
    }

    /// By their address; else as the same person, unless the conversation tells them apart.
    boolean areOne(Party one, Party other) {
        return SamePerson.isOneAddress(one, other) || SamePerson.is(one, other) && !areTwo(one, other);
    }

    /// One introduces the other, or both were introduced; or they stand side by side, and share but a first name. Who
    /// could be either is neither.
    private boolean areTwo(Party one, Party other) {
        boolean known = isKnown(one) && isKnown(other);
        return known
                || isEither(one)
                || isEither(other)
                || !SamePerson.isSurely(one, other)
                        && messages().stream()
                                .anyMatch(message -> isShownAt(message, one) && isShownAt(message, other));
    }

    private boolean isKnown(Party party) {
        return known().anyMatch(one -> SamePerson.isOneAddress(one, party));
    }

    private boolean isEither(Party party) {
        return !isKnown(party)
                && known().filter(one -> SamePerson.is(one, party)).distinct().count() > 1;
    }

    private Stream<Party> known() {
        Stream<Party> brings = introduction.kind() instanceof Kind.Introduced(Party introducer)
                ? Stream.of(introducer)
                : Stream.empty();
        return Stream.concat(introduction.requesters().stream(), brings)
                .filter(party -> party.address().isPresent());
    }

    private static boolean isShownAt(Message message, Party party) {
        return shown(message).anyMatch(one -> SamePerson.isOneAddress(one, party));
    }

    /// They wrote it, or it was written to them.
    boolean shows(Message message, Party party) {
        return Stream.concat(Stream.of(message.from()), message.recipients()).anyMatch(one -> areOne(one, party));
    }

    /// They wrote here or were written to; on channels without mail nobody shows an address.
    boolean takesPart(Party party) {
        return introduction.channel() != Channel.EMAIL
                || messages().stream().flatMap(Correspondence::shown).anyMatch(shown -> areOne(shown, party));
    }

    private static Stream<Party> shown(Message message) {
        return Stream.of(Stream.of(message.from()), message.recipients(), message.headers().replyTo().stream())
                .flatMap(parties -> parties);
    }

    /// Where this party wants answers: the `Reply-To` of their last message, unless a list put its own address there,
    /// else the address they wrote it from. Of whom nothing came, where they were written to.
    Stream<Party> replyAddress(Party party) {
        Optional<Message> last = by(party).stream().reduce((first, second) -> second);
        if (last.isEmpty()) {
            return Stream.of(whereShown(party));
        }
        Message letter = last.get();
        if (letter.nature().bulk()) {
            return Stream.of(party);
        }
        List<Party> wished = letter.headers().replyTo().stream()
                .filter(this::mayBeWritten)
                .filter(address -> areOne(address, party)
                        || letter.recipients().noneMatch(other -> SamePerson.isOneAddress(other, address)))
                .toList();
        if (!wished.isEmpty()) {
            return wished.stream().map(address -> named(address, party));
        }
        boolean moved = !SamePerson.isOneAddress(letter.from(), party) && mayBeWritten(letter.from());
        return Stream.of(moved ? named(letter.from(), party) : party);
    }

    private Party whereShown(Party party) {
        List<Party> shown = messages().reversed().stream()
                .flatMap(Correspondence::shown)
                .filter(this::mayBeWritten)
                .filter(one -> areOne(one, party))
                .toList();
        return shown.stream().anyMatch(one -> SamePerson.isOneAddress(one, party))
                ? party
                : shown.stream().findFirst().map(one -> named(one, party)).orElse(party);
    }

    boolean mayBeWritten(Party party) {
        return !owner.is(party)
                && party.address().filter(address -> address.contains("@")).isPresent()
                && !party.isUnattended();
    }

    /// The owner wrote after this party's last word and left them out.
    boolean wentOnWithout(Party party) {
        return messages().stream()
                .dropWhile(message -> !isBy(message, party))
                .filter(owner::wrote)
                .anyMatch(message -> Stream.concat(message.headers().to().stream(), message.headers().cc().stream())
                        .noneMatch(shown -> areOne(shown, party)));
    }

    private Optional<Message> arrived() {
        return messages().stream()
                .filter(message -> message.id().equals(introduction.arrivedAs()))
                .findFirst();
    }

    private Optional<Message> lastBy(List<Party> parties) {
        return fromOthers().filter(message -> isBy(message, parties)).reduce((first, second) -> second);
    }

    private Stream<Message> fromOthers() {
        return messages().stream()
                .filter(message -> !owner.wrote(message) && !message.nature().isMachine());
    }

    private static Party named(Party address, Party party) {
        return new Party(address.name().or(party::name), address.address());
    }
}
