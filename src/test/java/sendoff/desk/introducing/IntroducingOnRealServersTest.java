package sendoff.desk.introducing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.answering.Approval;
import sendoff.desk.introducing.Introducing.Wish;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.IntroductionId;
import sendoff.domain.OptInState;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.Closed;
import sendoff.domain.OptInState.Introduced;
import sendoff.domain.OptInState.ToClose;
import sendoff.domain.Party;
import sendoff.testing.Mailbox;
import sendoff.testing.RealDesk;
import sendoff.testing.RealServers;

/// Through Dovecot and Postfix: Carol asks Alice for Dana Foxglove, and Alice asks Dana first.
class IntroducingOnRealServersTest {
    private static final Instant NOW = Instant.parse("2026-11-17T10:00:00Z");
    private static final Gain SURE = new Gain(Optional.of(95), "Dana has built two heat stores.");

    @TempDir
    Path home;

    Mailbox alice;
    Mailbox carol;
    Mailbox dana;
    RealDesk desk;

    @BeforeEach
    void carol_asks_for_dana() {
        var servers = RealServers.shared().orElseGet(() -> abort("no real mail servers here"));
        alice = Mailbox.of(servers, servers.person());
        carol = Mailbox.of(servers, servers.person());
        dana = Mailbox.of(servers, servers.person());
        desk = new RealDesk(home, alice, NOW);
        alice.put("INBOX", List.of(), NOW, """
                From: Carol Reyes <%s>
                To: Alice Nowak <%s>
                Subject: Could you introduce me to Dana Foxglove?
                Message-ID: <ask@example.test>
                Date: Tue, 17 Nov 2026 09:20:00 +0100

                Hi Alice,

                Could you introduce me to Dana Foxglove? I model heat storage for small towns in Spain.

                Thank you,
                Carol
                """.formatted(carol.address(), alice.address()));
        desk.read();
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void a_yes_brings_the_introduction_into_both_mailboxes() {
        DoubleOptInId id = danaIsAsked();
        assertThat(dana.arrived(1)).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("I model heat storage").doesNotContain(carol.address());
            assertThat(mail.header("In-Reply-To")).isEmpty();
        });
        assertThat(carol.in("INBOX")).isEmpty();

        danaAnswers("Yes, happy to.");
        assertThat(state(id)).isInstanceOf(Agreed.class);
        send(id);

        for (Mailbox.Lying mail :
                List.of(dana.arrived(2).getLast(), carol.arrived(1).getFirst())) {
            assertThat(mail.header("To")).contains(carol.address()).contains(dana.address());
            assertThat(mail.header("Subject")).isEqualTo("Introduction: Carol Reyes and Dana Foxglove");
            assertThat(mail.header("In-Reply-To")).isEmpty();
            assertThat(mail.header("References")).isEmpty();
        }
        assertThat(state(id)).isInstanceOf(Introduced.class);
        assertThat(desk.queue()).isEmpty();
        assertThat(alice.in("Sent")).hasSize(2);
        assertThat(desk.read().tally().fresh()).isZero();
    }

    @Test
    void a_no_reaches_the_asker_with_nothing_of_the_contact_in_it() {
        DoubleOptInId id = danaIsAsked();
        dana.arrived(1);
        danaAnswers("I would rather not, thank you for asking.");
        assertThat(state(id)).isInstanceOf(ToClose.class);
        send(id);

        assertThat(carol.arrived(1)).singleElement().satisfies(mail -> {
            assertThat(mail.text())
                    .doesNotContainIgnoringCase("dana")
                    .doesNotContainIgnoringCase("foxglove")
                    .doesNotContainIgnoringCase("rather not")
                    .doesNotContain(dana.address());
            assertThat(mail.header("In-Reply-To")).isEqualTo("<ask@example.test>");
        });
        assertThat(dana.in("INBOX")).hasSize(1);
        assertThat(state(id)).isInstanceOf(Closed.class);
    }

    private DoubleOptInId danaIsAsked() {
        IntroductionId carols = desk.only();
        Wish wish = desk.desk.introducing().proposed(carols);
        DoubleOptInId id = desk.desk
                .introducing()
                .begin(new Wish(
                        wish.from(),
                        true,
                        wish.asker(),
                        Party.of("Dana Foxglove", dana.address()),
                        "Heat storage",
                        wish.passOn(),
                        SURE,
                        SURE));
        send(id);
        return id;
    }

    private void send(DoubleOptInId id) {
        String text =
                desk.desk.introducing().open(id).letter().orElseThrow().draft().body();
        assertThat(desk.desk
                        .introductions()
                        .approve(desk.desk.introducing().open(id).optIn(), text, true))
                .isInstanceOf(Approval.Leaving.class);
        desk.leave();
    }

    private void danaAnswers(String words) {
        Mailbox.Lying question = dana.in("INBOX").getFirst();
        alice.put("INBOX", List.of(), NOW, """
                From: Dana Foxglove <%s>
                To: Alice Nowak <%s>
                Subject: Re: %s
                Message-ID: <answer@example.test>
                In-Reply-To: %s
                Date: Tue, 17 Nov 2026 11:20:00 +0100

                %s
                """.formatted(
                dana.address(), alice.address(), question.header("Subject"), question.header("Message-ID"), words));
        desk.read();
    }

    private OptInState state(DoubleOptInId id) {
        return desk.tables.optIns().find(id).map(DoubleOptIn::state).orElseThrow();
    }
}
