package sendoff.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.KindName;
import sendoff.domain.Party;
import sendoff.domain.Recognition;

/// What the recogniser said of messages it was not trained on, beside the truth.
record Judged(List<Case> cases) {
    private static final int RESAMPLES = 500;
    private static final int WORST = 20;

    record Case(Labelled mail, Recognition said) {
        boolean isRelevanceRight() {
            return mail.isRelevant() == said.kind().isRelevant();
        }

        boolean isRight() {
            return mail.kind() == said.kind();
        }
    }

    Judged {
        cases = List.copyOf(cases);
    }

    Judged only(java.util.function.Predicate<Case> which) {
        return new Judged(cases.stream().filter(which).toList());
    }

    Tally relevance() {
        Tally tally = Tally.EMPTY;
        for (Case one : cases) {
            tally = tally.plus(one.mail().isRelevant(), one.said().kind().isRelevant());
        }
        return tally;
    }

    Tally of(KindName kind) {
        Tally tally = Tally.EMPTY;
        for (Case one : cases) {
            tally = tally.plus(one.mail().kind() == kind, one.said().kind() == kind);
        }
        return tally;
    }

    /// Mean F1 of the kinds that occur, `none` included.
    double macroF1() {
        return occurring().mapToDouble(kind -> of(kind).f1()).average().orElse(0);
    }

    private Stream<KindName> occurring() {
        return Stream.of(KindName.values())
                .filter(kind -> cases.stream().anyMatch(one -> one.mail().kind() == kind));
    }

    /// Among introductions found as such: the introducer's address is right, or rightly absent.
    double introducerRight() {
        List<Case> found = found(KindName.INTRODUCED);
        return Tally.share(
                found.stream()
                        .filter(one -> isSame(
                                one.mail().label().introducer(), one.said().introducer()))
                        .count(),
                found.size());
    }

    /// Among all relevant messages found with their kind: the requester's address is right, or rightly absent.
    double requesterRight() {
        List<Case> found = cases.stream()
                .filter(one -> one.mail().isRelevant() && one.isRight())
                .toList();
        return Tally.share(
                found.stream()
                        .filter(one -> isSame(
                                one.mail().label().requester(), one.said().requester()))
                        .count(),
                found.size());
    }

    /// Introducer and requester both right among all relevant messages, whether their kind was found or not.
    double rolesRightOfAll() {
        List<Case> relevant =
                cases.stream().filter(one -> one.mail().isRelevant()).toList();
        return Tally.share(
                relevant.stream()
                        .filter(one -> one.said().kind().isRelevant())
                        .filter(one -> isSame(
                                one.mail().label().introducer(), one.said().introducer()))
                        .filter(one -> isSame(
                                one.mail().label().requester(), one.said().requester()))
                        .count(),
                relevant.size());
    }

    private List<Case> found(KindName kind) {
        return cases.stream()
                .filter(one -> one.mail().kind() == kind && one.isRight())
                .toList();
    }

    private static boolean isSame(Optional<String> gold, Optional<Party> said) {
        return gold.map(text -> text.toLowerCase(Locale.ROOT)).equals(said.flatMap(Party::address));
    }

    /// The middle 95 % of a figure over resampled cases, with a fixed seed.
    String interval(ToDoubleFunction<Judged> figure) {
        var random = new SplittableRandom(7);
        double[] values = IntStream.range(0, RESAMPLES)
                .mapToDouble(i -> figure.applyAsDouble(resampled(random)))
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "95 %% interval %.2f to %.2f",
                values[RESAMPLES / 40],
                values[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    private Judged resampled(SplittableRandom random) {
        return new Judged(
                random.ints(cases.size(), 0, cases.size()).mapToObj(cases::get).toList());
    }

    /// How far confidence is from the share that is right, in tenths of confidence, on average over the messages.
    double calibrationError() {
        double off = 0;
        for (int tenth = 0; tenth < 10; tenth++) {
            int at = tenth;
            List<Case> here = cases.stream()
                    .filter(one -> Math.min(9, (int) (one.said().confidence() * 10)) == at)
                    .toList();
            double sure = here.stream()
                    .mapToDouble(one -> one.said().confidence())
                    .average()
                    .orElse(0);
            double right = Tally.share(here.stream().filter(Case::isRight).count(), here.size());
            off += Math.abs(sure - right) * here.size();
        }
        return Tally.share(off, cases.size());
    }

    /// Rows are the truth, columns what was said.
    String confusion() {
        List<KindName> kinds = List.of(KindName.values());
        String head =
                kinds.stream().map(KindName::word).collect(Collectors.joining(" | ", "| truth \\ said | ", " |\n"));
        String rule = "|---|" + "---|".repeat(kinds.size()) + "\n";
        return kinds.stream()
                .map(truth -> kinds.stream()
                        .map(said -> Long.toString(cases.stream()
                                .filter(one ->
                                        one.mail().kind() == truth && one.said().kind() == said)
                                .count()))
                        .collect(Collectors.joining(" | ", "| " + truth.word() + " | ", " |\n")))
                .collect(Collectors.joining("", head + rule, ""));
    }

    /// The mistakes it was surest of; files only, since the mail itself stays where it is.
    String worst() {
        return cases.stream()
                .filter(one -> !one.isRight())
                .sorted(Comparator.comparing(Case::isRelevanceRight)
                        .thenComparing(one -> -one.said().confidence())
                        .thenComparing(one -> one.mail().file()))
                .limit(WORST)
                .map(one -> String.format(
                        Locale.ROOT,
                        "- `%s`: %s, said %s (%.2f)%n",
                        one.mail().source() + "/" + one.mail().file().replaceFirst("messages/", ""),
                        one.mail().kind().word(),
                        one.said().kind().word(),
                        one.said().confidence()))
                .collect(Collectors.joining());
    }
}
