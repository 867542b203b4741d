/// Labelled mail → trained models, and figures that say how good they are.
@NullMarked
package sendoff.evaluate;

import org.jspecify.annotations.NullMarked;
