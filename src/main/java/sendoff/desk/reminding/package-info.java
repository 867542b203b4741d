/// Promises come due, answers run late, exchanges go quiet → the owner is reminded, once, at a waking hour.
@NullMarked
package sendoff.desk.reminding;

import org.jspecify.annotations.NullMarked;
