/// Who people are: one person of several addresses, what is known of them, brought in and taken along.
@NullMarked
package sendoff.desk.people;

import org.jspecify.annotations.NullMarked;
