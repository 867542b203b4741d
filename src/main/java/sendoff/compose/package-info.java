/// 4. Decision and playbook → a draft.
@NullMarked
package sendoff.compose;

import org.jspecify.annotations.NullMarked;
