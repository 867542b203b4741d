package sendoff.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sendoff.deliver.WebhookCarrier.Outcome;
import sendoff.testing.FakeHook;

class WebhookCarrierTest {
    private static final Instant NOW = Instant.parse("2026-11-17T08:20:00Z");

    private final String secret = WebhookSignature.secret(new SecureRandom());
    private final FakeHook hook = new FakeHook();

    @AfterEach
    void close() {
        hook.close();
    }

    private Outcome call(int status, Duration patience) {
        hook.answering(status);
        return new WebhookCarrier(patience).call(URI.create(hook.address()), secret, "call-1", NOW, "{\"a\":\"ü\"}");
    }

    private Outcome call(int status) {
        return call(status, Duration.ofSeconds(20));
    }

    @Test
    void whoever_knows_the_secret_can_check_that_the_call_was_not_changed() throws Exception {
        assertThat(call(204)).isEqualTo(new Outcome.Arrived());

        var heard = hook.heard.getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        byte[] signed = mac.doFinal((heard.id() + "." + heard.timestamp() + "." + heard.body()).getBytes(UTF_8));
        assertThat(heard.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(signed));
        assertThat(heard.timestamp()).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        assertThat(heard.type()).isEqualTo("application/json");
        assertThat(heard.body()).isEqualTo("{\"a\":\"ü\"}");
    }

    /// Source: the example of the Standard Webhooks specification.
    @Test
    void the_example_of_the_standard_is_signed_as_there() {
        String signature = WebhookSignature.of(
                "whsec_plJ3nmyCDGBKInavdOK15jsl",
                "msg_loFOjxBNrRLzqYUf",
                Instant.ofEpochSecond(1_731_705_121),
                "{\"event_type\":\"ping\",\"data\":{\"success\":true}}");

        assertThat(signature).isEqualTo("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
    }

    @Test
    void what_went_wrong_is_told_in_words() {
        assertThat(call(500)).isEqualTo(new Outcome.Failed("It answered 500."));
        assertThat(call(410)).isEqualTo(new Outcome.Gone());
        assertThat(call(302))
                .isEqualTo(new Outcome.Failed(
                        "It leads on to another address (302), which is not followed: enter that one itself."));
        assertThat(hook.heard).as("nobody went on to the other address").hasSize(3);
        assertThat(call(FakeHook.HANGS_UP))
                .isEqualTo(new Outcome.Failed("The connection broke off before it answered."));
    }

    @Test
    void it_is_not_waited_for_without_end() {
        assertThat(call(FakeHook.SLEEPS, Duration.ofSeconds(1)))
                .isEqualTo(new Outcome.Failed("It gave no answer within 1 s."));
    }

    @Test
    void where_nobody_listens_that_is_said() {
        String address = hook.address();
        hook.close();

        assertThat(new WebhookCarrier(Duration.ofSeconds(20)).call(URI.create(address), secret, "1", NOW, "{}"))
                .isEqualTo(new Outcome.Failed("Nothing listens there."));
    }
}
