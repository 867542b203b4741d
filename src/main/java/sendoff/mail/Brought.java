package sendoff.mail;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.domain.Message;
import sendoff.domain.Party;

/// Whom a message brings: somebody besides its writer and the owner, to whom it is also sent and of whom it speaks.
///
/// Who introduces two people does it in the same words, and often in the same hour. Only whom each brings tells them
/// apart: an assistant in copy isn't spoken of, and whom a corrected letter brings is in the first one too.
final class Brought {
    private static final int TELLING = 3;

    private final List<Message> mail;
    private final People people;
    private final Map<Integer, Set<Integer>> byMessage = new HashMap<>();

    Brought(List<Message> mail, People people) {
        this.mail = mail;
        this.people = people;
    }

    /// The later one brings somebody who is in no earlier one, and leaves out whom an earlier one of the same writer
    /// brought. If it speaks of them, it goes on with their introduction: somebody comes in their place.
    boolean isAnother(int later, Collection<Integer> earlier) {
        return hasMore(of(later), earlier)
                && earlier.stream()
                        .anyMatch(j -> isByOne(j, later) && hasMore(of(j), List.of(later)) && !speaksOf(later, j));
    }

    private boolean speaksOf(int later, int earlier) {
        Set<String> said = said(mail.get(later));
        return people.others(mail.get(earlier))
                .filter(party -> people.numbers(party).stream().anyMatch(of(earlier)::contains))
                .anyMatch(party -> isNamed(party, said));
    }

    private boolean hasMore(Set<Integer> brought, Collection<Integer> than) {
        return !brought.isEmpty()
                && than.stream().flatMapToInt(j -> Arrays.stream(people.in(j))).noneMatch(brought::contains);
    }

    private boolean isByOne(int one, int other) {
        Set<Integer> writer = people.numbers(mail.get(one).from());
        return people.numbers(mail.get(other).from()).stream().anyMatch(writer::contains);
    }

    private Set<Integer> of(int i) {
        return byMessage.computeIfAbsent(i, _ -> numbers(mail.get(i)));
    }

    private Set<Integer> numbers(Message message) {
        Set<Integer> writer = people.numbers(message.from());
        List<Party> besides = people.others(message)
                .filter(party -> people.numbers(party).stream().noneMatch(writer::contains))
                .toList();
        if (besides.isEmpty()) {
            return Set.of();
        }
        Set<String> said = said(message);
        return besides.stream()
                .filter(party -> isNamed(party, said))
                .flatMap(party -> people.numbers(party).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// By any part of the name; who has none, by what stands before the `@`.
    private static boolean isNamed(Party party, Set<String> said) {
        String name = party.name().orElseGet(() -> party.address().orElseThrow().replaceFirst("@.*", ""));
        return words(name).stream().anyMatch(word -> word.length() >= TELLING && said.contains(word));
    }

    private static Set<String> said(Message message) {
        return words(message.subject() + " " + message.text().own());
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(SubjectLine.plain(text).split(" ")));
    }
}
