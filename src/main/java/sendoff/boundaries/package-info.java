/// What the owner tells everybody before they ask: who is helped, how much is left, and how to ask so that it can be
/// decided.
@NullMarked
package sendoff.boundaries;

import org.jspecify.annotations.NullMarked;
