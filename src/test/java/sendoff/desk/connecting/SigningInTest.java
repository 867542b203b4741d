package sendoff.desk.connecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.connect.Grant;
import sendoff.desk.connecting.Connecting.Outcome;
import sendoff.desk.connecting.SigningIn.App;
import sendoff.domain.Account;
import sendoff.domain.Account.Sign;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;
import sendoff.store.DatabaseTrouble;
import sendoff.testing.Accounts;
import sendoff.testing.Cast;
import sendoff.testing.FakeImap;
import sendoff.testing.FakeOAuth;
import sendoff.testing.ScriptedServer;
import sendoff.testing.TestDesk;

/// A mailbox is connected by signing in at its provider, and stays so.
class SigningInTest {
    private static final URI BACK = URI.create("http://127.0.0.1:8025/sign-in/back");
    private static final App APP = new App(FakeOAuth.CLIENT, FakeOAuth.SECRET, "");

    @TempDir
    Path home;

    private final FakeOAuth google = FakeOAuth.start();
    private final ScriptedServer imap = new FakeImap(0).start();
    private TestDesk ada;

    @BeforeEach
    void open() {
        ada = new TestDesk(home, Cast.TUESDAY.toInstant(), google, "google");
    }

    @AfterEach
    void close() {
        ada.close();
        google.close();
        imap.close();
    }

    @Test
    void whoever_agrees_at_the_provider_is_connected_and_no_token_lies_readable_in_the_folder() throws Exception {
        Outcome outcome = signIn();

        assertThat(outcome).isInstanceOf(Outcome.Works.class);
        Account kept = ada.desk.connecting().accounts().getFirst();
        assertThat(kept.sign()).isEqualTo(Sign.OAUTH);
        assertThat(imap.heard()).anyMatch(line -> line.contains("AUTHENTICATE XOAUTH2"));
        Grant grant = Grant.of(ada.tables.accounts().secret(kept.id()));
        try (var files = Files.list(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(grant.refresh(), grant.access(), FakeOAuth.SECRET);
            }
        }
    }

    @Test
    void what_comes_back_with_a_state_mismatch_is_not_ours() {
        var begun = begin();
        Map<String, String> brought =
                new java.util.HashMap<>(query(google.agree(begun.go().orElseThrow())));
        brought.put("state", "guessed");

        assertThat(ada.desk.signingIn().came(brought)).isFalse();
        brought.remove("state");
        assertThat(ada.desk.signingIn().came(brought)).isFalse();
        assertThat(ada.desk.signingIn().finish()).isEmpty();
        assertThat(google.asked()).isEmpty();
    }

    @Test
    void an_earlier_sign_in_does_not_count_once_another_was_begun() {
        URI first = google.agree(begin().go().orElseThrow());
        begin();

        assertThat(ada.desk.signingIn().came(query(first))).isFalse();
    }

    @Test
    void half_an_hour_later_it_is_over() {
        URI back = google.agree(begin().go().orElseThrow());
        ada.clock.pass(Duration.ofMinutes(31));

        assertThat(ada.desk.signingIn().came(query(back))).isFalse();
        assertThat(ada.desk.signingIn().current()).isEmpty();
    }

    @Test
    void who_does_not_agree_is_told_what_happened_and_nothing_is_kept() {
        URI back = google.deny(begin().go().orElseThrow());
        assertThat(ada.desk.signingIn().came(query(back))).isTrue();

        assertThat(ada.desk.signingIn().finish())
                .hasValueSatisfying(outcome -> assertThat(outcome.toString())
                        .contains("At Google it was not agreed to")
                        .contains("Test users"));
        assertThat(ada.desk.connecting().accounts()).isEmpty();
    }

    @Test
    void a_code_is_used_once_however_often_the_page_is_loaded() {
        URI back = google.agree(begin().go().orElseThrow());
        ada.desk.signingIn().came(query(back));

        assertThat(ada.desk.signingIn().finish()).isPresent();
        assertThat(ada.desk.signingIn().finish()).isEmpty();
        assertThat(ada.desk.signingIn().came(query(back))).isFalse();
        assertThat(google.asked()).hasSize(1);
    }

    @Test
    void google_s_secret_is_asked_for_once_and_remembered_for_the_next_mailbox() {
        assertThatThrownBy(() -> ada.desk.signingIn().begin(account(), new App(FakeOAuth.CLIENT, "", ""), BACK))
                .hasMessageContaining("Google wants the client secret too");
        signIn();

        assertThat(ada.desk.signingIn().known(account().imap())).hasValue(new App(FakeOAuth.CLIENT, "", ""));
        assertThat(ada.desk
                        .signingIn()
                        .begin(account(), new App(FakeOAuth.CLIENT, "", ""), BACK)
                        .go())
                .isPresent();
    }

    @Test
    void access_is_renewed_before_it_ends() {
        Account account = signedIn();
        String first = ada.desk.signingIn().keyring().secret(account);
        assertThat(ada.desk.signingIn().keyring().secret(account)).isEqualTo(first);
        ada.clock.pass(Duration.ofMinutes(58));

        assertThat(ada.desk.signingIn().keyring().secret(account)).isNotEqualTo(first);
        assertThat(google.renewals()).isEqualTo(1);
        assertThat(ada.desk.signingIn().state(account)).hasValueSatisfying(state -> {
            assertThat(state.since()).isEqualTo(Cast.TUESDAY.toInstant());
            assertThat(state.renewed()).isEqualTo(ada.clock.instant());
        });
    }

    @Test
    void many_who_need_access_at_once_share_one_renewal() throws Exception {
        Account account = signedIn();
        ada.clock.pass(Duration.ofHours(2));
        google.hold();
        Set<String> given = new HashSet<>();
        try (var everyone = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 40)
                    .mapToObj(_ ->
                            everyone.submit(() -> ada.desk.signingIn().keyring().secret(account)))
                    .toList();
            google.awaitQuestion();
            google.release();
            for (var one : asked) {
                given.add(one.get());
            }
        }

        assertThat(given).hasSize(1);
        assertThat(google.renewals()).isEqualTo(1);
    }

    @Test
    void a_token_that_a_server_refuses_is_renewed_once_and_tried_once_more() {
        Account account = signedIn();
        var keyring = ada.desk.signingIn().keyring();
        var shown = new java.util.ArrayList<String>();

        String worked = keyring.with(account, secret -> {
            shown.add(secret);
            if (shown.size() == 1) {
                throw AccountTrouble.lasting(Kind.LOGIN, "expired by the server's clock");
            }
            return secret;
        });
        assertThat(shown).hasSize(2).doesNotHaveDuplicates().endsWith(worked);

        assertThatThrownBy(() -> keyring.with(account, _ -> {
                    throw AccountTrouble.lasting(Kind.LOGIN, "never");
                }))
                .hasMessage("never");
        assertThat(google.renewals()).isEqualTo(2);
    }

    @Test
    void another_trouble_than_the_login_renews_nothing() {
        Account account = signedIn();

        assertThatThrownBy(() -> ada.desk.signingIn().keyring().with(account, _ -> {
                    throw AccountTrouble.passing(Kind.CLOSED, "hung up", Duration.ofMinutes(1));
                }))
                .hasMessage("hung up");
        assertThat(google.renewals()).isZero();
    }

    @Test
    void a_revoked_token_is_not_asked_for_again_until_the_owner_signed_in_anew() {
        Account account = signedIn();
        google.revokeAll();
        ada.clock.pass(Duration.ofDays(8));

        assertThat(ada.desk.connecting().check(account.id()).toString()).contains("“Publish app”");
        assertThat(ada.desk.connecting().check(account.id()).toString()).contains("“Publish app”");
        assertThat(google.renewals()).isEqualTo(1);
        assertThat(ada.desk.signingIn().state(account).flatMap(Keyring.SignedIn::ended))
                .isPresent();

        signIn();
        assertThat(ada.desk.connecting().check(account.id())).isInstanceOf(Outcome.Works.class);
        assertThat(ada.desk.connecting().accounts()).hasSize(1);
    }

    @Test
    void while_the_provider_is_away_nothing_is_lost() {
        Account account = signedIn();
        ada.clock.pass(Duration.ofHours(2));
        google.refuse("503 busy");
        assertThatThrownBy(() -> ada.desk.signingIn().keyring().secret(account))
                .isInstanceOfSatisfying(
                        AccountTrouble.class,
                        trouble -> assertThat(trouble.again()).isPresent());
        google.relent();

        assertThat(ada.desk.signingIn().keyring().secret(account)).isNotBlank();
    }

    @Test
    void what_was_renewed_while_nothing_could_be_written_is_not_lost() throws Exception {
        Account account = signedIn();
        ada.clock.pass(Duration.ofHours(2));
        var keyring = ada.desk.signingIn().keyring();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("sendoff.db"));
                var statement = other.createStatement()) {
            statement.execute(
                    "create trigger full before update on account begin select raise(abort, 'the disk is full'); end");
            assertThatThrownBy(() -> keyring.secret(account)).isInstanceOf(DatabaseTrouble.class);
            statement.execute("drop trigger full");
        }

        assertThat(keyring.secret(account)).isNotBlank();
        assertThat(google.renewals()).isEqualTo(1);
        assertThat(ada.desk.signingIn().state(account).orElseThrow().renewed()).isEqualTo(ada.clock.instant());
    }

    @Test
    void with_a_code_the_owner_signs_in_on_another_machine() throws Exception {
        try (var microsoft = FakeOAuth.start();
                var bens = new TestDesk(
                        Files.createDirectory(home.resolve("ben")), Cast.TUESDAY.toInstant(), microsoft, "microsoft")) {
            SigningIn signingIn = bens.desk.signingIn();
            var begun = signingIn.beginDevice(account(), new App(FakeOAuth.CLIENT, "", ""));
            assertThat(begun.device().orElseThrow().code()).isEqualTo("WDJB-MJHT");

            assertThat(signingIn.look()).isEmpty();
            assertThat(microsoft.asked()).isEmpty(); // the provider allows a question every five seconds
            bens.clock.pass(Duration.ofSeconds(6));
            assertThat(signingIn.look()).isEmpty();
            assertThat(microsoft.asked()).hasSize(1);
            microsoft.agree();
            bens.clock.pass(Duration.ofSeconds(6));

            assertThat(signingIn.look())
                    .hasValueSatisfying(outcome -> assertThat(outcome).isInstanceOf(Outcome.Works.class));
            assertThat(bens.desk.connecting().accounts())
                    .singleElement()
                    .extracting(Account::sign)
                    .isEqualTo(Sign.OAUTH);
            assertThat(signingIn.current()).isEmpty();
        }
    }

    @Test
    void a_server_of_no_known_provider_wants_a_password() {
        var elsewhere = Accounts.imap(new Account.Endpoint("imap.example.com", 993, Account.Security.TLS));

        assertThat(ada.desk.signingIn().provider(elsewhere.imap())).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> ada.desk.signingIn().begin(elsewhere, APP, BACK))
                .hasMessageContaining("use a password");
    }

    private Account account() {
        return Accounts.imap(imap.port());
    }

    private SigningIn.Begun begin() {
        return ada.desk.signingIn().begin(account(), APP, BACK);
    }

    private Outcome signIn() {
        URI back = google.agree(begin().go().orElseThrow());
        assertThat(ada.desk.signingIn().came(query(back))).isTrue();
        return ada.desk.signingIn().finish().orElseThrow();
    }

    private Account signedIn() {
        signIn();
        return ada.desk.connecting().accounts().getFirst();
    }

    private static Map<String, String> query(URI back) {
        return FakeOAuth.fields(back.getRawQuery());
    }
}
