package sendoff.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Someone as one message shows them. The address is what counts; a name proves nothing.
///
/// @param name    as shown, trimmed; empty when only the address is known
/// @param address mailbox address in lower case, or a profile link on channels without mail
public record Party(Optional<String> name, Optional<String> address) {
    private static final Pattern UNATTENDED = Pattern.compile(
            "(?:no|do[-._]?not|never)[-._]?reply.*|.*[-._+](?:no|do[-._]?not)[-._]?reply|mailer-daemon|postmaster|bounces?|.*-bounces|notifications?|notify|auto(?:mated|confirm|reply)?|daemon|listserv|majordomo|.*-request|.*-owner");

    public Party {
        name = name.map(String::strip).filter(text -> !text.isEmpty());
        address = address.map(Party::normal).filter(text -> !text.isEmpty());
        if (name.isEmpty() && address.isEmpty()) {
            throw new IllegalArgumentException("a party needs a name or an address");
        }
    }

    public static Party of(String name, String address) {
        return new Party(Optional.of(name), Optional.of(address));
    }

    public static Party at(String address) {
        return new Party(Optional.empty(), Optional.of(address));
    }

    public static Party named(String name) {
        return new Party(Optional.of(name), Optional.empty());
    }

    /// What to call them in a list: the name, else the address.
    public String shown() {
        return name.or(() -> address).orElseThrow();
    }

    public boolean isAt(String other) {
        return address.filter(normal(other)::equals).isPresent();
    }

    /// Nobody reads what is sent there: `no-reply@`, a list's `-request@`, the postmaster's machine.
    public boolean isUnattended() {
        return address.filter(text -> text.contains("@"))
                .map(text -> text.substring(0, text.indexOf('@')))
                .filter(local -> UNATTENDED.matcher(local).matches())
                .isPresent();
    }

    /// The path of a link means what it means only as it was written.
    static String normal(String address) {
        String text = address.strip();
        return text.contains("://") ? text : text.toLowerCase(Locale.ROOT);
    }
}
