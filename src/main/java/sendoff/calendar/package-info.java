/// The owner's days: holidays.
@NullMarked
package sendoff.calendar;

import org.jspecify.annotations.NullMarked;
