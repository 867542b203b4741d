/// 5. Draft → findings, read as its recipient would.
@NullMarked
package sendoff.tone;

import org.jspecify.annotations.NullMarked;
