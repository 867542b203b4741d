/// Programs are let in by tokens and propose; webhooks are told what happened.
@NullMarked
package sendoff.desk.programs;

import org.jspecify.annotations.NullMarked;
