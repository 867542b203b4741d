package sendoff.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Party;
import sendoff.domain.Sha256;

/// Makes the header of a message from its raw fields.
final class HeaderReading {
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,500})>");
    private static final Pattern LIST = Pattern.compile("<([^<>\\s]{1,300})>");
    private static final Pattern LABEL = Pattern.compile("\"([^\"]*)\"|[^,]+");
    private static final int MOST_REFERENCES = 200;
    private static final int LONGEST_SUBJECT = 2_000;
    /// Bytes of the body that go into the stand-in for a missing `Message-ID`.
    static final int HASHED = 4_096;
    private static final List<String> HASHED_FIELDS =
            List.of("date", "from", "sender", "to", "cc", "subject", "received");

    private final RawHeaders raw;

    HeaderReading(RawHeaders raw) {
        this.raw = raw;
    }

    Message message(MessageId id, List<String> labels) {
        Message.Headers headers = headers();
        return new Message(
                id,
                Channel.EMAIL,
                MailDates.of(raw),
                headers,
                MessageText.of(""),
                Optional.empty(),
                Natures.of(raw, headers.from().address().orElse(""), headers.subject()),
                Stream.concat(labels.stream(), ownLabels()).distinct().toList(),
                List.of());
    }

    /// Its `Message-ID`, or a stand-in that is the same whenever and wherever the message is read: a hash of the
    /// fields that say who, when and what, and of the first 4 KB of the body, line ends aside.
    MessageId id(RawInput body) throws IOException {
        Optional<MessageId> own = raw.first("message-id").flatMap(HeaderReading::idIn);
        return own.isPresent() ? own.get() : standIn(body.peek(HASHED));
    }

    private static Optional<MessageId> idIn(String field) {
        return firstId(field)
                .or(() -> Optional.of(field.replaceAll("[<>\\s\\p{Cntrl}]", ""))
                        .filter(text -> !text.isEmpty() && text.length() <= 500)
                        .map(MessageId::new));
    }

    private static Optional<MessageId> firstId(String field) {
        Matcher id = ID.matcher(field);
        return id.find() ? Optional.of(new MessageId(id.group(1))) : Optional.empty();
    }

    private static Stream<MessageId> ids(String field) {
        return ID.matcher(field).results().map(match -> new MessageId(match.group(1)));
    }

    private MessageId standIn(byte[] start) {
        String fields = HASHED_FIELDS.stream()
                .flatMap(name -> raw.all(name).map(value -> name + ":" + value.replaceAll("\\s+", " ")))
                .collect(Collectors.joining("\n"));
        String body =
                new String(start, StandardCharsets.ISO_8859_1).replace("\r", "").stripTrailing();
        String hash = HexFormat.of().formatHex(Sha256.of(fields + "\n\n" + body), 0, 16);
        return new MessageId("sha256-" + hash + "@without-id.invalid");
    }

    private Message.Headers headers() {
        List<Party> to = parties("to");
        List<Party> cc = parties("cc");
        List<MessageId> references =
                raw.first("references").stream().flatMap(HeaderReading::ids).toList();
        return new Message.Headers(
                from(),
                to,
                cc,
                bcc(to, cc),
                parties("reply-to"),
                subject(),
                raw.first("in-reply-to").flatMap(HeaderReading::firstId),
                references.subList(Math.max(0, references.size() - MOST_REFERENCES), references.size()),
                raw.first("list-id").flatMap(HeaderReading::list));
    }

    /// The id stands between angle brackets, after what the list is called (RFC 2919 §3).
    private static Optional<String> list(String field) {
        Matcher id = LIST.matcher(field);
        return id.find() ? Optional.of(id.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private Party from() {
        List<Party> authors = parties("from");
        return responsible(authors)
                .or(() -> authors.stream()
                        .filter(author -> author.address().isPresent())
                        .findFirst())
                .or(() -> Stream.of("from", "sender", "x-sender", "reply-to", "return-path")
                        .flatMap(name -> parties(name).stream())
                        .findFirst())
                .orElse(Party.named("unknown sender"));
    }

    /// Of several authors the one who sent it (RFC 5322 §3.6.2 asks to name them as the sender).
    private Optional<Party> responsible(List<Party> authors) {
        if (authors.size() < 2) {
            return Optional.empty();
        }
        List<Party> senders = parties("sender");
        return authors.stream()
                .filter(author -> author.address().isPresent()
                        && senders.stream().anyMatch(sender -> sender.address().equals(author.address())))
                .findFirst();
    }

    /// An address that the mail was delivered to but that nobody is shown was a hidden recipient.
    private List<Party> bcc(List<Party> to, List<Party> cc) {
        var bcc = new ArrayList<>(parties("bcc"));
        Stream.of("delivered-to", "x-original-to", "x-delivered-to", "envelope-to")
                .flatMap(name -> parties(name).stream())
                .filter(party -> party.address().filter(a -> a.indexOf('@') > 0).isPresent())
                .filter(party -> Stream.of(to, cc, bcc)
                        .flatMap(List::stream)
                        .noneMatch(other -> other.address().equals(party.address())))
                .forEach(bcc::add);
        return bcc;
    }

    private List<Party> parties(String field) {
        if (!raw.has(field)) {
            return List.of();
        }
        return raw.all(field)
                .flatMap(value -> Addresses.parse(value).stream())
                .distinct()
                .toList();
    }

    private String subject() {
        String text = EncodedWords.decode(raw.first("subject").orElse("")).strip();
        text = Blanks.single(text);
        return text.substring(0, Math.min(text.length(), LONGEST_SUBJECT));
    }

    /// Gmail's Takeout and mbox writers keep labels in header fields.
    private Stream<String> ownLabels() {
        return Stream.of("x-gmail-labels", "keywords", "x-keywords")
                .flatMap(name -> raw.all(name)
                        .map(value -> name.equals("x-keywords") && !value.contains(",")
                                ? value.replaceAll("\\s+", ",")
                                : value))
                .map(EncodedWords::decode)
                .flatMap(value -> LABEL.matcher(value).results())
                .map(match -> Optional.ofNullable(match.group(1))
                        .orElse(match.group())
                        .strip())
                .filter(label -> !label.isEmpty());
    }
}
