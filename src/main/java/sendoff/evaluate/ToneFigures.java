package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import sendoff.domain.Finding;
import sendoff.evaluate.DraftLabels.Expected;
import sendoff.evaluate.DraftLabels.LabelledDraft;
import sendoff.tone.Tone;

/// How well the tone rules find what a person would note in a draft: by rule and overlapping words, missing
/// parts by rule alone.
final class ToneFigures implements Section {
    private static final int ROUNDS = 20;
    private static final int WORST_SHOWN = 40;

    private final Tone tone = Tone.standard();

    @Override
    public String title() {
        return "Tone";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        List<Figure> figures = new ArrayList<>();
        var all = new Score();
        StringBuilder worst = new StringBuilder();
        List<LabelledDraft> drafts = new ArrayList<>();
        for (Path mailbox : DraftLabels.mailboxes(corpus)) {
            var score = new Score();
            List<LabelledDraft> here = DraftLabels.read(mailbox);
            here.forEach(draft -> score.add(draft, tone.check(draft.text(), draft.situation()), worst));
            figures.addAll(score.figures(mailbox.getFileName().toString()));
            all.add(score);
            drafts.addAll(here);
        }
        if (drafts.isEmpty()) {
            return Measured.NOTHING;
        }
        figures.addAll(0, all.figures("all mailboxes"));
        figures.add(Figure.atMost(
                2, "ms a draft", millisADraft(drafts), drafts.size() + " drafts, fastest of " + ROUNDS + " rounds"));
        figures.addAll(new RealDeclines(tone).measure(corpus));
        String mistakes = worst.toString().lines().limit(WORST_SHOWN).reduce("", (a, b) -> a + b + "\n");
        return new Measured(figures, all.table() + "\nMistakes:\n\n" + mistakes);
    }

    /// The fastest of the rounds: the others measure what else the machine does.
    private double millisADraft(List<LabelledDraft> drafts) {
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long started = System.nanoTime();
            for (LabelledDraft draft : drafts) {
                tone.check(draft.text(), draft.situation());
            }
            fastest = Math.min(fastest, System.nanoTime() - started);
        }
        return fastest / 1e6 / drafts.size();
    }

    /// Counts by rule, and of drafts without any fault those that were left alone.
    private static final class Score {
        /// @param hit found and labelled, @param extra found only, @param missed labelled only
        private record Count(int hit, int extra, int missed) {
            Count plus(Count more) {
                return new Count(hit + more.hit, extra + more.extra, missed + more.missed);
            }

            double precision() {
                return hit + extra == 0 ? 1 : (double) hit / (hit + extra);
            }

            double recall() {
                return hit + missed == 0 ? 1 : (double) hit / (hit + missed);
            }
        }

        private final Map<String, Count> byRule = new TreeMap<>();
        private int clean;
        private int cleanLeftAlone;

        void add(LabelledDraft draft, List<Finding> found, StringBuilder mistakes) {
            List<Expected> open = new ArrayList<>(draft.findings());
            for (Finding finding : found) {
                Optional<Expected> match = open.stream()
                        .filter(expected -> matches(draft.text(), finding, expected))
                        .findFirst();
                if (match.isPresent()) {
                    open.remove(match.orElseThrow());
                    count(finding.rule(), new Count(1, 0, 0));
                } else {
                    count(finding.rule(), new Count(0, 1, 0));
                    note(mistakes, draft, "too much", finding.rule(), finding.text());
                }
            }
            for (Expected missed : open) {
                count(missed.rule(), new Count(0, 0, 1));
                note(mistakes, draft, "missed", missed.rule(), missed.text().orElse(""));
            }
            if (draft.findings().isEmpty()) {
                clean++;
                cleanLeftAlone += found.isEmpty() ? 1 : 0;
            }
        }

        private static void note(StringBuilder mistakes, LabelledDraft draft, String what, String rule, String text) {
            mistakes.append("- ")
                    .append(draft.id())
                    .append(' ')
                    .append(what)
                    .append(' ')
                    .append(rule);
            mistakes.append(text.isBlank() ? "" : ": " + text.replaceAll("\\s+", " "))
                    .append('\n');
        }

        private static boolean matches(String draft, Finding finding, Expected expected) {
            if (!finding.rule().equals(expected.rule())) {
                return false;
            }
            if (expected.text().isEmpty() || finding.span().isEmpty()) {
                return true;
            }
            Optional<Finding.Span> span =
                    DraftLabels.place(draft, expected.text().orElseThrow());
            return span.filter(labelled -> labelled.start() < finding.span().end()
                            && finding.span().start() < labelled.end())
                    .isPresent();
        }

        private void count(String rule, Count count) {
            byRule.merge(rule, count, Count::plus);
        }

        void add(Score other) {
            other.byRule.forEach(this::count);
            clean += other.clean;
            cleanLeftAlone += other.cleanLeftAlone;
        }

        List<Figure> figures(String where) {
            Count total = byRule.values().stream().reduce(new Count(0, 0, 0), Count::plus);
            String counts =
                    where + ": " + total.hit + " right, " + total.extra + " too much, " + total.missed + " missed";
            return List.of(
                    Figure.atLeast(0.92, "finding precision, " + where, total.precision(), counts),
                    Figure.atLeast(0.90, "finding recall, " + where, total.recall(), counts),
                    Figure.atLeast(
                            0.95,
                            "clean drafts left alone, " + where,
                            clean == 0 ? 1 : (double) cleanLeftAlone / clean,
                            cleanLeftAlone + " of " + clean));
        }

        String table() {
            var table = new StringBuilder(
                    "| rule | right | too much | missed | precision | recall |\n|---|---|---|---|---|---|\n");
            byRule.forEach((rule, count) -> table.append(String.format(
                    java.util.Locale.ROOT,
                    "| %s | %d | %d | %d | %.2f | %.2f |\n",
                    rule,
                    count.hit,
                    count.extra,
                    count.missed,
                    count.precision(),
                    count.recall())));
            return table.toString();
        }
    }
}
