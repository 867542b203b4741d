package sendoff.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Span;
import sendoff.domain.Framework;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Turns what the rule file's patterns fit into findings: those of one kind in a sentence become one.
final class PatternFindings implements ToneRule {
    private static final Set<String> DISOWNABLE = Set.of("excuse-not-rule", "vague-open-door", "hedging");
    private static final Set<String> CONDITION =
            Set.of("if", "unless", "should", "case", "tell", "ring", "call", "where", "shout", "write");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        Map<String, List<Hit>> byGroup = new LinkedHashMap<>();
        Map<Integer, Boolean> saidAnyway = new HashMap<>();
        for (Hit hit : draft.hits()) {
            if (hit.rule().entry().message().isPresent()
                    && isFor(hit, situation)
                    && !isPartOfAnother(draft, hit, situation)
                    && !isDisowned(draft, hit)
                    && !isDenied(draft, hit)
                    && !(hit.group().equals("vague-open-door")
                            && saidAnyway.computeIfAbsent(
                                    hit.line(),
                                    line -> isSaidAnyway(draft, draft.lines().get(line), situation)))) {
                byGroup.computeIfAbsent(hit.group(), group -> new ArrayList<>()).add(hit);
            }
        }
        return byGroup.values().stream()
                .flatMap(hits -> joined(hits).stream().skip(isShortCause(draft, hits, situation) ? 1 : 0))
                .map(hits -> finding(draft, hits))
                .toList();
    }

    /// "I could tell you that I'm too busy, but I went sailing": what the writer would not say. Behind the "but" the
    /// writer speaks.
    private static boolean isDisowned(Draft draft, Hit hit) {
        return !hit.rule().isOwn()
                && DISOWNABLE.contains(hit.group())
                && (draft.hits("disowned").stream().anyMatch(other -> isWithin(draft, hit, other))
                        || draft.hits("belied").stream()
                                .anyMatch(other -> other.line() == hit.line() && other.from() >= hit.from()));
    }

    private static boolean isWithin(Draft draft, Hit hit, Hit disowned) {
        return disowned.line() == hit.line()
                && disowned.from() < hit.to()
                && draft.words().subList(Math.min(disowned.from(), hit.from()), hit.from()).stream()
                        .noneMatch(word -> word.is("but") || word.is(";"));
    }

    /// The second opinion says that the sentence does something else. What a user noted down stands.
    private static boolean isDenied(Draft draft, Hit hit) {
        return !hit.rule().isOwn()
                && !draft.isOff(Likeness.of(hit.group()))
                && draft.isDenied(hit.group(), draft.lines().get(hit.line()));
    }

    /// "I'm a terrible person" apologises, "everyone has a price, I suppose" bargains: said once, and marked once.
    private static boolean isPartOfAnother(Draft draft, Hit hit, Situation situation) {
        if (!hit.group().equals("hedging")) {
            return false;
        }
        return draft.hits("strong-apology").stream()
                        .anyMatch(other -> other.from() < hit.to() && hit.from() < other.to())
                || hit.to() - hit.from() <= 2
                        && draft.hits("open-to-negotiation").stream()
                                .anyMatch(other -> other.line() == hit.line() && isFor(other, situation));
    }

    /// A late reply may give one short cause beside its apology; of being busy, too.
    private static boolean isShortCause(Draft draft, List<Hit> hits, Situation situation) {
        Hit first = hits.getFirst();
        if (!situation.facts().late() || !first.group().equals("excuse-not-rule")) {
            return false;
        }
        return draft.lines().stream()
                .filter(line -> line.number() == first.line() || line.number() == first.line() - 1)
                .anyMatch(line -> (draft.has("apology", line) || draft.has("lateness", line))
                        && !draft.has("refusal", draft.lines().get(first.line())));
    }

    /// "If that puts you in a hole, ring me and we shall see": one thought, and marked once, as what it is first.
    private static boolean isSaidAnyway(Draft draft, Line line, Situation situation) {
        return draft.has("open-to-negotiation", line)
                && draft.words(line).map(Word::text).anyMatch(CONDITION::contains)
                && draft.hits("open-to-negotiation").stream()
                        .anyMatch(other -> other.line() == line.number() && isFor(other, situation));
    }

    private static boolean isFor(Hit hit, Situation situation) {
        List<String> only = hit.rule().entry().only();
        return only.isEmpty()
                || situation
                        .framework()
                        .map(Framework::word)
                        .filter(word -> !only.contains(word))
                        .isEmpty();
    }

    static List<List<Hit>> joined(List<Hit> hits) {
        List<List<Hit>> groups = new ArrayList<>();
        int line = -1;
        for (Hit hit : hits) {
            if (hit.line() == line) {
                groups.getLast().add(hit);
            } else {
                groups.add(new ArrayList<>(List.of(hit)));
            }
            line = hit.line();
        }
        return groups;
    }

    private static Finding finding(Draft draft, List<Hit> hits) {
        Hit hit = hits.getFirst();
        int to = hits.stream().mapToInt(Hit::to).max().orElseThrow();
        int end = hits.stream().mapToInt(each -> each.span().end()).max().orElseThrow();
        var words = new Span(hit.span().start(), end);
        Line line = draft.lines().get(hit.line());
        return Found.cut(
                draft,
                hit.group(),
                words,
                change(draft, line, hit, to, words),
                hit.rule().entry().message().orElseThrow());
    }

    private static Optional<Cut> change(Draft draft, Line line, Hit hit, int to, Span words) {
        var entry = hit.rule().entry();
        Optional<String> text = entry.suggest().stream().findFirst();
        return switch (entry.change()) {
            case "sentence" -> text.map(instead -> new Cut(new Span(line.start(), line.end()), instead));
            case "clause" -> text.map(instead -> Cut.replace(draft, line, hit.from(), to, instead));
            case "sentence-out" -> Optional.of(leftOut(draft, line, hit, to));
            case "leave-out" -> Cut.leaveOut(draft, line, hit.from(), to).map(cut -> instead(cut, line, text));
            default -> text.map(instead -> new Cut(words, instead));
        };
    }

    /// "If that's a problem, tell me": what follows a condition goes with it, what stands before it stays, and so does
    /// a decision.
    private static Cut leftOut(Draft draft, Line line, Hit hit, int to) {
        var whole = new Cut(new Span(line.start(), line.end()), "");
        Cut cut = Cut.leaveOut(draft, line, hit.from(), to).orElse(whole);
        boolean opens = cut.span().start() == line.start();
        return opens && !draft.has("decides", line) ? whole : cut;
    }

    /// Where a whole sentence goes, the rule's own sentence may take its place.
    private static Cut instead(Cut cut, Line line, Optional<String> text) {
        boolean whole = cut.span().start() == line.start() && cut.span().end() == line.end();
        return whole ? new Cut(cut.span(), text.orElse("")) : cut;
    }
}
