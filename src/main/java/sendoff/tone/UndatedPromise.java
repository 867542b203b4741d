package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Span;
import sendoff.domain.Framework;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Notes a promise without a day: it can't be kept in time, only forgotten.
final class UndatedPromise implements ToneRule {
    private static final Set<String> CARRIES_ON = Set.of("you", "it", "they", "that", "this", "expect", "look");
    /// What is done when they meet, or to meet.
    private static final Set<String> AT_THE_MEETING =
            Set.of("bring", "ask", "show", "tell", "explain", "answer", "pay", "pick", "call", "ring");

    private static final Pattern VAGUE_TIME = Pattern.compile(
            "(?i),? *\\b(soon|shortly|at some point|some ?time|later( on)?|eventually|in due course|one of these days|when (I|we) (can|get a chance|find (the |a )?(time|moment))|as soon as (I|we) can|as soon as possible|asap|(once|when|as soon as|after) (I|we)(['’]ve| have)? [^,.;]{0,40}|down the (road|line)|before long|in the near future|some ?day)\\b");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> found = new ArrayList<>();
        for (List<Hit> hits : PatternFindings.joined(draft.hits("promise"))) {
            Line line = draft.lines().get(hits.getFirst().line());
            boolean dated = isDated(draft, line) || isDatedNext(draft, line) || isForTheMeeting(draft, hits, situation);
            if (!draft.has("open-to-negotiation", line) && !dated && !isJointAndVague(draft, line, hits)) {
                found.add(finding(draft, line, plainest(draft, hits), situation));
            }
        }
        return found;
    }

    /// "We'll find a moment one day" promises nothing that one of the two could do: it only leaves a door open.
    private static boolean isJointAndVague(Draft draft, Line line, List<Hit> hits) {
        return draft.has("vague-open-door", line)
                && hits.stream().allMatch(hit -> draft.words().get(hit.from()).is("we"));
    }

    /// "Let me look, and I'll ring him": the second is the promise.
    private static Hit plainest(Draft draft, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> !draft.words().get(hit.from()).is("let"))
                .findFirst()
                .orElseGet(hits::getFirst);
    }

    private static Finding finding(Draft draft, Line line, Hit hit, Situation situation) {
        Span clause = Cut.clause(draft, line, hit.from(), hit.to());
        String text = VAGUE_TIME.matcher(draft.cut(clause)).replaceAll("").strip();
        return Found.at(
                draft,
                "undated-promise",
                clause,
                "You promise something without a day, so they can't tell when to stop waiting.",
                Optional.of(text + " " + Days.byFriday(situation)));
    }

    /// "Thursday at ten. I'll bring the drawings": what is brought comes when they meet.
    private static boolean isForTheMeeting(Draft draft, List<Hit> hits, Situation situation) {
        return situation.is(Framework.ACCEPT)
                && draft.lines().stream().anyMatch(line -> isDated(draft, line))
                && hits.stream()
                        .allMatch(hit -> draft.words().subList(hit.from(), hit.to()).stream()
                                .anyMatch(word -> AT_THE_MEETING.contains(word.text())));
    }

    private static boolean isDatedNext(Draft draft, Line line) {
        if (line.number() + 1 >= draft.lines().size()) {
            return false;
        }
        Line next = draft.lines().get(line.number() + 1);
        boolean carriesOn = CARRIES_ON.contains(draft.words().get(next.from()).text())
                || DateWords.at(draft.words(), next.from(), next.to()) > 0;
        return carriesOn && isDated(draft, next);
    }

    private static boolean isDated(Draft draft, Line line) {
        if (draft.has("limit", line)) {
            return true;
        }
        List<Word> words = draft.words();
        for (int at = line.from(); at < line.to(); at++) {
            if (DateWords.at(words, at, line.to()) > 0) {
                return true;
            }
        }
        return false;
    }
}
