/// Mailboxes are found, signed in to and spoken with.
@NullMarked
package sendoff.desk.connecting;

import org.jspecify.annotations.NullMarked;
