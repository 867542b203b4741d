package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;

class ProvidersTest {
    @ParameterizedTest
    @CsvSource({
        "ada@gmail.com, imap.gmail.com:993, smtp.gmail.com:587",
        "ada@Outlook.COM, outlook.office365.com:993, smtp-mail.outlook.com:587",
        "ada@fastmail.com, imap.fastmail.com:993, smtp.fastmail.com:465",
        "ada@icloud.com, imap.mail.me.com:993, smtp.mail.me.com:587",
        "ada@yahoo.com, imap.mail.yahoo.com:993, smtp.mail.yahoo.com:465",
        "ada@gmx.de, imap.gmx.net:993, mail.gmx.net:587",
        "ada@web.de, imap.web.de:993, smtp.web.de:587",
        "ada@posteo.net, posteo.de:993, posteo.de:465",
        "ada@mailbox.org, imap.mailbox.org:993, smtp.mailbox.org:465",
        "ada@zoho.com, imap.zoho.com:993, smtp.zoho.com:465",
        "ada@proton.me, 127.0.0.1:1143, 127.0.0.1:1025"
    })
    void known_providers_are_proposed(String address, String imap, String smtp) {
        var guess = Providers.guess(address);

        assertThat(guess.imap()).hasToString(imap);
        assertThat(guess.smtp()).hasToString(smtp);
    }

    @Test
    void an_unknown_domain_gets_the_usual_names() {
        var guess = Providers.guess("ada@example.com");

        assertThat(guess.imap()).isEqualTo(new Endpoint("imap.example.com", 993, Security.TLS));
        assertThat(guess.smtp()).isEqualTo(new Endpoint("smtp.example.com", 587, Security.STARTTLS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "@example.com", "ada@"})
    void what_is_no_address_is_refused(String text) {
        assertThatThrownBy(() -> Providers.guess(text)).hasMessage("not a mail address: " + text);
    }
}
