package sendoff.mail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Owner;
import sendoff.domain.Party;

/// Who takes part in each message besides the owner, as numbers that are quick to compare.
///
/// A person is known by address and also by full name, so that their other address is still them. Addresses from
/// which machines write are nobody's.
final class People {
    /// More recipients than a talk between people has: then only the sender counts.
    private static final int CROWD = 30;

    private static final Pattern MACHINE = Pattern.compile(
            "^(?:.*[-_.+])?(?:no-?reply|do-?not-?reply|notifications?|mailer-daemon|postmaster|bounces?|invitations?|alerts?"
                    + "|formulaire|form|webform|kontaktformular)(?:[-_.+].*)?@.*");
    private static final Pattern NETWORK = Pattern.compile(".*@(?:.*\\.)?(?:linkedin|xing)\\..*");
    private static final Pattern NOTICE_OF = Pattern.compile("(?i)(?:.*message from (.+)|(.+?) (?:sent you|wants to"
            + "|would like to|has sent|messaged you|replied|accepted|is waiting).*)");

    private final Owner owner;
    private final Set<String> ownersNames = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> nameWords = new HashSet<>();
    private final Set<Integer> members = new HashSet<>();
    private final int[][] byMessage;

    People(List<Message> mail, Owner owner) {
        this(mail, owner, Set.of());
    }

    /// @param called how the owner is called in other mail
    People(List<Message> mail, Owner owner, Set<String> called) {
        this.owner = owner;
        ownersNames.add(nameKey(owner.name()));
        ownersNames.addAll(called);
        mail.stream().flatMap(message -> called(message, owner)).forEach(ownersNames::add);
        byMessage = mail.stream().map(this::numbersOf).toArray(int[][]::new);
    }

    /// How this message calls the owner.
    static Stream<String> called(Message message, Owner owner) {
        return Stream.concat(Stream.of(message.from()), message.recipients())
                .filter(owner::is)
                .flatMap(party -> party.name().stream())
                .map(People::nameKey);
    }

    /// Everybody's addresses and names.
    Set<String> known() {
        return Set.copyOf(numbers.keySet());
    }

    /// Sorted numbers, none twice.
    int[] in(int message) {
        return byMessage[message];
    }

    boolean share(int one, int other) {
        int[] a = byMessage[one];
        int[] b = byMessage[other];
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                return true;
            }
            if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /// Each has somebody whom the other has not.
    boolean apart(int one, int other) {
        return hasMore(byMessage[one], byMessage[other]) && hasMore(byMessage[other], byMessage[one]);
    }

    private static boolean hasMore(int[] one, int[] other) {
        return Arrays.stream(one).anyMatch(person -> Arrays.binarySearch(other, person) < 0);
    }

    /// Of one person: an address and a full name have a number each.
    Set<Integer> numbers(Party party) {
        return numbersOf(party).boxed().collect(Collectors.toUnmodifiableSet());
    }

    /// Everyone else in it: the sender, and those it was written to.
    Stream<Party> others(Message message) {
        Stream<Party> written = Stream.concat(Stream.of(message.from()), message.headers().replyTo().stream());
        Stream<Party> all = message.recipients().limit(CROWD + 1L).count() > CROWD
                ? written
                : Stream.concat(written, message.recipients());
        return all.filter(party -> !isOwner(party));
    }

    /// Part of the name of somebody we met.
    boolean isName(String word) {
        return nameWords.contains(word);
    }

    /// A network's notice that tells of a member.
    boolean isOfMember(int message) {
        return byMessage[message].length == 1 && members.contains(byMessage[message][0]);
    }

    /// The number of whoever has this address or full name; empty for nobody we met.
    Optional<Integer> known(String addressOrName) {
        return Optional.ofNullable(numbers.get(addressOrName));
    }

    private boolean isOwner(Party party) {
        return owner.is(party)
                || party.name()
                        .filter(name -> ownersNames.contains(nameKey(name)))
                        .isPresent();
    }

    private int[] numbersOf(Message message) {
        if (message.channel() == Channel.LINKEDIN) {
            return membersOf(message);
        }
        Optional<String> notified = networkName(message);
        if (notified.isPresent()) {
            int member = number("network " + notified.get());
            members.add(member);
            return new int[] {member};
        }
        return others(message).flatMapToInt(this::numbersOf).sorted().distinct().toArray();
    }

    /// There one and the same person is shown by a link to the conversation and by one to their page, so that only the
    /// name tells.
    private int[] membersOf(Message message) {
        Stream<Party> parties = message.nature().notice() == Notice.NOTIFICATION
                ? Stream.of(message.from())
                : Stream.concat(Stream.of(message.from()), message.recipients()).filter(party -> !isOwner(party));
        int[] numbers = parties.flatMap(party -> party.name().stream())
                .map(People::nameKey)
                .filter(key -> key.contains(" "))
                .mapToInt(key -> number("network " + key))
                .sorted()
                .distinct()
                .toArray();
        Arrays.stream(numbers).forEach(members::add);
        return numbers;
    }

    private IntStream numbersOf(Party party) {
        if (party.address()
                .filter(address -> MACHINE.matcher(address).matches())
                .isPresent()) {
            return IntStream.empty();
        }
        Stream<String> name = party.name().map(People::nameKey).filter(key -> key.contains(" ")).stream();
        return Stream.concat(party.address().stream(), name).mapToInt(this::number);
    }

    private int number(String key) {
        if (key.indexOf('@') < 0) {
            nameWords.addAll(Arrays.asList(key.split(" ")));
        }
        return numbers.computeIfAbsent(key, _ -> numbers.size());
    }

    /// A network's notice is from the member it tells of. A first name alone could be anybody.
    private static Optional<String> networkName(Message message) {
        boolean network = message.nature().notice() == Notice.NOTIFICATION
                || message.nature().automatic();
        if (!network
                || message.from()
                        .address()
                        .filter(at -> NETWORK.matcher(at).matches())
                        .isEmpty()) {
            return Optional.empty();
        }
        String shown = message.from().name().orElse("").replaceAll("(?i)[ ,(]*via (?:linkedin|xing)\\)?$", "");
        if (nameKey(shown).contains(" ")) {
            return Optional.of(nameKey(shown));
        }
        Matcher subject = NOTICE_OF.matcher(message.subject());
        if (!subject.matches()) {
            return Optional.empty();
        }
        String name = subject.group(1) == null ? subject.group(2) : subject.group(1);
        return Optional.of(nameKey(name)).filter(key -> key.contains(" ")).or(() -> fullName(name, message));
    }

    private static Optional<String> fullName(String first, Message message) {
        Matcher full = Pattern.compile("\\b" + Pattern.quote(first) + "\\s+\\p{Lu}[\\p{L}'-]+")
                .matcher(message.text().own());
        return full.find() ? Optional.of(nameKey(full.group())) : Optional.empty();
    }

    /// "Reyes, Carla" is "Carla Reyes"; a title or a company in brackets is no part of the name.
    static String nameKey(String name) {
        String bare = name.replaceAll("[(\\[].*?[)\\]]", " ")
                .replaceAll("(?i)\\b(?:dr|prof|mr|mrs|ms|mme|herr|frau)\\.?\\s", " ");
        return String.join(
                        " ", new TreeSet<>(Arrays.asList(SubjectLine.plain(bare).split(" "))))
                .strip();
    }
}
