/// Desk and calendar are kept in agreement, both ways.
@NullMarked
package sendoff.desk.calendaring;

import org.jspecify.annotations.NullMarked;
