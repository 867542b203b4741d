package sendoff.desk.autoreply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.boundaries.AutoReplyRules;
import sendoff.desk.common.Ownership;
import sendoff.desk.sending.Letters;
import sendoff.desk.sending.StandingMail;
import sendoff.domain.Account;
import sendoff.domain.AutoReplyPlace;
import sendoff.domain.AutoReplyPlace.Way;
import sendoff.domain.AutoReplyVerdict;
import sendoff.domain.AutomaticReply;
import sendoff.domain.Envelope;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.StandingLetter;
import sendoff.domain.StandingLetter.Purpose;
import sendoff.mail.OpenedMail;
import sendoff.store.AutoReplies.Sent;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// The automatic reply where no mail server gives it: Sendoff answers when it reads the mail, by the same rules, with
/// the text that the owner approved for this.
///
/// Each message is looked at once, when it is new here; the answer is written down in the same change, so that neither
/// is lost and none is given twice. Source: RFC 3834.
public final class AutoAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(AutoAnswer.class);

    /// Mail that waited longer for Sendoff to be started is past an automatic reply.
    private static final Duration TOO_LATE = Duration.ofHours(24);

    /// Clocks of senders run ahead.
    private static final Duration AHEAD = Duration.ofMinutes(15);

    /// It can still be switched off so long.
    private static final Duration HOLD = Duration.ofSeconds(10);

    private static final int LONGEST_SUBJECT = 300;
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final Tables tables;
    private final Ownership ownership;
    private final StandingMail standing;
    private final Letters letters;
    private final Clock clock;

    public AutoAnswer(Tables tables, Ownership ownership, StandingMail standing, Letters letters, Clock clock) {
        this.tables = tables;
        this.ownership = ownership;
        this.standing = standing;
        this.letters = letters;
        this.clock = clock;
    }

    /// Who answers for this mailbox.
    static Way way(Account account, AutoReplyPlace place) {
        boolean server = AutoReplyAtServer.lacks(place).isEmpty();
        Way likely = server ? Way.SERVER : account.smtp().isPresent() ? Way.SENDOFF : Way.NOBODY;
        return place.chosen()
                .filter(way -> way != Way.SERVER || server)
                .filter(way -> way != Way.SENDOFF || account.smtp().isPresent())
                .orElse(likely);
    }

    /// What one mail asks for: nothing, mostly.
    ///
    /// @param to where its sender wants to hear: the envelope's address, as RFC 3834 §4 wants it
    public record Due(Message message, Party to) {}

    /// One reading of a mailbox while Sendoff answers for it.
    public final class Watch {
        private final Account account;
        private final AutomaticReply reply;
        private final Map<MessageId, Due> due = new LinkedHashMap<>();

        private Watch(Account account, AutomaticReply reply) {
            this.account = account;
            this.reply = reply;
        }

        /// Looks at mail that is new, by its header.
        public void look(OpenedMail mail, Message header, Owner owner) {
            if (isDuring(reply, header)
                    && AutoReplyRules.verdict(header, mail.isMarkedAsSpam(), owner, AutoAnswer.this::isKnown)
                            == AutoReplyVerdict.ANSWERED) {
                mail.returnPath()
                        .map(path -> path.contains("@") ? Optional.of(Party.at(path)) : Optional.<Party>empty())
                        .orElseGet(() -> Optional.of(header.from()))
                        .ifPresent(to -> due.put(header.id(), new Due(header, to)));
            }
        }

        /// Its words say more than its header did.
        public void read(Message message, boolean spam) {
            if (spam || message.nature().automatic()) {
                due.remove(message.id());
            }
        }

        /// Those that may have one now; asked before the change in which they are entered.
        public List<Due> admitted() {
            List<Due> admitted = due.values().stream()
                    .filter(one -> standing.mayWrite(Purpose.AUTOMATIC_REPLY, one.to()) == StandingMail.Verdict.YES)
                    .limit(standing.room(Purpose.AUTOMATIC_REPLY))
                    .toList();
            due.clear();
            return admitted;
        }

        public void enter(Tx tx, List<Due> admitted) {
            if (!admitted.isEmpty()) {
                AutoAnswer.this.enter(tx, account, admitted);
            }
        }
    }

    /// @return empty while nobody gets one from here
    public Optional<Watch> watch(Account account) {
        AutomaticReply reply = tables.autoReplies().reply();
        AutoReplyPlace place = tables.autoReplies().place(account.id());
        // While a script of ours may lie on the server, a second one to answer would be one too many.
        return reply.answers(clock.instant(), ownership.zone())
                        && way(account, place) == Way.SENDOFF
                        && place.kept().isEmpty()
                        && place.looked().isAfter(Instant.EPOCH)
                ? Optional.of(new Watch(account, reply))
                : Optional.empty();
    }

    /// The owner has written to them, so they answer them themselves.
    boolean isKnown(Party party) {
        return party.address().filter(tables.people()::isWrittenTo).isPresent();
    }

    private boolean isDuring(AutomaticReply reply, Message header) {
        Instant now = clock.instant();
        Instant at = header.at().toInstant();
        Instant begins = reply.begins(ownership.zone())
                .filter(reply.switched()::isBefore)
                .orElse(reply.switched());
        // What an author's clock says has no fractions.
        return !at.isBefore(begins.minusSeconds(1)) && at.isAfter(now.minus(TOO_LATE)) && at.isBefore(now.plus(AHEAD));
    }

    private void enter(Tx tx, Account account, List<Due> due) {
        AutomaticReply reply = tables.autoReplies().reply();
        Owner owner = ownership.owner();
        Instant now = clock.instant();
        if (!reply.answers(now, ownership.zone())) {
            return; // switched off while the mail was read
        }
        Instant apart = now.minus(reply.apart());
        Instant since = apart.isAfter(reply.since()) ? apart : reply.since();
        for (Due one : due) {
            var sent =
                    new Sent(one.message().from(), account.id(), one.message().id(), now);
            // Two addresses may want to hear at the same one.
            if (tables.autoReplies().mayHave(tx, sent, since)
                    && standing.enter(tx, letter(account, owner, reply, one), HOLD)) {
                LOG.info("message {} gets an automatic reply", one.message().id());
            }
        }
        tables.autoReplies().forget(tx, now.minus(REMEMBERED));
    }

    private StandingLetter letter(Account account, Owner owner, AutomaticReply reply, Due due) {
        Party me = new Party(
                Optional.of(owner.nameAt(account.address())), account.address().address());
        return new StandingLetter(
                letters.newId(me),
                Purpose.AUTOMATIC_REPLY,
                account.id(),
                new Envelope(
                        me,
                        List.of(due.to()),
                        List.of(),
                        List.of(),
                        subject(due.message()),
                        Optional.of(due.message().id()),
                        references(due.message())),
                AutoReplyWords.written(reply, owner) + "\n");
    }

    /// Source: RFC 3834 §3.1.5.
    private static String subject(Message message) {
        String subject = message.subject().strip();
        String said = subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
        return said.isEmpty() ? "Auto: your message" : "Auto: " + said;
    }

    private static List<MessageId> references(Message message) {
        return Stream.concat(message.headers().references().stream(), Stream.of(message.id()))
                .distinct()
                .toList();
    }

    /// It was switched off: what has not left yet never does.
    void callBack(Tx tx) {
        standing.withdrawAll(tx, Purpose.AUTOMATIC_REPLY);
    }
}
