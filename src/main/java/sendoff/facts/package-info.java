/// What programs are told of the desk, in the words of the command line: one record for each thing, the same for
/// `--json`, the REST interface and assistants.
@NullMarked
package sendoff.facts;

import org.jspecify.annotations.NullMarked;
