package sendoff.assistant;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Which model is asked, and where it runs.
///
/// @param base  of an OpenAI-compatible server, such as `http://127.0.0.1:11434/v1/`
/// @param model as that server calls it
public record Where(URI base, String model) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "[::1]", "::1");

    /// @throws IllegalArgumentException in words for the owner, if this is no address of a server
    public static Where of(String address, String model) {
        String whole = address.strip().replaceAll("/+$", "") + "/";
        try {
            URI base = URI.create(whole);
            boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
            if (!web || base.getHost() == null || base.getUserInfo() != null) {
                throw new IllegalArgumentException("no server");
            }
            var where = new Where(base, model.strip());
            if (!where.isThisMachine() && !"https".equals(base.getScheme())) {
                throw new IllegalArgumentException("not encrypted");
            }
            return where;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "not encrypted".equals(e.getMessage())
                            ? "A server that is not this machine needs an address with https://: what is sent could be read on the way."
                            : "This is not the address of a server: it looks like http://127.0.0.1:11434/v1");
        }
    }

    /// By its name alone: nothing is looked up.
    public boolean isThisMachine() {
        String host = base.getHost().toLowerCase(Locale.ROOT);
        return THIS_MACHINE.contains(host) || host.matches("127(?:\\.\\d{1,3}){3}");
    }

    /// As the owner is told: host and port.
    public String host() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }
}
