package sendoff.connect;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;

/// The servers of a domain as its name service lists them.
///
/// Source: RFC 6186, RFC 8314 §5 (`_submissions`), RFC 5804 §1.8 (`_sieve`), RFC 8620 §2.2 (`_jmap`), RFC 2782 (the
/// form of the records).
final class ServiceRecords {
    private final Names names;

    ServiceRecords(Names names) {
        this.names = names;
    }

    Optional<Endpoint> imap(String domain) {
        return of("_imaps._tcp." + domain, Security.TLS).or(() -> of("_imap._tcp." + domain, Security.STARTTLS));
    }

    Optional<Endpoint> smtp(String domain) {
        return of("_submissions._tcp." + domain, Security.TLS)
                .or(() -> of("_submission._tcp." + domain, Security.STARTTLS));
    }

    Optional<Endpoint> sieve(String domain) {
        return of("_sieve._tcp." + domain, Security.STARTTLS);
    }

    Optional<Endpoint> jmap(String domain) {
        return of("_jmap._tcp." + domain, Security.TLS);
    }

    /// Where mail for the domain arrives, the preferred host first.
    List<String> arrivals(String domain) {
        return names.of(domain, "MX").stream()
                .map(record -> record.strip().split("\\s+"))
                .filter(parts -> parts.length == 2 && isNumber(parts[0]))
                .sorted(Comparator.comparingInt(parts -> Integer.parseInt(parts[0])))
                .map(parts -> host(parts[1]))
                .toList();
    }

    private record Service(int priority, int weight, int port, String host) {}

    /// A target of “.” says that there is no such service.
    private Optional<Endpoint> of(String name, Security security) {
        return names.of(name, "SRV").stream()
                .map(record -> record.strip().split("\\s+"))
                .filter(parts -> parts.length == 4 && isNumber(parts[0]) && isNumber(parts[1]) && isPort(parts[2]))
                .map(parts -> new Service(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        host(parts[3])))
                .filter(service -> !service.host().isEmpty())
                .min(Comparator.comparingInt(Service::priority)
                        .thenComparing(Service::weight, Comparator.reverseOrder()))
                .map(service -> new Endpoint(service.host(), service.port(), security));
    }

    private static String host(String name) {
        return name.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,5}");
    }

    private static boolean isPort(String text) {
        return isNumber(text) && Integer.parseInt(text) > 0 && Integer.parseInt(text) < 65_536;
    }
}
