package sendoff.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who an answer goes to and where it belongs. Approved together with its text.
///
/// @param attached   a file that goes with it
/// @param from       the owner's address that was written to
/// @param inReplyTo  the message answered
/// @param references its thread, oldest first, the message answered last (RFC 5322 §3.6.4)
public record Envelope(
        Party from,
        List<Party> to,
        List<Party> cc,
        List<Party> bcc,
        String subject,
        Optional<MessageId> inReplyTo,
        List<MessageId> references,
        Optional<Attachment> attached) {
    public Envelope(
            Party from,
            List<Party> to,
            List<Party> cc,
            List<Party> bcc,
            String subject,
            Optional<MessageId> inReplyTo,
            List<MessageId> references) {
        this(from, to, cc, bcc, subject, inReplyTo, references, Optional.empty());
    }

    public Envelope {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        references = List.copyOf(references);
    }

    public Stream<Party> recipients() {
        return Stream.of(to, cc, bcc).flatMap(List::stream);
    }

    public Envelope attaching(Optional<Attachment> file) {
        return new Envelope(from, to, cc, bcc, subject, inReplyTo, references, file);
    }
}
