package sendoff.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Attachment;
import sendoff.domain.Envelope;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Party;
import sendoff.domain.Reply;

/// Writes an answer as mail: plain text, correctly threaded, nothing in it but what the owner approved.
///
/// The same reply at the same time gives the same bytes. Source: RFC 5322, RFC 2045 to 2047; RFC 6532 for addresses
/// that are not ASCII.
public final class MimeWriter {
    /// Names the introduction in the header of its draft, so that the draft is found again.
    public static final String INTRODUCTION = "X-Sendoff-Introduction";

    /// Threads can carry thousands of references; the first and the latest keep a reply in its place.
    private static final int REFERENCES = 30;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ROOT);

    private final ZoneId zone;
    private final Function<Attachment, byte[]> files;

    /// @param zone of the owner, for the `Date` line
    public MimeWriter(ZoneId zone) {
        this(zone, file -> {
            throw new IllegalStateException("no file can be attached here: " + file.name());
        });
    }

    /// @param files hands out the bytes of what is attached
    public MimeWriter(ZoneId zone, Function<Attachment, byte[]> files) {
        this.zone = zone;
        this.files = files;
    }

    /// What goes to the server: nobody sees who is in Bcc.
    public byte[] forSending(Reply.Approved reply, Instant at) {
        return bytes(header(reply.envelope(), reply.as(), at, false), reply.body(), reply.envelope(), reply.as());
    }

    /// The copy in the owner's Sent folder, which shows Bcc.
    public byte[] forSentFolder(Reply.Approved reply, Instant at) {
        return bytes(header(reply.envelope(), reply.as(), at, true), reply.body(), reply.envelope(), reply.as());
    }

    /// Mail from Sendoff to its owner: no program may answer it.
    public byte[] toOwner(Reply.Approved letter, Instant at) {
        return byRule(letter, at);
    }

    /// Mail that nobody read before it left: no program may answer it. Source: RFC 3834 §5.
    public byte[] byRule(Reply.Approved letter, Instant at) {
        HeaderWriter header = header(letter.envelope(), letter.as(), at, false);
        boolean answers = letter.envelope().inReplyTo().isPresent();
        header.line("Auto-Submitted", List.of(answers ? "auto-replied" : "auto-generated"));
        if (answers) {
            // Exchange listens to this one.
            header.line("X-Auto-Response-Suppress", List.of("All"));
        }
        return bytes(header, letter.body(), letter.envelope(), letter.as());
    }

    /// The draft in the owner's Drafts folder, with [#INTRODUCTION].
    public byte[] forDrafts(Reply.Draft draft, MessageId as, Instant at) {
        HeaderWriter header = header(draft.envelope(), as, at, true);
        header.line(INTRODUCTION, List.of(draft.answers().toString()));
        return bytes(header, draft.body(), draft.envelope(), as);
    }

    /// A message as it is kept here, as mail again. Who has no address to write to, as on other channels or where it
    /// came in broken, is named alone.
    public byte[] asKept(Message message) {
        Message.Headers kept = message.headers();
        HeaderWriter header = new HeaderWriter();
        header.line("Message-ID", List.of(id(message.id())));
        header.line("Date", List.of(DATE.format(message.at().atZoneSameInstant(zone))));
        header.line("From", named(List.of(kept.from())));
        header.line("To", named(kept.to()));
        header.line("Cc", named(kept.cc()));
        header.line("Bcc", named(kept.bcc()));
        header.line("Reply-To", named(kept.replyTo()));
        header.line("Subject", HeaderWriter.words(kept.subject()));
        header.line("In-Reply-To", kept.inReplyTo().map(MimeWriter::id).stream().toList());
        header.line("References", kept.references().stream().map(MimeWriter::id).toList());
        header.line("X-Sendoff-Channel", List.of(message.channel().name()));
        header.line("MIME-Version", List.of("1.0"));
        MessageText text = message.text();
        String body = Stream.of(text.own(), text.signature(), text.forwarded(), text.quoted())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
        return (header + text(body)).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> named(List<Party> parties) {
        return parties(parties.stream()
                .map(party -> party.address().flatMap(MailAddress::kept).isPresent()
                        ? party
                        : Party.of(party.shown(), "nobody@sendoff.invalid"))
                .distinct()
                .toList());
    }

    /// Whether the server must offer SMTPUTF8: a local part is not ASCII. A domain alone can be written in ASCII.
    public static boolean needsUtf8(Envelope envelope) {
        return Stream.concat(Stream.of(envelope.from()), envelope.recipients())
                .flatMap(party -> party.address().stream())
                .anyMatch(address -> !MailAddress.ascii(address));
    }

    private HeaderWriter header(Envelope envelope, MessageId as, Instant at, boolean withBcc) {
        HeaderWriter header = new HeaderWriter();
        header.line("Message-ID", List.of(id(as)));
        header.line("Date", List.of(DATE.format(at.atZone(zone))));
        header.line("From", parties(List.of(envelope.from())));
        header.line("To", parties(envelope.to()));
        header.line("Cc", parties(envelope.cc()));
        if (withBcc) {
            header.line("Bcc", parties(envelope.bcc()));
        }
        header.line("Subject", HeaderWriter.words(envelope.subject()));
        header.line(
                "In-Reply-To", envelope.inReplyTo().map(MimeWriter::id).stream().toList());
        header.line("References", references(envelope));
        return header;
    }

    private byte[] bytes(HeaderWriter header, String body, Envelope envelope, MessageId as) {
        header.line("MIME-Version", List.of("1.0"));
        String letter = header + text(body);
        return envelope.attached()
                .map(file -> header + parts(boundary(as), text(body), AttachmentPart.of(file, files.apply(file))))
                .orElse(letter)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String body) {
        BodyWriter text = BodyWriter.of(body);
        return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: " + text.encoding() + "\r\n\r\n"
                + text.text();
    }

    /// Source: RFC 2046 §5.1.
    private static String parts(String boundary, String text, String file) {
        return "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n\r\n"
                + "--" + boundary + "\r\n" + text
                + "\r\n--" + boundary + "\r\n" + file
                + "--" + boundary + "--\r\n";
    }

    /// The same for every attempt. Nobody who writes the letter can know it: it comes from the new `Message-ID`.
    private static String boundary(MessageId as) {
        return "=_" + UUID.nameUUIDFromBytes(as.value().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> references(Envelope envelope) {
        List<MessageId> all = new ArrayList<>(envelope.references());
        envelope.inReplyTo().filter(parent -> !all.contains(parent)).ifPresent(all::add);
        Stream<MessageId> kept = all.size() <= REFERENCES
                ? all.stream()
                : Stream.concat(
                        Stream.of(all.getFirst()), all.subList(all.size() - REFERENCES + 1, all.size()).stream());
        return kept.map(MimeWriter::id).toList();
    }

    /// A `Message-ID` that came in broken is not sent on broken: no line break, no bracket gets out.
    private static String id(MessageId id) {
        return "<" + id.value().replaceAll("[\\s<>\\p{Cntrl}]+", "") + ">";
    }

    private static List<String> parties(List<Party> parties) {
        List<String> shown = parties.stream()
                .map(MimeWriter::party)
                .flatMap(Optional::stream)
                .toList();
        return shown.stream()
                .map(each -> each.equals(shown.getLast()) ? each : each + ",")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Optional<String> party(Party party) {
        return party.address().map(address -> {
            String mailbox = MailAddress.written(address);
            return party.name()
                    .map(name -> HeaderWriter.phrase(name) + " <" + mailbox + ">")
                    .orElse(mailbox);
        });
    }
}
