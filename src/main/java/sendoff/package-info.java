/// Starts the program and makes its objects.
@NullMarked
package sendoff;

import org.jspecify.annotations.NullMarked;
