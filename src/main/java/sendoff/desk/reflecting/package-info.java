/// The owner looks at all who are pending, and at a month → a report.
@NullMarked
package sendoff.desk.reflecting;

import org.jspecify.annotations.NullMarked;
