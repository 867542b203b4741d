package sendoff.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// An introduction as it lies in the files: what it is, whose turn it is, what the owner knows of it.
///
/// @param seen       what was recognised in the message that made it one
/// @param due        when the owed answer is due; empty when nothing is owed
/// @param likely     the framework recommended before the owner said what they mean to do
/// @param leaving    an approved answer waits in the outbox
public record Filed(
        Introduction introduction,
        Recognition seen,
        Standing standing,
        Optional<Instant> due,
        Assessment assessment,
        Framework likely,
        OwnersWord word,
        boolean leaving) {
    /// Under this confidence the owner is asked whether it is an introduction at all.
    public static final double SURE_ENOUGH = 0.6;

    public IntroductionId id() {
        return introduction.id();
    }

    /// Nobody knows yet whether it is one.
    public boolean isUncertain() {
        return word.kind().isEmpty() && seen.confidence() < SURE_ENOUGH;
    }

    public boolean isOwed() {
        return standing.state().isOwed()
                && word.kind().filter(kind -> !kind.isRelevant()).isEmpty()
                && standing.owedSince()
                        .filter(since -> !word.settles(since.toInstant()))
                        .isPresent();
    }

    /// Where it stands for the owner: what they settled themselves is answered.
    public Standing.State state() {
        return standing.state().isOwed() && !isOwed() ? Standing.State.ANSWERED : standing.state();
    }

    /// When the owner last answered, wherever that was, or said that they had. In what they began, only what they wrote
    /// after somebody else did is an answer.
    public Optional<Instant> answered() {
        Stream<Instant> written = (introduction.kind() instanceof Kind.Initiated
                        ? standing.turns().stream().dropWhile(turn -> turn.by() != Standing.By.OTHER)
                        : standing.turns().stream())
                .filter(turn -> turn.by() == Standing.By.OWNER)
                .map(turn -> turn.at().toInstant());
        return Stream.concat(written, word.settled().stream()).max(Instant::compareTo);
    }

    /// Past its two business days.
    public boolean isLate(Instant now) {
        return due.filter(day -> day.isBefore(now)).isPresent();
    }

    /// It lies in the queue (unless snoozed).
    public boolean isOnDesk() {
        return isOwed() && !leaving && !isUncertain();
    }

    public Filed assessed(Assessment now, Framework recommended) {
        return new Filed(introduction, seen, standing, due, now, recommended, word, leaving);
    }

    public Filed said(OwnersWord now) {
        return new Filed(introduction, seen, standing, due, assessment, likely, now, leaving);
    }

    /// Nothing is owed any more for what lies there. A question dated in the future lies there all the same.
    public Filed settled(Instant at, String why) {
        Instant until = standing.owedSince()
                .map(since -> since.toInstant())
                .filter(since -> since.isAfter(at))
                .orElse(at);
        return said(word.settledAt(until, why));
    }

    /// The owner said or decided something of it, or an answer waits.
    public boolean isSpokenAbout() {
        return leaving || !word.equals(OwnersWord.NONE) || assessment.outcome().isPresent();
    }

    /// Whom it is with: who asks, or whom the owner asked as far as that is known.
    public Optional<Party> other() {
        return introduction.kind() instanceof Kind.Initiated(Optional<Party> asked)
                ? asked.or(seen::target)
                : Optional.of(introduction.requester());
    }

    /// When its first message came.
    public Instant since() {
        return standing.turns().stream()
                .map(turn -> turn.at().toInstant())
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    public Filed leaving(boolean now) {
        return new Filed(introduction, seen, standing, due, assessment, likely, word, now);
    }

    public Filed stands(Standing now, Optional<Instant> dueNow) {
        return new Filed(introduction, seen, now, dueNow, assessment, likely, word, leaving);
    }

    public Filed as(Introduction now, Recognition made) {
        return new Filed(now, made, standing, due, assessment, likely, word, leaving);
    }
}
