/// SQL; one class per table, named like its rows.
@NullMarked
package sendoff.store;

import org.jspecify.annotations.NullMarked;
