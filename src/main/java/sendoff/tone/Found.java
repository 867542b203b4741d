package sendoff.tone;

import java.util.Optional;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.Finding.Span;
import sendoff.tone.Draft.Line;

/// Makes findings: of words that are there, and of parts that are missing.
final class Found {
    private Found() {}

    static Finding at(Draft draft, String rule, Span span, String why, Optional<String> suggestion) {
        return at(draft, rule, Severity.ADVISE, span, why, suggestion);
    }

    static Finding at(Draft draft, String rule, Severity severity, Span span, String why, Optional<String> suggestion) {
        return new Finding(rule, severity, span, draft.cut(span), why, suggestion);
    }

    /// A part that is missing; the empty span stands where the sentence would go.
    static Finding missing(String rule, int place, String why, Optional<String> sentence) {
        return new Finding(rule, Severity.ADVISE, new Span(place, place), "", why, sentence);
    }

    /// The words, or when some can be cut so that a sentence remains, those.
    static Finding cut(Draft draft, String rule, Span words, Optional<Cut> cut, String why) {
        return cut.map(change -> at(draft, rule, change.span(), why, Optional.of(change.instead())))
                .orElseGet(() -> at(draft, rule, words, why, Optional.empty()));
    }

    /// Where a first sentence goes: before the body, or after its first sentence when that runs on from the greeting.
    static int opening(Draft draft) {
        if (draft.lines().isEmpty()) {
            return draft.layout().greetingEnd();
        }
        Line first = draft.lines().getFirst();
        boolean runsOn =
                !draft.words().get(first.from()).capital() && draft.layout().greetingEnd() > 0;
        return runsOn ? first.end() : first.start();
    }

    /// Where the last sentence goes: after the body, before a polite closing line.
    static int closing(Draft draft) {
        for (Line line : draft.lines().reversed()) {
            if (!Layout.isClosing(line.text())) {
                return line.end();
            }
        }
        return opening(draft);
    }

    /// Where a decision goes: after the first thank-you, else where the text begins.
    static int closingBeforeWishes(Draft draft) {
        return draft.hits("thanks").stream()
                .findFirst()
                .map(hit -> draft.lines().get(hit.line()).end())
                .orElseGet(() -> opening(draft));
    }

    /// A sentence that stands on the greeting's line begins small, as after a comma.
    static String fitted(Draft draft, int place, String sentence) {
        int greeting = draft.layout().greetingEnd();
        boolean runsOn = greeting > 0
                && place >= greeting
                && draft.own().substring(greeting, place).isBlank()
                && draft.own().indexOf('\n', greeting) >= place
                && draft.own().charAt(greeting - 1) == ',';
        return runsOn && !sentence.startsWith("I ") && !sentence.startsWith("I'")
                ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1)
                : sentence;
    }
}
