/// MIME in and out, conversations, own text against quoted; accounts shared by intake and deliver.
@NullMarked
package sendoff.mail;

import org.jspecify.annotations.NullMarked;
