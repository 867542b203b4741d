package sendoff.deliver;

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
import sendoff.domain.Delivery;
import sendoff.mail.MailServer;

/// One SMTP conversation that knows whether the message may have been taken already: the final dot is the point
/// after which a broken line leaves that open (RFC 5321 §4.2.5, §6.1).
final class Submission extends SMTPTransport {
    /// Greylisting mostly wants five minutes; other passing troubles seldom pass sooner.
    private static final Duration LATER = Duration.ofMinutes(5);

    private final MailServer server;
    private boolean dotted;

    Submission(Session session, MailServer server) {
        super(session, null, "smtp", server.isTls());
        this.server = server;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        dotted = true;
        super.finishData();
    }

    /// What a failed attempt means.
    Delivery outcome(MessagingException failure) {
        var refusals = refusals(failure);
        if (!refusals.isEmpty()) {
            return refused(refusals);
        }
        int code = getLastReturnCode();
        var words = words(getLastServerResponse());
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

    /// Whether the server could not say yes or no to the login for a passing reason of its own (`454`, RFC 4954
    /// §6).
    boolean saidLater() {
        return isPassing(getLastReturnCode());
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
                .map(refusal -> refusal.getAddress().getAddress() + ": "
                        + words(Optional.ofNullable(refusal.getMessage()).orElse("")))
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

    /// In one line.
    private static String words(String response) {
        return response.strip().replaceAll("\\s+", " ");
    }
}
