package sendoff.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import sendoff.assistant.Chat;
import sendoff.compose.NearInMeaning;
import sendoff.deliver.WebhookCarrier;
import sendoff.desk.answering.Answering;
import sendoff.desk.answering.Approving;
import sendoff.desk.answering.Assisting;
import sendoff.desk.answering.Drafting;
import sendoff.desk.answering.Enclosing;
import sendoff.desk.answering.OftenAsking;
import sendoff.desk.answering.OptInApproving;
import sendoff.desk.answering.Pacing;
import sendoff.desk.answering.ProofReading;
import sendoff.desk.answering.Suspicion;
import sendoff.desk.answering.Ticking;
import sendoff.desk.answering.Writing;
import sendoff.desk.autoreply.AutoAnswer;
import sendoff.desk.autoreply.AutoReplyAtServer;
import sendoff.desk.autoreply.AutoReplyWords;
import sendoff.desk.autoreply.AutoReplying;
import sendoff.desk.calendaring.CalendarSetup;
import sendoff.desk.calendaring.Calendaring;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Stages;
import sendoff.desk.common.Uploads;
import sendoff.desk.connecting.Connecting;
import sendoff.desk.connecting.PostOffice;
import sendoff.desk.connecting.SigningIn;
import sendoff.desk.connecting.Ways;
import sendoff.desk.correcting.Beyond;
import sendoff.desk.correcting.Correcting;
import sendoff.desk.correcting.Ruling;
import sendoff.desk.filing.Filing;
import sendoff.desk.introducing.Guarding;
import sendoff.desk.introducing.Introducing;
import sendoff.desk.introducing.OptInLetters;
import sendoff.desk.introducing.OptInMail;
import sendoff.desk.introducing.OptInSeen;
import sendoff.desk.introducing.OptInSteps;
import sendoff.desk.keeping.Keeping;
import sendoff.desk.outsiders.Asking;
import sendoff.desk.outsiders.Placing;
import sendoff.desk.outsiders.Stating;
import sendoff.desk.people.Acquaintances;
import sendoff.desk.people.Importing;
import sendoff.desk.people.Knowing;
import sendoff.desk.playbook.Editing;
import sendoff.desk.playbook.Rereading;
import sendoff.desk.programs.Admitting;
import sendoff.desk.programs.Announcing;
import sendoff.desk.programs.Calling;
import sendoff.desk.programs.Proposing;
import sendoff.desk.programs.WebhookSetup;
import sendoff.desk.receiving.AccountReading;
import sendoff.desk.receiving.Following;
import sendoff.desk.receiving.Heeding;
import sendoff.desk.receiving.LinkedInExports;
import sendoff.desk.receiving.Noting;
import sendoff.desk.receiving.Receiving;
import sendoff.desk.receiving.Scanning;
import sendoff.desk.receiving.SlackExports;
import sendoff.desk.receiving.SlackReading;
import sendoff.desk.receiving.SlackSetup;
import sendoff.desk.receiving.SlackWatching;
import sendoff.desk.reflecting.Exercising;
import sendoff.desk.reflecting.Reflecting;
import sendoff.desk.reflecting.Reviewing;
import sendoff.desk.reflecting.Steadying;
import sendoff.desk.reminding.Digesting;
import sendoff.desk.reminding.Reminding;
import sendoff.desk.reminding.Silences;
import sendoff.desk.reminding.WeeklyCheck;
import sendoff.desk.safekeeping.BackUps;
import sendoff.desk.safekeeping.LettingGo;
import sendoff.desk.safekeeping.Safekeeping;
import sendoff.desk.safekeeping.Taking;
import sendoff.desk.sending.Holding;
import sendoff.desk.sending.Leaving;
import sendoff.desk.sending.Letters;
import sendoff.desk.sending.Sending;
import sendoff.desk.sending.StandingMail;
import sendoff.desk.sending.WaysOut;
import sendoff.desk.weighing.Assessing;
import sendoff.desk.weighing.Bookkeeping;
import sendoff.desk.weighing.Consequences;
import sendoff.desk.weighing.Deciding;
import sendoff.desk.weighing.Giving;
import sendoff.desk.weighing.Learning;
import sendoff.desk.weighing.Offering;
import sendoff.desk.weighing.Reckoning;
import sendoff.language.Embeddings;
import sendoff.store.Tables;

/// Puts the desk together: each step with what it needs of those before it. There is no container.
final class Assembling {
    private Assembling() {}

    /// @param ways how mailboxes are found and signed in to
    static Desk desk(
            Path home, Tables tables, Stages stages, PostOffice post, Ways ways, Clock clock, ZoneId zone, Ids ids) {
        var news = new News();
        var ownership = new Ownership(tables, zone, clock);
        var meaning = new NearInMeaning(new Embeddings());
        var offering = new Offering(tables, meaning, clock, ids);
        var giving = new Giving(tables, ownership, clock, ids);
        var assessing = new Assessing(tables, stages.recommendations(), ownership, giving, clock, offering::shelf);
        var reckoning = new Reckoning(tables, assessing, ownership, clock, news);
        giving.whenChanged(() -> {
            reckoning.again();
            news.changed();
        });
        offering.whenChanged(reckoning::again);
        var keeping = new Keeping(tables, ownership, clock, ids, news);
        var learning = new Learning(tables, stages, ownership);
        var consequences = new Consequences(tables, ownership, giving, learning, ids);
        var optIns = new OptInSteps(tables, ownership, clock, ids);
        var filing = new Filing(tables, stages, ownership, learning, assessing, consequences, keeping, ids);
        ownership.whenChanged(() -> {
            filing.fileAll();
            keeping.daysChanged();
            reckoning.again();
            news.changed();
        });
        var following = new Following(tables, ownership, clock, ids, news);
        var hearing = new OptInMail(tables, optIns, new OptInSeen(tables, optIns, filing, ownership, clock), ownership);
        var noting = new Noting(stages, ownership, clock);
        var letters = new Letters(tables, ownership, offering, clock, ids);
        var standing = new StandingMail(tables, post, ownership, clock);
        var autoAnswer = new AutoAnswer(tables, ownership, standing, letters, clock);
        var autoReplying = new AutoReplying(
                tables,
                ownership,
                new AutoReplyAtServer(tables, ways.keyring(), ways.filters(), ownership, clock),
                autoAnswer,
                new AutoReplyWords(stages, ownership),
                clock,
                news);
        var receiving = new Receiving(
                tables,
                stages,
                filing,
                learning,
                ownership,
                new Heeding(tables, keeping),
                following,
                noting,
                hearing,
                autoAnswer,
                clock);
        var uploads = new Uploads(home);
        var slackExports = new SlackExports(tables, uploads, receiving, ownership, clock, news);
        var linkedIn = new LinkedInExports(tables, receiving, filing, ownership, clock, ids, news);
        var weeklyCheck = new WeeklyCheck(tables, ownership, clock, news);
        var scanning = new Scanning(tables, receiving, slackExports, linkedIn, clock, news);
        var reading = new AccountReading(tables, ways.keyring(), receiving, filing, ownership, clock, news);
        var slackWatching =
                new SlackWatching(tables, new SlackReading(tables, receiving, filing, ownership, clock), clock, news);
        var connecting = new Connecting(tables, ways, ids, news);
        connecting.whenRemoving(autoReplying::leave);
        var pacing = new Pacing(tables, clock, ids);
        var bookkeeping = new Bookkeeping(tables, ownership, learning, clock);
        var reflecting = new Reflecting(tables, ownership, bookkeeping, clock);
        var deciding = new Deciding(tables, assessing, ownership, consequences, bookkeeping, clock);
        var writing = new Writing(tables, stages, ownership, deciding, offering, clock);
        var editing = new Editing(tables, stages, writing, clock);
        var proof = new ProofReading(stages, ownership, new Ticking(deciding, assessing), tables, clock);
        var answering = new Answering(tables, assessing, deciding, pacing, writing, proof, letters, clock, news);
        var drafting = new Drafting(tables, letters, deciding, post, clock);
        var holding = new Holding(tables, post, clock);
        var leaving = new Leaving(tables, ownership, filing, keeping, consequences, optIns);
        var sending = new Sending(tables, new WaysOut(tables, post), holding, leaving, standing, clock, news);
        var reminding = new Reminding(
                tables,
                ownership,
                keeping,
                new Digesting(tables, post, letters, reflecting),
                new Silences(tables),
                optIns,
                weeklyCheck,
                clock,
                news);
        var acquaintances = new Acquaintances(tables, assessing, ownership, clock);
        var knowing = new Knowing(tables, acquaintances, reckoning, clock, ids, news);
        var guarding = new Guarding(tables, ownership, clock, news);
        var lettingGo = new LettingGo(tables, acquaintances, ownership, new BackUps(home), clock, ids, news);
        var optInLetters = new OptInLetters(tables, stages, ownership, clock);
        var introducing = new Introducing(tables, ownership, filing, optIns, optInLetters, guarding, clock, news);
        var approving = new Approving(
                tables, ownership, deciding, pacing, writing, proof, letters, drafting, holding, clock, news);
        var correcting = new Correcting(
                tables, filing, learning, consequences, new Beyond(giving, drafting), ownership, clock, news);
        var stating = new Stating(tables, stages, ownership, giving, clock, ids, news);
        var calling = new Calling(
                tables,
                new Announcing(tables, ownership, clock, ids),
                new WebhookCarrier(Duration.ofSeconds(15)),
                clock,
                news);
        return new Desk(
                tables,
                clock,
                news,
                ownership,
                connecting,
                new SigningIn(tables, ways, connecting, clock),
                receiving,
                scanning,
                uploads,
                linkedIn,
                weeklyCheck,
                reading,
                answering,
                approving,
                correcting,
                drafting,
                sending,
                keeping,
                giving,
                reckoning,
                pacing,
                new Watching(
                        tables,
                        ways.keyring(),
                        reading,
                        scanning,
                        connecting,
                        sending,
                        reminding,
                        reckoning,
                        bookkeeping,
                        slackWatching,
                        autoReplying,
                        calling,
                        clock,
                        news),
                stages,
                new Safekeeping(tables, home, lettingGo, new Taking(tables, home, knowing, clock), clock),
                lettingGo,
                offering,
                editing,
                new Rereading(tables, stages, ownership, editing, bookkeeping, clock, ids),
                new Enclosing(tables, writing, deciding, clock),
                new Assisting(
                        tables,
                        answering,
                        stages,
                        ownership,
                        new Suspicion(answering, stages, ownership, clock),
                        Chat.Patience.USUAL),
                reminding,
                following,
                new CalendarSetup(tables, ownership, clock, ids, news),
                new Calendaring(tables, ownership, keeping, introducing, clock, news),
                new Reviewing(tables, ownership, answering, keeping, correcting, clock, ids, news),
                new Steadying(tables, stages, ownership, clock, news),
                new Exercising(tables, ownership, clock, ids, news),
                learning,
                new Ruling(tables, filing, learning, clock, news),
                knowing,
                new Importing(tables, uploads, acquaintances, knowing, clock),
                guarding,
                new Asking(tables, ownership, giving, receiving, letters, standing, clock, ids, news),
                introducing,
                new OptInApproving(
                        tables, ownership, optInLetters, introducing, guarding, letters, post, approving, clock, news),
                reflecting,
                bookkeeping,
                new SlackSetup(tables, slackWatching, ids, clock, news),
                slackWatching,
                slackExports,
                autoReplying,
                stating,
                new OftenAsking(tables, offering, meaning, clock),
                new Placing(tables, stating, ownership),
                new Admitting(tables, clock, ids),
                new Proposing(tables, answering, clock, news),
                new WebhookSetup(tables, clock, ids, news),
                calling);
    }
}
