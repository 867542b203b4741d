package sendoff.web;

import java.time.Instant;
import java.util.Optional;
import sendoff.desk.LastAct;
import sendoff.domain.Outgoing;
import sendoff.domain.WorkCalendar;

/// What came of a letter of the owner's, and whether it can be called back, as pages say it.
final class LetterWords {
    private LetterWords() {}

    /// Why nothing is taken back: nothing older is, in its place.
    static String tooLate(LastAct last, Instant now, WorkCalendar calendar) {
        return last instanceof LastAct.Left(Outgoing answer)
                ? tooLate(answer, now, calendar)
                : tooLate("what you did last was", last.at(), now, calendar);
    }

    private static String tooLate(Outgoing answer, Instant now, WorkCalendar calendar) {
        return answer.status() == Outgoing.Status.SENT
                ? tooLate("sent to " + Frames.recipient(answer), answer.sent().orElse(answer.approved()), now, calendar)
                : notBack(Optional.of(answer));
    }

    private static String tooLate(String what, Instant at, Instant now, WorkCalendar calendar) {
        boolean today = calendar.dayOf(at).equals(calendar.dayOf(now));
        return "Too late: " + what
                + (today ? " at " + Moments.time(at, calendar) : " on " + Moments.when(at, now, calendar)) + ".";
    }

    /// Why an answer can't be called back.
    static String notBack(Optional<Outgoing> answer) {
        return switch (answer.map(Outgoing::status).orElse(Outgoing.Status.SENT)) {
            case WAITING, ATTEMPTING -> "It is leaving just now and can’t be called back.";
            case UNCLEAR -> "Nobody knows whether it left: the desk says what can be done.";
            case REFUSED, CALLED_BACK -> "It did not leave: your draft is as it was.";
            case SENT -> "It has left already and can’t be called back.";
        };
    }

    /// What came of an answer that has not left.
    static String trouble(Outgoing.Status status, String recipient) {
        return switch (status) {
            case UNCLEAR -> "Nobody knows whether your answer to " + recipient + " left.";
            case REFUSED -> "Your answer to " + recipient + " came back.";
            case WAITING, ATTEMPTING, SENT, CALLED_BACK -> "Your answer to " + recipient + " is still on its way.";
        };
    }

    /// Why, and what to do about it.
    static String because(Outgoing outgoing) {
        String because = outgoing.because().orElse("");
        return outgoing.status() == Outgoing.Status.UNCLEAR
                ? because + " It may still be arriving: wait a minute and look into your Sent folder before you send"
                        + " it again."
                : because;
    }
}
