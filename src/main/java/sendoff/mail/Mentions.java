package sendoff.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import sendoff.domain.Message;

/// Which messages name a person in their text, by address or by first and last name: where someone is introduced
/// or announced who writes later.
final class Mentions {
    private static final int ENOUGH = 6000;

    private final Map<Integer, List<Integer>> byPerson = new HashMap<>();
    private final People people;

    Mentions(People people) {
        this.people = people;
    }

    void note(int index, Message message) {
        names(message, (one, other) -> people.isName(one) && people.isName(other), key -> note(index, key));
    }

    /// Whatever may be a person in it: two words side by side, and addresses.
    ///
    /// @param isName which two words may be somebody's name
    static void names(Message message, BiPredicate<String, String> isName, Consumer<String> each) {
        String text = message.text().own() + " " + message.text().forwarded();
        String[] words = SubjectLine.plain(text.length() > ENOUGH ? text.substring(0, ENOUGH) : text)
                .split(" ");
        for (int i = 1; i < words.length; i++) {
            if (isName.test(words[i - 1], words[i])) {
                each.accept(pair(words[i - 1], words[i]));
            }
        }
        if (text.indexOf('@') >= 0) {
            Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s<>()\\[\\],;:\"]+"))
                    .filter(word -> word.indexOf('@') > 0)
                    .map(word -> word.replaceAll("[.!?]+$", ""))
                    .forEach(each);
        }
    }

    /// The messages that name them, oldest first.
    List<Integer> of(int person) {
        return byPerson.getOrDefault(person, List.of());
    }

    private void note(int index, String key) {
        people.known(key).ifPresent(person -> {
            List<Integer> named = byPerson.computeIfAbsent(person, _ -> new ArrayList<>());
            if (named.isEmpty() || named.getLast() != index) {
                named.add(index);
            }
        });
    }

    /// In the order of [People#nameKey].
    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + " " + other : other + " " + one;
    }
}
