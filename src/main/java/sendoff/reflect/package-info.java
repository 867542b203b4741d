/// Looking back: the order of a review, what an exercise came to, what the words of the playbook are worth.
@NullMarked
package sendoff.reflect;

import org.jspecify.annotations.NullMarked;
