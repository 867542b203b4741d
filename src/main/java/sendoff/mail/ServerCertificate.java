package sendoff.mail;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import sendoff.domain.Sha256;

/// What the owner needs to see of a certificate before accepting it.
///
/// @param fingerprint SHA-256 of the certificate, hexadecimal in lower case without colons
/// @param subject     whom it names, as a distinguished name
/// @param until       when it expires
public record ServerCertificate(String fingerprint, String subject, Instant until) {
    static ServerCertificate of(X509Certificate certificate) {
        return new ServerCertificate(
                fingerprint(certificate),
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotAfter().toInstant());
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return Sha256.hex(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that arrived can be encoded", e);
        }
    }

    /// In pairs with colons, as mail programs and `openssl` show it.
    public String fingerprintInPairs() {
        return fingerprint.replaceAll("(..)(?!$)", "$1:");
    }
}
