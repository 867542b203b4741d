/// The automatic reply: brought to the mail server beside the rules of its owner, or given here.
@NullMarked
package sendoff.desk.autoreply;

import org.jspecify.annotations.NullMarked;
