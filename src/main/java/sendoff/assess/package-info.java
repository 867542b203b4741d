/// 3. What is known → a recommended framework, and why.
@NullMarked
package sendoff.assess;

import org.jspecify.annotations.NullMarked;
