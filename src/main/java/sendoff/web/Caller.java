package sendoff.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Where a request comes from, to count by. Behind a proxy on this machine it is what the proxy says; of IPv6 it is the
/// network, since one house has more addresses there than could be counted.
final class Caller {
    private static final int NETWORK_BYTES = 8;

    private Caller() {}

    static String of(Context ctx) {
        Optional<InetAddress> next = literal(ctx.ip());
        Optional<InetAddress> far = next.filter(InetAddress::isLoopbackAddress)
                .flatMap(_ -> Optional.ofNullable(ctx.header("X-Forwarded-For")))
                .map(hops -> hops.substring(hops.lastIndexOf(',') + 1).strip())
                .flatMap(Caller::literal);
        return far.or(() -> next).map(Caller::counted).orElse("unknown");
    }

    private static String counted(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }

    /// Never asks a name server.
    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
