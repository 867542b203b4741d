package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.Finding.Span;
import sendoff.domain.Framework;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Notes when a close tells the requester that a contact refused: that was said in confidence.
final class RefusalGivenAway implements ToneRule {
    private static final String WHY =
            "This gives away what a contact told you in confidence; the no can stand without naming whose it was.";

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        if (situation.is(Framework.ACCEPT)) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        int done = -1;
        for (Hit hit : draft.hits("contact-refuses")) {
            Line line = draft.lines().get(hit.line());
            if (line.number() != done && isAboutContact(draft, line, hit)) {
                done = line.number();
                found.add(finding(draft, line, hit));
            }
        }
        return found;
    }

    private static Finding finding(Draft draft, Line line, Hit hit) {
        Optional<Cut> cut = Cut.leaveOut(draft, line, Math.max(line.from(), hit.from()), hit.to());
        boolean decided = draft.lines().stream()
                .anyMatch(other -> other.number() != line.number() && draft.has("refusal", other));
        Optional<Cut> change =
                cut.map(each -> each.instead().isEmpty() && each.span().start() == line.start() && !decided
                        ? new Cut(each.span(), "I can't make this introduction.")
                        : each);
        Span span = change.map(Cut::span).orElse(hit.span());
        return Found.at(draft, "refusal-given-away", Severity.WARN, span, WHY, change.map(Cut::instead));
    }

    /// The one who refuses is named, or is the "she" of someone named in this sentence or the one before.
    private static boolean isAboutContact(Draft draft, Line line, Hit hit) {
        Word subject = draft.words().get(hit.from());
        if (Layout.looksLikeName(subject)) {
            return true;
        }
        boolean pronoun = Set.of("he", "she", "they").contains(subject.text().toLowerCase(Locale.ROOT));
        if (!pronoun) {
            return true;
        }
        return namesSomeone(draft, line)
                || (line.number() > 0 && namesSomeone(draft, draft.lines().get(line.number() - 1)));
    }

    private static boolean namesSomeone(Draft draft, Line line) {
        return draft.words(line).skip(1).anyMatch(Layout::looksLikeName)
                || Layout.looksLikeName(draft.words().get(line.from()));
    }
}
