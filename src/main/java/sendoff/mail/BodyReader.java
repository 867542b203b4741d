package sendoff.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/// Walks the MIME parts below a header and keeps the texts.
///
/// Bounded: attachments are skipped in the stream and never held; texts are kept up to [Extent#mostText];
/// parts nested deeper, or more of them, than any honest mail has are not read. What breaks on the way ends
/// the walk and keeps what was found.
final class BodyReader {
    /// How far to read.
    enum Extent {
        /// Everything but the content of attachments.
        WHOLE(1024 * 1024),
        /// To the first usable text, for scanning.
        FIRST_TEXT(64 * 1024);

        private final int mostText;

        Extent(int mostText) {
            this.mostText = mostText;
        }

        /// Bytes kept of each text part.
        int mostText() {
            return mostText;
        }
    }

    private static final int DEEPEST = 100;
    private static final int MOST_PARTS = 3_000;
    private static final int MOST_ATTACHMENTS = 200;
    private static final int SNIFFED = 64 * 1024;
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(1_000)
            .setMaxHeaderLen(256 * 1024)
            .build();

    private final Extent extent;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder attached = new StringBuilder();
    private final StringBuilder status = new StringBuilder();
    private final StringBuilder returned = new StringBuilder();
    private final List<String> attachments = new ArrayList<>();
    private final Deque<Choice> choices = new ArrayDeque<>();
    private Map<String, String> fields = new HashMap<>();
    private String preamble = "";
    private boolean reaction;
    private int depth;
    private int messages;
    private int parts;

    private BodyReader(Extent extent) {
        this.extent = extent;
    }

    static Body read(RawHeaders headers, RawInput in, Extent extent) throws IOException {
        var reader = new BodyReader(extent);
        reader.walk(new SequenceInputStream(new ByteArrayInputStream(mimeHeader(headers, in)), in));
        reader.takePreambleForWant();
        return new Body(
                reader.plain.toString(),
                reader.html.toString(),
                reader.attached.toString(),
                reader.attachments,
                new DeliveryStatus(reader.status.toString(), reader.returned.toString()),
                reader.reaction);
    }

    /// The two fields that the walk needs, repaired: a multipart without a boundary gets the one that is
    /// seen in its body, or counts as text.
    private static byte[] mimeHeader(RawHeaders headers, RawInput in) throws IOException {
        String type = headers.first("content-type").orElse("text/plain");
        ContentType parsed = ContentType.parse(type);
        if (parsed.is("multipart/")) {
            Optional<String> boundary = parsed.parameter("boundary").filter(text -> !text.isBlank());
            type = (boundary.isPresent() ? boundary : sniffedBoundary(in))
                    .map(found -> parsed.value() + "; boundary=\"" + found.replace("\"", "\\\"") + "\"")
                    .orElse("text/plain");
        }
        String encoding = headers.first("content-transfer-encoding").orElse("8bit");
        String disposition = headers.first("content-disposition").orElse("inline");
        String header = "Content-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding
                + "\r\nContent-Disposition: " + disposition + "\r\n\r\n";
        return header.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> sniffedBoundary(RawInput in) throws IOException {
        String start = new String(in.peek(SNIFFED), StandardCharsets.ISO_8859_1);
        String[] lines = start.split("\r?\n", -1);
        for (int i = 0; i + 1 < lines.length; i++) {
            String next = lines[i + 1].toLowerCase(Locale.ROOT);
            if (lines[i].startsWith("--") && lines[i].length() > 2 && (next.startsWith("content-") || next.isEmpty())) {
                return Optional.of(lines[i].substring(2).stripTrailing()).filter(b -> b.length() <= 200);
            }
        }
        return Optional.empty();
    }

    private void walk(InputStream message) throws IOException {
        var stream = new MimeTokenStream(CONFIG, DecodeMonitor.SILENT, null);
        try {
            stream.parse(message);
            for (EntityState state = stream.getState();
                    state != EntityState.T_END_OF_STREAM && !isEnough();
                    state = stream.next()) {
                take(state, stream);
            }
        } catch (MimeException | MimeIOException e) {
            // beyond repair from here on: what was read so far is what we have
            return;
        }
    }

    /// A multipart whose boundary never comes has all its text where nobody looks.
    private void takePreambleForWant() {
        if (parts == 0) {
            append(plain, preamble);
        }
    }

    private boolean isEnough() {
        return depth > DEEPEST
                || parts > MOST_PARTS
                || extent == Extent.FIRST_TEXT
                        && depth > 0
                        && Body.isUsable(plain.toString())
                        && !Reactions.mayBe(plain);
    }

    private void take(EntityState state, MimeTokenStream stream) throws IOException {
        switch (state) {
            case T_START_HEADER -> fields = new HashMap<>();
            case T_FIELD -> keep(stream.getField());
            case T_START_MULTIPART -> {
                depth++;
                choices.push(new Choice(type().is("multipart/alternative")));
            }
            case T_END_MULTIPART -> {
                depth--;
                choices.poll();
            }
            case T_START_MESSAGE -> messages++;
            case T_END_MESSAGE -> messages--;
            case T_END_HEADER -> noteAttachedHeader();
            case T_PREAMBLE -> preamble = text(stream.getInputStream(), ContentType.TEXT);
            case T_BODY -> body(stream);
            default -> {}
        }
    }

    private void keep(Field field) {
        fields.putIfAbsent(
                field.getName().toLowerCase(Locale.ROOT),
                Optional.ofNullable(field.getBody()).orElse(""));
    }

    /// The message itself is the first to start.
    private boolean isInAttachedMessage() {
        return messages > 1;
    }

    private void noteAttachedHeader() {
        if (isInAttachedMessage() && returned.isEmpty() && fields.containsKey("message-id")) {
            returned.append("Message-ID: ").append(fields.get("message-id").strip());
        }
        if (isInAttachedMessage() && fields.containsKey("from") && attached.length() < extent.mostText()) {
            for (String name : List.of("From", "Date", "To", "Subject")) {
                Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)))
                        .ifPresent(value -> attached.append(name)
                                .append(": ")
                                .append(EncodedWords.decode(value).strip())
                                .append('\n'));
            }
            attached.append('\n');
        }
    }

    private void body(MimeTokenStream stream) throws IOException {
        parts++;
        ContentType type = type();
        reaction |= type.is(Reactions.TYPE) && !isInAttachedMessage();
        if (DeliveryStatus.isStatus(type)) {
            append(status, text(stream.getDecodedInputStream(), ContentType.TEXT));
            return;
        }
        if (DeliveryStatus.isHeader(type)) {
            append(returned, text(stream.getDecodedInputStream(), ContentType.TEXT));
            return;
        }
        ContentType disposition = ContentType.parse(fields.getOrDefault("content-disposition", "inline"));
        Optional<String> name = disposition.parameter("filename").or(() -> type.parameter("name"));
        boolean isText = type.is("text/plain")
                || type.is("text/html")
                || type.is("application/plain")
                || !type.value().contains("/");
        if (!isText || disposition.is("attachment") || name.isPresent() && !disposition.is("inline")) {
            noteAttachment(type, disposition, name);
            return;
        }
        String text = text(stream.getDecodedInputStream(), type);
        if (isInAttachedMessage()) {
            append(attached, type.is("text/html") ? HtmlLines.text(text) : text);
        } else if (type.is("text/html")) {
            append(html, text);
        } else if (!isRepeated()) {
            append(plain, unflowed(text, type));
        }
    }

    private ContentType type() {
        return ContentType.parse(fields.getOrDefault("content-type", "text/plain"));
    }

    /// Of several plain texts that say the same, only the first counts.
    private boolean isRepeated() {
        Optional<Choice> choice = Optional.ofNullable(choices.peek()).filter(c -> c.alternative);
        boolean repeated = choice.filter(c -> c.taken).isPresent();
        choice.ifPresent(c -> c.taken = true);
        return repeated;
    }

    /// A multipart being read.
    private static final class Choice {
        private final boolean alternative;
        private boolean taken;

        Choice(boolean alternative) {
            this.alternative = alternative;
        }
    }

    private void noteAttachment(ContentType type, ContentType disposition, Optional<String> name) {
        if (attachments.size() >= MOST_ATTACHMENTS) {
            return;
        }
        if (type.is("text/calendar")) {
            attachments.add(name.orElse("invite.ics"));
        } else if (name.isPresent() || disposition.is("attachment")) {
            attachments.add(
                    name.orElse("attachment").replaceAll("\\p{Cntrl}", "").strip());
        }
    }

    private String text(InputStream in, ContentType type) throws IOException {
        byte[] bytes = in.readNBytes(extent.mostText());
        return CharsetPolicy.decode(bytes, type.parameter("charset"))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static String unflowed(String text, ContentType type) {
        boolean flowed =
                type.parameter("format").filter("flowed"::equalsIgnoreCase).isPresent();
        boolean deleteSpace =
                type.parameter("delsp").filter("yes"::equalsIgnoreCase).isPresent();
        return flowed ? Flowed.joined(text, deleteSpace) : text;
    }

    private void append(StringBuilder texts, String more) {
        int room = extent.mostText() - texts.length();
        if (room > 0 && !more.isBlank()) {
            if (!texts.isEmpty()) {
                texts.append('\n');
            }
            texts.append(more, 0, Math.min(room, more.length()));
        }
    }
}
