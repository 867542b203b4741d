package sendoff.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import sendoff.language.QuickPattern;

/// What a turn of a conversation may say, each known by the few phrases of `turns.txt` that most people use for it.
///
/// Every text is one folded by [sendoff.language.Tokens#fold].
enum TurnPhrase {
    FIRM_NO,
    NOT_ME,
    SOFT_NO,
    WISHES,
    GIVES,
    WOULD_LOVE,

    YES,
    SAME_AGAIN,
    LEAVES_A_CHOICE,
    FIRST_YOU,
    CONDITION,
    SOMETHING_ELSE,
    SUITS,
    SUITS_ME,
    COME_BACK,

    THANKS,
    SERVED,
    TAKES_IT_BACK,
    NEEDS_NO_MORE,
    GOES_ON,
    CAME_ABOUT,
    CORRECTS,
    ANOTHER_THING,
    FELL_THROUGH,
    WITHDRAWS,
    ENDS,
    SETTLES,
    NUDGES,
    BARGAINS,
    WANTS_TO_KNOW,
    HOLDS,
    ON_NONE,
    NOT_THEN,
    YOU_CHOOSE,
    ALL_OF_THEM,
    ASKS_BACK,
    HOPES_IT_SUITS,
    DELIVERS,
    REQUESTS,

    INSISTS,
    EVEN_SO,
    TRIES_AGAIN,
    BUT,
    LEANS,
    TAKES_IT;

    private static final String FILE = "/recognise/turns.txt";
    private static final String IS = "} = ";
    private static final String OR = "|";
    private static final String WORD = "(?<!\\w)";
    private static final String END = "(?!\\w)";
    private static final String CLAUSE = "(?:^|[.!?,;:\\n(-] ?)";
    private static final String SOME_WORDS = "(?:[^.!?\\n]{0,60} )??";
    private static final String REST_OF_A_QUESTION = "[^.!?\\n]{0,160}\\?";

    /// Read when one is first asked for.
    private static final class Standard {
        static final Map<TurnPhrase, QuickPattern> PATTERNS = Collections.unmodifiableMap(read());
    }

    boolean isIn(String folded) {
        return Objects.requireNonNull(Standard.PATTERNS.get(this)).isIn(folded);
    }

    private static Map<TurnPhrase, QuickPattern> read() {
        Map<TurnPhrase, StringJoiner> phrases = new EnumMap<>(TurnPhrase.class);
        Map<String, String> parts = new HashMap<>();
        StringJoiner some = new StringJoiner(OR);
        for (String line : lines()) {
            if (line.startsWith("[")) {
                some = new StringJoiner(OR);
                phrases.put(of(line), some);
            } else if (line.contains(IS)) {
                int end = line.indexOf(IS);
                parts.put(line.substring(0, end + 1), line.substring(end + IS.length()));
            } else {
                some.add(pattern(line, parts));
            }
        }
        Map<TurnPhrase, QuickPattern> patterns = new EnumMap<>(TurnPhrase.class);
        phrases.forEach((turn, any) -> patterns.put(turn, QuickPattern.of(any.toString())));
        return patterns;
    }

    private static TurnPhrase of(String heading) {
        String name = heading.substring(1, heading.length() - 1);
        return valueOf(name.replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    /// The notation is told at the beginning of the file.
    private static String pattern(String line, Map<String, String> parts) {
        String words = line;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            words = words.replace(part.getKey(), part.getValue());
        }
        boolean opens = words.startsWith("^");
        words = words.substring(opens ? 1 : 0)
                .replaceAll("\\((?!\\?)", "(?:")
                .replace("*", "\\w*")
                .replace("~", SOME_WORDS)
                .replace("…?", REST_OF_A_QUESTION);
        return (opens ? CLAUSE : WORD) + "(?:" + words + ")" + END;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(TurnPhrase.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
