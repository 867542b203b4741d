package sendoff.web;

import java.util.Optional;
import sendoff.desk.answering.Assisting.Outgo;

/// The assistant beside one draft or template: what would be sent, how far it is, what came back.
///
/// @param up    where it was opened from, and what that is called
/// @param base  address of its actions
/// @param notes what a standard reply should say; nothing for a draft
/// @param outgo what would be sent; empty while the assistant is off
/// @param said  why nothing was sent, or empty
public record AssistantPage(
        Frame frame,
        String up,
        String upName,
        String base,
        Optional<String> notes,
        Optional<Outgo> outgo,
        Job job,
        String said) {
    /// @param state  `none`, `asking`, `proposed` or `stands`
    /// @param text   what came back
    /// @param before what it would replace
    public record Job(String state, String base, String host, String text, String before, String because) {
        public boolean is(String wanted) {
            return state.equals(wanted);
        }

        /// The address where a template's editor takes the text, for a standard reply.
        public Optional<String> editor() {
            return base.startsWith("/playbook/")
                    ? Optional.of(base.replaceFirst("/assistant$", "/preview"))
                    : Optional.empty();
        }
    }
}
