package sendoff.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Outgoing;

/// An answer that left, as the message it became.
record Reported(Message message) {
    static Reported of(Outgoing outgoing, Instant at, ZoneId zone) {
        var reply = outgoing.reply();
        var envelope = reply.envelope();
        return new Reported(new Message(
                reply.as(),
                Channel.EMAIL,
                at.atZone(zone).toOffsetDateTime(),
                new Message.Headers(
                        envelope.from(),
                        envelope.to(),
                        envelope.cc(),
                        envelope.bcc(),
                        List.of(),
                        envelope.subject(),
                        envelope.inReplyTo(),
                        envelope.references()),
                MessageText.of(reply.body()),
                Optional.empty(),
                Nature.PERSONAL,
                List.of(),
                List.of()));
    }
}
