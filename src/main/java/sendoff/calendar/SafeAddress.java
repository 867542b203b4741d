package sendoff.calendar;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import sendoff.calendar.CalendarTrouble.Kind;

/// Where a password for a calendar or an address book may go: by https, or in the clear only to this machine; and never
/// to a server that
/// has nothing to do with the one the owner named.
///
/// Source: RFC 6764 §8 (a name found elsewhere has to be confirmed), RFC 8996 for TLS, which the JDK keeps.
final class SafeAddress {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    /// Registries that sell names at the third level: `shop.co.uk` and `bank.co.uk` have nothing in common.
    private static final Pattern PUBLIC = Pattern.compile("(?:co|com|net|org|ac|gov|edu|ne|or|go)\\.[a-z]{2}");

    private SafeAddress() {}

    /// @throws CalendarTrouble if a password must not go there
    static URI checked(URI address) {
        String host = host(address);
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        boolean here = "http".equalsIgnoreCase(address.getScheme()) && LOOPBACK.contains(host);
        if (host.isEmpty()) {
            throw new CalendarTrouble(
                    Kind.NOT_SAFE,
                    "“" + address.toString().replaceFirst("//[^/]*@", "//") + "” is no address of a server: one looks"
                            + " like https://dav.example.com/.");
        }
        if (address.getUserInfo() != null) {
            throw new CalendarTrouble(
                    Kind.NOT_SAFE, "Leave name and password out of the address: they have fields of their own.");
        }
        if (!secure && !here) {
            throw new CalendarTrouble(
                    Kind.NOT_SAFE,
                    "The server at " + host + " would get your password unencrypted. Use an address that begins with"
                            + " https://; http:// works only on this machine.");
        }
        return address;
    }

    /// Where a server leads on to.
    ///
    /// @throws CalendarTrouble if a password must not follow
    static URI checked(URI address, URI from) {
        if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(address.getScheme())) {
            throw new CalendarTrouble(
                    Kind.NOT_SAFE,
                    host(from) + " leads to an address without encryption. Your password was not sent there.");
        }
        URI there = checked(address);
        if (!isKin(host(from), host(there))) {
            throw new CalendarTrouble(
                    Kind.NOT_SAFE,
                    host(from) + " leads to another server, " + host(there) + ". If that is right, enter https://"
                            + host(there) + "/ as the address.");
        }
        return there;
    }

    /// The same host, or one beside it: providers keep people's calendars on numbered hosts.
    static boolean isKin(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        String family = one.substring(one.indexOf('.') + 1);
        boolean named = family.contains(".") && !PUBLIC.matcher(family).matches() && !one.matches("[\\d.:\\[\\]]+");
        return isBelow(other, one) || (named && (other.equalsIgnoreCase(family) || isBelow(other, family)));
    }

    private static boolean isBelow(String host, String domain) {
        return host.toLowerCase(java.util.Locale.ROOT).endsWith("." + domain.toLowerCase(java.util.Locale.ROOT));
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost();
    }
}
