package sendoff.connect;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.mail.Provider;
import sendoff.mail.Providers;

/// Finds the servers of an address, so that its owner types nothing else. Asked are the domain itself and the name
/// service, all at once, and only about the domain: the part before the @ stays here.
public final class ServerSearch {
    /// Somebody waits in front of a page.
    static final Duration LIMIT = Duration.ofSeconds(3);

    private static final int UNAUTHORIZED = 401;
    private static final String DOMAIN = "(?=.{3,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}";

    private final Names names;
    private final Lists lists;
    private final Predicate<URI> jmaps;
    private final Duration limit;

    /// Fetches the list of a domain.
    @FunctionalInterface
    public interface Lists {
        Optional<String> at(URI place);
    }

    /// @param jmaps whether JMAP is spoken at an address of the web
    /// @param limit how long the owner waits at most
    public ServerSearch(Names names, Lists lists, Predicate<URI> jmaps, Duration limit) {
        this.names = names;
        this.lists = lists;
        this.jmaps = jmaps;
        this.limit = limit;
    }

    public static ServerSearch standard() {
        return new ServerSearch(Names.SYSTEM, over(Web.standard()), asking(Web.standard()), LIMIT);
    }

    /// JMAP is spoken where a stranger is asked who they are; they never say it here.
    static Predicate<URI> asking(Web web) {
        return place -> {
            try {
                return web.get(place, LIMIT).status() == UNAUTHORIZED;
            } catch (IOException e) {
                return false;
            }
        };
    }

    static Lists over(Web web) {
        return place -> {
            try {
                Web.Reply reply = web.get(place, LIMIT);
                return reply.status() == 200 ? Optional.of(reply.body()) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        };
    }

    /// What was found.
    ///
    /// @param login    the user name
    /// @param saysWho  who named these servers, for the owner
    /// @param sure     whether a password may go there unseen: the domain vouches for them, or everybody knows
    ///                 them. A name service can be lied to (RFC 6186 §6)
    /// @param password what is special about the password there
    public record Found(
            Endpoint imap,
            Optional<Endpoint> smtp,
            String login,
            String saysWho,
            boolean sure,
            Optional<String> password) {}

    /// Asks all at once, and takes the best answer that came in time.
    ///
    /// @param tell hears who is asked, in words
    /// @throws IllegalArgumentException if that is no address
    public Optional<Found> search(String address, Consumer<String> tell) {
        String domain = domain(address);
        Optional<Found> known =
                Providers.known(domain).map(provider -> of(provider, address, "the list that comes with Sendoff"));
        if (known.isPresent()) {
            return known;
        }
        tell.accept("asking " + domain + ", autoconfig." + domain + " and the name service");
        return AtOnce.first(
                List.of(
                        () -> arriving(domain, address),
                        () -> listed(Autoconfig.places(domain).get(0), domain, address),
                        () -> listed(Autoconfig.places(domain).get(1), domain, address),
                        () -> service(domain, address),
                        () -> usual(domain, address)),
                limit);
    }

    /// A server that speaks JMAP.
    ///
    /// @param saysWho who named it, for the owner
    /// @param sure    as of [Found]
    public record Jmap(Endpoint server, String saysWho, boolean sure) {}

    /// The JMAP server of an address, in the same way.
    ///
    /// @throws IllegalArgumentException if that is no address
    public Optional<Jmap> jmap(String address) {
        return new JmapSearch(names, jmaps, limit).of(domain(address));
    }

    private static String domain(String address) {
        int at = address.lastIndexOf('@');
        String domain = at < 1 ? "" : ascii(address.substring(at + 1).strip()).toLowerCase(Locale.ROOT);
        if (!domain.matches(DOMAIN)) {
            throw new IllegalArgumentException("not a mail address: " + address);
        }
        return domain;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// Where mail arrives, the mailbox is: this comes before a list, which a web hoster may serve for all its domains.
    private Optional<Found> arriving(String domain, String address) {
        return new ServiceRecords(names)
                .arrivals(domain).stream()
                        .flatMap(host -> Providers.behind(host)
                                .map(provider ->
                                        of(provider, address, host + ", where mail for " + domain + " arrives"))
                                .stream())
                        .findFirst();
    }

    private Optional<Found> listed(String place, String domain, String address) {
        URI at = URI.create(place);
        return lists.at(at)
                .flatMap(xml -> Autoconfig.read(xml, ofDomain(address, domain)))
                .map(list -> new Found(
                        list.imap(), list.smtp(), list.login().orElse(address), at.getHost(), true, Optional.empty()));
    }

    private static String ofDomain(String address, String domain) {
        return address.substring(0, address.lastIndexOf('@') + 1) + domain;
    }

    private Optional<Found> service(String domain, String address) {
        var records = new ServiceRecords(names);
        Optional<Endpoint> smtp = records.smtp(domain);
        return records.imap(domain)
                .map(imap -> new Found(
                        imap,
                        smtp,
                        address,
                        "the name service of " + domain,
                        Stream.concat(Stream.of(imap), smtp.stream()).allMatch(server -> isSafe(server, domain)),
                        Optional.empty()));
    }

    private static boolean isSafe(Endpoint server, String domain) {
        return isOf(server, domain) || Providers.runs(server);
    }

    static boolean isOf(Endpoint server, String domain) {
        return server.host().equals(domain) || server.host().endsWith("." + domain);
    }

    private Optional<Found> usual(String domain, String address) {
        return Stream.of("imap." + domain, "mail." + domain)
                .filter(this::exists)
                .findFirst()
                .map(imap -> new Found(
                        new Endpoint(imap, 993, Security.TLS),
                        Stream.of("smtp." + domain, "mail." + domain)
                                .filter(this::exists)
                                .findFirst()
                                .map(smtp -> new Endpoint(smtp, 587, Security.STARTTLS)),
                        address,
                        "the usual names, since " + domain + " says nothing",
                        true,
                        Optional.empty()));
    }

    private boolean exists(String host) {
        return !names.of(host, "A").isEmpty() || !names.of(host, "AAAA").isEmpty();
    }

    private static Found of(Provider provider, String address, String saysWho) {
        return new Found(provider.imap(), Optional.of(provider.smtp()), address, saysWho, true, provider.password());
    }
}
