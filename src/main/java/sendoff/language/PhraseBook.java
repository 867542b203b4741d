package sendoff.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The turns of phrase that say what will be done, and when, in a dozen languages, with their English.
///
/// A word or two of English put into a foreign sentence is all that the readers of promises, dates and turns need:
/// "Je t'envoie le dossier vendredi" becomes "I'll send you le dossier friday". No translation is meant to be read by
/// anybody.
public final class PhraseBook {
    private static final String FILE = "/language/phrases.txt";
    private static final String SIDES = " => ";
    private static final int LONGEST = 4000;
    /// Of ten words, how many must be small words of the language; fewer in a sentence of three words.
    private static final int ENOUGH_IN_TEN = 2;

    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "to", "of", "i", "you", "is", "that", "it", "for", "with", "be", "have", "are", "this", "my",
            "your", "we", "would", "if", "but", "not", "was", "can", "will", "from", "as", "what", "they", "could",
            "when", "thanks", "hi", "our", "please", "at", "met", "by", "an", "or", "he", "she", "who", "about",
            "there", "in", "ll", "so", "do", "no", "on", "me", "us");
    private static final List<Book> BOOKS = read();
    private static final List<Integer> NONE = List.of();
    /// In which books a small word stands.
    private static final Map<String, List<Integer>> SMALL = IntStream.range(0, BOOKS.size())
            .boxed()
            .flatMap(book -> BOOKS.get(book).small().stream().map(word -> Map.entry(word, book)))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

    /// A turn of phrase and its English.
    record Rule(Pattern pattern, String english) {
        static boolean isIn(String line) {
            return line.contains(SIDES);
        }

        static Rule of(String line) {
            String[] sides = line.split(SIDES, -1);
            String words = sides[0].replace("~", "(?:[^\\s!?;,]+ ){0,8}?");
            return new Rule(
                    Pattern.compile(
                            "(?<![\\p{L}'])(?:" + words + ")(?![\\p{L}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    sides[1]);
        }
    }

    private record Book(String language, Set<String> small, List<Rule> rules) {}

    private PhraseBook() {}

    /// `text` with what the book knows in English; as it is where it is English already.
    public static Gloss english(String text) {
        return text.length() > LONGEST
                ? Gloss.of(text)
                : book(text).map(book -> glossed(book, text)).orElseGet(() -> Gloss.of(text));
    }

    /// The language of the book that knows `text` best, such as "fr"; empty where it is English, or nothing it knows.
    static Optional<String> language(String text) {
        return book(text).map(Book::language);
    }

    private static Optional<Book> book(String text) {
        int[] known = new int[BOOKS.size()];
        int words = 0;
        int english = 0;
        for (int start = 0; start < text.length(); ) {
            int end = wordEnd(text, start);
            if (end > start) {
                String word = text.substring(start, end).toLowerCase(Locale.ROOT);
                words++;
                english += ENGLISH.contains(word) ? 1 : 0;
                for (int book : SMALL.getOrDefault(word, NONE)) {
                    known[book]++;
                }
            }
            start = Math.max(end, start + 1);
        }
        int best = IntStream.range(0, known.length)
                .reduce((one, other) -> known[other] > known[one] ? other : one)
                .orElseThrow();
        boolean foreign = known[best] > english && known[best] * 10 >= words * ENOUGH_IN_TEN;
        return foreign ? Optional.of(BOOKS.get(best)) : Optional.empty();
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Gloss glossed(Book book, String text) {
        Gloss gloss = Gloss.of(text.replace('’', '\''));
        for (Rule rule : book.rules()) {
            gloss = gloss.replacing(rule.pattern(), rule.english());
        }
        return gloss.replacing(CalendarNames.OTHER_NAMES, CalendarNames::english);
    }

    private static List<Book> read() {
        try (InputStream in = Objects.requireNonNull(PhraseBook.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            List<Book> books = new ArrayList<>();
            for (String line : lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()) {
                if (line.startsWith("[")) {
                    books.add(new Book(line.substring(1, line.indexOf(']')), new HashSet<>(), new ArrayList<>()));
                } else if (books.getLast().small().isEmpty()) {
                    books.getLast().small().addAll(List.of(line.split(" ")));
                } else {
                    books.getLast().rules().add(Rule.of(line));
                }
            }
            return List.copyOf(books);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
