package sendoff.desk.receiving;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Settled;
import sendoff.desk.common.Stages;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.Message.Headers;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.intake.Pasted;
import sendoff.recognise.Recogniser;
import sendoff.store.Messages.Judged;

/// What reached the owner where Sendoff can't look: pasted, typed or forwarded by them. It is owed an answer like any
/// other, from the moment it reached them.
public final class Noting {
    private static final int LONGEST_SUBJECT = 60;

    /// How one tells what somebody else wants: “she wants half an hour about pricing”.
    private static final Pattern WANTS = Pattern.compile("\\b(?i:she|he|they|who)(?: would|’d|'d| also| is| are)?"
            + " (?:wants?|wanted|likes?|asks? for|asked for|needs?|looking for|hopes? for)"
            + " (?:to have )?(?<what>[^.!?\\n]{3,100})");

    private final Stages stages;
    private final Ownership ownership;
    private final Clock clock;

    public Noting(Stages stages, Ownership ownership, Clock clock) {
        this.stages = stages;
        this.ownership = ownership;
        this.clock = clock;
    }

    /// Who asks what, as the owner confirmed or corrected it.
    ///
    /// @param who        who asks
    /// @param introducer who connected them
    /// @param at         when it reached the owner
    /// @param ask        what they want in one line; empty: the program's own guess
    /// @param original   what was pasted, so that a raw mail stays the mail it is; may be empty
    public record Note(
            Party who,
            Optional<Party> introducer,
            Channel channel,
            OffsetDateTime at,
            Optional<String> ask,
            String text,
            String original) {}

    /// What was found in something pasted.
    ///
    /// @param who empty where nobody shows
    /// @param at  when, as far as it shows; else now
    public record Found(
            Optional<Party> who,
            Optional<Party> introducer,
            Channel channel,
            ZonedDateTime at,
            Optional<String> ask,
            String text) {}

    /// Nothing is kept: the owner looks at it first.
    public Found read(String pasted) {
        Owner owner = ownership.owner();
        ZonedDateTime now = now();
        Pasted found = Pasted.of(pasted, now, stages.reader());
        Message message = message(found, now, owner);
        Recognition seen = stages.recogniser().recognise(message, owner);
        Optional<Party> introducer = found.introducer().or(seen::introducer).filter(party -> !owner.is(party));
        Optional<Party> who = seen.requester()
                .filter(party -> !owner.is(party) && seen.kind().isRelevant())
                .map(party -> better(party, found.from()))
                .or(found::from)
                .filter(party -> !owner.is(party));
        return new Found(
                who,
                introducer.filter(party -> who.filter(party::equals).isEmpty()),
                found.channel(),
                found.at().map(at -> at.atZoneSameInstant(now.getZone())).orElse(now),
                seen.ask().or(() -> subject(found)).or(() -> told(found.text())),
                found.text());
    }

    /// A name that was found with less than is known of it.
    private static Party better(Party party, Optional<Party> shown) {
        return shown.filter(one -> party.address().isEmpty() && one.name().equals(party.name()))
                .orElse(party);
    }

    private static Optional<String> subject(Pasted found) {
        return Optional.of(found.subject()).filter(text -> !text.isBlank());
    }

    private static Optional<String> told(String text) {
        return Optional.of(WANTS.matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group("what").strip())
                .filter(what -> !what.isEmpty())
                .map(what -> what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1));
    }

    /// The message and what it is, as it goes on the desk.
    Judged judged(Note note) {
        Owner owner = ownership.owner();
        Pasted found = Pasted.of(note.original(), now(), stages.reader());
        Message message = found.mail()
                .filter(_ -> note.channel() == Channel.EMAIL && !note.original().isBlank())
                .map(mail -> corrected(mail, note))
                .orElseGet(() -> noted(note, found.subject(), owner));
        Recognition seen = Settled.byHand(stages.recogniser().recognise(message, owner), message);
        return new Judged(message, Settled.corrected(seen, note.who(), note.introducer(), note.ask()));
    }

    /// A mail stays the mail it is: under its own id, so that its copy in the mailbox is the same one.
    private static Message corrected(Message mail, Note note) {
        Headers headers = mail.headers();
        boolean byIntroducer = note.introducer()
                .filter(party -> party.address().equals(headers.from().address()))
                .isPresent();
        Party from =
                byIntroducer || note.who().address().equals(headers.from().address()) ? headers.from() : note.who();
        return mail.sent(note.at()).with(headers.by(from)).with(Nature.PERSONAL);
    }

    /// The same note gets the same name, so that a form sent twice is one note.
    private Message noted(Note note, String subject, Owner owner) {
        String whole = String.join(
                "\n", note.who().toString(), note.text(), note.at().toInstant().toString());
        return message(
                note.channel(),
                note.who(),
                note.at(),
                note.ask().orElse(subject.isBlank() ? subject(note.text()) : subject),
                note.text(),
                "noted-" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)),
                owner);
    }

    private Message message(Pasted found, ZonedDateTime now, Owner owner) {
        return found.mail()
                .orElseGet(() -> message(
                        found.channel(),
                        found.from().orElse(Party.named("Somebody")),
                        found.at().orElse(now.toOffsetDateTime()),
                        found.subject(),
                        found.text(),
                        "noted-" + UUID.nameUUIDFromBytes(found.text().getBytes(StandardCharsets.UTF_8)),
                        owner));
    }

    private static Message message(
            Channel channel, Party from, OffsetDateTime at, String subject, String text, String id, Owner owner) {
        return new Message(
                new MessageId(id + "@sendoff.invalid"),
                channel,
                at,
                new Headers(from, to(owner), List.of(), List.of(), List.of(), subject, Optional.empty(), List.of()),
                MessageText.of(text),
                Optional.empty(),
                Nature.PERSONAL,
                List.of(),
                List.of());
    }

    private static List<Party> to(Owner owner) {
        return owner.addresses().stream()
                .sorted()
                .limit(1)
                .map(address -> Party.of(owner.name(), address))
                .toList();
    }

    /// What the owner wrote to their own desk instead of forwarding something.
    Judged written(Message wrapper, Owner owner, Recogniser recogniser) {
        ZoneId zone = ownership.zone();
        Pasted found = Pasted.of(wrapper.text().own(), wrapper.at().atZoneSameInstant(zone), stages.reader());
        Party who = found.from()
                .filter(party -> !owner.is(party))
                .orElseGet(() -> Party.named(wrapper.subject().isBlank() ? "Somebody" : subject(wrapper.subject())));
        Message message = message(
                found.channel(),
                who,
                found.at().orElse(wrapper.at()),
                wrapper.subject(),
                found.text().isBlank() ? wrapper.subject() : found.text(),
                "noted-" + UUID.nameUUIDFromBytes(wrapper.id().value().getBytes(StandardCharsets.UTF_8)),
                owner);
        Recognition seen = Settled.byHand(recogniser.recognise(message, owner), message);
        return new Judged(
                message,
                Settled.corrected(
                        seen,
                        who,
                        found.introducer(),
                        Optional.of(wrapper.subject()).filter(text -> !text.isBlank())));
    }

    private static String subject(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST_SUBJECT
                ? line
                : line.substring(0, LONGEST_SUBJECT).strip() + "…";
    }

    private ZonedDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).atZone(ownership.zone());
    }
}
