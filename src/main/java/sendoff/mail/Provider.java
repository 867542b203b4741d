package sendoff.mail;

import java.util.Optional;
import sendoff.domain.Account.Endpoint;

/// The servers of a mail provider, proposed to the owner when they type their address.
///
/// @param password what to do when the password is refused, if there is something special to know
public record Provider(Endpoint imap, Endpoint smtp, Optional<String> password) {}
