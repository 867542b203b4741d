package sendoff.recognise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Ask;
import sendoff.domain.Party;
import sendoff.language.DateInWords;
import sendoff.language.DatesInWords;
import sendoff.language.QuickPattern;
import sendoff.language.Tokens;

/// What the sentence that asks leaves to its neighbours: how long, what about, until when, and who "her" is. Added in
/// the asker's words, as far as the line has room.
final class AskDetails {
    static final String AMOUNT =
            "(?:\\d+|five|ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|half an|an|one|two|a few|a quarter of an|three quarters of an) ?-?(?:min(?:ute)?s?|hours?|questions?|calls?|pages?|slides)";

    private static final int SHORT = 60;
    private static final int MOST_OTHERS = 8;

    private static final QuickPattern HAS_AMOUNT =
            QuickPattern.of("\\b" + AMOUNT + "\\b|\\b(?:coffee|lunch|breakfast|dinner|call)\\b");
    private static final Pattern AMOUNT_ASKED = Pattern.compile(
            "\\b(?:for|need|only|just|spare|give (?:me|him|her|us|them)|find|ask(?:s|ing)?(?: you)?(?: for)?|takes?|value|love|quick|short|steal|hoped for)"
                    + " (?:maybe |about |some |say |me |him |her )?(" + AMOUNT + ")\\b");
    private static final QuickPattern HAS_TOPIC = QuickPattern.of(
            "\\b(?:about|regarding|concerning|on|how|what|whether|why|where|who|which|for|as|with|over|through)\\b");
    private static final Pattern TOPIC = Pattern.compile(
            "\\b(?:about|regarding|concerning|on (?:how|what|whether)|how (?:to|you|i|we)) [^.?!;,()\\n]{4,60}");
    private static final QuickPattern ASKS = QuickPattern.of(
            "\\?|\\b(?:could|would|can|may|might|love|like|hope|hoping|wonder|wondering|please|need|want|writ(?:e|ing)|seek|looking)\\b");
    private static final QuickPattern SOMEONE = QuickPattern.of("\\b(?:him|her|his|he|she)\\b");
    private static final QuickPattern BRIDGE = QuickPattern.of(
            "\\b(?:bridge|intro|introduction|introduce|word|vouch|door|connect|put us|put me|touch|forward|reach)\\b");
    private static final Pattern DEADLINE = Pattern.compile("(?i)\\b(?:before|by|until|till|no later than)(?: the)? $");
    private static final int BEFORE_A_DATE = 20;

    private AskDetails() {}

    static String added(String line, String sentence, List<String> others, Reading reading, Roles roles) {
        List<String> beside = others.stream().limit(MOST_OTHERS).toList();
        String folded = Tokens.fold(line);
        Stream<Optional<String>> details = Stream.of(
                HAS_AMOUNT.isIn(folded)
                        ? Optional.empty()
                        : first(beside, AMOUNT_ASKED, 1).map(", "::concat),
                HAS_TOPIC.isIn(folded) || line.length() > SHORT
                        ? Optional.empty()
                        : first(beside, TOPIC, 0).map(", "::concat),
                deadline(line, sentence, beside, reading).map(", "::concat),
                person(folded, roles).map(name -> " (" + name + ")"));
        return details.flatMap(Optional::stream).reduce(line, AskDetails::withRoom);
    }

    private static String withRoom(String line, String detail) {
        String bare = line.endsWith("?") && detail.startsWith(",") ? line.substring(0, line.length() - 1) : line;
        return bare.length() + detail.length() <= Ask.LONGEST ? bare + detail : line;
    }

    private static Optional<String> first(List<String> sentences, Pattern words, int group) {
        return sentences.stream()
                .filter(sentence -> ASKS.isIn(Tokens.fold(sentence)))
                .flatMap(sentence -> {
                    Matcher found = words.matcher(Tokens.fold(sentence));
                    return found.find()
                            ? Stream.of(sentence.substring(found.start(group), found.end(group))
                                    .strip())
                            : Stream.empty();
                })
                .findFirst();
    }

    /// "before 15 October", where the line itself names no day.
    private static Optional<String> deadline(String line, String sentence, List<String> others, Reading reading) {
        if (!dates(line, reading).isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(sentence), others.stream())
                .flatMap(text -> dates(text, reading).stream().flatMap(date -> {
                    String before = text.substring(Math.max(0, date.start() - BEFORE_A_DATE), date.start());
                    Matcher until = DEADLINE.matcher(before);
                    return until.find()
                            ? Stream.of(before.substring(until.start()) + text.substring(date.start(), date.end()))
                            : Stream.empty();
                }))
                .findFirst();
    }

    private static List<DateInWords> dates(String text, Reading reading) {
        return DatesInWords.in(text, reading.message().at());
    }

    /// Whom the line means by "her", or leaves out where it asks for an introduction.
    private static Optional<String> person(String folded, Roles roles) {
        boolean pointed = SOMEONE.isIn(folded);
        Optional<Party> meant = roles.introducer().isPresent()
                ? roles.requester().filter(_ -> pointed)
                : roles.target().filter(_ -> pointed || BRIDGE.isIn(folded));
        return meant.flatMap(Party::name).filter(name -> Names.words(name).noneMatch(folded::contains));
    }
}
