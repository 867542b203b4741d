/// 6. Carriers hand texts to the world.
@NullMarked
package sendoff.deliver;

import org.jspecify.annotations.NullMarked;
