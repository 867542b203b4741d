package sendoff.connect;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sendoff.connect.ServerSearch.Jmap;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.mail.JmapProviders;

/// Finds the JMAP server of a domain.
///
/// Source: RFC 8620 §2.2: a record of the name service, else `/.well-known/jmap` at the domain itself.
final class JmapSearch {
    private static final int HTTPS = 443;

    private final Names names;
    private final Predicate<URI> speaks;
    private final Duration limit;

    /// @param speaks whether who asks there for JMAP has to say who they are
    JmapSearch(Names names, Predicate<URI> speaks, Duration limit) {
        this.names = names;
        this.speaks = speaks;
        this.limit = limit;
    }

    Optional<Jmap> of(String domain) {
        Optional<Endpoint> known = JmapProviders.known(domain);
        return known.isPresent()
                ? known.map(server -> new Jmap(server, "the list that comes with Sendoff", true))
                : AtOnce.first(List.of(() -> arriving(domain), () -> service(domain), () -> wellKnown(domain)), limit);
    }

    private Optional<Jmap> arriving(String domain) {
        return new ServiceRecords(names)
                .arrivals(domain).stream()
                        .flatMap(host -> JmapProviders.behind(host)
                                .map(server -> new Jmap(server, host + ", where mail for " + domain + " arrives", true))
                                .stream())
                        .findFirst();
    }

    private Optional<Jmap> service(String domain) {
        return new ServiceRecords(names)
                .jmap(domain)
                .map(server -> new Jmap(
                        server,
                        "the name service of " + domain,
                        ServerSearch.isOf(server, domain) || JmapProviders.runs(server) || isHere(server)));
    }

    /// Whoever lies about this machine learns nothing.
    private static boolean isHere(Endpoint server) {
        return server.host().equals("localhost");
    }

    private Optional<Jmap> wellKnown(String domain) {
        return speaks.test(URI.create("https://" + domain + "/.well-known/jmap"))
                ? Optional.of(new Jmap(new Endpoint(domain, HTTPS, Security.TLS), domain, true))
                : Optional.empty();
    }
}
