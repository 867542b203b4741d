/// What every step of the desk needs: whose desk it is, the stages, the templates, who is told that it changed.
@NullMarked
package sendoff.desk.common;

import org.jspecify.annotations.NullMarked;
