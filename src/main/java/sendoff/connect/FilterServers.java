package sendoff.connect;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.mail.SieveConnection;

/// Where the filter scripts of a mailbox may be kept (ManageSieve): where its mail is read, or where the name service
/// of its domain says.
///
/// Source: RFC 5804 §1.8.
public final class FilterServers {
    /// Nobody can own these, so no name service is asked about them (RFC 2606).
    private static final Pattern NOBODYS =
            Pattern.compile("(?:.*\\.)?(?:example|test|invalid|localhost)(?:\\.(?:com|net|org))?");

    private final ServiceRecords records;

    public FilterServers(Names names) {
        this.records = new ServiceRecords(names);
    }

    public static FilterServers standard() {
        return new FilterServers(Names.SYSTEM);
    }

    /// The likeliest first; the name service is asked only by who goes on to the second.
    public Stream<Endpoint> of(Account account) {
        Endpoint mail = account.imap();
        Security security = mail.security() == Security.NONE ? Security.NONE : Security.STARTTLS;
        var beside = new Endpoint(mail.host(), SieveConnection.PORT, security).accepting(mail.fingerprint());
        return Stream.concat(Stream.of(beside), Stream.of(account).flatMap(one -> named(one).stream()))
                .distinct();
    }

    /// A name service can be lied to: the password goes only to a host of the domain itself, or to the one where the
    /// mail is read (RFC 6186 §6).
    private Optional<Endpoint> named(Account account) {
        return account.address()
                .address()
                .map(address -> address.substring(address.indexOf('@') + 1))
                .filter(domain -> !NOBODYS.matcher(domain).matches())
                .flatMap(domain -> records.sieve(domain)
                        .filter(at -> at.host().equals(account.imap().host())
                                || at.host().equals(domain)
                                || at.host().endsWith("." + domain)))
                .map(at -> at.host().equals(account.imap().host())
                        ? at.accepting(account.imap().fingerprint())
                        : at);
    }
}
