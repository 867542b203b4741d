package sendoff.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;

/// The mail providers we know, from `providers.properties`. A new one is a line there.
public final class Providers {
    private static final Map<String, Provider> BY_DOMAIN = read("/providers.properties", Providers::parse);
    private static final Map<String, Provider> BY_ARRIVAL = read("/mx.properties", Providers::named);

    private Providers() {}

    /// The provider of a domain.
    public static Optional<Provider> known(String domain) {
        return Optional.ofNullable(BY_DOMAIN.get(domain));
    }

    /// The provider at whose host mail arrives, by the end of its name.
    ///
    /// @param host in lower case
    public static Optional<Provider> behind(String host) {
        return BY_ARRIVAL.entrySet().stream()
                .filter(one -> host.equals(one.getKey()) || host.endsWith("." + one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// Whether a provider we know runs this server.
    public static boolean runs(Endpoint server) {
        return at(server).isPresent();
    }

    /// The provider that runs a server.
    static Optional<Provider> at(Endpoint server) {
        return BY_DOMAIN.values().stream()
                .filter(provider -> isSame(provider.imap(), server) || isSame(provider.smtp(), server))
                .findFirst();
    }

    /// On this machine many servers may run: there the port tells them apart.
    private static boolean isSame(Endpoint one, Endpoint other) {
        return one.host().equalsIgnoreCase(other.host())
                && (!one.host().startsWith("127.") || one.port() == other.port());
    }

    private static Map<String, Provider> read(String file, Function<String, Provider> reading) {
        var lines = new Properties();
        try (var in = Providers.class.getResourceAsStream(file)) {
            lines.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stringPropertyNames().stream()
                .flatMap(domains -> Arrays.stream(domains.split(","))
                        .map(domain -> Map.entry(domain, reading.apply(lines.getProperty(domains)))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Provider named(String domain) {
        return Objects.requireNonNull(BY_DOMAIN.get(domain.strip()), domain);
    }

    /// `imap-host:port:security smtp-host:port:security`, then what to do when the password is refused.
    private static Provider parse(String line) {
        var fields = line.split("\\s+", 3);
        return new Provider(
                endpoint(fields[0]),
                endpoint(fields[1]),
                fields.length > 2 ? Optional.of(fields[2]) : Optional.empty());
    }

    private static Endpoint endpoint(String text) {
        var fields = text.split(":");
        return new Endpoint(
                fields[0], Integer.parseInt(fields[1]), Security.valueOf(fields[2].toUpperCase(Locale.ROOT)));
    }
}
