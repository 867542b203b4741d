package sendoff.domain;

import java.util.List;
import java.util.Optional;

/// A mailbox the owner connected. Its secret is kept apart.
///
/// @param address     the owner's address there
/// @param login       the user name for both servers
/// @param folders     which folders to read; empty means the inbox. Sent and Drafts are found by themselves
/// @param fingerprint SHA-256 of the one certificate accepted although no authority signed it,
///                    hexadecimal in lower case without colons
public record Account(
        AccountId id,
        Party address,
        String login,
        Sign sign,
        Endpoint imap,
        Optional<Endpoint> smtp,
        List<String> folders,
        Optional<String> fingerprint) {
    public Account {
        folders = List.copyOf(folders);
    }

    public enum Sign {
        PASSWORD,
        /// An OAuth access token, presented as XOAUTH2.
        TOKEN
    }

    public enum Security {
        /// TLS from the first byte (RFC 8314).
        TLS,
        STARTTLS,
        /// In the clear: only to this machine.
        NONE
    }

    public record Endpoint(String host, int port, Security security) {
        public Endpoint {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("a port is 1 to 65535: " + port);
            }
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
