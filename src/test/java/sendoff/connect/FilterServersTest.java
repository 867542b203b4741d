package sendoff.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sendoff.domain.Account;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.domain.AccountId;
import sendoff.domain.Party;

class FilterServersTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void scripts_are_looked_for_where_the_mail_is_read_before_anybody_is_asked() {
        assertThat(servers("0 1 4190 sieve.acme.zz.").of(account("ada@acme.zz")).findFirst())
                .contains(new Endpoint("imap.acme.zz", 4190, Security.STARTTLS).accepting(Optional.of("ab12")));
        assertThat(asked).isEmpty();
    }

    @Test
    void the_name_service_says_where_else() {
        assertThat(servers("10 1 2000 later.acme.zz.", "0 1 5190 sieve.acme.zz.")
                        .of(account("ada@acme.zz")))
                .last()
                .isEqualTo(new Endpoint("sieve.acme.zz", 5190, Security.STARTTLS));
        assertThat(asked).containsExactly("_sieve._tcp.acme.zz SRV");
    }

    @Test
    void a_password_goes_to_no_host_of_somebody_else() {
        assertThat(servers("0 1 4190 sieve.elsewhere.zz.").of(account("ada@acme.zz")))
                .hasSize(1);
        assertThat(servers("0 1 4190 evilacme.zz.").of(account("ada@acme.zz"))).hasSize(1);
    }

    @Test
    void nobody_is_asked_about_names_that_nobody_owns() {
        assertThat(servers("0 1 4190 sieve.example.com.").of(account("ada@example.com")))
                .hasSize(1);
        assertThat(asked).isEmpty();
    }

    private FilterServers servers(String... records) {
        return new FilterServers((name, type) -> {
            asked.add(name + " " + type);
            return List.of(records);
        });
    }

    private static Account account(String address) {
        return new Account(
                new AccountId(new UUID(0, 1)),
                Party.at(address),
                address,
                Account.Sign.PASSWORD,
                new Endpoint("imap.acme.zz", 993, Security.TLS).accepting(Optional.of("ab12")),
                Optional.empty(),
                List.of());
    }
}
