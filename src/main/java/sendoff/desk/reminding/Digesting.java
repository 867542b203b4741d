package sendoff.desk.reminding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendoff.desk.connecting.PostOffice;
import sendoff.desk.reflecting.Reflecting;
import sendoff.desk.sending.Letters;
import sendoff.domain.Account;
import sendoff.domain.Delivery;
import sendoff.domain.Digest;
import sendoff.domain.FollowUpWishes;
import sendoff.domain.MessageId;
import sendoff.domain.Prompt;
import sendoff.domain.Report;
import sendoff.domain.WorkCalendar;
import sendoff.store.Tables;

/// One mail a day at most to the owner's own address with what is due, if they want it and something new is.
public final class Digesting {
    private static final Logger LOG = LoggerFactory.getLogger(Digesting.class);
    private static final int MOST = 40;

    private final Tables tables;
    private final PostOffice post;
    private final Letters letters;
    private final Reflecting reflecting;
    private volatile LocalDate cameToNothing = LocalDate.EPOCH;

    public Digesting(Tables tables, PostOffice post, Letters letters, Reflecting reflecting) {
        this.tables = tables;
        this.post = post;
        this.letters = letters;
        this.reflecting = reflecting;
    }

    void round(Instant now, WorkCalendar calendar, FollowUpWishes wishes) {
        if (!wishes.digest()) {
            return;
        }
        LocalDate today = calendar.dayOf(now);
        boolean monthly = isFirstOfMonth(today, calendar);
        if (!tables.digests().has(today) && (monthly || hasNews(now))) {
            tables.accounts()
                    .sender()
                    .ifPresent(account -> write(today, now, account, monthly ? month(today) : Optional.empty()));
        }
        tables.digests().waiting(today, now).ifPresent(digest -> send(digest, now));
    }

    /// What a mail said already lies on the desk; a day that adds nothing to it brings no mail.
    private boolean hasNews(Instant now) {
        return tables.prompts().isNewSince(tables.digests().latest().orElse(Instant.EPOCH), now);
    }

    /// There was a mail before, but none in this month.
    private boolean isFirstOfMonth(LocalDate today, WorkCalendar calendar) {
        return tables.digests()
                .latest()
                .map(at -> YearMonth.from(calendar.dayOf(at)))
                .filter(YearMonth.from(today)::isAfter)
                .isPresent();
    }

    /// The month that is over, in short; empty when nothing happened in it. To reckon it takes a while: where it came
    /// to nothing it is asked for again on the next day, not at the next round.
    private Optional<Report> month(LocalDate today) {
        if (today.equals(cameToNothing)) {
            return Optional.empty();
        }
        Optional<Report> month = Optional.of(
                        reflecting.month(YearMonth.from(today).minusMonths(1)))
                .filter(report -> !report.hasNothing());
        if (month.isEmpty()) {
            cameToNothing = today;
        }
        return month;
    }

    private void write(LocalDate today, Instant now, Account account, Optional<Report> month) {
        List<Prompt> due = tables.prompts().open(now, MOST + 1);
        if (due.isEmpty() && month.isEmpty()) {
            return;
        }
        MessageId as = letters.newId(account.address());
        var digest = new Digest(today, as, account.id(), subject(due.size()), told(month) + body(due));
        tables.database().change(tx -> tables.digests().enter(tx, digest, now));
    }

    private static String subject(int many) {
        if (many == 0) {
            return "How the month went";
        }
        return many == 1 ? "One thing for today" : (many > MOST ? "More than " + MOST : many) + " things for today";
    }

    private static String told(Optional<Report> month) {
        return month.map(report -> report.lead() + "\n"
                        + report.figures().stream()
                                .map(figure -> "  - " + figure.name() + ": " + figure.value()
                                        + (figure.beside().isEmpty() ? "" : " (" + figure.beside() + ")"))
                                .collect(Collectors.joining("\n"))
                        + "\nThe whole report: /report/" + report.month() + " at your desk.\n\n")
                .orElse("");
    }

    private static String body(List<Prompt> due) {
        String lines = due.stream()
                .limit(MOST)
                .collect(Collectors.groupingBy(Prompt::occasion, java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> group.getKey().shown() + "\n"
                        + group.getValue().stream()
                                .map(prompt -> "  - " + prompt.words())
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        String more = due.size() > MOST ? "\n\nThe rest lies on your desk." : "";
        return lines + more + "\n\nWritten by your own Sendoff, to you alone. It can be switched off under Settings,"
                + " Reminders.\n";
    }

    private void send(Digest digest, Instant now) {
        Optional<Account> account = tables.accounts().find(digest.account());
        if (!tables.database().succeeds(tx -> tables.digests().attempting(tx, digest.day()))) {
            return;
        }
        Delivery outcome = account.map(one -> carry(one, digest, now))
                .orElseGet(() -> new Delivery.Refused("its account was removed"));
        tables.database().change(tx -> {
            switch (outcome) {
                case Delivery.Accepted() -> tables.digests().ends(tx, digest.day(), "sent");
                case Delivery.TryAgain(var after, var because) ->
                    tables.digests().retry(tx, digest.day(), now.plus(after));
                case Delivery.Refused(var because) -> tables.digests().ends(tx, digest.day(), "refused");
                // Twice would be one too many; what it says lies on the desk.
                case Delivery.Unknown(var because) -> tables.digests().ends(tx, digest.day(), "unclear");
            }
        });
        LOG.info(
                "the mail of {} to the owner: {}",
                digest.day(),
                outcome.getClass().getSimpleName());
    }

    private Delivery carry(Account account, Digest digest, Instant now) {
        try {
            return post.toOwner(account, digest, now);
        } catch (RuntimeException e) {
            LOG.warn("the mail to the owner was interrupted: {}", e.getClass().getSimpleName());
            return new Delivery.Unknown("interrupted");
        }
    }
}
