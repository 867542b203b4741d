package sendoff.mail;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;

/// A message whose header is read and whose body is not yet. A scan looks at [#header()] first and mostly
/// need not read on.
///
/// The body is read once, by either [#words()] or [#whole()], from the stream it was opened on.
public final class OpenedMail {
    private final RawHeaders raw;
    private final RawInput rest;
    private final Message header;

    OpenedMail(RawHeaders raw, RawInput rest, Message header) {
        this.raw = raw;
        this.rest = rest;
        this.header = header;
    }

    /// Who, when, in answer to what, and what the header says of its nature; without any text.
    public Message header() {
        return header;
    }

    /// Whether all of its header is there, and as much of its body as tells a letter without `Message-ID` from others.
    /// Asked before its body is read.
    public boolean hasStart() throws IOException {
        return rest.peek(HeaderReading.HASHED).length == HeaderReading.HASHED;
    }

    /// Where its sender wants to hear of it: the envelope's, as the server that took it in last wrote down (RFC 5321
    /// §4.4). Empty where none did; an address without words is said with an empty text.
    public Optional<String> returnPath() {
        return raw.first("return-path").map(path -> path.strip().replaceAll("^<|>$", ""));
    }

    /// The mail server on the way took it for spam.
    public boolean isMarkedAsSpam() {
        return Stream.of("x-spam-flag", "x-spam", "x-spam-status")
                .flatMap(raw::all)
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).startsWith("yes"));
    }

    /// Whether the body is worth reading for what a person says in it. Not so for bulk mail and machines, but for
    /// the notices of services and forms, which carry somebody's words.
    public boolean mayCarryWords() {
        Nature nature = header.nature();
        return ServiceNotice.mayBe(header) || !nature.bulk() && !nature.automatic();
    }

    /// The message up to its first usable text; attachments and what follows are not looked at. Of a delivery report
    /// all, since its last part says which letter came back.
    public Message words() throws IOException {
        var extent = isReport() ? BodyReader.Extent.WHOLE : BodyReader.Extent.FIRST_TEXT;
        return filled(BodyReader.read(raw, rest, extent));
    }

    /// It tells what became of a letter.
    public boolean isReport() {
        return header.nature().notice() == Nature.Notice.BOUNCE;
    }

    /// All of the message but the content of its attachments.
    public Message whole() throws IOException {
        return filled(BodyReader.read(raw, rest, BodyReader.Extent.WHOLE));
    }

    private Message filled(Body body) {
        MessageText text = text(body);
        Nature nature = Reactions.isOne(body, text.own())
                ? Reactions.nature(header.nature())
                : Natures.withWords(header.nature(), text.own());
        Optional<String> html = Optional.of(body.html()).filter(markup -> !markup.isBlank());
        var message = new Message(
                header.id(),
                Channel.EMAIL,
                header.at(),
                header.headers(),
                text,
                html,
                nature,
                header.labels(),
                body.attachments());
        return isReport()
                ? DeliveryReport.opened(message, body)
                : ServiceNotice.ofOtherMachine(FormMail.opened(ServiceNotice.ofKnownService(message)));
    }

    private MessageText text(Body body) {
        MessageText text = body.isPlainUsable()
                ? OwnText.of(body.plain(), header.subject())
                : OwnText.ofHtml(body.html(), header.subject());
        if (body.attached().isBlank()) {
            return text;
        }
        String forwarded = text.forwarded().isEmpty() ? body.attached() : text.forwarded() + "\n\n" + body.attached();
        return new MessageText(text.own(), text.quoted(), forwarded.strip(), text.signature());
    }
}
