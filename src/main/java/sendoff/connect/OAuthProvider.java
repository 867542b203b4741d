package sendoff.connect;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody who lets a mail program into a mailbox by OAuth 2.0. The addresses may hold `{tenant}`, the owner's
/// directory.
///
/// @param id        as [Grant]s name it
/// @param name      as people call it
/// @param hosts     the mail servers it stands for
/// @param authorise where the owner agrees, in a browser
/// @param token     where codes and grants become access tokens
/// @param device    where a machine without a browser gets a code to show; empty where that does not do for mail
/// @param scope     what is asked for
/// @param ask       what else `authorise` is given
/// @param back      the host of this machine in the address it leads back to: `127.0.0.1` or `localhost`
/// @param secret    whether it wants the secret of an installed program, too
/// @param passwords whether it takes passwords made for mail programs as well
public record OAuthProvider(
        String id,
        String name,
        List<String> hosts,
        String authorise,
        String token,
        Optional<String> device,
        String scope,
        Map<String, String> ask,
        String back,
        boolean secret,
        boolean passwords) {
    public OAuthProvider {
        hosts = List.copyOf(hosts);
        ask = Map.copyOf(ask);
    }

    /// Whether its addresses depend on the owner's directory.
    public boolean hasTenants() {
        return token.contains(TENANT);
    }

    URI authorise(OwnApp app) {
        return in(authorise, app);
    }

    URI token(OwnApp app) {
        return in(token, app);
    }

    Optional<URI> device(OwnApp app) {
        return device.map(address -> in(address, app));
    }

    private static final String TENANT = "{tenant}";

    private static URI in(String address, OwnApp app) {
        return URI.create(address.replace(TENANT, app.tenant()));
    }
}
