package sendoff.tone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Span;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Notes every apology after the first, and any that goes too far: one is honest, a second asks to be comforted.
final class OverApology implements ToneRule {
    private static final String RULE = "over-apology";
    static final String WHY = "You apologise more than this needs; one plain word is enough, and thanks lands better.";
    private static final int FEW = 5;
    private static final String THANKS = "Thank you for your patience.";

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Hit> apologies = new ArrayList<>(draft.hits("apology"));
        apologies.addAll(draft.hits("strong-apology"));
        apologies.sort(Comparator.comparingInt(Hit::from).thenComparing(Hit::to));
        List<Finding> found = new ArrayList<>();
        boolean once = false;
        for (List<Hit> row : rows(draft, apologies)) {
            boolean strong = row.stream().anyMatch(hit -> hit.group().equals("strong-apology"));
            boolean again = once || countApart(row) > 1;
            if (strong || again) {
                found.add(finding(draft, row));
            }
            once = true;
        }
        return found;
    }

    /// Apologies in one breath: in one sentence, or in two that follow with nothing between, the second of which opens
    /// with its own.
    private static List<List<Hit>> rows(Draft draft, List<Hit> apologies) {
        List<List<Hit>> rows = new ArrayList<>();
        for (Hit hit : apologies) {
            if (!rows.isEmpty() && inOneBreath(draft, rows.getLast().getLast(), hit)) {
                rows.getLast().add(hit);
            } else {
                rows.add(new ArrayList<>(List.of(hit)));
            }
        }
        return rows;
    }

    private static boolean inOneBreath(Draft draft, Hit before, Hit hit) {
        if (before.line() == hit.line()) {
            return true;
        }
        Line line = draft.lines().get(hit.line());
        boolean nothingElse = draft.words(line).filter(Word::isWord).allMatch(word -> word.is("sorry"))
                && !draft.has("decides", draft.lines().get(before.line()));
        return hit.line() == before.line() + 1
                && (endsItsLine(draft, before) && begins(draft, hit) || isAllApology(draft, before) || nothingElse)
                && opensWith(draft, line, hit);
    }

    private static boolean endsItsLine(Draft draft, Hit hit) {
        return draft.lines().get(hit.line()).to() - hit.to() <= 1;
    }

    private static boolean begins(Draft draft, Hit hit) {
        return hit.from() == draft.lines().get(hit.line()).from();
    }

    /// "I owe you an apology, in fact several."
    private static boolean isAllApology(Draft draft, Hit hit) {
        Line line = draft.lines().get(hit.line());
        return opensWith(draft, line, hit)
                && line.to() - hit.to() <= FEW
                && hit.group().equals("strong-apology");
    }

    private static long countApart(List<Hit> row) {
        long count = 0;
        int end = -1;
        for (Hit hit : row) {
            if (hit.from() >= end) {
                count++;
            }
            end = Math.max(end, hit.to());
        }
        return count;
    }

    private static Finding finding(Draft draft, List<Hit> row) {
        Hit first = row.getFirst();
        Hit last = row.stream().max(Comparator.comparingInt(Hit::to)).orElseThrow();
        var words = new Span(first.span().start(), last.span().end());
        if (first.line() != last.line()) {
            var lines = new Span(
                    draft.lines().get(first.line()).start(),
                    draft.lines().get(last.line()).end());
            return Found.at(draft, RULE, lines, WHY, Optional.of(""));
        }
        Line line = draft.lines().get(first.line());
        return Found.cut(draft, RULE, words, change(draft, line, first, last), WHY);
    }

    private static Optional<Cut> change(Draft draft, Line line, Hit first, Hit last) {
        if (opensWith(draft, line, first) && last.to() < line.to()) {
            Optional<Cut> rest = afterApology(draft, line, last.to());
            if (rest.isPresent()) {
                return rest;
            }
        }
        return Cut.leaveOut(draft, line, first.from(), last.to())
                .map(cut -> isWhole(cut, line)
                                && draft.has("lateness", line)
                                && !draft.own().contains("patience")
                        ? new Cut(cut.span(), THANKS)
                        : cut);
    }

    private static boolean opensWith(Draft draft, Line line, Hit first) {
        return draft.words().subList(line.from(), first.from()).stream()
                .allMatch(word -> List.of("i", "we", "am", "are", "oh", ",").contains(word.text()));
    }

    /// "I'm so sorry that I can't come" becomes "I can't come".
    private static Optional<Cut> afterApology(Draft draft, Line line, int at) {
        int word = at;
        while (word < line.to()
                && List.of(",", "but", "that").contains(draft.words().get(word).text())) {
            word++;
        }
        boolean subject = word < line.to()
                && List.of("i", "we", "my", "our", "there", "it")
                        .contains(draft.words().get(word).text());
        return subject ? Cut.startAt(draft, line, word) : Optional.empty();
    }

    private static boolean isWhole(Cut cut, Line line) {
        return cut.span().start() == line.start() && cut.span().end() == line.end();
    }
}
