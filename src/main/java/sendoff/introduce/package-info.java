/// The double opt-in: who is asked, who said yes, what comes next.
@NullMarked
package sendoff.introduce;

import org.jspecify.annotations.NullMarked;
