package sendoff.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Words of like use: what is learnt of one holds for the others. Small words stay themselves, the rest is a gap.
final class WordClasses {
    private static final String FILE = "/recognise/word-classes.txt";
    private static final String GAP = "_";
    private static final int SHORTEST_STEM = 4;
    private static final Set<String> SMALL = Set.of(
            "i", "you", "we", "they", "me", "us", "your", "my", "our", "it", "this", "that", "these", "to", "of", "for",
            "with", "at", "in", "on", "about", "from", "by", "and", "or", "but", "if", "whether", "when", "because",
            "would", "could", "can", "may", "might", "should", "shall", "will", "do", "does", "did", "have", "has",
            "had", "is", "are", "was", "were", "be", "been", "not", "no", "n't", "please", "any", "some", "a", "the",
            "what", "how", "where", "why", "which", "there", "here", "let", "get", "take", "make", "find", "so", "just",
            "only", "again", "still", "yet", "?", "!", "i'd", "i'm", "i'll", "i've", "you're", "we're", "we'd", "don't",
            "can't", "won't", "u", "ur", "pls");

    private static final Map<String, String> WHOLE = new HashMap<>();
    private static final Map<String, String> STEMS = new HashMap<>();

    static {
        read();
    }

    private WordClasses() {}

    /// @param words as [Portrait] makes them: lower case, names and numbers in angle brackets
    static List<String> of(List<String> words) {
        List<String> classes = new ArrayList<>(words.size());
        for (String word : words) {
            String name = of(word);
            if (!name.equals(GAP) || classes.isEmpty() || !classes.getLast().equals(GAP)) {
                classes.add(name);
            }
        }
        return classes;
    }

    private static String of(String word) {
        if (SMALL.contains(word) || word.startsWith("<")) {
            return word;
        }
        String whole = WHOLE.get(word);
        if (whole != null) {
            return whole;
        }
        for (int end = word.length(); end >= SHORTEST_STEM; end--) {
            String stem = STEMS.get(word.substring(0, end));
            if (stem != null) {
                return stem;
            }
        }
        return GAP;
    }

    private static void read() {
        try (InputStream in = Objects.requireNonNull(WordClasses.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(WordClasses::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String line) {
        int colon = line.indexOf(':');
        String name = "=" + line.substring(0, colon);
        for (String word : line.substring(colon + 1).strip().split(" +")) {
            if (word.endsWith("*")) {
                STEMS.putIfAbsent(word.substring(0, word.length() - 1), name);
            } else {
                WHOLE.putIfAbsent(word, name);
            }
        }
    }
}
