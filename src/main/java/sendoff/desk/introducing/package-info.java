/// Two others, each asked in private → introduced, or a kind close that gives nobody away.
@NullMarked
package sendoff.desk.introducing;

import org.jspecify.annotations.NullMarked;
