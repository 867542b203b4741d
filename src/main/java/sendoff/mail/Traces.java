package sendoff.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Message;
import sendoff.domain.Owner;

/// By what a message may be found among all others: whatever [Conversations] looks at when it asks what goes on with
/// what. Two messages without any of these in common know nothing of each other.
///
/// They are numbers made of the words, so that an index of them is small; two words of one number only make one look
/// at a message in vain.
///
/// @param knots  of its header: who has one in common is of one conversation
/// @param people who takes part
/// @param named  who may be named in its text
/// @param said   its own sentences
/// @param quoted those of others that it repeats
/// @param called how it calls the owner besides by their own name
public record Traces(
        Set<Long> knots, Set<Long> people, Set<Long> named, Set<Long> said, Set<Long> quoted, Set<Long> called) {
    /// Messages stand near each other within this time.
    public static final Duration NEAR = Unlinked.WINDOW;

    /// Of the earlier messages with one person so many are looked at.
    public static final int LATEST = Unlinked.ENOUGH;

    /// Takes part in a message whose people can't be looked for by [#named], as two small words could be their name.
    public static final long SMALL_NAME = of("small name");

    /// Words next to which no name is looked for: an index of all pairs would be three times as large.
    private static final Set<String> SMALL = Set.copyOf(Arrays.asList(
            ("the of and to for with your is that this on it at be have we are from you not was our or by if as"
                            + " but her his him she he they them their there would could should about which who what when"
                            + " how in been has had does did")
                    .split(" ")));

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /// @param owner  as all mail knows them
    /// @param called how the owner is called in all mail
    public static Traces of(Message message, Owner owner, Set<String> called) {
        Set<String> persons = new People(List.of(message), owner, called).known();
        Set<Long> people = persons.stream().map(Traces::of).collect(Collectors.toSet());
        if (persons.stream().anyMatch(Traces::isSmall)) {
            people.add(SMALL_NAME);
        }
        Set<Long> named = new HashSet<>();
        Set<Long> said = Set.of();
        if (Unlinked.isPersonal(message)) {
            Mentions.names(
                    message, (one, other) -> !SMALL.contains(one) && !SMALL.contains(other), key -> named.add(of(key)));
            said = numbers(Quotations.said(message));
        }
        return new Traces(
                Links.knots(message, SubjectLine.of(message.subject()), persons)
                        .map(Traces::of)
                        .collect(Collectors.toSet()),
                people,
                named,
                said,
                numbers(Quotations.quoted(message)),
                called(message, owner).map(Traces::of).collect(Collectors.toSet()));
    }

    /// Like [#named], pairs of small words included.
    public static Set<Long> allNamed(Message message) {
        Set<Long> named = new HashSet<>();
        if (Unlinked.isPersonal(message)) {
            Mentions.names(message, (_, _) -> true, key -> named.add(of(key)));
        }
        return named;
    }

    /// How a message calls the owner besides by their own name, as a name is compared.
    public static Stream<String> called(Message message, Owner owner) {
        String own = People.nameKey(owner.name());
        return People.called(message, owner).filter(name -> !name.equals(own));
    }

    private static boolean isSmall(String person) {
        String[] words = person.split(" ");
        return words.length == 2 && (SMALL.contains(words[0]) || SMALL.contains(words[1]));
    }

    private static Set<Long> numbers(Set<String> sentences) {
        return sentences.stream().map(Traces::of).collect(Collectors.toSet());
    }

    /// Fowler, Noll and Vo's hash of 64 bits.
    private static long of(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
