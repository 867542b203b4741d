package sendoff.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.language.Features;
import sendoff.language.Sentence;
import sendoff.language.Token;
import sendoff.language.Tokens;

/// Picks the sentence that asks and makes one line of it, in the asker's own words.
///
/// A sentence that says how much of what, and what about, beats a bare "Thursday or Friday?" even where the
/// model finds the latter more of an ask: the line has to tell the owner what is wanted.
final class AskLine {
    private static final int SHORTEST = 12;
    private static final int MOST_SENTENCES = 60;
    private static final int MOST_WORDS = 60;
    private static final int FEW_WORDS = 6;
    private static final int MOST_SIGNS = 4;

    private static final Pattern WANTS = Pattern.compile(
            "\\b(?:could|would|can|may|might|will|shall) (?:you|i|we)\\b|\\b(?:i'd|i would|we'd|we would) (?:love|like|appreciate|be)|\\bhop(?:e|ing)\\b|\\bwonder(?:ing)?\\b|\\bplease\\b|\\blooking for\\b|\\bwants? to\\b"
                    + "|\\bany chance\\b|\\bare you\\b|\\bdo you\\b|\\b(?:min(?:utes?|s)?|hour|coffee|call|lunch|chat|intro(?:duction)?|introduce|connect|advice|meet|talk|speak)\\b");

    private static final Pattern AMOUNT = Pattern.compile(
            "\\b(?:\\d+|five|ten|fifteen|twenty|thirty|forty|half an|an|one|a few|a quarter of an) ?-?(?:min(?:ute)?s?|hours?|questions?|calls?|pages?|slides)\\b");
    private static final Pattern TOPIC = Pattern.compile(
            "\\b(?:about|regarding|concerning|how (?:to|you|i|we)|what (?:to|you|it)|on (?:how|what|whether|my|our|the)|for (?:my|our|a|the)|with (?:my|our|him|her))\\b");
    private static final Pattern POINTS_BACK =
            Pattern.compile("\\b(?:this|that|it|them|there|then|so|yes|no|maybe)[?.! ]*$");

    private AskLine() {}

    static Optional<String> in(Reading reading, Models models) {
        return reading.sentences().stream()
                .limit(MOST_SENTENCES)
                .filter(sentence -> sentence.text().length() >= SHORTEST || sentence.asks())
                .filter(sentence -> !sentence.text().endsWith(","))
                .max(Comparator.comparingDouble(sentence -> strength(reading, sentence, models)))
                .map(sentence -> PlainAsk.of(sentence.text()));
    }

    private static double strength(Reading reading, Sentence sentence, Models models) {
        List<String> words = reading.tokens().stream()
                .filter(token -> token.start() >= sentence.start() && token.end() <= sentence.end())
                .map(Token::text)
                .limit(MOST_WORDS)
                .toList();
        String folded = Tokens.fold(sentence.text());
        var features = new Features().addRuns("w", words, 3).scaleBlock(1);
        int signs = signs(folded);
        return models.asks().margin(features)
                + 0.8 * signs
                + (sentence.asks() ? 1.5 : 0)
                + (signs > 0 || sentence.asks() ? substance(folded) : 0)
                - (POINTS_BACK.matcher(folded).find() ? 1.2 : 0)
                - (words.size() < FEW_WORDS ? 1.5 : 0);
    }

    private static double substance(String folded) {
        return (AMOUNT.matcher(folded).find() ? 0.8 : 0)
                + (TOPIC.matcher(folded).find() ? 0.8 : 0);
    }

    private static int signs(String folded) {
        Matcher wants = WANTS.matcher(folded);
        int hits = 0;
        while (hits < MOST_SIGNS && wants.find()) {
            hits++;
        }
        return hits;
    }
}
