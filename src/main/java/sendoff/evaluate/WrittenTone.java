package sendoff.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sendoff.domain.Finding;
import sendoff.evaluate.DraftLabels.LabelledDraft;
import sendoff.evaluate.WrittenDrafts.Expected;
import sendoff.evaluate.WrittenDrafts.Line;
import sendoff.evaluate.WrittenDrafts.Whole;
import sendoff.tone.Tone;

/// How one half of the written examples is judged, by rule.
final class WrittenTone {
    /// @param right found and wanted, @param extra found only, @param missed wanted only
    record Count(int right, int extra, int missed) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count more) {
            return new Count(right + more.right, extra + more.extra, missed + more.missed);
        }

        double precision() {
            return right + extra == 0 ? 1 : (double) right / (right + extra);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    final Map<String, Count> lines = new TreeMap<>();
    final Map<String, Count> drafts = new TreeMap<>();
    final List<String> mistakes = new ArrayList<>();
    int clean;
    int cleanLeftAlone;

    static WrittenTone of(Tone tone, String half) {
        var figures = new WrittenTone();
        WrittenDrafts.lines(half).forEach(line -> figures.add(line, tone.check(line.draft(), line.situation())));
        WrittenDrafts.drafts(half).forEach(whole -> figures.add(whole, tone.check(whole.draft(), whole.situation())));
        return figures;
    }

    /// Of labelled drafts that answer real messages of a mailbox.
    static WrittenTone of(Tone tone, List<LabelledDraft> drafts) {
        var figures = new WrittenTone();
        drafts.stream()
                .map(WrittenTone::whole)
                .forEach(whole -> figures.add(whole, tone.check(whole.draft(), whole.situation())));
        return figures;
    }

    static Whole whole(LabelledDraft draft) {
        return new Whole(
                draft.text(),
                draft.situation(),
                draft.findings().stream()
                        .map(each -> new Expected(
                                each.rule(), each.text().flatMap(words -> DraftLabels.place(draft.text(), words))))
                        .toList());
    }

    static Count total(Map<String, Count> counts) {
        return counts.values().stream().reduce(Count.NONE, Count::plus);
    }

    private void add(Line line, List<Finding> found) {
        boolean spoke = found.stream().anyMatch(finding -> finding.rule().equals(line.rule()));
        if (spoke != line.speaks()) {
            mistakes.add(line.toString());
        }
        lines.merge(
                line.rule(),
                new Count(
                        spoke && line.speaks() ? 1 : 0,
                        spoke && !line.speaks() ? 1 : 0,
                        !spoke && line.speaks() ? 1 : 0),
                Count::plus);
    }

    private void add(Whole whole, List<Finding> found) {
        List<Expected> open = new ArrayList<>(whole.findings());
        for (Finding finding : found) {
            var match = open.stream().filter(each -> matches(each, finding)).findFirst();
            if (match.isPresent()) {
                open.remove(match.orElseThrow());
                drafts.merge(finding.rule(), new Count(1, 0, 0), Count::plus);
            } else {
                drafts.merge(finding.rule(), new Count(0, 1, 0), Count::plus);
                mistakes.add("too much: " + finding.rule() + " [" + finding.text() + "] in " + whole);
            }
        }
        for (Expected missed : open) {
            drafts.merge(missed.rule(), new Count(0, 0, 1), Count::plus);
            mistakes.add("missed: " + missed.rule() + " "
                    + missed.span()
                            .map(s -> whole.draft().substring(s.start(), s.end()))
                            .orElse("") + " in " + whole);
        }
        if (whole.findings().isEmpty()) {
            clean++;
            cleanLeftAlone += found.isEmpty() ? 1 : 0;
        }
    }

    private static boolean matches(Expected expected, Finding finding) {
        return expected.rule().equals(finding.rule())
                && expected.span()
                        .map(span -> finding.span().isEmpty()
                                || (span.start() < finding.span().end()
                                        && finding.span().start() < span.end()))
                        .orElse(true);
    }

    String table() {
        var table =
                new StringBuilder("| rule | lines: right | too much | missed | drafts: right | too much | missed |\n"
                        + "|---|---|---|---|---|---|---|\n");
        lines.forEach((rule, line) -> row(table, rule, line, drafts.getOrDefault(rule, Count.NONE)));
        row(table, "all", total(lines), total(drafts));
        return table.append("\nclean drafts left alone: %d of %d\n".formatted(cleanLeftAlone, clean))
                .toString();
    }

    private static void row(StringBuilder table, String rule, Count line, Count draft) {
        table.append("| %s | %d | %d | %d | %d | %d | %d |\n"
                .formatted(rule, line.right, line.extra, line.missed, draft.right, draft.extra, draft.missed));
    }
}
