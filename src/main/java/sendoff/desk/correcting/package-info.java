/// The owner knows better, and can take it back.
@NullMarked
package sendoff.desk.correcting;

import org.jspecify.annotations.NullMarked;
