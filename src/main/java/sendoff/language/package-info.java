/// Tokens, dates in words; shared by the stages that read.
@NullMarked
package sendoff.language;

import org.jspecify.annotations.NullMarked;
