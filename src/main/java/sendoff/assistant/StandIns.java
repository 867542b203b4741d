package sendoff.assistant;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.OrdinaryNames;

/// Names and addresses leave as stand-ins ("Person1 Surname1", "address1@example.invalid") and come back as they were.
public class StandIns {
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\p{L}");
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\"()]+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\d[\\d ()/.-]{6,}\\d");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    /// A word, or a stand-in that is none.
    private static final Pattern PIECE =
            Pattern.compile("https://example\\.invalid/\\w+|\\w+@example\\.invalid|" + WORD.pattern());
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 2;

    /// The real words by their stand-ins.
    private final Map<String, String> real = new LinkedHashMap<>();

    /// By names without case and accents.
    private final Map<String, String> standIns = new LinkedHashMap<>();

    private final Set<String> met = new HashSet<>();

    private StandIns(Collection<String> people) {
        int person = 0;
        for (String name : people) {
            List<String> words = words(name);
            if (words.stream().anyMatch(word -> !standIns.containsKey(key(word)))) {
                person++;
            }
            for (int i = 0; i < words.size(); i++) {
                stand(words.get(i), (i == 0 ? "Person" : i == 1 ? "Surname" : "Name" + i + "x") + person);
            }
        }
    }

    /// @param people the names of all who may be named
    public static StandIns of(Collection<String> people) {
        return new StandIns(people);
    }

    /// Nothing is replaced: the owner allows names and addresses.
    public static StandIns none() {
        return new StandIns(List.of()) {
            @Override
            public String hide(String text) {
                return text;
            }
        };
    }

    /// The small words of a name, "van der", are words of a sentence, too.
    private static List<String> words(String name) {
        List<String> all = WORD.matcher(name)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= SHORTEST)
                .toList();
        boolean capitals = all.stream().anyMatch(StandIns::hasCapital);
        return all.stream().filter(word -> !capitals || hasCapital(word)).toList();
    }

    private static boolean hasCapital(String word) {
        return !word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static String key(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private void stand(String word, String standIn) {
        real.putIfAbsent(standIns.computeIfAbsent(key(word), _ -> standIn), word);
    }

    /// The text as it may leave.
    public String hide(String text) {
        String without = replace(text, LINK, "https://example.invalid/link");
        without = addresses(without);
        without = replace(without, PHONE, "phone");
        return PIECE.matcher(without)
                .replaceAll(word -> Matcher.quoteReplacement(named(word.group()).orElse(word.group())));
    }

    /// In the case of the word itself: what comes back is spelt as it was.
    private Optional<String> named(String word) {
        if (!hasCapital(word) && OrdinaryNames.has(word)) {
            return Optional.empty();
        }
        return Optional.ofNullable(standIns.get(key(word))).map(known -> {
            boolean shouts = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && hasCapital(word);
            String standIn =
                    shouts ? known.toUpperCase(Locale.ROOT) : hasCapital(word) ? known : known.toLowerCase(Locale.ROOT);
            if (met.add(standIn)) {
                real.put(standIn, word);
            }
            return standIn;
        });
    }

    private String addresses(String text) {
        return ADDRESS.matcher(text).replaceAll(match -> {
            if (match.group().endsWith("@example.invalid")) {
                return Matcher.quoteReplacement(match.group());
            }
            String standIn = "address" + (real.size() + 1) + "@example.invalid";
            return Matcher.quoteReplacement(found(match.group(), standIn));
        });
    }

    private String replace(String text, Pattern pattern, String called) {
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(found(match.group(), called + (real.size() + 1))));
    }

    private String found(String word, String standIn) {
        for (Map.Entry<String, String> known : real.entrySet()) {
            if (known.getValue().equals(word)) {
                return known.getKey();
            }
        }
        real.put(standIn, word);
        return standIn;
    }

    /// The text that came back, with the real words in it.
    public String show(String text) {
        String shown = text;
        List<String> longest = real.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
        for (String standIn : longest) {
            shown = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(standIn) + "(?![\\p{N}])")
                    .matcher(shown)
                    .replaceAll(Matcher.quoteReplacement(Objects.requireNonNull(real.get(standIn), standIn)));
        }
        return shown;
    }

    /// Each stand-in with what it stands for.
    public Map<String, String> pairs() {
        return Map.copyOf(real);
    }
}
