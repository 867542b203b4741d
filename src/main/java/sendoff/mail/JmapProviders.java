package sendoff.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;

/// The providers whose JMAP server we know, from `jmap.properties`. A new one is a line there.
public final class JmapProviders {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LAST_PORT = 65_535;
    private static final Pattern TYPED =
            Pattern.compile("(?i)(?:(https?)://)?([a-z0-9][a-z0-9.-]{0,252})(?::(\\d{1,5}))?(?:/.*)?");
    private static final List<Known> KNOWN = read();

    private record Known(List<String> domains, Endpoint server, Optional<String> password) {}

    private JmapProviders() {}

    /// Where to ask for JMAP: the server of the address' provider, else the domain itself (RFC 8620 §2.2).
    ///
    /// @throws IllegalArgumentException if that is no address
    public static Endpoint guess(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.strip().length() - 1) {
            throw new IllegalArgumentException("not a mail address: " + address);
        }
        var domain = address.substring(at + 1).strip().toLowerCase(Locale.ROOT);
        return known(domain).orElseGet(() -> new Endpoint(domain, HTTPS, Security.TLS));
    }

    /// The server of the provider whose domain this is.
    ///
    /// @param domain in lower case
    public static Optional<Endpoint> known(String domain) {
        return first(known -> known.domains().contains(domain));
    }

    /// The server of the provider at whose host mail arrives, by the end of its name.
    ///
    /// @param host in lower case
    public static Optional<Endpoint> behind(String host) {
        return first(known -> known.domains().stream().anyMatch(domain -> host.endsWith("." + domain)));
    }

    /// Whether a provider we know runs this server.
    public static boolean runs(Endpoint server) {
        return first(known -> known.server().equals(server)).isPresent();
    }

    private static Optional<Endpoint> first(Predicate<Known> which) {
        return KNOWN.stream().filter(which).map(Known::server).findFirst();
    }

    /// The server somebody typed: a host, `host:port`, or a web address. Without encryption only by `http://`, which is
    /// refused later unless it is this machine.
    ///
    /// @throws IllegalArgumentException in words for the owner, if it is none
    public static Endpoint typed(String server) {
        var parts = TYPED.matcher(server.strip());
        if (!parts.matches()) {
            throw noServer(server);
        }
        boolean clear = "http".equalsIgnoreCase(parts.group(1));
        int port = Optional.ofNullable(parts.group(3)).map(Integer::parseInt).orElse(clear ? HTTP : HTTPS);
        if (port < 1 || port > LAST_PORT) {
            throw noServer(server);
        }
        return new Endpoint(parts.group(2), port, clear ? Security.NONE : Security.TLS);
    }

    private static IllegalArgumentException noServer(String typed) {
        return new IllegalArgumentException("“" + typed.strip()
                + "” is no server: write its name, as jmap.example.com, or with a port, jmap.example.com:8443.");
    }

    /// What to do when the password is refused there, if there is something special to know.
    static Optional<String> at(Endpoint server) {
        return KNOWN.stream()
                .filter(known -> known.server().host().equalsIgnoreCase(server.host()))
                .flatMap(known -> known.password().stream())
                .findFirst();
    }

    private static List<Known> read() {
        var lines = new Properties();
        try (var in = JmapProviders.class.getResourceAsStream("/jmap.properties")) {
            lines.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stringPropertyNames().stream()
                .map(domains -> known(domains, lines.getProperty(domains).split(" ", 2)))
                .toList();
    }

    private static Known known(String domains, String[] words) {
        return new Known(
                Arrays.asList(domains.split(",")),
                new Endpoint(words[0], HTTPS, Security.TLS),
                words.length == 2 ? Optional.of(words[1]) : Optional.empty());
    }
}
