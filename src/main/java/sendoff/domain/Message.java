package sendoff.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One message of any channel.
///
/// @param id         its `Message-ID`
/// @param at         when its author sent it, in the author's own offset; for an impossible date when it was received
/// @param headers    the envelope: who, to whom, in answer to what
/// @param text       own words apart from quoted ones
/// @param html       the HTML part as it came, never to be shown without the allow-list
/// @param nature     person or machine
/// @param labels     keywords, labels and folders it carries, as the owner named them
/// @param attachments file names
public record Message(
        MessageId id,
        Channel channel,
        OffsetDateTime at,
        Headers headers,
        MessageText text,
        Optional<String> html,
        Nature nature,
        List<String> labels,
        List<String> attachments) {
    public Message {
        labels = List.copyOf(labels);
        attachments = List.copyOf(attachments);
    }

    /// @param inReplyTo  the message answered
    /// @param references the thread, oldest first (RFC 5322 §3.6.4)
    /// @param list       the id of the mailing list it came by, in lower case (RFC 2919)
    public record Headers(
            Party from,
            List<Party> to,
            List<Party> cc,
            List<Party> bcc,
            List<Party> replyTo,
            String subject,
            Optional<MessageId> inReplyTo,
            List<MessageId> references,
            Optional<String> list) {
        /// What came by no list.
        public Headers(
                Party from,
                List<Party> to,
                List<Party> cc,
                List<Party> bcc,
                List<Party> replyTo,
                String subject,
                Optional<MessageId> inReplyTo,
                List<MessageId> references) {
            this(from, to, cc, bcc, replyTo, subject, inReplyTo, references, Optional.empty());
        }

        public Headers {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            bcc = List.copyOf(bcc);
            replyTo = List.copyOf(replyTo);
            references = List.copyOf(references);
        }

        /// The same, written by somebody else.
        public Headers by(Party author) {
            return new Headers(author, to, cc, bcc, replyTo, subject, inReplyTo, references, list);
        }

        /// The same, in answer to another message or to none.
        public Headers answering(Optional<MessageId> other) {
            return new Headers(from, to, cc, bcc, replyTo, subject, other, references, list);
        }

        /// The same, in no thread.
        public Headers alone() {
            return new Headers(from, to, cc, bcc, replyTo, subject, Optional.empty(), List.of(), list);
        }
    }

    public Party from() {
        return headers.from();
    }

    public String subject() {
        return headers.subject();
    }

    /// Everyone it was addressed to: To, Cc and Bcc.
    public Stream<Party> recipients() {
        return Stream.of(headers.to(), headers.cc(), headers.bcc()).flatMap(List::stream);
    }

    /// The same message, known by another id.
    public Message as(MessageId other) {
        return new Message(other, channel, at, headers, text, html, nature, labels, attachments);
    }

    public Message on(Channel other) {
        return new Message(id, other, at, headers, text, html, nature, labels, attachments);
    }

    public Message sent(OffsetDateTime when) {
        return new Message(id, channel, when, headers, text, html, nature, labels, attachments);
    }

    public Message with(Headers other) {
        return new Message(id, channel, at, other, text, html, nature, labels, attachments);
    }

    public Message with(MessageText other) {
        return new Message(id, channel, at, headers, other, html, nature, labels, attachments);
    }

    public Message with(Nature other) {
        return new Message(id, channel, at, headers, text, html, other, labels, attachments);
    }

    public Message withoutHtml() {
        return new Message(id, channel, at, headers, text, Optional.empty(), nature, labels, attachments);
    }

    public Message withoutAttachments() {
        return new Message(id, channel, at, headers, text, html, nature, labels, List.of());
    }

    /// The same message, with these labels as well.
    public Message labelled(List<String> more) {
        List<String> all =
                Stream.concat(labels.stream(), more.stream()).distinct().toList();
        return new Message(id, channel, at, headers, text, html, nature, all, attachments);
    }
}
