package sendoff.desk.connecting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import sendoff.deliver.AnsweredFlag;
import sendoff.deliver.DraftOutcome;
import sendoff.deliver.DraftsFolder;
import sendoff.deliver.ImapMailbox;
import sendoff.deliver.JmapCarrier;
import sendoff.deliver.JmapHold;
import sendoff.deliver.JmapOwnMailbox;
import sendoff.deliver.OwnMailbox;
import sendoff.deliver.SentFolder;
import sendoff.deliver.SmtpCarrier;
import sendoff.domain.Account;
import sendoff.domain.Attachment;
import sendoff.domain.Delivery;
import sendoff.domain.Digest;
import sendoff.domain.IntroductionId;
import sendoff.domain.MessageId;
import sendoff.domain.Reply;
import sendoff.domain.StandingLetter;
import sendoff.mail.AccountTrouble;
import sendoff.mail.JmapConnection;
import sendoff.mail.MimeWriter;
import sendoff.store.KeptFiles;

/// The post office of real mail: IMAP with its submission server, or JMAP.
public final class MailPost implements PostOffice {
    private final Keyring keyring;
    private final KeptFiles files;
    private final Supplier<ZoneId> zone;

    /// @param keyring what accounts sign in with
    /// @param files what may be attached
    /// @param zone of the owner, for the date a letter carries
    public MailPost(Keyring keyring, KeptFiles files, Supplier<ZoneId> zone) {
        this.keyring = keyring;
        this.files = files;
        this.zone = zone;
    }

    /// The owner's zone is asked for anew each time: it may be set while the desk is open.
    private MimeWriter writer() {
        return new MimeWriter(zone.get(), file -> files.bytes(file).orElseThrow(() -> new Gone(file)));
    }

    /// What was to go with a letter can't be found: it must not leave without.
    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone(Attachment file) {
            super("The file “" + file.name()
                    + "” that was to go with it is gone: choose it again, or take it out of the text.");
        }
    }

    @Override
    public Delivery carry(Account account, Reply.Approved reply, Instant at) {
        try {
            return carry(account, reply, writer()::forSending, at);
        } catch (Gone gone) {
            return new Delivery.Refused(String.valueOf(gone.getMessage()));
        }
    }

    @Override
    public Optional<Delivery> hold(Account account, Reply.Approved reply, Instant at, Duration wait) {
        return account.protocol() == Account.Protocol.JMAP ? holding(account).hold(reply, at, wait) : Optional.empty();
    }

    @Override
    public Delivery released(Account account, MessageId id) {
        try {
            return holding(account).released(id);
        } catch (AccountTrouble trouble) {
            return SmtpCarrier.outcome(trouble);
        }
    }

    @Override
    public boolean callBack(Account account, MessageId id) {
        return holding(account).callBack(id);
    }

    private JmapHold holding(Account account) {
        return new JmapHold(
                () -> keyring.with(account, secret -> JmapConnection.open(account, secret)), writer()::forSending);
    }

    @Override
    public Delivery toOwner(Account account, Digest digest, Instant at) {
        Reply.Approved letter = digest.letter(account.address());
        return account.protocol() == Account.Protocol.JMAP
                ? jmap(account, writer()::toOwner).withoutCopy().carry(letter, at)
                : carry(account, letter, writer()::toOwner, at);
    }

    @Override
    public Delivery byRule(Account account, StandingLetter letter, Instant at) {
        if (letter.purpose() != StandingLetter.Purpose.AUTOMATIC_REPLY || account.protocol() == Account.Protocol.JMAP) {
            return carry(account, letter.reply(), writer()::byRule, at);
        }
        try {
            return keyring.with(
                    account,
                    secret -> new SmtpCarrier(account, secret, writer()::byRule)
                            .fromNobody()
                            .handOver(letter.reply(), at));
        } catch (AccountTrouble trouble) {
            return SmtpCarrier.outcome(trouble);
        }
    }

    private Delivery carry(Account account, Reply.Approved letter, SmtpCarrier.Mime mime, Instant at) {
        try {
            return switch (account.protocol()) {
                case IMAP ->
                    keyring.with(account, secret -> new SmtpCarrier(account, secret, mime).handOver(letter, at));
                case JMAP -> jmap(account, mime).carry(letter, at);
            };
        } catch (AccountTrouble trouble) {
            return SmtpCarrier.outcome(trouble);
        }
    }

    @Override
    public boolean hasSent(Account account, MessageId id) {
        return new SentFolder(mailbox(account)).has(id);
    }

    @Override
    public void keepCopy(Account account, Reply.Approved reply, Instant at) {
        new SentFolder(mailbox(account)).append(reply.as(), writer().forSentFolder(reply, at), at);
    }

    @Override
    public void markAnswered(Account account, MessageId original) {
        new AnsweredFlag(mailbox(account)).set(original);
    }

    @Override
    public DraftOutcome putDraft(
            Account account, Reply.Draft draft, MessageId as, Instant at, Optional<String> before) {
        byte[] message = writer().forDrafts(draft, as, at);
        return new DraftsFolder(mailbox(account))
                .put(draft.answers(), draft.envelope().inReplyTo(), message, before, at);
    }

    @Override
    public DraftOutcome lookAtDraft(
            Account account, IntroductionId introduction, Optional<MessageId> answers, String before) {
        return new DraftsFolder(mailbox(account)).look(introduction, answers, before);
    }

    @Override
    public void takeDraft(Account account, IntroductionId introduction, String before) {
        new DraftsFolder(mailbox(account)).remove(introduction, before);
    }

    private JmapCarrier jmap(Account account, SmtpCarrier.Mime mime) {
        return new JmapCarrier(() -> keyring.with(account, secret -> JmapConnection.open(account, secret)), mime);
    }

    private Supplier<OwnMailbox> mailbox(Account account) {
        return () -> keyring.with(account, secret -> switch (account.protocol()) {
            case IMAP -> ImapMailbox.open(account, secret);
            case JMAP -> JmapOwnMailbox.open(account, secret);
        });
    }
}
