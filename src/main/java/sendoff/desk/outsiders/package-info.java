/// What strangers see: statements of what the owner takes, and the page on which they ask.
@NullMarked
package sendoff.desk.outsiders;

import org.jspecify.annotations.NullMarked;
