package sendoff.desk.receiving;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Settled;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.Message.Headers;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.followthrough.PlusAddress;
import sendoff.intake.WrittenMoment;
import sendoff.mail.HandedOn;
import sendoff.mail.OwnText;
import sendoff.recognise.Recogniser;
import sendoff.store.Messages;
import sendoff.store.Messages.Judged;
import sendoff.store.Tables;

/// What the owner forwards to their own plus-address (`me+desk@…`): the letter inside is the introduction, and its
/// clock began when it was written.
final class Forwarding {
    /// What stands behind the plus.
    static final String TAG = "desk";

    /// The time above a forwarded letter has no seconds.
    private static final Duration ABOUT = Duration.ofSeconds(61);

    private final Tables tables;
    private final Ownership ownership;
    private final Noting noting;

    Forwarding(Tables tables, Ownership ownership, Noting noting) {
        this.tables = tables;
        this.ownership = ownership;
        this.noting = noting;
    }

    /// The owner sent it to their desk. Anybody else who does only writes to the owner.
    static boolean isForTheDesk(Message header, Owner owner) {
        return owner.wrote(header)
                && header.recipients()
                        .flatMap(party -> party.address().stream())
                        .anyMatch(address -> PlusAddress.tag(address, owner)
                                .filter(TAG::equals)
                                .isPresent());
    }

    /// What is to lie on the desk because of it.
    Judged inside(Message wrapper, Owner owner, Recogniser recogniser) {
        String handed = Stream.of(wrapper.text().forwarded(), wrapper.text().quoted())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        List<HandedOn> letters = HandedOn.in(handed);
        return letters.isEmpty()
                ? noting.written(wrapper, owner, recogniser)
                : forwarded(wrapper, letters, owner, recogniser);
    }

    private Judged forwarded(Message wrapper, List<HandedOn> letters, Owner owner, Recogniser recogniser) {
        List<HandedOn> chain = passedOn(letters, owner);
        Message message = message(wrapper, letters.getFirst(), chain.size() > 1, owner);
        Message kept = known(message).orElse(message);
        Recognition seen = Settled.byHand(recogniser.recognise(kept, owner), kept);
        return new Judged(kept, handedOn(seen, chain, owner));
    }

    /// The letter as it reached the owner.
    ///
    /// @param passedOn what lies inside it was forwarded in it; else it is what it answers
    private Message message(Message wrapper, HandedOn letter, boolean passedOn, Owner owner) {
        ZoneId zone = ownership.zone();
        OffsetDateTime at = WrittenMoment.of(letter.sent(), zone)
                .filter(sent -> !sent.isAfter(wrapper.at()))
                .orElse(wrapper.at());
        String subject = letter.subject().isBlank() ? wrapper.subject() : letter.subject();
        MessageText own = OwnText.of(letter.words(), subject);
        List<Party> to = letter.to().stream().anyMatch(owner::is)
                        || letter.cc().stream().anyMatch(owner::is)
                ? letter.to()
                : Stream.concat(
                                Stream.of(wrapper.from()),
                                letter.to().stream().filter(p -> p.address().isPresent()))
                        .toList();
        String whole = String.join("\n", letter.from().toString(), letter.sent(), subject, letter.words());
        return new Message(
                new MessageId(
                        "noted-" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)) + "@sendoff.invalid"),
                Channel.EMAIL,
                at,
                new Headers(letter.from(), to, letter.cc(), List.of(), List.of(), subject, Optional.empty(), List.of()),
                new MessageText(
                        own.own(),
                        passedOn ? own.quoted() : own.quoted() + letter.further(),
                        passedOn ? letter.further() : "",
                        own.signature()),
                Optional.empty(),
                Nature.PERSONAL,
                List.of(),
                List.of());
    }

    /// The same letter, where the mailbox brought it before.
    private Optional<Message> known(Message message) {
        Instant at = message.at().toInstant();
        return tables.messages().between(at.minus(ABOUT), at.plus(ABOUT)).stream()
                .map(Messages.Kept::message)
                .filter(other -> other.from().address().isPresent()
                        && other.from().address().equals(message.from().address()))
                .findFirst();
    }

    /// From the letter that reached the owner inwards, as long as it was passed on without them.
    private static List<HandedOn> passedOn(List<HandedOn> letters, Owner owner) {
        Predicate<HandedOn> withOwner =
                letter -> isOwner(letter.from(), owner) || letter.recipients().anyMatch(party -> isOwner(party, owner));
        return Stream.concat(letters.stream().limit(1), letters.stream().skip(1).takeWhile(withOwner.negate()))
                .toList();
    }

    private static boolean isOwner(Party party, Owner owner) {
        return owner.is(party)
                || party.address().isEmpty()
                        && party.name().filter(owner.name()::equalsIgnoreCase).isPresent();
    }

    /// Its first author asks; who passed it on first introduces them.
    private static Recognition handedOn(Recognition seen, List<HandedOn> chain, Owner owner) {
        if (chain.size() < 2) {
            return seen;
        }
        Party asker = chain.getLast().from();
        Optional<Party> introducer = chain.reversed().stream()
                .map(HandedOn::from)
                .filter(party -> !isOwner(party, owner) && !party.equals(asker))
                .findFirst();
        return introducer.map(party -> Settled.by(seen, asker, party)).orElse(seen);
    }
}
