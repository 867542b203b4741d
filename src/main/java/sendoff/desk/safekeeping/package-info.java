/// All data taken along, backed up, let go of.
@NullMarked
package sendoff.desk.safekeeping;

import org.jspecify.annotations.NullMarked;
