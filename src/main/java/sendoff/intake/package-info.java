/// 1. Channels bring messages in.
@NullMarked
package sendoff.intake;

import org.jspecify.annotations.NullMarked;
