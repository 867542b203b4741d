package sendoff.web;

import java.time.LocalDate;
import java.util.Optional;
import sendoff.domain.Decision;
import sendoff.domain.KeptDraft;
import sendoff.web.AnswerLetter.Detail;

/// The field below the framework that was chosen: what it shows of the decision, and what is decided by typing in it.
final class DecisionField {
    private DecisionField() {}

    static Detail of(Decision decision, KeptDraft draft) {
        return switch (decision) {
            case Decision.Accept accept -> accepting(accept, draft);
            case Decision.DirectClosure(Optional<String> rule) ->
                new Detail("Your rule or plain reason", rule.orElse(""), "", "");
            case Decision.Redirect(String to, LocalDate by, var _) ->
                new Detail("To whom or what", to, "You follow through by", by.toString());
            case Decision.BuyTime(LocalDate until) -> new Detail("", "", "You answer by", until.toString());
            case Decision.SoftFade(LocalDate review) -> new Detail("", "", "Look again on", review.toString());
            case Decision.Dismiss(String because) -> new Detail("Why no reply is owed", because, "", "");
        };
    }

    /// A letter that accepts their day, or asks for what is to be read, offers no times: what is typed comes before it.
    private static Detail accepting(Decision.Accept accept, KeptDraft draft) {
        Optional<String> usual = offersTimes(accept, draft) ? accept.times() : Optional.empty();
        return new Detail(
                "Your day, or times you offer", accept.said().or(() -> usual).orElse(""), "", "");
    }

    /// The usual times stand in the letter, or would if there were any.
    private static boolean offersTimes(Decision.Accept accept, KeptDraft draft) {
        return accept.times().filter(times -> !draft.composed().contains(times)).isEmpty();
    }

    /// The same decision with what was typed. The field belongs to the framework chosen before, so a new framework
    /// begins with what is usual for it.
    ///
    /// @param words empty where the field is
    /// @param day   empty where none was chosen, or none that is sensible
    static Decision read(Decision decision, KeptDraft draft, Optional<String> words, Optional<LocalDate> day) {
        return switch (decision) {
            case Decision.Accept was -> accept(was, words, draft);
            case Decision.DirectClosure _ -> new Decision.DirectClosure(words);
            case Decision.Redirect was -> redirect(was, words.orElse(""), day.orElse(was.by()));
            case Decision.BuyTime was -> new Decision.BuyTime(day.orElse(was.until()));
            case Decision.SoftFade was -> new Decision.SoftFade(day.orElse(was.review()));
            case Decision.Dismiss was -> new Decision.Dismiss(words.orElse(was.because()));
        };
    }

    /// Whoever empties the field takes back what they said of this one, else the usual times.
    private static Decision accept(Decision.Accept was, Optional<String> words, KeptDraft draft) {
        boolean usual =
                words.isEmpty() ? was.said().isPresent() || !offersTimes(was, draft) : words.equals(was.times());
        return usual
                ? new Decision.Accept(was.times())
                : new Decision.Accept(words.isEmpty() ? Optional.empty() : was.times(), words);
    }

    /// What it is stays known as long as the words do.
    private static Decision redirect(Decision.Redirect was, String to, LocalDate by) {
        return new Decision.Redirect(
                to, by, was.what().filter(_ -> to.strip().equals(was.to().strip())));
    }
}
