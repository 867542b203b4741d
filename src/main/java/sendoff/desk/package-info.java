/// Start here: what happens to an introduction, one room a step. `Desk` hands them out, `Assembling` puts them
/// together, `Watching` is what goes on by itself. No room uses a later one:
///
/// `common` `connecting` `weighing` `keeping` `filing` `introducing` `sending` `answering` `correcting` `autoreply`
/// `receiving` `calendaring` `reflecting` `reminding` `playbook` `people` `outsiders` `programs` `safekeeping`.
@NullMarked
package sendoff.desk;

import org.jspecify.annotations.NullMarked;
