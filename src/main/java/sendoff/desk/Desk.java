package sendoff.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.answering.Answering;
import sendoff.desk.answering.Approving;
import sendoff.desk.answering.Assisting;
import sendoff.desk.answering.Drafting;
import sendoff.desk.answering.Enclosing;
import sendoff.desk.answering.OftenAsking;
import sendoff.desk.answering.OptInApproving;
import sendoff.desk.answering.Pacing;
import sendoff.desk.autoreply.AutoReplying;
import sendoff.desk.calendaring.CalendarSetup;
import sendoff.desk.calendaring.Calendaring;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Playbooks;
import sendoff.desk.common.Stages;
import sendoff.desk.common.Uploads;
import sendoff.desk.connecting.Connecting;
import sendoff.desk.connecting.PostOffice;
import sendoff.desk.connecting.SigningIn;
import sendoff.desk.connecting.Ways;
import sendoff.desk.correcting.Correcting;
import sendoff.desk.correcting.Ruling;
import sendoff.desk.introducing.Guarding;
import sendoff.desk.introducing.Introducing;
import sendoff.desk.keeping.Keeping;
import sendoff.desk.outsiders.Asking;
import sendoff.desk.outsiders.Placing;
import sendoff.desk.outsiders.Stating;
import sendoff.desk.people.Importing;
import sendoff.desk.people.Knowing;
import sendoff.desk.playbook.Editing;
import sendoff.desk.playbook.Rereading;
import sendoff.desk.programs.Admitting;
import sendoff.desk.programs.Calling;
import sendoff.desk.programs.Proposing;
import sendoff.desk.programs.WebhookSetup;
import sendoff.desk.receiving.AccountReading;
import sendoff.desk.receiving.Following;
import sendoff.desk.receiving.LinkedInExports;
import sendoff.desk.receiving.Receiving;
import sendoff.desk.receiving.Scanning;
import sendoff.desk.receiving.SlackExports;
import sendoff.desk.receiving.SlackSetup;
import sendoff.desk.receiving.SlackWatching;
import sendoff.desk.reflecting.Exercising;
import sendoff.desk.reflecting.Reflecting;
import sendoff.desk.reflecting.Reviewing;
import sendoff.desk.reflecting.Steadying;
import sendoff.desk.reminding.Reminding;
import sendoff.desk.reminding.WeeklyCheck;
import sendoff.desk.safekeeping.LettingGo;
import sendoff.desk.safekeeping.Safekeeping;
import sendoff.desk.sending.Sending;
import sendoff.desk.weighing.Bookkeeping;
import sendoff.desk.weighing.Giving;
import sendoff.desk.weighing.Learning;
import sendoff.desk.weighing.Offering;
import sendoff.desk.weighing.Reckoning;
import sendoff.store.Passwords;
import sendoff.store.Tables;

/// The desk as pages and commands see it: what happens to an introduction, one class a step.
///
/// @param tables for reading only
public record Desk(
        Tables tables,
        Clock clock,
        News news,
        Ownership ownership,
        Connecting connecting,
        SigningIn signingIn,
        Receiving receiving,
        Scanning scanning,
        Uploads uploads,
        LinkedInExports linkedIn,
        WeeklyCheck weeklyCheck,
        AccountReading reading,
        Answering answering,
        Approving approving,
        Correcting correcting,
        Drafting drafting,
        Sending sending,
        Keeping keeping,
        Giving giving,
        Reckoning reckoning,
        Pacing pacing,
        Watching watching,
        Stages stages,
        Safekeeping safekeeping,
        LettingGo lettingGo,
        Offering offering,
        Editing editing,
        Rereading rereading,
        Enclosing enclosing,
        Assisting assisting,
        Reminding reminding,
        Following following,
        CalendarSetup calendar,
        Calendaring calendaring,
        Reviewing reviewing,
        Steadying steadying,
        Exercising exercising,
        Learning learning,
        Ruling ruling,
        Knowing knowing,
        Importing importing,
        Guarding guarding,
        Asking asking,
        Introducing introducing,
        OptInApproving introductions,
        Reflecting reflecting,
        Bookkeeping bookkeeping,
        SlackSetup slack,
        SlackWatching slackWatching,
        SlackExports slackExports,
        AutoReplying autoReplying,
        Stating stating,
        OftenAsking oftenAsking,
        Placing placing,
        Admitting admitting,
        Proposing proposing,
        WebhookSetup webhooks,
        Calling calling) {
    private static final String PASSWORD = "password";

    /// Two nodes never agree to the second.
    private static final Duration A_LITTLE = Duration.ofMinutes(5);

    /// @param home the data folder
    /// @param zone where the owner is, until they say otherwise
    public static Desk of(Path home, Tables tables, Stages stages, PostOffice post, Clock clock, ZoneId zone, Ids ids) {
        return of(home, tables, stages, post, Ways.standard(tables, clock), clock, zone, ids);
    }

    /// @param ways how mailboxes are found and signed in to
    public static Desk of(
            Path home, Tables tables, Stages stages, PostOffice post, Ways ways, Clock clock, ZoneId zone, Ids ids) {
        return Assembling.desk(home, tables, stages, post, ways, clock, zone, ids);
    }

    /// The last moment at which something was written down, where that lies ahead of the clock: then the clock was
    /// set back, and what is due seems to be due later than it is.
    public Optional<Instant> clockSetBack() {
        return Stream.of(
                        tables.mailboxes().lastRead(),
                        tables.drafts().lastTouched(),
                        tables.outbox().lastApproved())
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .filter(clock.instant().plus(A_LITTLE)::isBefore);
    }

    public Playbooks playbooks() {
        return stages.playbooks();
    }

    /// What is wrong with the owner's `tone.yaml`: each with its line and what to do.
    public List<String> toneProblems() {
        return stages.tone().problems();
    }

    /// What `tone.yaml` switches off, in the order of the alphabet.
    public List<String> toneRulesOff() {
        return stages.tone().rulesOff().stream().sorted().toList();
    }

    /// Recognition reads meaning here, not words alone.
    public boolean readsMeaning() {
        return stages.recogniser().readsMeaning();
    }

    /// The desk asks for a password.
    public boolean hasPassword() {
        return tables.settings().value(PASSWORD).isPresent();
    }

    public boolean opensWith(char[] password) {
        Optional<String> hash = tables.settings().value(PASSWORD);
        return hash.isPresent() && Passwords.matches(password, hash.get());
    }

    /// Another word as soon as another password is set, and nothing about it.
    public String whichPassword() {
        return tables.settings().value(PASSWORD).map(Passwords::salt).orElse("");
    }

    /// @throws IllegalArgumentException if the password is too short
    public void setPassword(char[] password) {
        String hash = Passwords.hash(password, new SecureRandom());
        tables.database().change(tx -> tables.settings().put(tx, PASSWORD, hash));
    }
}
