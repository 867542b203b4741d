package sendoff.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.KindName;
import sendoff.language.Features;
import sendoff.language.QuickPattern;
import sendoff.language.Sentence;
import sendoff.language.Sentences;
import sendoff.language.Token;
import sendoff.language.Tokens;

/// Picks the sentence that asks and makes one line of it, in the asker's own words.
///
/// A sentence that says how much of what, and what about, beats a bare "Thursday or Friday?" even where the
/// model finds the latter more of an ask: the line has to tell the owner what is wanted. Where a third party
/// introduces, what the one introduced is after counts for more than who they are. A reminder or a forwarded ask is
/// read together with what stands below it.
final class AskLine {
    private static final int SHORTEST = 12;
    private static final int MOST_SENTENCES = 60;
    private static final int MOST_BELOW = 12;
    private static final int MOST_WORDS = 60;
    private static final int FEW_WORDS = 6;
    private static final int MOST_SIGNS = 4;
    private static final Set<String> PRESENTS = Set.of("meet", "is");
    private static final int LONGEST_BELOW = 2000;

    private static final Pattern WANTS = Pattern.compile(
            "\\b(?:could|would|can|may|might|will|shall) (?:you|i|we)\\b|\\b(?:i'd|i would|we'd|we would) (?:love|like|appreciate|be)|\\bhop(?:e|ing)\\b|\\bwonder(?:ing)?\\b|\\bplease\\b|\\blooking for\\b|\\bwants? to\\b"
                    + "|\\bany chance\\b|\\bare you\\b|\\bdo you\\b|\\b(?:min(?:utes?|s)?|hour|coffee|call|lunch|chat|intro(?:duction)?|introduce|connect|advice|meet|talk|speak)\\b");

    private static final QuickPattern AMOUNT = QuickPattern.of("\\b" + AskDetails.AMOUNT + "\\b");
    private static final QuickPattern TOPIC = QuickPattern.of(
            "\\b(?:about|regarding|concerning|how (?:to|you|i|we)|what (?:to|you|it)|on (?:how|what|whether|my|our|the)|for (?:my|our|a|the)|with (?:my|our|him|her))\\b");
    private static final QuickPattern POINTS_BACK =
            QuickPattern.of("\\b(?:this|that|it|them|there|then|so|yes|no|maybe)[?.! ]*$");

    /// Words around an ask that are none of it.
    private static final QuickPattern BESIDE = QuickPattern.of(
            "\\b(?:no (?:pressure|worries|problem|is fine|rush|hard feelings)|plain no|fine if not|totally fine|don't scold|last try|one last time|if it's awkward|forgive"
                    + "|(?:one|a) (?:word|line|short reply)(?: of answer)? is|a short reply|let me know|tell me (?:if|when|which)|my calendar|regards|best wishes|how are you|tudo bem"
                    + "|ask for your answer|my assistant|in case my|still stands|did you (?:get|see|have)|have you had|get a chance|floating this|top of your|just checking|any (?:news|thoughts)"
                    + "|for your information|was meant for you|landed with me|is yours i think|ask once more)\\b|^fyi\\b");

    /// The act of bringing together says who, not what for.
    private static final QuickPattern BRINGS = QuickPattern.of(
            "^(?:\\W|[\\p{L}]+,? )?(?:meet\\b|this is\\b|here is\\b)|\\b(?:looping in|in copy|copied here|cc'd|adding|connecting you|i bring you|i told (?:him|her)|gave (?:him|her|them|your)|(?:pass|share|give)(?: on)? your (?:e-?mail|address|number|name)|connect you|in touch with you)\\b");

    private static final QuickPattern THEM =
            QuickPattern.of("\\b(?:he|she|they|him|her|them|his|their|who|both|two of you|you two|each other)\\b");

    private static final QuickPattern REMINDS = QuickPattern.of(
            "\\b(?:any (?:news|thoughts|update|word)|reminder|rappel|following up|follow up|once more|again|still (?:keen|hoping|waiting|interested|stands)|bump|nudg|floating|top of your|did you (?:get|see|have)|have you had|get a chance|haven't heard|in case)\\b");

    private record Candidate(String text, double strength) {}

    /// @param names of the one who asks through somebody else
    /// @param owner the owner's names
    private record Judging(
            Models models, KindName kind, Set<String> names, Set<String> owner, UnaryOperator<String> english) {}

    private AskLine() {}

    static Optional<String> in(Reading reading, Models models, KindName kind, Roles roles) {
        Set<String> names = roles.requester().map(Names::of).orElse(Set.of());
        Set<String> owner = reading.message()
                .recipients()
                .filter(reading.owner()::is)
                .flatMap(party -> Names.of(party).stream())
                .collect(Collectors.toSet());
        var judging = new Judging(models, kind, names, owner, reading::english);
        List<Candidate> own = candidates(reading.sentences(), judging, 0);
        List<Candidate> all = Stream.concat(own.stream(), below(reading, judging))
                .sorted(Comparator.comparingDouble(Candidate::strength).reversed())
                .toList();
        return all.stream().findFirst().map(best -> {
            String said = withoutCall(best.text(), owner);
            String line = kind == KindName.INTRODUCED ? PlainAsk.ofAnother(said) : PlainAsk.of(said);
            List<String> others =
                    all.stream().filter(one -> one != best).map(Candidate::text).toList();
            return AskDetails.added(line, best.text(), others, reading, roles);
        });
    }

    /// "Maren, meet Isla" without the name by which the owner is called.
    private static String withoutCall(String said, Set<String> owner) {
        int comma = said.indexOf(", ");
        boolean called = comma > 0 && owner.contains(Tokens.fold(said.substring(0, comma)));
        String rest = comma > 0 ? said.substring(comma + 2) : said;
        return called && rest.length() >= SHORTEST
                ? rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1)
                : said;
    }

    private static Stream<Candidate> below(Reading reading, Judging judging) {
        boolean reminds = REMINDS.isIn(reading.folded());
        Stream<Candidate> forwarded = Handed.in(reading).stream()
                .filter(letter -> !reading.owner().is(letter.from()))
                .flatMap(letter -> read(letter.text(), judging, -0.3));
        Stream<Candidate> quoted =
                reminds ? read(unmarked(reading.message().text().quoted()), judging, -0.3) : Stream.empty();
        return Stream.concat(forwarded, quoted);
    }

    private static String unmarked(String quoted) {
        String start = quoted.substring(0, Math.min(quoted.length(), LONGEST_BELOW));
        return start.lines()
                .map(line -> line.replaceFirst("^[>\\s]+", ""))
                .filter(line -> !line.endsWith(":"))
                .reduce("", (all, line) -> all + "\n" + line);
    }

    private static Stream<Candidate> read(String text, Judging judging, double prior) {
        List<Sentence> sentences = Sentences.of(text.substring(0, Math.min(text.length(), LONGEST_BELOW)));
        return candidates(sentences.stream().limit(MOST_BELOW).toList(), judging, prior).stream();
    }

    private static List<Candidate> candidates(List<Sentence> sentences, Judging judging, double prior) {
        return sentences.stream()
                .limit(MOST_SENTENCES)
                .filter(sentence -> sentence.text().length() >= SHORTEST || sentence.asks())
                .filter(sentence -> !sentence.text().endsWith(","))
                .map(sentence -> new Candidate(sentence.text(), prior + strength(sentence, judging)))
                .toList();
    }

    private static double strength(Sentence sentence, Judging judging) {
        String english = judging.english().apply(sentence.text());
        String folded = Tokens.fold(english);
        List<String> words =
                Tokens.of(english).stream().map(Token::text).limit(MOST_WORDS).toList();
        var features = new Features().addRuns("w", words, 3).scaleBlock(1);
        int signs = signs(folded);
        boolean asks = signs > 0 || sentence.asks();
        return judging.models().asks().margin(features)
                + 0.8 * signs
                + (sentence.asks() ? 1.5 : 0)
                + (asks ? substance(folded) : 0)
                + (judging.kind() == KindName.INTRODUCED ? forAnother(folded, words, judging) : 0)
                - (POINTS_BACK.isIn(folded) ? 1.2 : 0)
                - (asks || PlainAsk.ANOTHER_WANTS.matcher(folded).find() ? 0 : 2)
                - (BESIDE.isIn(folded) ? 2.5 : 0)
                - (words.size() < FEW_WORDS ? 1.5 : 0);
    }

    private static double forAnother(String folded, List<String> words, Judging judging) {
        boolean wants = PlainAsk.ANOTHER_WANTS.matcher(folded).find();
        boolean ofThem = words.stream().anyMatch(judging.names()::contains) || THEM.isIn(folded);
        return (ofThem ? 1.2 : 0)
                - (presentsTheOwner(words, judging) ? 3 : 0)
                + (wants ? 2 + (AMOUNT.isIn(folded) ? 0.8 : 0) + (TOPIC.isIn(folded) ? 0.8 : 0) : 0)
                - (BRINGS.isIn(folded) && !wants ? 1.5 : 0);
    }

    /// "Priya, meet Maren, who knows every forwarder" is said to Priya; "Priya, here is Professor Adeyemi" as well.
    private static boolean presentsTheOwner(List<String> words, Judging judging) {
        return IntStream.range(1, words.size())
                .filter(at -> judging.owner().contains(words.get(at)))
                .anyMatch(at -> PRESENTS.contains(words.get(at - 1)) || at > 1 && PRESENTS.contains(words.get(at - 2)));
    }

    private static double substance(String folded) {
        return (AMOUNT.isIn(folded) ? 0.8 : 0) + (TOPIC.isIn(folded) ? 0.8 : 0);
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
