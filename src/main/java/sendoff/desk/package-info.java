/// Start here: what happens to an introduction, in a few short classes.
@NullMarked
package sendoff.desk;

import org.jspecify.annotations.NullMarked;
