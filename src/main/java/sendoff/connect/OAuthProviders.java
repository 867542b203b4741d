package sendoff.connect;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import sendoff.domain.Account.Endpoint;

/// The providers whose mailboxes open by OAuth 2.0, from `oauth.properties`.
public record OAuthProviders(List<OAuthProvider> all) {
    public OAuthProviders {
        all = List.copyOf(all);
    }

    public static OAuthProviders standard() {
        var lines = new Properties();
        try (var in = OAuthProviders.class.getResourceAsStream("/oauth.properties")) {
            lines.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OAuthProviders(lines.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".name"))
                .map(name -> name.substring(0, name.indexOf('.')))
                .sorted()
                .map(id -> read(id, lines))
                .toList());
    }

    /// The provider that stands for a server.
    public Optional<OAuthProvider> at(Endpoint server) {
        String host = server.host().toLowerCase(Locale.ROOT);
        return all.stream().filter(one -> one.hosts().contains(host)).findFirst();
    }

    Optional<OAuthProvider> named(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static OAuthProvider read(String id, Properties lines) {
        return new OAuthProvider(
                id,
                line(lines, id + ".name"),
                List.of(line(lines, id + ".hosts").split(" ")),
                line(lines, id + ".authorise"),
                line(lines, id + ".token"),
                Optional.ofNullable(lines.getProperty(id + ".device")),
                line(lines, id + ".scope"),
                pairs(line(lines, id + ".ask")),
                line(lines, id + ".back"),
                line(lines, id + ".secret").equals("yes"),
                line(lines, id + ".passwords").equals("yes"));
    }

    private static String line(Properties lines, String name) {
        return Objects.requireNonNull(lines.getProperty(name), name).strip();
    }

    private static Map<String, String> pairs(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
