package sendoff.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/// How the desk is served.
///
/// @param bind      the address to listen on
/// @param port      0 takes any free one
/// @param hosts     further names it may be called by, `name` or `name:port`; loopback names are always allowed
/// @param sample    everything is invented: a banner says so
/// @param passwords guards the desk; must be there when it is bound elsewhere than to this machine
public record ServerSettings(String bind, int port, List<String> hosts, boolean sample, Optional<Passwords> passwords) {
    public ServerSettings {
        hosts = List.copyOf(hosts);
    }

    public static ServerSettings local(int port) {
        return new ServerSettings("127.0.0.1", port, List.of(), false, Optional.empty());
    }

    @Override
    public Optional<Passwords> passwords() {
        return passwords.filter(Passwords::isSet);
    }

    boolean isLocal() {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException _) {
            throw new IllegalArgumentException("no such address to listen on: " + bind);
        }
    }
}
