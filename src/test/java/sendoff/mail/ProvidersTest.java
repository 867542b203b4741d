package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
    @ParameterizedTest
    @CsvSource({
        "gmail.com, imap.gmail.com:993, smtp.gmail.com:587",
        "outlook.com, outlook.office365.com:993, smtp-mail.outlook.com:587",
        "fastmail.com, imap.fastmail.com:993, smtp.fastmail.com:465",
        "icloud.com, imap.mail.me.com:993, smtp.mail.me.com:587",
        "yahoo.com, imap.mail.yahoo.com:993, smtp.mail.yahoo.com:465",
        "gmx.de, imap.gmx.net:993, mail.gmx.net:587",
        "web.de, imap.web.de:993, smtp.web.de:587",
        "posteo.net, posteo.de:993, posteo.de:465",
        "mailbox.org, imap.mailbox.org:993, smtp.mailbox.org:465",
        "zoho.com, imap.zoho.com:993, smtp.zoho.com:465",
        "proton.me, 127.0.0.1:1143, 127.0.0.1:1025"
    })
    void providers_are_known_by_their_domains(String domain, String imap, String smtp) {
        var guess = Providers.known(domain).orElseThrow();

        assertThat(guess.imap()).hasToString(imap);
        assertThat(guess.smtp()).hasToString(smtp);
    }

    @ParameterizedTest
    @CsvSource({
        "aspmx.l.google.com, imap.gmail.com",
        "example-com.mail.protection.outlook.com, outlook.office365.com",
        "in1-smtp.messagingengine.com, imap.fastmail.com",
        "mx01.mail.icloud.com, imap.mail.me.com",
        "mail.protonmail.ch, 127.0.0.1"
    })
    void providers_are_known_by_where_the_mail_of_their_domains_arrives(String arrives, String imap) {
        assertThat(Providers.behind(arrives))
                .map(provider -> provider.imap().host())
                .hasValue(imap);
    }

    @Test
    void who_is_not_on_the_list_is_not_guessed() {
        assertThat(Providers.known("example.com")).isEmpty();
        assertThat(Providers.behind("mx.example.com")).isEmpty();
        assertThat(Providers.behind("evilgoogle.com")).isEmpty();
    }
}
