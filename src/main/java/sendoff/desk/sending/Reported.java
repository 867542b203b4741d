package sendoff.desk.sending;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Channel;
import sendoff.domain.Envelope;
import sendoff.domain.Message;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Outgoing;
import sendoff.domain.Party;
import sendoff.domain.SlackPlace;
import sendoff.store.Messages;

/// An answer that left, as the message it became.
record Reported(Message message) {
    /// @param messages to see what it answers
    static Reported of(Outgoing outgoing, Instant at, ZoneId zone, Messages messages) {
        var reply = outgoing.reply();
        var envelope = reply.envelope();
        Optional<SlackPlace> place = SlackPlace.of(envelope);
        return new Reported(new Message(
                reply.as(),
                place.isPresent() ? Channel.SLACK : Channel.EMAIL,
                at.atZone(zone).toOffsetDateTime(),
                new Message.Headers(
                        envelope.from(),
                        place.flatMap(_ -> envelope.inReplyTo())
                                .flatMap(messages::find)
                                .map(kept -> readers(kept.message(), envelope))
                                .orElse(envelope.to()),
                        envelope.cc(),
                        envelope.bcc(),
                        place.map(there -> Party.at(there.link())).stream().toList(),
                        envelope.subject(),
                        envelope.inReplyTo(),
                        envelope.references()),
                MessageText.of(reply.body()),
                Optional.empty(),
                Nature.PERSONAL,
                List.of(),
                List.of()));
    }

    /// Whoever is in the conversation, by the address they have there.
    private static List<Party> readers(Message answered, Envelope envelope) {
        return Stream.concat(Stream.of(answered.from()), answered.recipients())
                .filter(party -> !party.address().equals(envelope.from().address()))
                .distinct()
                .toList();
    }
}
