package sendoff.recognise;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Ask;
import sendoff.language.Features;
import sendoff.language.Sentence;
import sendoff.language.Tokens;

/// Picks the sentence that asks and shortens it to one line of the asker's own words.
final class AskLine {
    private static final int SHORTEST = 12;

    private static final Pattern WANTS = Pattern.compile(
            "\\b(?:could|would|can|may|might|will|shall) (?:you|i|we)\\b|\\b(?:i'd|i would|we'd|we would) (?:love|like|appreciate|be)|\\bhop(?:e|ing)\\b|\\bwonder(?:ing)?\\b|\\bplease\\b|\\blooking for\\b|\\bwants? to\\b"
                    + "|\\bany chance\\b|\\bare you\\b|\\bdo you\\b|\\b(?:min(?:utes?|s)?|hour|coffee|call|lunch|chat|intro(?:duction)?|introduce|connect|advice|meet|talk|speak)\\b");

    /// What leads up to the ask and can go.
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:hi|hello|hey|dear)\\b[^,:!]{0,40}[,:!] *|(?:so|and|but|also|now|anyway|well|ok|okay|p\\.?s\\.?)[,:]? +"
                    + "|(?:i was|i am|i'm|just|we were) (?:just )?(?:wondering|hoping|curious) (?:if|whether|that)? ?"
                    + "|(?:if (?:you|it|that|this)[^,]{0,60}), +)",
            Pattern.CASE_INSENSITIVE);

    /// Where a line can end without losing what is wanted.
    private static final Pattern CLAUSE = Pattern.compile(
            "(?: \\(|; | - | – | — |: |, (?:because|since|as|and|but|so|which|who|while|though|if)\\b|, )");

    private AskLine() {}

    static Optional<String> in(Reading reading, Models models) {
        return reading.sentences().stream()
                .filter(sentence -> sentence.text().length() >= SHORTEST || sentence.asks())
                .max(Comparator.comparingDouble(sentence -> strength(sentence, models)))
                .map(Sentence::text)
                .map(AskLine::shortened);
    }

    private static double strength(Sentence sentence, Models models) {
        String folded = Tokens.fold(sentence.text());
        Matcher wants = WANTS.matcher(folded);
        int hits = 0;
        while (wants.find() && hits < 4) {
            hits++;
        }
        var words = new Features()
                .addRuns(
                        "w",
                        Tokens.of(sentence.text()).stream()
                                .map(token -> token.text())
                                .limit(60)
                                .toList(),
                        3)
                .scaleBlock(1);
        return models.asks().margin(words) + 0.8 * hits + (sentence.asks() ? 1.5 : 0);
    }

    static String shortened(String sentence) {
        String line = sentence.strip();
        Matcher lead = LEAD.matcher(Tokens.fold(line));
        while (lead.find() && line.length() - lead.end() >= SHORTEST) {
            line = line.substring(lead.end()).strip();
            lead = LEAD.matcher(Tokens.fold(line));
        }
        while (line.length() > Ask.LONGEST) {
            int cut = lastClause(line);
            if (cut < Ask.LONGEST / 3) {
                break;
            }
            line = line.substring(0, cut).strip();
        }
        return line;
    }

    private static int lastClause(String line) {
        Matcher clause = CLAUSE.matcher(line);
        int last = 0;
        while (clause.find()) {
            last = clause.start();
        }
        return last;
    }
}
