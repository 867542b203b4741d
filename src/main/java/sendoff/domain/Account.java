package sendoff.domain;

import java.util.List;
import java.util.Optional;

/// A mailbox the owner connected. Its secret is kept apart.
///
/// @param address     the owner's address there
/// @param login       the user name for both servers
/// @param imap        the server that is read; with JMAP the one for everything
/// @param smtp        the server to send through, if any; with JMAP the same one, where it takes mail to send
/// @param folders     which folders to read; empty means the inbox. Sent and Drafts are found by themselves
public record Account(
        AccountId id,
        Party address,
        String login,
        Sign sign,
        Protocol protocol,
        Endpoint imap,
        Optional<Endpoint> smtp,
        List<String> folders) {
    /// A mailbox read over IMAP.
    public Account(
            AccountId id,
            Party address,
            String login,
            Sign sign,
            Endpoint imap,
            Optional<Endpoint> smtp,
            List<String> folders) {
        this(id, address, login, sign, Protocol.IMAP, imap, smtp, folders);
    }

    public Account {
        folders = List.copyOf(folders);
    }

    /// The same mailbox, signed in to in another way.
    public Account signing(Sign other) {
        return new Account(id, address, login, other, protocol, imap, smtp, folders);
    }

    /// The same mailbox, which sends through this server.
    public Account sendingBy(Endpoint server) {
        return new Account(id, address, login, sign, protocol, imap, Optional.of(server), folders);
    }

    /// The same mailbox, of which these folders are read.
    public Account reading(List<String> others) {
        return new Account(id, address, login, sign, protocol, imap, smtp, others);
    }

    /// How a mailbox is read and changed.
    public enum Protocol {
        /// Sends over SMTP.
        IMAP,
        /// Reads and sends through one server (RFC 8620, RFC 8621).
        JMAP
    }

    public enum Sign {
        PASSWORD,
        /// An OAuth access token, presented as XOAUTH2.
        TOKEN,
        /// A lasting grant of the provider's: an access token is got with it whenever one is needed.
        OAUTH
    }

    public enum Security {
        /// TLS from the first byte (RFC 8314).
        TLS,
        STARTTLS,
        /// In the clear: only to this machine.
        NONE
    }

    /// @param fingerprint SHA-256 of the one certificate accepted here although no authority signed it,
    ///                    hexadecimal in lower case without colons
    public record Endpoint(String host, int port, Security security, Optional<String> fingerprint) {
        /// A server whose certificate an authority has to have signed.
        public Endpoint(String host, int port, Security security) {
            this(host, port, security, Optional.empty());
        }

        public Endpoint {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("a port is 1 to 65535: " + port);
            }
        }

        public Endpoint accepting(Optional<String> certificate) {
            return new Endpoint(host, port, security, certificate);
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
