/// 2. Message → is someone introduced, by whom, asking what? Which promises? Whose turn?
@NullMarked
package sendoff.recognise;

import org.jspecify.annotations.NullMarked;
