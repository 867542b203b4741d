package sendoff.connect;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.domain.Account.Endpoint;
import sendoff.mail.AccountTrouble;
import sendoff.mail.AccountTrouble.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Asks providers for grants and access tokens. What they refuse becomes an [AccountTrouble] with the remedy.
///
/// Source: RFC 6749, RFC 7636 (PKCE), RFC 8252 (installed programs), RFC 8628 (devices).
public final class OAuth {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofMinutes(1);
    /// Where a provider does not say how long its access token lasts.
    private static final long SECONDS = 1_800;
    private static final long MOST_SECONDS = 86_400;
    private static final int INTERVAL = 5;

    private final OAuthProviders providers;
    private final Web web;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public OAuth(OAuthProviders providers, Web web, Clock clock) {
        this.providers = providers;
        this.web = web;
        this.clock = clock;
    }

    public static OAuth standard(Clock clock) {
        return new OAuth(OAuthProviders.standard(), Web.standard(), clock);
    }

    /// The provider that stands for a server.
    public Optional<OAuthProvider> at(Endpoint server) {
        return providers.at(server);
    }

    /// A sign-in in a browser, begun.
    ///
    /// @param go    where the owner agrees
    /// @param state what the provider has to bring back, known to nobody else
    /// @param back  where it leads back to
    public record Begun(OAuthProvider provider, OwnApp app, URI go, String state, URI back, String verifier) {
        @Override
        public String toString() {
            return "a sign-in at " + provider.name();
        }
    }

    /// @param login the address that is to be signed in
    /// @param back  an address of this machine
    public Begun begin(OAuthProvider provider, OwnApp app, String login, URI back) {
        Pkce pkce = Pkce.made(random);
        String state = Pkce.word(random);
        var fields = new LinkedHashMap<String, String>();
        fields.put("client_id", app.client());
        fields.put("response_type", "code");
        fields.put("redirect_uri", back.toString());
        fields.put("scope", provider.scope());
        fields.put("state", state);
        fields.put("code_challenge", pkce.challenge());
        fields.put("code_challenge_method", "S256");
        fields.put("login_hint", login);
        fields.putAll(provider.ask());
        URI go = URI.create(provider.authorise(app) + "?" + Web.query(fields));
        return new Begun(provider, app, go, state, back, pkce.verifier());
    }

    /// The code that the provider led back with becomes a grant.
    public Grant exchange(Begun begun, String code) {
        var fields = fields(begun.app(), "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", begun.back().toString());
        fields.put("code_verifier", begun.verifier());
        return granted(begun.provider(), begun.app(), ask(begun.provider(), begun.app(), fields));
    }

    /// A sign-in with a code that is typed in on another machine.
    ///
    /// @param shown    what the owner types there
    /// @param where    where they type it
    /// @param interval seconds between two questions
    public record Device(
            OAuthProvider provider,
            OwnApp app,
            String code,
            String shown,
            String where,
            Duration interval,
            Instant until) {
        /// The same, asked about less often.
        public Device every(Duration other) {
            return new Device(provider, app, code, shown, where, other, until);
        }

        @Override
        public String toString() {
            return "a sign-in at " + provider.name();
        }
    }

    /// @throws AccountTrouble also where the provider has no such way for mail
    public Device device(OAuthProvider provider, OwnApp app) {
        URI to = provider.device(app).orElseThrow(() -> Refusals.noDevices(provider));
        var fields = new LinkedHashMap<String, String>();
        fields.put("client_id", app.client());
        fields.put("scope", provider.scope());
        JsonNode answer = good(provider, send(provider, to, fields));
        String where = text(answer, "verification_uri")
                .or(() -> text(answer, "verification_url"))
                .orElse("");
        String code = text(answer, "device_code").orElse("");
        String shown = text(answer, "user_code").orElse("");
        if (code.isEmpty() || shown.isEmpty() || !where.startsWith("https://") && !where.startsWith("http://127.")) {
            throw Refusals.strange(provider);
        }
        return new Device(
                provider,
                app,
                code,
                shown,
                where,
                Duration.ofSeconds(Math.clamp(number(answer, "interval", INTERVAL), 1, 60)),
                clock.instant().plusSeconds(Math.clamp(number(answer, "expires_in", 900), 60, 3_600)));
    }

    /// What came of a question about a device's code.
    public sealed interface Asked {
        record Granted(Grant grant) implements Asked {}

        /// The owner has not agreed yet.
        ///
        /// @param interval how long to wait before the next question
        record Wait(Duration interval) implements Asked {}
    }

    /// @throws AccountTrouble if nothing will come of it any more
    public Asked ask(Device device) {
        if (clock.instant().isAfter(device.until())) {
            throw Refusals.deviceTooLate(device.provider());
        }
        var fields = fields(device.app(), "urn:ietf:params:oauth:grant-type:device_code");
        fields.put("device_code", device.code());
        Answered answered = send(device.provider(), device.provider().token(device.app()), fields);
        String error = answered.isGood() ? "" : text(answered.json(), "error").orElse("");
        return switch (error) {
            case "authorization_pending" -> new Asked.Wait(device.interval());
            case "slow_down" -> new Asked.Wait(device.interval().plusSeconds(INTERVAL));
            case "expired_token" -> throw Refusals.deviceTooLate(device.provider());
            default -> new Asked.Granted(granted(device.provider(), device.app(), good(device.provider(), answered)));
        };
    }

    /// A new access token; the lasting token too, where the provider changes it.
    ///
    /// @param whose for the owner, should it be refused
    /// @throws AccountTrouble [Kind#SIGN_IN_AGAIN] if the grant is over
    public Grant renew(Grant grant, String whose) {
        OAuthProvider provider = providers
                .named(grant.provider())
                .orElseThrow(() -> AccountTrouble.lasting(
                        Kind.SIGN_IN_AGAIN, "The provider of " + whose + " is not known any more: connect it again"));
        var fields = fields(grant.app(), "refresh_token");
        fields.put("refresh_token", grant.refresh());
        Answered answered = send(provider, provider.token(grant.app()), fields);
        Instant now = clock.instant();
        if (text(answered.json(), "error").filter("invalid_grant"::equals).isPresent()) {
            throw Refusals.ended(provider, grant, whose, words(answered.json()), now);
        }
        JsonNode answer = good(provider, answered);
        return new Grant(
                grant.provider(),
                grant.app(),
                text(answer, "refresh_token").orElse(grant.refresh()),
                text(answer, "access_token").orElseThrow(() -> Refusals.strange(provider)),
                until(answer, now),
                grant.since(),
                now,
                Optional.empty());
    }

    /// What the provider led back with instead of a code.
    ///
    /// @param error       as of RFC 6749 §4.1.2.1
    /// @param description what it says about it, or empty
    public static AccountTrouble refused(OAuthProvider provider, String error, String description) {
        return Refusals.refused(provider, error, description);
    }

    private Grant granted(OAuthProvider provider, OwnApp app, JsonNode answer) {
        Optional<String> scope = text(answer, "scope");
        List<String> wanted = List.of(provider.scope().split(" "));
        if (scope.filter(given -> !given.contains(wanted.getFirst())).isPresent()) {
            throw Refusals.notForMail(provider);
        }
        Instant now = clock.instant();
        return new Grant(
                provider.id(),
                app,
                text(answer, "refresh_token").orElseThrow(() -> Refusals.notLasting(provider)),
                text(answer, "access_token").orElseThrow(() -> Refusals.strange(provider)),
                until(answer, now),
                now,
                now,
                Optional.empty());
    }

    private static Instant until(JsonNode answer, Instant now) {
        return now.plusSeconds(Math.clamp(number(answer, "expires_in", SECONDS), 0, MOST_SECONDS));
    }

    private static Map<String, String> fields(OwnApp app, String kind) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", kind);
        fields.put("client_id", app.client());
        if (!app.secret().isEmpty()) {
            fields.put("client_secret", app.secret());
        }
        return fields;
    }

    private JsonNode ask(OAuthProvider provider, OwnApp app, Map<String, String> fields) {
        return good(provider, send(provider, provider.token(app), fields));
    }

    private record Answered(boolean isGood, JsonNode json) {}

    /// A provider that is away or busy says nothing about the grant.
    private Answered send(OAuthProvider provider, URI to, Map<String, String> fields) {
        Web.Reply reply;
        try {
            reply = web.post(to, fields, PATIENCE);
        } catch (IOException e) {
            throw AccountTrouble.passing(
                    Kind.TIMED_OUT,
                    to.getHost() + ", where " + provider.name()
                            + " gives access, does not answer: check the network; it is tried again by itself",
                    SOON);
        }
        if (reply.status() == 429 || reply.status() >= 500) {
            throw AccountTrouble.passing(
                    Kind.SAID_NO,
                    provider.name() + " gives no access just now (HTTP " + reply.status()
                            + "): it is tried again by itself",
                    SOON.plusSeconds(reply.later()));
        }
        return new Answered(reply.status() == 200, json(reply.body()));
    }

    private static JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode good(OAuthProvider provider, Answered answered) {
        if (answered.isGood()) {
            return answered.json();
        }
        throw text(answered.json(), "error")
                .map(error -> Refusals.refused(provider, error, words(answered.json())))
                .orElseGet(() -> Refusals.strange(provider));
    }

    private static String words(JsonNode answer) {
        return text(answer, "error_description").orElse("");
    }

    private static Optional<String> text(JsonNode answer, String field) {
        return Optional.ofNullable(answer.get(field))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank());
    }

    private static long number(JsonNode answer, String field, long otherwise) {
        return Optional.ofNullable(answer.get(field))
                .map(node -> node.asLong(otherwise))
                .orElse(otherwise);
    }
}
