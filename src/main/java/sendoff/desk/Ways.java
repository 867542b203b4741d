package sendoff.desk;

import sendoff.connect.OAuth;

/// How mailboxes are found and signed in to.
///
/// @param keyring shared by all who sign in, so that access is renewed once for all of them
public record Ways(OAuth oauth, Keyring keyring) {}
