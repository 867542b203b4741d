package sendoff.deliver;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import sendoff.domain.Delivery;
import sendoff.mail.AccountTrouble;
import sendoff.mail.MailServer;

/// One SMTP conversation that knows whether the message may have been taken already: the final dot is the point
/// after which a broken line leaves that open (RFC 5321 §4.2.5, §6.1).
final class Submission extends SMTPTransport {
    /// Greylisting mostly wants five minutes; other passing troubles seldom pass sooner.
    private static final Duration LATER = Duration.ofMinutes(5);

    private final MailServer server;
    private boolean dotted;
    private int code;
    private String words = "";

    Submission(Session session, MailServer server) {
        super(session, null, "smtp", server.isTls());
        this.server = server;
    }

    /// @throws AccountTrouble if the server does not offer the encryption wanted, or does not accept who we are
    void signIn(String login, String secret) throws MessagingException {
        try {
            connect(host(), server.endpoint().port(), login, secret);
            code = 0; // a mechanism or greeting refused on the way does not count
        } catch (AuthenticationFailedException e) {
            // 454 is a passing trouble of the server's own (RFC 4954 §6), and a dead line says nothing about
            // the password.
            if (code <= 0 || isPassing(code)) {
                throw e;
            }
            throw server.loginRefused(words);
        } catch (MessagingException e) {
            if (server.isStartTls() && code == 250 && !supportsExtension("STARTTLS")) {
                throw server.withoutTls();
            }
            throw e;
        }
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        dotted = true;
        code = 0;
        super.finishData();
    }

    /// Notes the reply that decided: what is said in the goodbye that follows must not hide it.
    @Override
    protected int readServerResponse() throws MessagingException {
        boolean decided = code >= 400 || (dotted && code > 0);
        if (decided) {
            return super.readServerResponse();
        }
        code = 0; // should the line break now
        code = super.readServerResponse();
        words = inOneLine(getLastServerResponse());
        return code;
    }

    /// What a failed attempt means.
    Delivery outcome(MessagingException failure) {
        var refusals = refusals(failure);
        if (!refusals.isEmpty()) {
            return refused(refusals);
        }
        if (isPassing(code)) {
            return new Delivery.TryAgain(LATER, host() + " asks to try again later: " + words);
        }
        if (isFinal(code)) {
            return new Delivery.Refused(host() + " refused the mail: " + words);
        }
        if (dotted) {
            return new Delivery.Unknown(
                    host() + " hung up after it got the whole mail, before it said whether it takes it");
        }
        return SmtpCarrier.outcome(server.explain(failure));
    }

    /// What a failed sign-in means.
    AccountTrouble trouble(MessagingException failure) {
        return isPassing(code) ? server.busy() : server.explain(failure);
    }

    /// Whether the goodbye arrives does not matter any more.
    void hangUp() {
        try {
            close();
        } catch (MessagingException e) {
            // The line is dead, which is what we wanted.
        }
    }

    private Delivery refused(List<SMTPAddressFailedException> refusals) {
        var because = refusals.stream()
                .map(refusal -> refusal.getAddress().getAddress() + ": " + inOneLine(refusal.getMessage()))
                .collect(Collectors.joining("; "));
        if (refusals.stream().allMatch(refusal -> isPassing(refusal.getReturnCode()))) {
            return new Delivery.TryAgain(LATER, host() + " does not take it at the moment for " + because);
        }
        return new Delivery.Refused(host() + " refused a recipient, so nobody got it. " + because);
    }

    private static List<SMTPAddressFailedException> refusals(MessagingException failure) {
        return Stream.iterate(
                        Optional.<Exception>of(failure),
                        Optional::isPresent,
                        e -> e.filter(MessagingException.class::isInstance)
                                .map(found -> ((MessagingException) found).getNextException()))
                .flatMap(Optional::stream)
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .filter(refusal -> isPassing(refusal.getReturnCode()) || isFinal(refusal.getReturnCode()))
                .toList();
    }

    private String host() {
        return server.endpoint().host();
    }

    private static boolean isPassing(int code) {
        return code >= 400 && code < 500;
    }

    private static boolean isFinal(int code) {
        return code >= 500 && code < 600;
    }

    private static String inOneLine(@Nullable String response) {
        return response == null ? "" : response.strip().replaceAll("\\s+", " ");
    }
}
