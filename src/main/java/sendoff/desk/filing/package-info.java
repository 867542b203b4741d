/// Messages → conversations → introductions in the files. The one place that says whose turn it is.
@NullMarked
package sendoff.desk.filing;

import org.jspecify.annotations.NullMarked;
