package sendoff.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendoff.evaluate.Judged.Case;
import sendoff.recognise.Models;
import sendoff.recognise.Portrait;
import sendoff.recognise.Portrait.Sitting;
import sendoff.recognise.Recogniser;

/// How good recognition is with the first stages only.
final class Stages {
    private Tally gate = Tally.EMPTY;
    private Tally sieve = Tally.EMPTY;
    private final List<Case> words = new ArrayList<>();

    /// Judges `mail` stage by stage, by models that did not see it.
    void add(Models models, List<Labelled> mail) {
        var withoutMeaning = new Recogniser(models, text -> Optional.empty());
        for (Labelled one : mail) {
            Optional<Sitting> sitting = Portrait.of(one.message(), one.owner());
            gate = gate.plus(one.isRelevant(), sitting.isPresent());
            sieve = sieve.plus(
                    one.isRelevant(),
                    sitting.filter(seen -> models.sieve().margin(seen.words()) >= 0)
                            .isPresent());
            words.add(new Case(one, withoutMeaning.recognise(one.message(), one.owner())));
        }
    }

    String table() {
        var judged = new Judged(words);
        return "| up to | precision | recall | F1 | kinds macro-F1 |\n|---|---|---|---|---|\n"
                + line("headers", gate, "")
                + line("sieve of words", sieve, "")
                + line("words and clues", judged.relevance(), String.format(Locale.ROOT, "%.3f", judged.macroF1()))
                + "\nThe figures above are those of all stages, the meaning and the conversation around each message included.\n"
                + "One reading of a mailbox reads at most sixty messages for their meaning; for what else a large first scan\n"
                + "finds, the last row holds.\n";
    }

    private static String line(String stage, Tally tally, String kinds) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %s |%n",
                stage,
                tally.precision(),
                tally.recall(),
                tally.f1(),
                kinds);
    }
}
