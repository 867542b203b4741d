/// From an address to a mailbox that lets us in: its servers are found, and providers that take no passwords are asked
/// for a grant (OAuth 2.0).
@NullMarked
package sendoff.connect;

import org.jspecify.annotations.NullMarked;
