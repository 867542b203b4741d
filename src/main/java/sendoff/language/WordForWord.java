package sendoff.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sendoff.language.PhraseBook.Rule;

/// Another language, as far as people ask for something in it: turns of phrase and single words in English.
///
/// "Kjenner du noen på verftet?" becomes "do you know someone at verftet?": no translation, but what was learnt of
/// English mail then speaks about it, too. Of what promises and dates read, [PhraseBook] takes care.
public final class WordForWord {
    private static final String FILE = "/language/asks-abroad.txt";
    private static final int LONGEST = 5000;

    /// This much of a text tells its language.
    private static final int TELLING = 1000;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Map<String, WordForWord> LANGUAGES = read();

    private final List<Rule> turns = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();

    private WordForWord() {}

    /// The language of `text`; empty where it is English, or none that is known here.
    public static Optional<WordForWord> of(String text) {
        return PhraseBook.language(text.substring(0, Math.min(text.length(), TELLING)))
                .flatMap(language -> Optional.ofNullable(LANGUAGES.get(language)));
    }

    public Gloss english(String text) {
        if (text.length() > LONGEST) {
            return Gloss.of(text);
        }
        Gloss gloss = Gloss.of(text);
        for (Rule turn : turns) {
            gloss = gloss.replacing(turn.pattern(), turn.english());
        }
        Gloss turned = gloss;
        return turned.replacing(
                WORD, word -> turned.isAsWritten(word.start(), word.end()) ? english(word) : word.group());
    }

    private String english(MatchResult word) {
        String folded = word.group().toLowerCase(Locale.ROOT);
        String known = words.get(folded);
        return known != null ? known : plain.getOrDefault(folded, word.group());
    }

    private void add(String line) {
        if (Rule.isIn(line)) {
            turns.add(Rule.of(line));
            return;
        }
        int colon = line.indexOf(':');
        for (String word : line.substring(colon + 1).strip().split(" +")) {
            words.putIfAbsent(word, line.substring(0, colon));
            plain.putIfAbsent(withoutAccents(word), line.substring(0, colon));
        }
    }

    /// As it is typed where the keyboard lacks them.
    private static String withoutAccents(String word) {
        return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    private static Map<String, WordForWord> read() {
        try (InputStream in = Objects.requireNonNull(WordForWord.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            Map<String, WordForWord> languages = new HashMap<>();
            var language = new WordForWord();
            for (String line : lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()) {
                if (line.startsWith("[")) {
                    language = new WordForWord();
                    languages.put(line.substring(1, line.indexOf(']')), language);
                } else {
                    language.add(line);
                }
            }
            return Map.copyOf(languages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
