package sendoff.mail;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import sendoff.mail.AccountTrouble.Kind;

/// Which certificates of a mail server are believed: those an authority of this machine signed for that host,
/// and the one that the owner accepted by its fingerprint. For the latter neither signature nor host name
/// counts, only that it is the very same.
final class ServerTrust extends X509ExtendedTrustManager {
    private final Optional<String> accepted;
    private final X509ExtendedTrustManager authorities;
    private volatile Optional<Refused> refused = Optional.empty();

    /// A certificate that was not believed, and why.
    record Refused(ServerCertificate certificate, Kind why) {}

    ServerTrust(Optional<String> accepted) {
        this.accepted = accepted;
        this.authorities = ofThisMachine();
    }

    /// The certificate that was not believed, if one came.
    Optional<Refused> refused() {
        return refused;
    }

    SSLSocketFactory sockets() {
        return context().getSocketFactory();
    }

    SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, @Nullable Socket socket)
            throws CertificateException {
        check(chain, method, () -> authorities.checkServerTrusted(chain, method, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, @Nullable SSLEngine engine)
            throws CertificateException {
        check(chain, method, () -> authorities.checkServerTrusted(chain, method, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method) throws CertificateException {
        throw new CertificateException("without the socket the host can't be checked");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, @Nullable Socket socket)
            throws CertificateException {
        throw new CertificateException("nobody connects to us");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, @Nullable SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("nobody connects to us");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method) throws CertificateException {
        throw new CertificateException("nobody connects to us");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }

    private interface Check {
        void run() throws CertificateException;
    }

    private void check(X509Certificate[] chain, String method, Check ofAuthorities) throws CertificateException {
        if (isAccepted(chain[0])) {
            return;
        }
        try {
            ofAuthorities.run();
        } catch (CertificateException e) {
            refused = Optional.of(new Refused(ServerCertificate.of(chain[0]), fault(chain, method)));
            throw e;
        }
    }

    private Kind fault(X509Certificate[] chain, String method) {
        try {
            chain[0].checkValidity();
        } catch (CertificateException e) {
            return Kind.CERTIFICATE_EXPIRED;
        }
        try {
            // Without the socket there is no host to compare: if it passes now, only the host was wrong.
            authorities.checkServerTrusted(chain, method);
            return Kind.CERTIFICATE_OF_ANOTHER;
        } catch (CertificateException e) {
            return Kind.CERTIFICATE_UNKNOWN;
        }
    }

    private boolean isAccepted(X509Certificate certificate) {
        return accepted.filter(ServerCertificate.fingerprint(certificate)::equals)
                .isPresent();
    }

    private static X509ExtendedTrustManager ofThisMachine() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            @Nullable KeyStore standard = null; // what the JDK takes for "the authorities of this machine"
            factory.init(standard);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate authorities of this machine can't be read", e);
        }
    }
}
