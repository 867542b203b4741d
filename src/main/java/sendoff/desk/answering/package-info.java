/// A decision → a draft → findings → a reply that a person approved.
@NullMarked
package sendoff.desk.answering;

import org.jspecify.annotations.NullMarked;
