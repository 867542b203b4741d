package sendoff.desk.receiving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Progress;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.filing.Filing;
import sendoff.domain.Account;
import sendoff.domain.MessageId;
import sendoff.intake.FoundMail;
import sendoff.intake.ImapChannel;
import sendoff.intake.JmapChannel;
import sendoff.intake.MailboxChannel;
import sendoff.intake.MailboxSink;
import sendoff.mail.AccountTrouble;
import sendoff.mail.ImapConnection;
import sendoff.mail.JmapConnection;
import sendoff.store.Mailboxes;
import sendoff.store.Tables;

/// Reads a connected mailbox from where it stopped the last time.
public final class AccountReading {
    private static final Logger LOG = LoggerFactory.getLogger(AccountReading.class);

    private final Tables tables;
    private final Keyring keyring;
    private final Receiving receiving;
    private final Filing filing;
    private final Ownership ownership;
    private final Clock clock;
    private final News news;

    public AccountReading(
            Tables tables,
            Keyring keyring,
            Receiving receiving,
            Filing filing,
            Ownership ownership,
            Clock clock,
            News news) {
        this.tables = tables;
        this.keyring = keyring;
        this.receiving = receiving;
        this.filing = filing;
        this.ownership = ownership;
        this.clock = clock;
        this.news = news;
    }

    /// Adds what is new in this mailbox, newest first.
    ///
    /// What came before a trouble is kept, and the next reading goes on there.
    public Done read(Account account, Consumer<Progress> progress) {
        var run = new Run(account, progress);
        var cursors = tables.mailboxes().of(account.id()).stream()
                .map(Mailboxes.Read::cursor)
                .toList();
        Optional<String> trouble = Optional.empty();
        try {
            channel(account).read(cursors, since(), run);
        } catch (AccountTrouble e) {
            trouble = Optional.of(e.words());
        }
        run.end(trouble);
        return new Done(run.tally(), trouble, run.leftOut);
    }

    private MailboxChannel channel(Account account) {
        return switch (account.protocol()) {
            case IMAP -> new ImapChannel(() -> keyring.with(account, secret -> ImapConnection.open(account, secret)));
            case JMAP -> new JmapChannel(() -> keyring.with(account, secret -> JmapConnection.open(account, secret)));
        };
    }

    /// @param trouble why the mailbox could not be read to the end, and what to do
    /// @param leftOut folders and mails that could not be had, and why
    public record Done(Sack.Tally tally, Optional<String> trouble, List<String> leftOut) {
        public Done {
            leftOut = List.copyOf(leftOut);
        }
    }

    private LocalDate since() {
        return ownership.windowBegins().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    }

    private final class Run implements MailboxSink {
        private static final Duration FILE_EVERY = Duration.ofSeconds(5);

        private final Account account;
        private final Consumer<Progress> progress;
        private final Sack sack;
        private final Map<String, String> reached = new LinkedHashMap<>();
        private final Instant began = clock.instant();
        private final List<String> leftOut = new ArrayList<>();
        private Instant filed = clock.instant();
        private long broken;
        private long seen;
        private long total;

        Run(Account account, Consumer<Progress> progress) {
            this.account = account;
            this.sack = receiving.sack(account);
            this.progress = progress;
        }

        Sack.Tally tally() {
            Sack.Tally read = sack.tally();
            return new Sack.Tally(read.seen(), read.fresh(), read.broken() + broken, read.bytes());
        }

        @Override
        public Set<MessageId> known(Collection<MessageId> ids) {
            return tables.messages().known(ids);
        }

        @Override
        public void mail(FoundMail mail) {
            // A draft is no turn of anybody's yet.
            if (mail.folder().role() == sendoff.mail.MailFolder.Role.DRAFTS) {
                return;
            }
            if (mail.flags().stream().noneMatch(Sack.NO_TURN::contains)) {
                sack.take(mail.raw(), mail.labels());
            }
            if (sack.isFull()) {
                empty();
            }
        }

        @Override
        public boolean marks(MessageId mail, List<String> labels, List<String> flags) {
            filing.tagged(mail, labels);
            return filing.isToBeRead(mail, labels);
        }

        @Override
        public void vanished(String folder, String which) {
            // Mail that was thrown away was still received: what is owed for it stays owed until the owner says so.
        }

        @Override
        public void broken(String folder, String which, String because) {
            broken++;
            leftOut.add("Mail " + which + " of the folder " + folder + " was left out: " + because + ".");
            LOG.warn("mail {} of a folder can't be had and was left out", which);
        }

        @Override
        public void skipped(String folder, String because) {
            leftOut.add("The folder " + folder + " was left out: " + because + ". Check it under Settings, Accounts.");
            LOG.warn("a folder was left out");
        }

        @Override
        public void reached(String folder, String cursor) {
            reached.put(folder, cursor);
            empty();
        }

        @Override
        public void progress(long seenNow, long totalNow) {
            seen = seenNow;
            total = totalNow;
            tell(false, Optional.empty());
        }

        private void empty() {
            sack.empty(tx -> reached.forEach((folder, cursor) ->
                    tables.mailboxes().save(tx, new Mailboxes.Read(account.id(), folder, cursor, clock.instant()))));
            reached.clear();
            if (Duration.between(filed, clock.instant()).compareTo(FILE_EVERY) > 0) {
                file();
            }
        }

        /// So that the first introductions show while the rest is still being read.
        private void file() {
            receiving.fileAll();
            filed = clock.instant();
            news.changed();
        }

        void end(Optional<String> trouble) {
            empty();
            if (receiving.isToBeFiled()) {
                file();
                receiving.tidy();
            }
            tell(true, trouble);
        }

        private void tell(boolean done, Optional<String> trouble) {
            progress.accept(new Progress(
                    Progress.source(account),
                    seen,
                    Optional.of(total),
                    tables.introductions().count(),
                    Duration.between(began, clock.instant()),
                    done,
                    trouble.or(() -> leftOut.stream().findFirst())));
        }
    }
}
