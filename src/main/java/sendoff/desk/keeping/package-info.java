/// The ledger of promises: what letters promise is written down, and ends when it is kept, closed kindly or
/// withdrawn.
@NullMarked
package sendoff.desk.keeping;

import org.jspecify.annotations.NullMarked;
