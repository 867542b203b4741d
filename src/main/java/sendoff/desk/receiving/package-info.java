/// Mail, exports, chats and notes arrive → an introduction lies on the desk.
@NullMarked
package sendoff.desk.receiving;

import org.jspecify.annotations.NullMarked;
