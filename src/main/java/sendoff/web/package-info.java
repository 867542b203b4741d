/// One page a file.
@NullMarked
package sendoff.web;

import org.jspecify.annotations.NullMarked;
