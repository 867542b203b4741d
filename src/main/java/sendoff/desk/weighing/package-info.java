/// What is known of an introduction, what the giving plan leaves → what is recommended, and what a decision entails.
@NullMarked
package sendoff.desk.weighing;

import org.jspecify.annotations.NullMarked;
