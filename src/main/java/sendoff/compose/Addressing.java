package sendoff.compose;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Conversation;
import sendoff.domain.Envelope;
import sendoff.domain.Framework;
import sendoff.domain.Introduction;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.SamePerson;
import sendoff.domain.SlackPlace;

/// Who an answer goes to, from which address, and where in the thread it belongs.
///
/// It never goes to someone who is not in the conversation: a person whom the introducer only told of
/// is answered through the introducer. Nor to machines. A no goes to the one who asked, without the audience.
public final class Addressing {
    /// The envelope of an answer by this framework. Without anyone to write to it has no recipients.
    public Envelope envelope(Conversation conversation, Introduction introduction, Owner owner, Framework framework) {
        var thread = new Correspondence(conversation, introduction, owner);
        Message answered = thread.answered();
        if (answered.channel().isChat()) {
            return posted(thread, answered);
        }
        List<Party> to = to(thread, answered);
        Optional<Party> introducer = introducer(thread, answered, to);
        boolean leaves = framework != Framework.BUY_TIME;
        return new Envelope(
                from(thread, answered),
                to,
                distinct(Stream.of(
                                toBeReached(thread, answered, to),
                                introducer.filter(known -> !leaves).stream(),
                                company(thread, answered, framework, to))
                        .flatMap(parties -> parties)),
                introducer.filter(known -> leaves).stream().toList(),
                Subject.answered(answered.subject()),
                Optional.of(answered.id()).filter(id -> !id.isStandIn()),
                references(answered.headers(), answered.id()));
    }

    private static Envelope posted(Correspondence thread, Message answered) {
        List<Party> to = SlackPlace.of(answered)
                .map(place -> List.of(Party.of(readers(thread, answered), place.link())))
                .orElseGet(() -> thread.others().stream()
                        .map(party -> Party.named(party.shown()))
                        .toList());
        return new Envelope(
                from(thread, answered),
                to,
                List.of(),
                List.of(),
                answered.subject(),
                Optional.of(answered.id()),
                List.of());
    }

    /// Who reads what is said there: everyone in the conversation, whoever asked.
    private static String readers(Correspondence thread, Message answered) {
        String names = Stream.concat(Stream.of(answered.from()), answered.recipients())
                .filter(party -> !thread.owner().is(party))
                .map(Party::shown)
                .distinct()
                .collect(Collectors.joining(", "));
        return answered.labels().stream()
                .filter(label -> label.startsWith("#"))
                .findFirst()
                .map(channel -> names + " in " + channel)
                .orElse(names);
    }

    private static List<Party> to(Correspondence thread, Message answered) {
        List<Party> reached = Stream.concat(
                        thread.addressed().stream().filter(party -> thread.mayRead(answered, party)),
                        Stream.of(answered).filter(thread::isOfTheirSide).map(Message::from))
                .filter(thread::takesPart)
                .flatMap(thread::replyAddress)
                .filter(thread::mayBeWritten)
                .toList();
        if (!reached.isEmpty()) {
            return distinct(reached.stream());
        }
        return distinct(
                thread
                        .introducer()
                        .or(() -> Optional.of(answered.from())
                                .filter(author -> !thread.owner().is(author)))
                        .stream()
                        .flatMap(thread::replyAddress)
                        .filter(thread::mayBeWritten));
    }

    /// Who was introduced too and has not written: they read what the others are answered, and had read what they
    /// wrote.
    private static Stream<Party> toBeReached(Correspondence thread, Message answered, List<Party> to) {
        return thread.waiting().stream()
                .filter(thread::takesPart)
                .filter(party -> thread.mayRead(answered, party))
                .flatMap(thread::replyAddress)
                .filter(thread::mayBeWritten)
                .filter(party -> to.stream().noneMatch(same(party)));
    }

    /// The introducer, unless the answer goes to them anyway, or the owner went on without them before.
    private static Optional<Party> introducer(Correspondence thread, Message answered, List<Party> to) {
        return thread.introducer()
                .filter(thread::takesPart)
                .filter(party -> thread.shows(answered, party) || !thread.wentOnWithout(party))
                .flatMap(party -> thread.replyAddress(party).findFirst())
                .filter(thread::mayBeWritten)
                .filter(party -> to.stream().noneMatch(one -> thread.areOne(one, party)));
    }

    /// Whom the asker put into their mail themselves: kept where the exchange goes on, left out of a close.
    private static Stream<Party> company(Correspondence thread, Message answered, Framework framework, List<Party> to) {
        boolean goesOn = switch (framework) {
            case ACCEPT, BUY_TIME, REDIRECT -> true;
            case DIRECT_CLOSURE, SOFT_FADE, DISMISS -> false;
        };
        boolean fromTheAsker = thread.others().stream().anyMatch(one -> thread.areOne(one, answered.from()))
                || thread.isOfTheirSide(answered);
        return goesOn && fromTheAsker && !answered.nature().bulk()
                ? Stream.concat(answered.headers().to().stream(), answered.headers().cc().stream())
                        .filter(thread::mayBeWritten)
                        .filter(party -> to.stream().noneMatch(one -> thread.areOne(one, party)))
                        .filter(party -> thread.introducer().stream().noneMatch(one -> thread.areOne(one, party)))
                : Stream.empty();
    }

    /// The owner's address that was written to, under the name that they use there; none where none of theirs is known.
    private static Party from(Correspondence thread, Message answered) {
        return Stream.concat(Stream.of(answered), thread.messages().reversed().stream())
                .flatMap(message -> Stream.concat(message.recipients(), Stream.of(message.from())))
                .filter(thread.owner()::is)
                .findFirst()
                .or(() ->
                        thread.owner().addresses().stream().sorted().findFirst().map(Party::at))
                .map(party -> named(thread.owner(), party))
                .orElseGet(() -> new Party(
                        Optional.of(thread.owner().name()).filter(name -> !name.isBlank()), Optional.empty()));
    }

    private static Party named(Owner owner, Party from) {
        String name = owner.nameAt(from);
        return name.isBlank() ? from : new Party(Optional.of(name), from.address());
    }

    /// Source: RFC 5322 §3.6.4. The parent's references and its id; a parent without references lends what it
    /// answered, if that is one message.
    private static List<MessageId> references(Message.Headers parent, MessageId id) {
        List<MessageId> before =
                parent.references().isEmpty() ? parent.inReplyTo().stream().toList() : parent.references();
        return Stream.concat(before.stream().filter(known -> !known.equals(id)), Stream.of(id))
                .filter(known -> !known.isStandIn())
                .toList();
    }

    private static Predicate<Party> same(Party party) {
        return other -> SamePerson.isOneAddress(party, other);
    }

    /// The same address once, with its first name.
    private static List<Party> distinct(Stream<Party> parties) {
        List<Party> all = parties.toList();
        return all.stream()
                .filter(party -> all.stream().filter(same(party)).findFirst().orElse(party) == party)
                .toList();
    }
}
