package sendoff.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import sendoff.demo.SlackStandIn.Member;
import sendoff.demo.SlackStandIn.Reply;
import sendoff.desk.Desk;

/// The sample owner's workspace: an ask in a direct message, one that she answered there herself, and a mention in a
/// thread that began three weeks ago. Answers approved on the desk are posted in it, and go nowhere else.
public final class SampleSlack implements AutoCloseable {
    public static final String WITH_SANNE = "D0SANNE01";

    /// Nothing in it is real.
    private static final String TOKEN = "xoxp-only-a-demo";

    private static final Member MAREN = new Member("U0MAREN01", "maren", "Maren Adeyemi", "maren@tidewell.example");
    private static final Member SANNE = new Member("U0SANNE01", "sanne", "Sanne Visser", "sanne@quayside.example");
    private static final Member JONAS = new Member("U0JONAS01", "jonas", "Jonas Brandt", "jonas@berthwise.example");
    private static final String WITH_JONAS = "D0JONAS01";
    private static final String PORTS = "C0PORTS01";
    private static final int PAGE = 200;

    private final SlackStandIn slack;

    private SampleSlack(SlackStandIn slack) {
        this.slack = slack;
    }

    /// Starts it, with what was said in it by now.
    public static SampleSlack start(Clock clock) {
        var slack = new SlackStandIn(
                "T0HARBOUR",
                MAREN,
                PAGE,
                clock,
                (call, behind) -> call.token().equals(TOKEN) ? behind.done(call) : Reply.refused("invalid_auth"));
        slack.person(SANNE);
        slack.person(JONAS);
        slack.direct(WITH_SANNE, SANNE.id());
        slack.direct(WITH_JONAS, JONAS.id());
        slack.channel(PORTS, "ports");
        slack.channel("C0LUNCH01", "lunch");
        var sample = new SampleSlack(slack);
        sample.talk(clock.instant());
        return sample;
    }

    private void talk(Instant now) {
        Instant asked = now.minus(Duration.ofHours(6));
        slack.says(WITH_SANNE, SANNE.id(), asked, "Hi Maren, it was good to see you on the quay.", "");
        slack.says(
                WITH_SANNE,
                SANNE.id(),
                asked.plusSeconds(40),
                "You know the port authority well, I think? Could you introduce me to whoever plans their shore power?"
                        + " We have two cold-ironing cabinets to place before summer.",
                "");
        Instant before = now.minus(Duration.ofDays(4));
        slack.says(
                WITH_JONAS,
                JONAS.id(),
                before,
                "Maren, could I have thirty minutes of you this week? I would love your advice on our berth planner before we"
                        + " show it to the first port.",
                "");
        slack.says(
                WITH_JONAS,
                MAREN.id(),
                before.plus(Duration.ofHours(3)),
                "Thank you for asking, Jonas. I do not review products this quarter. Good luck with the showing!",
                "");
        String thread = slack.says(
                PORTS, JONAS.id(), now.minus(Duration.ofDays(22)), "Who has seen the new rules on shore power?", "");
        slack.says(
                PORTS,
                SANNE.id(),
                now.minus(Duration.ofHours(20)),
                "<@" + MAREN.id() + "> you went through them at Tidewell. Could you spare twenty minutes next week to"
                        + " walk our harbour master through?",
                thread);
    }

    /// Connects it to the sample desk, and reads it.
    public void connect(Desk desk) {
        desk.slack().connect(TOKEN, "", slack.api());
        desk.slack()
                .states()
                .forEach(state -> desk.slack().choose(state.workspace().id(), Set.of(PORTS)));
        desk.slackWatching().readOnce();
    }

    /// What was said last in a conversation.
    public String last(String room) {
        return slack.said(room).getLast().path("text").asString("");
    }

    @Override
    public void close() {
        slack.close();
    }
}
