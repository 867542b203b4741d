/// The sample mailbox and its mail server.
@NullMarked
package sendoff.demo;

import org.jspecify.annotations.NullMarked;
