package sendoff.assistant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names and addresses leave as stand-ins ("Person1 Surname1", "address1@example.invalid") and come back as they were.
public class StandIns {
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\p{L}");
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\"()]+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\d[\\d ()/.-]{6,}\\d");
    private static final int SHORTEST = 2;

    /// The real words by their stand-ins.
    private final Map<String, String> real = new LinkedHashMap<>();

    private final Map<String, String> standIns = new LinkedHashMap<>();
    private final Optional<Pattern> names;

    private StandIns(Collection<String> people) {
        int person = 0;
        for (String name : people) {
            List<String> words = words(name);
            if (words.stream().anyMatch(word -> !standIns.containsKey(word))) {
                person++;
            }
            for (int i = 0; i < words.size(); i++) {
                stand(words.get(i), (i == 0 ? "Person" : i == 1 ? "Surname" : "Name" + i + "x") + person);
            }
        }
        names = standIns.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
                        + String.join(
                                "|",
                                standIns.keySet().stream()
                                        .sorted((one, other) -> other.length() - one.length())
                                        .map(Pattern::quote)
                                        .toList())
                        + ")(?![\\p{L}\\p{N}])"));
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

    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        for (String word : name.split("[\\s,]+")) {
            if (word.length() >= SHORTEST) {
                words.add(word);
            }
        }
        return words;
    }

    private String stand(String word, String standIn) {
        String known = standIns.computeIfAbsent(word, _ -> standIn);
        real.putIfAbsent(known, word);
        return known;
    }

    /// The text as it may leave.
    public String hide(String text) {
        String without = replace(text, LINK, "https://example.invalid/link");
        without = addresses(without);
        without = replace(without, PHONE, "phone");
        String hidden = without;
        return names.map(pattern -> pattern.matcher(hidden)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                Objects.requireNonNull(standIns.get(match.group()), "a word of the pattern"))))
                .orElse(hidden);
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
