/// Approved replies leave: each exactly once, whatever happens in between.
@NullMarked
package sendoff.desk.sending;

import org.jspecify.annotations.NullMarked;
