package sendoff.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whose desk it is: their name and every address of theirs, as a [Party] writes it.
///
/// @param name       what they sign with; empty when not told
/// @param identities how they write from an address, where it is not as usual
public record Owner(String name, Set<String> addresses, Map<String, Identity> identities) {
    private static final Set<String> PROVIDERS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "yahoo.com",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "gmx.de",
            "gmx.net",
            "gmx.com",
            "web.de",
            "t-online.de",
            "posteo.de",
            "mailbox.org",
            "proton.me",
            "protonmail.com",
            "fastmail.com",
            "zoho.com",
            "mail.com",
            "mail.ru",
            "yandex.ru",
            "qq.com",
            "163.com",
            "orange.fr",
            "free.fr",
            "laposte.net",
            "libero.it",
            "btinternet.com",
            "comcast.net",
            "naver.com");

    public Owner {
        addresses = addresses.stream().map(Party::normal).collect(Collectors.toUnmodifiableSet());
        // What was written down before there were identities has none.
        identities = Map.copyOf(Objects.requireNonNullElse(identities, Map.of()));
    }

    /// Who writes from every address alike.
    public Owner(String name, Set<String> addresses) {
        this(name, addresses, Map.of());
    }

    /// Whoever a message was sent to: where nobody said who the owner is.
    public static Owner addressedBy(Message message) {
        return new Owner(
                "",
                message.headers().to().stream()
                        .flatMap(party -> party.address().stream())
                        .collect(Collectors.toSet()));
    }

    public Owner writing(Map<String, Identity> as) {
        return new Owner(name, addresses, as);
    }

    /// How they write from this address.
    public Identity identity(Party from) {
        return from.address().map(identities::get).orElse(Identity.USUAL);
    }

    /// What they sign with there; empty when not told.
    public String nameAt(Party from) {
        String there = identity(from).name();
        return there.isEmpty() ? name : there;
    }

    public boolean is(Party party) {
        return party.address().filter(addresses::contains).isPresent();
    }

    public boolean wrote(Message message) {
        return is(message.from());
    }

    /// The domain that a party shares with the owner, be it a part of the other's; empty where a provider gives it to
    /// everybody, and for the owner.
    public Optional<String> houseOf(Party party) {
        return party.address()
                .filter(address -> !addresses.contains(address))
                .map(Owner::domain)
                .filter(domain -> !PROVIDERS.contains(domain))
                .filter(domain -> addresses.stream().map(Owner::domain).anyMatch(own -> isOneHouse(own, domain)));
    }

    private static boolean isOneHouse(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    /// A domain where everybody may have an address.
    public static boolean isProvider(String domain) {
        return PROVIDERS.contains(domain);
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /// The first name, where one can tell it.
    public String shortName() {
        return FirstName.in(name).orElse(name.strip());
    }
}
