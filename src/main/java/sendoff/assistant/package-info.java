/// An optional language model proposes wording; it never decides and never sends.
@NullMarked
package sendoff.assistant;

import org.jspecify.annotations.NullMarked;
