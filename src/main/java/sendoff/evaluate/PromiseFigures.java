package sendoff.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.recognise.Promises;
import sendoff.recognise.Recogniser;

/// Promises in the real sentences and in the whole messages of the modern mailboxes, with what they name and when they
/// are due.
///
/// The rules are written, not trained, so there are no folds; but who wrote them had read this data.
final class PromiseFigures implements Section {
    private static final Promises PROMISES = new Promises();
    private static final double SAME_WORDS = 0.6;
    private static final List<String> NO_TRUTH = List.of();

    private final Strangers strangers;

    PromiseFigures(Strangers strangers) {
        this.strangers = strangers;
    }

    private record Count(
            Tally found, int dueRight, int dueWrong, int dueGold, int dueGoldRight, int what, List<String> faults) {
        static final Count NOTHING = new Count(Tally.EMPTY, 0, 0, 0, 0, 0, NO_TRUTH);

        Count hit(PromiseMade truth, PromiseMade said) {
            boolean same = truth.due().equals(said.due());
            boolean gold = truth.due().isPresent();
            return new Count(
                    found.plus(true, true),
                    dueRight + (same ? 1 : 0),
                    dueWrong + (!same && said.due().isPresent() ? 1 : 0),
                    dueGold + (gold ? 1 : 0),
                    dueGoldRight + (gold && same ? 1 : 0),
                    what + (truth.what() == said.what() ? 1 : 0),
                    same
                            ? faults
                            : with("- due "
                                    + said.due().map(LocalDate::toString).orElse("none") + ", is "
                                    + truth.due().map(LocalDate::toString).orElse("none")));
        }

        Count missed() {
            return new Count(found.plus(true, false), dueRight, dueWrong, dueGold, dueGoldRight, what, faults);
        }

        Count falseAlarm() {
            return new Count(found.plus(false, true), dueRight, dueWrong, dueGold, dueGoldRight, what, faults);
        }

        private List<String> with(String fault) {
            var more = new ArrayList<>(faults);
            more.add(fault);
            return more;
        }

        List<Figure> figures(String where) {
            String note = String.format(
                    Locale.ROOT,
                    "P %.2f, R %.2f, %d promises",
                    found.precision(),
                    found.recall(),
                    found.hits() + found.misses());
            return List.of(
                    Figure.atLeast(0.88, "F1, " + where, found.f1(), note),
                    Figure.atLeast(
                            0.85,
                            "due exact, " + where,
                            Tally.share(dueGoldRight, dueGold),
                            "of " + dueGold + " found with a due date"),
                    Figure.atMost(
                            0.05,
                            "due wrong, " + where,
                            Tally.share(dueWrong, found.hits()),
                            "another date than the label's, of all found"),
                    Figure.of("act right, " + where, Tally.share(what, found.hits()), ""));
        }
    }

    @Override
    public String title() {
        return "Promises";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        List<Figure> figures = new ArrayList<>();
        if (Files.exists(corpus.resolve("promises.jsonl"))) {
            figures.addAll(real(corpus).figures("real sentences"));
        }
        for (Path mailbox : LabelledMail.mailboxes(corpus.resolve("modern"))) {
            figures.addAll(modern(mailbox, strangers.to(corpus, mailbox))
                    .figures(mailbox.getFileName().toString()));
        }
        return figures.isEmpty() ? Measured.NOTHING : new Measured(figures, "");
    }

    private static Count real(Path corpus) {
        Count count = Count.NOTHING;
        for (JsonLines.Line line : JsonLines.in(corpus.resolve("promises.jsonl"))) {
            List<PromiseMade> said = PROMISES.in(line.string("sentence"), at(line.string("date")));
            if (line.isTrue("promise")) {
                var truth = new PromiseMade(
                        what(line.string("what")),
                        line.string("sentence"),
                        line.text("due").map(LocalDate::parse));
                count = said.isEmpty() ? count.missed() : count.hit(truth, said.getFirst());
            } else if (!said.isEmpty()) {
                count = count.falseAlarm();
            }
        }
        return count;
    }

    private static Count modern(Path mailbox, Recogniser recogniser) {
        Map<String, List<PromiseMade>> truth = labelled(mailbox);
        Count count = Count.NOTHING;
        for (Labelled one : LabelledMail.modern(mailbox)) {
            List<PromiseMade> said =
                    recogniser.recognise(one.message(), one.owner()).promises();
            count = message(count, truth.getOrDefault(one.file(), List.of()), new ArrayList<>(said));
        }
        return count;
    }

    private static Count message(Count start, List<PromiseMade> truth, List<PromiseMade> said) {
        Count count = start;
        for (PromiseMade promise : truth) {
            Optional<PromiseMade> match = said.stream()
                    .filter(one -> alike(one.text(), promise.text()))
                    .findFirst();
            match.ifPresent(said::remove);
            count = match.isPresent() ? count.hit(promise, match.get()) : count.missed();
        }
        for (int i = 0; i < said.size(); i++) {
            count = count.falseAlarm();
        }
        return count;
    }

    /// Whether most words of the shorter one stand in the other.
    private static boolean alike(String first, String second) {
        Set<String> a = words(first);
        Set<String> b = words(second);
        int shorter = Math.min(a.size(), b.size());
        a.retainAll(b);
        return a.size() >= SAME_WORDS * shorter;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    /// The promises that the labels of a modern mailbox name, by file.
    static Map<String, List<PromiseMade>> labelled(Path mailbox) {
        Map<String, List<PromiseMade>> found = new HashMap<>();
        for (JsonLines.Line line : JsonLines.in(mailbox.resolve("labels.jsonl"))) {
            found.put(
                    line.string("file"),
                    line.lines("promises").stream()
                            .map(promise -> new PromiseMade(
                                    what(promise.string("what")),
                                    promise.string("text"),
                                    promise.text("due").map(LocalDate::parse)))
                            .toList());
        }
        return found;
    }

    /// The words of the corpus README, "Names in the program".
    private static What what(String word) {
        return word.equals("send_something") ? What.SEND : What.of(word.replace('_', '-'));
    }

    /// Where the label's date has no offset, the corpus counts five hours west of Greenwich.
    private static OffsetDateTime at(String date) {
        boolean offset = date.endsWith("Z") || date.matches(".*[+-]\\d\\d:\\d\\d");
        return OffsetDateTime.parse(offset ? date : date + "-05:00");
    }
}
