/// The owner's words: templates are edited, taken along, read again once a quarter.
@NullMarked
package sendoff.desk.playbook;

import org.jspecify.annotations.NullMarked;
