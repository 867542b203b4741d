package sendoff.tone;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sendoff.language.CalendarNames;
import sendoff.language.Token;
import sendoff.language.Token.Shape;
import sendoff.language.Tokens;

/// Whether a text that a machine worded says nothing that its sources don't: no new name, number, date, link or
/// address. What can't be told apart counts as new, since a wrong alarm costs a wording and a missed one a letter.
public final class NothingNew {
    private static final Set<String> NUMBERS = Set.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "fifteen",
            "twenty",
            "thirty",
            "forty",
            "forty-five",
            "fifty",
            "sixty",
            "ninety",
            "hundred",
            "thousand",
            "dozen",
            "couple",
            "first",
            "second",
            "third",
            "half",
            "twice");
    private static final Set<String> TIMES = Set.of(
            "march",
            "today",
            "tonight",
            "tomorrow",
            "weekend",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "quarter",
            "day",
            "days",
            "hour",
            "hours",
            "minutes",
            "soon",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "christmas",
            "easter");
    private static final Pattern WEB = Pattern.compile("(?i)\\b[a-z0-9-]+\\.(?:[a-z]{2,}\\b)(?:/\\S*)?");
    private static final String ENDS_SENTENCE = ".!?:;\n";

    private NothingNew() {}

    /// What is new, each in words for the owner: "the name “Dana”". Empty when all of it stands in the sources.
    public static List<String> in(String text, String sources) {
        Set<String> known = Tokens.of(sources).stream()
                .flatMap(token -> parts(token).stream())
                .collect(Collectors.toSet());
        Set<String> found = new LinkedHashSet<>();
        List<Token> tokens = Tokens.of(text);
        for (Token token : tokens) {
            if (parts(token).stream().allMatch(known::contains)) {
                continue;
            }
            String said = text.substring(token.start(), token.end());
            kind(token, text).ifPresent(kind -> found.add("the " + kind + " “" + said + "”"));
        }
        WEB.matcher(text)
                .results()
                .map(link -> link.group().replaceFirst("[.,;:!?)]+$", ""))
                .filter(link -> !sources.toLowerCase(Locale.ROOT).contains(link.toLowerCase(Locale.ROOT)))
                .forEach(link -> found.add("the link “" + link + "”"));
        return new ArrayList<>(found);
    }

    private static Optional<String> kind(Token token, String text) {
        String word = bare(token);
        if (token.shape() == Shape.LINK) {
            return Optional.of("link");
        }
        if (token.shape() == Shape.ADDRESS) {
            return Optional.of("address");
        }
        if (isTime(word) || word.equals("may") && !startsSentence(token, text) && token.shape() == Shape.CAPITALISED) {
            return Optional.of("date");
        }
        if (token.shape() == Shape.NUMBER
                || NUMBERS.contains(word)
                || word.chars().anyMatch(Character::isDigit)) {
            return Optional.of("number");
        }
        boolean capital = token.shape() == Shape.CAPITALISED || hasCapital(text.substring(token.start(), token.end()));
        boolean plain = word.equals("i") || startsSentence(token, text) && (NotNames.has(word) || PlainWords.has(word));
        return token.isWord() && capital && !plain && !isGoodbye(word) ? Optional.of("name") : Optional.empty();
    }

    private static boolean isTime(String word) {
        return CalendarNames.WEEKDAYS.contains(word) || CalendarNames.MONTHS.contains(word) || TIMES.contains(word);
    }

    private static boolean isGoodbye(String word) {
        return Set.of("warmly", "best", "regards", "sincerely", "cheers", "kind", "yours")
                .contains(word);
    }

    private static boolean hasCapital(String word) {
        return word.chars().anyMatch(Character::isUpperCase);
    }

    private static boolean startsSentence(Token token, String text) {
        int at = token.start() - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || "“\"'‘(".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || ENDS_SENTENCE.indexOf(text.charAt(at)) >= 0;
    }

    /// "I'll" and "Carla's" by what stands before the apostrophe.
    private static String bare(Token token) {
        return token.text().replaceFirst("'.*$", "");
    }

    private static List<String> parts(Token token) {
        return token.isWord() ? List.of(bare(token)) : List.of(token.text());
    }
}
