package sendoff.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address as it is written into a header and told to a server.
final class MailAddress {
    /// No white space, control characters, brackets or separators: these could end the field or add a recipient.
    private static final Pattern SOUND = Pattern.compile(
            "[^\\s\\p{Cntrl}<>()\\[\\]\\\\,;:\"@\\u2028\\u2029]+@" + "[^\\s\\p{Cntrl}<>()\\\\,;:\"@\\u2028\\u2029]+");

    /// @throws IllegalArgumentException if the address could not be written without changing its meaning
    static String written(String address) {
        if (!SOUND.matcher(address).matches()) {
            throw new IllegalArgumentException("can't write to this address, correct it: " + shown(address));
        }
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "@" + domain(address.substring(at + 1));
    }

    /// The same; empty if the address could not be written.
    static Optional<String> kept(String address) {
        try {
            return Optional.of(written(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whether any server can take it: its domain may be international, the part before the `@` not.
    static boolean ascii(String address) {
        return address.substring(0, Math.max(0, address.lastIndexOf('@')))
                .chars()
                .allMatch(c -> c < 0x80);
    }

    private static String domain(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no such domain can exist, correct the address: " + shown(domain), e);
        }
    }

    private static String shown(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }

    private MailAddress() {}
}
