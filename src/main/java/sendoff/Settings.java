package sendoff;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import sendoff.cli.Start;

/// What is needed to start, read once: the command line first, then the environment, then
/// `sendoff.properties` in the data folder.
///
/// @param home     the data folder
/// @param database `jdbc:postgresql:…`; empty for the file in the data folder
/// @param bind     the address to listen on
/// @param port     0 takes any free one
/// @param hosts    further host names under which the desk may be reached
/// @param publicly where a second listener serves the request page and the calendar feed to everybody, and nothing else
public record Settings(
        Path home, Optional<String> database, String bind, int port, List<String> hosts, Optional<Public> publicly) {
    public static final int PORT = 7363;

    private static final String LOOPBACK = "127.0.0.1";

    public Settings {
        hosts = List.copyOf(hosts);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535: " + port);
        }
    }

    /// An address for everybody.
    ///
    /// @param port 0 takes any free one
    public record Public(String host, int port) {
        /// @throws IllegalArgumentException if it is no `host:port`
        static Public of(String text) {
            String whole = text.strip();
            int colon = whole.lastIndexOf(':');
            String host = colon < 0 ? "" : whole.substring(0, colon).replaceAll("[\\[\\]]", "");
            String port = whole.substring(colon + 1);
            if (host.isEmpty() || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
                throw new IllegalArgumentException(
                        "the public address is HOST:PORT, such as 203.0.113.7:8443, but it reads " + text);
            }
            return new Public(host, Integer.parseInt(port));
        }
    }

    /// @param environment as of `System.getenv()`
    /// @throws IllegalArgumentException if a setting makes no sense; the message names it
    public static Settings read(Start start, Map<String, String> environment) {
        Path home = home(start, environment);
        var file = properties(home.resolve("sendoff.properties"));
        var lookup = new Lookup(environment, file);
        return new Settings(
                home,
                lookup.get("database"),
                start.bind().or(() -> lookup.get("bind")).orElse(LOOPBACK),
                start.port()
                        .orElseGet(() -> lookup.get("port").map(Settings::port).orElse(PORT)),
                lookup.get("hosts").map(Settings::list).orElse(List.of()),
                start.publicly().or(() -> lookup.get("public")).map(Public::of));
    }

    /// The data folder.
    static Path home(Start start, Map<String, String> environment) {
        return start.home().orElseGet(() -> home(environment)).toAbsolutePath().normalize();
    }

    private static Path home(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("SENDOFF_HOME"))
                .map(Path::of)
                .orElseGet(() -> dataFolder(environment).resolve("sendoff"));
    }

    /// Source: XDG Base Directory Specification.
    private static Path dataFolder(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"));
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new IllegalArgumentException(file + " can't be read: " + e.getMessage(), e);
            }
        }
        return properties;
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a port is a number: " + text, e);
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private record Lookup(Map<String, String> environment, Properties file) {
        Optional<String> get(String name) {
            return Optional.ofNullable(environment.get("SENDOFF_" + name.toUpperCase(java.util.Locale.ROOT)))
                    .or(() -> Optional.ofNullable(file.getProperty(name)))
                    .filter(text -> !text.isBlank());
        }
    }

    public boolean isLoopback() {
        return bind.equals(LOOPBACK) || bind.equals("localhost") || bind.equals("::1") || bind.equals("[::1]");
    }
}
