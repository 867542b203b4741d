/// The words of the trade: introductions, asks, decisions, promises. Knows nobody.
@NullMarked
package sendoff.domain;

import org.jspecify.annotations.NullMarked;
