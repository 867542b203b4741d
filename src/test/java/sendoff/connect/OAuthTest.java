package sendoff.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.connect.OAuth.Asked;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;
import sendoff.testing.FakeOAuth;
import sendoff.testing.SettableClock;

/// What is said to a provider, and what its answers mean to the owner.
class OAuthTest {
    private static final Instant NOW = Instant.parse("2026-11-17T09:00:00Z");
    private static final OwnApp APP = new OwnApp(FakeOAuth.CLIENT, FakeOAuth.SECRET, "");
    private static final URI BACK = URI.create("http://127.0.0.1:8025/sign-in/back");

    private final SettableClock clock = new SettableClock(NOW, ZoneOffset.UTC);
    private final FakeOAuth server = FakeOAuth.start();
    private final OAuth google = server.as("google", clock);
    private final OAuth microsoft = server.as("microsoft", clock);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_address_where_the_owner_agrees_carries_a_state_and_a_challenge_but_no_secret() {
        var begun = begin();

        assertThat(FakeOAuth.fields(begun.go().getRawQuery()))
                .containsEntry("client_id", FakeOAuth.CLIENT)
                .containsEntry("response_type", "code")
                .containsEntry("redirect_uri", BACK.toString())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("code_challenge", new Pkce(begun.verifier()).challenge())
                .containsEntry("state", begun.state())
                .containsEntry("login_hint", "ada@example.com")
                .containsEntry("prompt", "consent");
        assertThat(begun.go().toString()).doesNotContain(FakeOAuth.SECRET, begun.verifier());
        assertThat(begin().state()).isNotEqualTo(begun.state());
    }

    /// The example of RFC 7636, appendix B.
    @Test
    void the_challenge_is_the_hash_of_the_verifier() {
        assertThat(new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void a_code_becomes_a_grant_once_and_only_with_its_verifier() {
        var begun = begin();
        String code = code(server.agree(begun.go()));

        Grant grant = google.exchange(begun, code);

        assertThat(grant.isFresh(NOW)).isTrue();
        assertThat(grant.since()).isEqualTo(NOW);
        assertThatThrownBy(() -> google.exchange(begun, code)).hasMessageContaining("does not take the code any more");
        var other = begin();
        assertThatThrownBy(() -> google.exchange(other, code(server.agree(begin().go()))))
                .hasMessageContaining("does not take the code any more");
    }

    @Test
    void a_grant_keeps_its_shape_when_it_is_written_and_tells_nobody_its_tokens() {
        Grant grant = granted();

        assertThat(Grant.of(grant.json())).isEqualTo(grant);
        assertThat(grant.toString()).doesNotContain(grant.refresh(), grant.access());
        assertThat(APP.toString()).doesNotContain(FakeOAuth.SECRET);
    }

    @Test
    void for_clock_skew_an_access_token_is_old_a_little_before_it_ends_and_whenever_the_clock_was_set_back() {
        Grant grant = granted();

        assertThat(grant.isFresh(NOW.plus(Duration.ofMinutes(56)))).isTrue();
        assertThat(grant.isFresh(NOW.plus(Duration.ofMinutes(58)))).isFalse();
        assertThat(grant.isFresh(NOW.minus(Duration.ofHours(1)))).isFalse();
    }

    @Test
    void a_lasting_token_that_is_changed_at_each_renewal_is_followed() {
        Grant grant = granted();
        server.rotating();

        Grant renewed = google.renew(grant, "ada@example.com");

        assertThat(renewed.refresh()).isNotEqualTo(grant.refresh());
        assertThat(renewed.since()).isEqualTo(grant.since());
        assertThat(google.renew(renewed, "ada@example.com").refresh()).isNotEqualTo(renewed.refresh());
    }

    /// A grant of an app in testing works for seven days, and then no more.
    @ParameterizedTest(name = "renewed after {0} h, refused after {1} h: testing is blamed: {2}")
    @CsvSource({
        "167, 169, true",
        "24, 169, true",
        "166, 167, true",
        "24, 240, true",
        "1, 24, false",
        "24, 72, false",
        "400, 401, false",
        "2000, 6000, false"
    })
    void the_seven_days_of_an_app_in_testing_are_recognised(int renewed, int refused, boolean testing) {
        Grant grant = worked(granted(), Duration.ofHours(renewed));
        clock.pass(Duration.ofHours(refused));
        server.refuse("invalid_grant Token has been expired or revoked.");

        var trouble = trouble(() -> google.renew(grant, "ada@example.com"));

        assertThat(trouble.kind()).isEqualTo(Kind.SIGN_IN_AGAIN);
        assertThat(trouble.again()).isEmpty();
        assertThat(trouble.words().contains("“Publish app”")).isEqualTo(testing);
        assertThat(trouble.words()).contains("ada@example.com", "sign in again under Settings, Accounts");
    }

    @ParameterizedTest
    @CsvSource({
        "AADSTS700082: The refresh token has expired due to inactivity., it lay unused for 90 days",
        "AADSTS50173: The provided grant has expired due to it being revoked., your password was changed or reset",
        "AADSTS50076: you must use multi-factor authentication, your organisation now asks for a second factor",
        "AADSTS70000: whatever, it was withdrawn"
    })
    void microsoft_says_by_a_number_why_a_grant_is_over(String said, String because) {
        Grant grant = granted();
        server.refuse("invalid_grant " + said);

        assertThat(trouble(() -> microsoft.renew(withProvider(grant, "microsoft"), "ada@example.com"))
                        .words())
                .contains(because)
                .contains("sign in again");
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_client, AADSTS7000218: The request body must contain client_assertion, Allow public client flows",
        "unauthorized_client, AADSTS700016: Application was not found in the directory, Application (client) ID",
        "invalid_request, AADSTS50194: Application is not configured as a multi-tenant application, tenant",
        "access_denied, AADSTS90094: admin consent, Grant admin consent",
        "invalid_client, x, copy both again",
        "access_denied, x, choose “Allow” or “Continue”",
        "odd_error, with words, odd_error"
    })
    void microsoft_s_refusals_come_with_a_remedy(String error, String description, String remedy) {
        assertThat(OAuth.refused(server.provider("microsoft"), error, description)
                        .words())
                .contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, Test users",
        "invalid_client, console.cloud.google.com/auth/clients",
        "redirect_uri_mismatch, Desktop app"
    })
    void google_s_refusals_come_with_a_remedy(String error, String remedy) {
        assertThat(OAuth.refused(server.provider("google"), error, "").words()).contains(remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 broken", "503 busy", "429 slower"})
    void a_provider_that_can_t_just_now_says_nothing_about_the_grant(String answer) {
        Grant grant = granted();
        server.refuse(answer);

        assertThat(trouble(() -> google.renew(grant, "ada@example.com")).again())
                .isPresent();
    }

    @Test
    void a_provider_that_is_away_is_tried_again() {
        Grant grant = granted();
        server.close();

        var trouble = trouble(() -> google.renew(grant, "ada@example.com"));

        assertThat(trouble.again()).isPresent();
        assertThat(trouble.words()).contains("127.0.0.1, where Google gives access, does not answer");
    }

    @Test
    void a_device_waits_until_the_owner_typed_the_code() {
        var device = microsoft.device(server.provider("microsoft"), APP);

        assertThat(device.shown()).isEqualTo("WDJB-MJHT");
        assertThat(microsoft.ask(device)).isEqualTo(new Asked.Wait(Duration.ofSeconds(5)));
        server.refuse("slow_down");
        assertThat(microsoft.ask(device)).isEqualTo(new Asked.Wait(Duration.ofSeconds(10)));
        server.relent();
        server.agree();
        assertThat(microsoft.ask(device)).isInstanceOf(Asked.Granted.class);
    }

    @Test
    void a_device_code_ends_by_our_clock_and_by_theirs() {
        var device = microsoft.device(server.provider("microsoft"), APP);
        server.refuse("expired_token");
        assertThatThrownBy(() -> microsoft.ask(device)).hasMessageContaining("not typed in at Microsoft in time");
        server.relent();
        server.agree();
        clock.pass(Duration.ofMinutes(16));
        assertThatThrownBy(() -> microsoft.ask(device)).hasMessageContaining("not typed in at Microsoft in time");
    }

    @Test
    void google_has_no_device_codes_for_mail_and_the_other_way_is_named() {
        assertThatThrownBy(() -> google.device(server.provider("google"), APP))
                .hasMessageContaining("paste the address that the browser ends at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\there"})
    void what_is_no_client_id_is_not_sent(String id) {
        assertThatThrownBy(() -> new OwnApp(id, "", "")).hasMessageContaining("A client id is needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/b", "a?b", "-x", "a b"})
    void a_directory_can_t_change_the_address(String tenant) {
        assertThatThrownBy(() -> new OwnApp("id", "", tenant)).hasMessageContaining("no directory (tenant) id");
    }

    @Test
    void the_built_in_providers_are_reached_by_tls_and_found_by_their_servers() {
        var standard = OAuthProviders.standard();

        assertThat(standard.all()).hasSize(2).allSatisfy(provider -> {
            assertThat(provider.authorise()).startsWith("https://");
            assertThat(provider.token()).startsWith("https://");
            assertThat(provider.device().orElse("https://")).startsWith("https://");
        });
        assertThat(standard.at(new Endpoint("Outlook.Office365.com", 993, Security.TLS)))
                .map(OAuthProvider::id)
                .hasValue("microsoft");
        assertThat(standard.at(new Endpoint("imap.gmail.com", 993, Security.TLS)))
                .map(OAuthProvider::id)
                .hasValue("google");
        assertThat(standard.at(new Endpoint("imap.example.com", 993, Security.TLS)))
                .isEmpty();
        assertThat(standard.named("microsoft")
                        .orElseThrow()
                        .token(new OwnApp("id", "", "contoso.example"))
                        .getPath())
                .isEqualTo("/contoso.example/oauth2/v2.0/token");
    }

    private OAuth.Begun begin() {
        return google.begin(server.provider("google"), APP, "ada@example.com", BACK);
    }

    private Grant granted() {
        var begun = begin();
        return google.exchange(begun, code(server.agree(begun.go())));
    }

    private static Grant worked(Grant grant, Duration forAsLong) {
        return new Grant(
                grant.provider(),
                grant.app(),
                grant.refresh(),
                grant.access(),
                grant.until().plus(forAsLong),
                grant.since(),
                grant.since().plus(forAsLong),
                Optional.empty());
    }

    private static Grant withProvider(Grant grant, String id) {
        return new Grant(
                id,
                grant.app(),
                grant.refresh(),
                grant.access(),
                grant.until(),
                grant.since(),
                grant.renewed(),
                Optional.empty());
    }

    private static String code(URI back) {
        Map<String, String> fields = FakeOAuth.fields(back.getRawQuery());
        return Objects.requireNonNull(fields.get("code"));
    }

    private static AccountTrouble trouble(Runnable work) {
        return Objects.requireNonNull(catchThrowableOfType(AccountTrouble.class, work::run));
    }
}
