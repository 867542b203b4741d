package sendoff.web;

import java.util.Optional;
import sendoff.domain.Framework;
import sendoff.web.AnswerPage.Sitting;

/// What a request adds to what the desk knows, when an answer page is shown.
///
/// @param html    the message to show as it was formatted, from 1; 0 for none
/// @param offer   the framework whose draft was not written over the one edited by hand
/// @param ask     a question or a reason above the buttons
/// @param sure    the question is about warnings: the next press sends
/// @param copied  the text was copied: was it sent?
/// @param mine    the text typed in this window, where another one wrote meanwhile
/// @param shown   to whom the answer went when the page was opened, as long as nobody was told otherwise
record AnswerRequest(
        int html,
        Optional<Framework> offer,
        String ask,
        boolean sure,
        boolean copied,
        Optional<String> mine,
        Optional<String> shown,
        Sitting sitting) {
    static final AnswerRequest NOTHING = new AnswerRequest(
            0, Optional.empty(), "", false, false, Optional.empty(), Optional.empty(), new Sitting("", "", ""));

    static AnswerRequest offering(Optional<Framework> offer) {
        return new AnswerRequest(0, offer, "", false, false, Optional.empty(), Optional.empty(), NOTHING.sitting());
    }

    static AnswerRequest saying(String why, boolean sure) {
        return new AnswerRequest(
                0, Optional.empty(), why, sure, false, Optional.empty(), Optional.empty(), NOTHING.sitting());
    }

    static AnswerRequest copying() {
        return new AnswerRequest(
                0, Optional.empty(), "", false, true, Optional.empty(), Optional.empty(), NOTHING.sitting());
    }

    /// Another window wrote meanwhile.
    static AnswerRequest clashing(String mine) {
        return new AnswerRequest(
                0,
                Optional.empty(),
                "This draft was changed in another window meanwhile. Your text is still here, and nothing was written over. Which one stands?",
                false,
                false,
                Optional.of(mine),
                Optional.empty(),
                NOTHING.sitting());
    }

    AnswerRequest at(Sitting where) {
        return new AnswerRequest(html, offer, ask, sure, copied, mine, shown, where);
    }

    AnswerRequest showing(Optional<String> before) {
        return new AnswerRequest(html, offer, ask, sure, copied, mine, before, sitting);
    }
}
