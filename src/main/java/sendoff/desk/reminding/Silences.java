package sendoff.desk.reminding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.common.Settled;
import sendoff.desk.weighing.Notices;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Owner;
import sendoff.domain.Prompt;
import sendoff.domain.WorkCalendar;
import sendoff.followthrough.Silence;
import sendoff.followthrough.Silence.Exchange;
import sendoff.followthrough.Silence.Found;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;

/// Looks for exchanges in which nobody writes any more.
public final class Silences {
    private static final Duration A_WEEK = Duration.ofDays(7);

    /// Silence grows slowly: conversations are not read anew every half minute for it.
    private static final Duration EVERY = Duration.ofMinutes(10);

    /// Who takes a long leave is asked again after it.
    private static final Duration LONGEST_AWAY = Duration.ofDays(400);

    private final Tables tables;
    private Instant looked = Instant.EPOCH;

    public Silences(Tables tables) {
        this.tables = tables;
    }

    /// @param ancient what went quiet longer ago is over
    List<Prompt> prompts(Instant now, Duration ancient, Owner owner, WorkCalendar calendar) {
        if (Duration.between(looked, now).abs().compareTo(EVERY) < 0) {
            return List.of();
        }
        looked = now;
        Instant from = now.minus(ancient);
        return Stream.of(
                        tables.prompts().silent(from, now.minus(A_WEEK)),
                        tables.prompts().noticed(now.minus(A_WEEK)),
                        tables.prompts().away(now.minus(LONGEST_AWAY), from))
                .flatMap(List::stream)
                .distinct()
                .flatMap(id -> prompt(id, owner, calendar, now).stream())
                .toList();
    }

    private Optional<Prompt> prompt(IntroductionId id, Owner owner, WorkCalendar calendar, Instant now) {
        List<Message> messages =
                tables.messages().of(id).stream().map(Kept::message).toList();
        // What was asked for here is followed on the page of that introduction.
        Optional<Filed> filed = tables.introductions()
                .find(id)
                .filter(one -> !one.isOwed() && !one.leaving() && !Settled.isOnlyFollowed(one.seen()))
                .filter(_ -> tables.optIns().from(id).isEmpty());
        if (filed.isEmpty() || messages.isEmpty() || isLetGo(filed.get(), messages.getLast())) {
            return Optional.empty();
        }
        var exchange = new Exchange(filed.get().introduction().kind().name(), messages, answered(id, messages));
        return Silence.in(exchange, owner, calendar, now)
                .map(found -> told(
                        found,
                        Prompt.of(
                                found.occasion(),
                                filed.get().introduction(),
                                tables.prompts().mark(found.since()),
                                calendar.dayOf(now),
                                Optional.of(found.since()),
                                now),
                        owner,
                        calendar));
    }

    /// The owner said that nothing is owed, and nobody wrote since. One sent elsewhere is waited for all the same.
    private static boolean isLetGo(Filed filed, Message last) {
        return filed.word().isLetGo() && filed.word().settles(last.at().toInstant());
    }

    /// An automatic message says more than that nobody answered.
    private static Prompt told(Found found, Prompt prompt, Owner owner, WorkCalendar calendar) {
        return found.by()
                .flatMap(message -> Notices.words(message, owner, calendar))
                .map(prompt::saying)
                .orElse(prompt);
    }

    private Optional<Framework> answered(IntroductionId id, List<Message> messages) {
        return tables.outbox()
                .latest(id)
                .filter(outgoing -> outgoing.status() == Status.SENT)
                .filter(outgoing -> messages.stream()
                        .anyMatch(
                                message -> message.id().equals(outgoing.reply().as())))
                .map(Outgoing::framework);
    }
}
