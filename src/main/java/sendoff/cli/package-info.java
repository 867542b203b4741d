/// One command a file.
@NullMarked
package sendoff.cli;

import org.jspecify.annotations.NullMarked;
