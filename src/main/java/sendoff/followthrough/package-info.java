/// Promises and silences → which reminders are due.
@NullMarked
package sendoff.followthrough;

import org.jspecify.annotations.NullMarked;
