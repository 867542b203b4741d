package sendoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.Party;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.WebhookId;
import sendoff.testing.FakeHook;
import sendoff.testing.TestDesk;

class WebhookPagesTest {
    @TempDir
    Path home;

    private final FakeHook hook = new FakeHook();
    TestDesk ada;
    WebServer server;
    Browser browser;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Cast.NOW).withAccount();
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.stop();
        ada.close();
        hook.close();
    }

    private WebhookId add() {
        String page = browser.post("/settings/webhooks", Map.of("url", hook.address(), "event", "promise.kept"))
                .body();
        assertThat(page).contains("Copy the secret now", "whsec_");
        return ada.desk.webhooks().all().getFirst().id();
    }

    private void keepAPromise() throws InterruptedException {
        var promise = ada.desk
                .keeping()
                .note(
                        true,
                        Party.of("Ben Okafor", "ben@example.org"),
                        new PromiseMade(What.SEND, "The list", Optional.empty()));
        ada.desk.keeping().kept(promise.id());
        ada.desk.calling().round();
    }

    @Test
    void a_secret_is_shown_once_and_the_webhook_listed_afterwards() {
        add();

        assertThat(browser.get("/settings").body())
                .contains("127.0.0.1", "promise kept; without names")
                .doesNotContain("whsec_");
    }

    @Test
    void what_failed_is_shown_with_why_and_tried_again_at_a_press() throws InterruptedException {
        add();
        hook.answering(500);
        keepAPromise();

        assertThat(browser.get("/settings").body())
                .contains(
                        "It does not answer as it should, for the first time just now.",
                        "waits, tried once. It answered 500.");

        hook.answering(204);
        var call = ada.desk
                .webhooks()
                .calls(ada.desk.webhooks().all().getFirst().id(), 1)
                .getFirst();
        browser.post("/settings/webhooks/calls/" + call.id() + "/again", Map.of());
        ada.desk.calling().round();
        assertThat(hook.heard).hasSize(2);
        assertThat(browser.get("/settings").body()).contains("arrived").doesNotContain("Try again");
    }

    @Test
    void the_desk_says_that_one_was_switched_off_until_it_is_on_again() throws InterruptedException {
        WebhookId id = add();
        hook.answering(503);
        keepAPromise();
        ada.clock.pass(Duration.ofDays(6));
        ada.desk.calling().round();

        assertThat(browser.get("/").body())
                .contains("The webhook to 127.0.0.1 was switched off", "It answered 503. Mend it");

        browser.post("/settings/webhooks/" + id + "/on", Map.of());
        assertThat(browser.get("/").body()).doesNotContain("was switched off");

        browser.post("/settings/webhooks/" + id + "/off", Map.of());
        assertThat(browser.get("/settings").body()).contains("Switched off just now.", "Switch on");
        assertThat(browser.get("/").body()).as("the owner did that themselves").doesNotContain("was switched off");
    }

    @Test
    void one_is_removed_with_all_it_was_to_be_told() throws InterruptedException {
        WebhookId id = add();
        hook.answering(500);
        keepAPromise();

        browser.post("/settings/webhooks/" + id + "/remove", Map.of());

        assertThat(ada.desk.webhooks().all()).isEmpty();
        assertThat(ada.desk.webhooks().calls(id, 9)).isEmpty();
    }

    @Test
    void an_address_that_makes_no_sense_is_not_taken() {
        var answer = browser.post("/settings/webhooks", Map.of("url", "hooks.example.com", "event", "promise.kept"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ada.desk.webhooks().all()).isEmpty();
    }
}
