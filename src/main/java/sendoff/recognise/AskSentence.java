package sendoff.recognise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.language.Features;
import sendoff.language.QuickPattern;
import sendoff.language.Sentence;
import sendoff.language.Sentences;
import sendoff.language.Token;
import sendoff.language.Tokens;

/// A sentence that may be the one that asks, and what tells a model so: its words, where it stands, and what rules know
/// of asking. A reminder or a forwarded ask is read together with what stands below it.
///
/// @param text     as written
/// @param features for the kind of introduction that the letter is
public record AskSentence(String text, Features features) {
    private static final int SHORTEST = 12;
    private static final int MOST_SENTENCES = 60;
    private static final int MOST_BELOW = 12;
    private static final int MOST_WORDS = 68;
    private static final int LONGEST_BELOW = 2000;

    /// Beyond it one place in a letter is like another.
    private static final int FAR = 6;

    private static final double KINDS = 0.7;
    private static final double CLUES = 0.2;

    /// Words by which a length is as good as the next.
    private static final List<Integer> LENGTHS = List.of(6, 10, 16, 25, 40);

    private static final Set<String> PRESENTING = Set.of("meet", "is");

    private static final QuickPattern PRESENTS = QuickPattern.of("\\b(?:meet|this is|here is)\\b");

    private static final QuickPattern REMINDS = QuickPattern.of(
            "\\b(?:any (?:news|thoughts|update|word)|reminder|rappel|following up|follow up|once more|again|still (?:keen|hoping|waiting|interested|stands)|bump|nudg|floating|top of your|did you (?:get|see|have)|have you had|get a chance|haven't heard|in case)\\b");

    private static final Map<String, Predicate<String>> SIGNS = signs();

    private static Map<String, Predicate<String>> signs() {
        Map<String, Predicate<String>> signs = new LinkedHashMap<>();
        Pattern wants = Pattern.compile(
                "\\b(?:could|would|can|may|might|will|shall) (?:you|i|we)\\b|\\b(?:i'd|i would|we'd|we would) (?:love|like|appreciate|be)|\\bhop(?:e|ing)\\b|\\bwonder(?:ing)?\\b|\\bplease\\b|\\blooking for\\b|\\bwants? to\\b"
                        + "|\\bany chance\\b|\\bare you\\b|\\bdo you\\b|\\b(?:min(?:utes?|s)?|hour|coffee|call|lunch|chat|intro(?:duction)?|introduce|connect|advice|meet|talk|speak)\\b");
        signs.put("wants", folded -> wants.matcher(folded).find());
        signs.put(
                "another wants",
                folded -> PlainAsk.ANOTHER_WANTS.matcher(folded).find());
        signs.put("amount", QuickPattern.of("\\b" + AskDetails.AMOUNT + "\\b")::isIn);
        signs.put(
                "topic",
                QuickPattern.of(
                                "\\b(?:about|regarding|concerning|how (?:to|you|i|we)|what (?:to|you|it)|on (?:how|what|whether|my|our|the)|for (?:my|our|a|the)|with (?:my|our|him|her))\\b")
                        ::isIn);
        signs.put("points back", QuickPattern.of("\\b(?:this|that|it|them|there|then|so|yes|no|maybe)[?.! ]*$")::isIn);
        signs.put(
                "beside",
                QuickPattern.of(
                                "\\b(?:no (?:pressure|worries|problem|is fine|rush|hard feelings)|plain no|fine if not|totally fine|don't scold|last try|one last time|if it's awkward|forgive"
                                        + "|(?:one|a) (?:word|line|short reply)(?: of answer)? is|a short reply|let me know|tell me (?:if|when|which)|my calendar|regards|best wishes|how are you|tudo bem"
                                        + "|ask for your answer|my assistant|in case my|still stands|did you (?:get|see|have)|have you had|get a chance|floating this|top of your|just checking|any (?:news|thoughts)"
                                        + "|for your information|was meant for you|landed with me|is yours i think|ask once more)\\b|^fyi\\b")
                        ::isIn);
        signs.put(
                "brings together",
                QuickPattern.of(
                                "^(?:\\W|[\\p{L}]+,? )?(?:meet\\b|this is\\b|here is\\b)|\\b(?:looping in|in copy|copied here|cc'd|adding|connecting you|i bring you|i told (?:him|her)|gave (?:him|her|them|your)|(?:pass|share|give)(?: on)? your (?:e-?mail|address|number|name)|connect you|in touch with you)\\b")
                        ::isIn);
        signs.put(
                "them",
                QuickPattern.of("\\b(?:he|she|they|him|her|them|his|their|who|both|two of you|you two|each other)\\b")
                        ::isIn);
        signs.put("reminds", REMINDS::isIn);
        return Collections.unmodifiableMap(signs);
    }

    /// All of a letter that is an introduction of this kind.
    public static List<AskSentence> in(Message message, Owner owner, KindName kind) {
        Reading reading = Reading.of(message, owner);
        return in(reading, kind, Roles.in(reading, kind));
    }

    static List<AskSentence> in(Reading reading, KindName kind, Roles roles) {
        Set<String> asker =
                kind == KindName.INTRODUCED ? roles.requester().map(Names::of).orElse(Set.of()) : Set.of();
        var letter = new Letter(reading, kind.word(), asker);
        Stream<AskSentence> own = letter.sentences("own", reading.sentences(), MOST_SENTENCES);
        Stream<AskSentence> forwarded = Handed.in(reading).stream()
                .filter(handed -> !reading.owner().is(handed.from()))
                .flatMap(handed -> letter.below(handed.text()));
        Stream<AskSentence> quoted = REMINDS.isIn(reading.folded())
                ? letter.below(unmarked(reading.message().text().quoted()))
                : Stream.empty();
        return Stream.of(own, forwarded, quoted).flatMap(part -> part).toList();
    }

    private static String unmarked(String quoted) {
        return cut(quoted)
                .lines()
                .map(line -> line.replaceFirst("^[>\\s]+", ""))
                .filter(line -> !line.endsWith(":"))
                .reduce("", (all, line) -> all + "\n" + line);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_BELOW));
    }

    /// @param asker names of the one who asks through somebody else
    private record Letter(Reading reading, String kind, Set<String> asker) {
        Stream<AskSentence> below(String text) {
            return sentences("below", Sentences.of(cut(text)), MOST_BELOW);
        }

        Stream<AskSentence> sentences(String part, List<Sentence> all, int most) {
            List<Sentence> sentences = all.stream()
                    .limit(most)
                    .filter(sentence -> sentence.text().length() >= SHORTEST || sentence.asks())
                    .filter(sentence -> !sentence.text().endsWith(","))
                    .toList();
            boolean presentsAnother = sentences.stream()
                    .anyMatch(sentence -> PRESENTS.isIn(Tokens.fold(sentence.text())) && !presentsTheOwner(sentence));
            return IntStream.range(0, sentences.size())
                    .filter(at -> !presentsAnother || !presentsTheOwner(sentences.get(at)))
                    .mapToObj(at -> {
                        List<String> clues = new ArrayList<>(List.of(
                                part,
                                part + " from above " + Math.min(at, FAR),
                                part + " from below " + Math.min(sentences.size() - at, FAR)));
                        return sentence(sentences.get(at), clues);
                    });
        }

        private AskSentence sentence(Sentence sentence, List<String> clues) {
            String english = reading.english(sentence.text());
            List<Token> tokens = Tokens.of(english);
            String folded = Tokens.fold(english);
            SIGNS.forEach((sign, isIn) -> {
                if (isIn.test(folded)) {
                    clues.add(sign);
                }
            });
            if (sentence.asks()) {
                clues.add("?");
            }
            if (presentsTheOwner(sentence)) {
                clues.add("presents the owner");
            }
            if (tokens.stream().map(Token::text).anyMatch(asker::contains)) {
                clues.add("asker");
            }
            List<String> words = new ArrayList<>(Portrait.general(reading, tokens, MOST_WORDS));
            clues.add("length "
                    + LENGTHS.stream().filter(length -> length <= words.size()).count());
            words.addFirst("<");
            words.addLast(">");
            var features = new Features().addRuns("w", words, 3).scaleBlock(1);
            features.addRuns("k " + kind, words, 2).scaleBlock(KINDS);
            clues.forEach(clue -> features.add(clue, CLUES).add(kind + ": " + clue, CLUES));
            return new AskSentence(sentence.text(), features.endBlock());
        }

        /// "Priya, meet Maren, who knows every forwarder" is said to Priya; "Priya, here is Professor Adeyemi" as well.
        /// Where the other one is presented, too, it is never what the owner is told.
        private boolean presentsTheOwner(Sentence sentence) {
            List<Token> tokens = Tokens.of(sentence.text());
            return IntStream.range(1, tokens.size())
                    .filter(at ->
                            reading.names().owner().contains(tokens.get(at).text()))
                    .anyMatch(at -> PRESENTING.contains(tokens.get(at - 1).text())
                            || at > 1 && PRESENTING.contains(tokens.get(at - 2).text()));
        }
    }
}
