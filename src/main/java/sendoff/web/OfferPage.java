package sendoff.web;

import java.util.List;

/// What may go along with one answer.
///
/// @param id       of the introduction
/// @param who      asks
/// @param asks     what they ask, in one line
/// @param written  there is a draft it can go into
/// @param fitting  what may help, the best first
/// @param offered  the title of what the draft offers, or empty
/// @param trouble  what the owner should know about it, or empty
/// @param wordings templates for the same decision
/// @param assisted the assistant is on and may propose others
public record OfferPage(
        Frame frame,
        String id,
        String who,
        String asks,
        boolean written,
        List<Useful> fitting,
        String offered,
        String trouble,
        List<Choice> wordings,
        boolean assisted) {
    public OfferPage {
        fitting = List.copyOf(fitting);
        wordings = List.copyOf(wordings);
    }

    /// @param why    what it shares with the ask
    /// @param chosen the draft offers it
    public record Useful(String id, String title, String sort, String forWhom, String why, boolean chosen) {}

    public record Choice(String id, String shown, boolean own, boolean chosen) {}
}
