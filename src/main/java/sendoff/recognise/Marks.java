package sendoff.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sendoff.domain.Message;
import sendoff.domain.Owner;

/// What mail like this one can be known by, in words that a person can read: `from:dev@example.com`, `word:depot`.
final class Marks {
    private static final int MOST_WORDS = 40;
    private static final int SHORTEST_WORD = 5;

    /// The owner's own mail is another matter: nothing learnt there says anything of what others write.
    private static final String OWN = "own-";

    private Marks() {}

    /// @param length how much all marks of a sort weigh together; their squares add up to less than one, so that no
    ///               step is longer than it was meant
    /// @param limit  what one mark's weight never exceeds: a word may be anybody's
    enum Sort {
        FROM(0.7, 6),
        DOMAIN(0.35, 6),
        LIST(0.35, 6),
        CLUE(0.3, 0.5),
        WORD(0.4, 0.5);

        private final double length;
        private final double limit;

        Sort(double length, double limit) {
            this.length = length;
            this.limit = limit;
        }

        double value(int many) {
            return length / Math.sqrt(many);
        }

        double limit() {
            return limit;
        }

        private String mark(String value) {
            return name().toLowerCase(java.util.Locale.ROOT) + ":" + value;
        }

        private boolean is(String mark) {
            return mark.startsWith(mark("")) || mark.startsWith(OWN + mark(""));
        }
    }

    static List<String> of(Reading reading, List<Clue.Sign> signs) {
        List<String> marks = new ArrayList<>();
        if (!reading.isByOwner()) {
            sender(reading.message(), reading.owner(), marks);
        }
        signs.forEach(sign -> marks.add(Sort.CLUE.mark(sign.clue())));
        Portrait.general(reading).stream()
                .filter(word -> word.length() >= SHORTEST_WORD && word.chars().allMatch(Character::isLetter))
                .distinct()
                .limit(MOST_WORDS)
                .forEach(word -> marks.add(Sort.WORD.mark(word)));
        return marks.stream()
                .distinct()
                .map(mark -> reading.isByOwner() ? OWN + mark : mark)
                .toList();
    }

    private static void sender(Message message, Owner owner, Collection<String> marks) {
        message.from().address().filter(address -> !address.contains(" ")).ifPresent(address -> {
            marks.add(Sort.FROM.mark(address));
            String domain = address.substring(address.indexOf('@') + 1);
            // What one colleague or one of millions wrote says nothing of the others.
            if (!Owner.isProvider(domain) && owner.houseOf(message.from()).isEmpty()) {
                marks.add(Sort.DOMAIN.mark(domain));
            }
        });
        message.headers().list().ifPresent(list -> marks.add(Sort.LIST.mark(list)));
    }

    /// Marks that are of no known sort, as another version may have written, say nothing.
    static Map<Sort, List<String>> sorted(List<String> marks) {
        Map<Sort, List<String>> sorted = new EnumMap<>(Sort.class);
        for (Sort sort : Sort.values()) {
            List<String> some =
                    marks.stream().filter(sort::is).distinct().sorted().toList();
            if (!some.isEmpty()) {
                sorted.put(sort, some);
            }
        }
        return sorted;
    }
}
