package sendoff.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.LinkedIn;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Party;

/// Finds the conversation of a message whose header names none that is here: by people, time and words.
///
/// Careful: joining two topics hides an ask, so a person and a day in common are never enough; there must be words
/// of the matter, a quote, a subject that is answered, or a text that can only go on with something.
final class Unlinked {
    static final Duration WINDOW = Duration.ofDays(120);
    static final int ENOUGH = 12;
    /// It goes on with nothing.
    static final int NONE = -1;

    private final List<Message> mail;
    private final SubjectLine[] lines;
    private final Owner owner;
    private final People people;
    private final Groups groups;
    private final Quotations quotations = new Quotations();
    private final Mentions mentions;
    private final Brought brought;
    private final Map<Integer, List<Integer>> byPerson = new HashMap<>();
    private final Map<Integer, Wording> wordings = new HashMap<>();

    Unlinked(List<Message> mail, SubjectLine[] lines, Owner owner, People people, Groups groups) {
        this.mail = mail;
        this.lines = lines;
        this.owner = owner;
        this.people = people;
        this.groups = groups;
        this.mentions = new Mentions(people);
        this.brought = new Brought(mail, people);
    }

    /// @param linked  messages whose header did name one
    /// @param settled of the others, what those go on with that need not be asked again: an index, or [#NONE]
    /// @return the same of all others
    Map<Integer, Integer> join(BitSet linked, Map<Integer, Integer> settled) {
        Map<Integer, Integer> joined = new HashMap<>();
        for (int i = 0; i < mail.size(); i++) {
            if (!linked.get(i)) {
                Integer known = settled.get(i);
                int with = known == null ? find(i) : known;
                if (with != NONE) {
                    groups.join(with, i);
                }
                joined.put(i, with);
            }
            remember(i);
        }
        return joined;
    }

    private void remember(int i) {
        for (int person : people.in(i)) {
            byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(i);
        }
        if (isPersonal(i)) {
            quotations.note(i, mail.get(i));
            mentions.note(i, mail.get(i));
        }
    }

    private int find(int i) {
        OptionalInt quoted = quotations.quotedBy(mail.get(i));
        if (quoted.isPresent() && within(quoted.getAsInt(), i)) {
            return quoted.getAsInt();
        }
        Map<Integer, List<Integer>> candidates = candidates(i);
        if (people.isOfMember(i)) {
            // An invitation and the messages that follow it are one introduction.
            candidates.values().removeIf(conversation -> isElsewhere(i, conversation));
            return candidates.isEmpty()
                    ? NONE
                    : candidates.values().stream().toList().getLast().getLast();
        }
        if (isBeginning(i)) {
            candidates.values().removeIf(conversation -> brought.isAnother(i, conversation));
        }
        double best = Kinship.ENOUGH;
        int found = NONE;
        for (Map.Entry<Integer, List<Integer>> conversation : candidates.entrySet()) {
            double strength = strength(i, conversation.getValue(), candidates.size() == 1);
            if (strength >= best) {
                best = strength;
                found = conversation.getValue().getLast();
            }
        }
        return found;
    }

    /// Its headers say nothing of going on with anything.
    private boolean isBeginning(int i) {
        Message.Headers headers = mail.get(i).headers();
        return !lines[i].prefixed()
                && headers.inReplyTo().isEmpty()
                && headers.references().isEmpty();
    }

    /// Both say in which conversation of the network they stand, and it is not the same: two members of one name, or
    /// a talk of several.
    private boolean isElsewhere(int i, List<Integer> conversation) {
        Optional<MessageId> own = LinkedIn.threadOf(mail.get(i));
        return own.isPresent()
                && conversation.stream()
                        .flatMap(j -> LinkedIn.threadOf(mail.get(j)).stream())
                        .anyMatch(other -> !other.equals(own.get()));
    }

    /// Earlier messages with one of its people, or that name them, by the conversation they are in; the one with
    /// the latest message last.
    private Map<Integer, List<Integer>> candidates(int i) {
        Set<Integer> near = new HashSet<>();
        for (int person : people.in(i)) {
            latest(byPerson.getOrDefault(person, List.of()), i, near);
            if (isPersonal(i)) {
                latest(mentions.of(person), i, near);
            }
        }
        Map<Integer, List<Integer>> conversations = new LinkedHashMap<>();
        near.stream().sorted().forEach(j -> {
            List<Integer> earlier = conversations.remove(groups.of(j));
            List<Integer> all = earlier == null ? new ArrayList<>() : earlier;
            all.add(j);
            conversations.put(groups.of(j), all);
        });
        return conversations;
    }

    private void latest(List<Integer> earlier, int i, Set<Integer> into) {
        for (int n = earlier.size() - 1; n >= Math.max(0, earlier.size() - ENOUGH); n--) {
            if (!within(earlier.get(n), i)) {
                return;
            }
            into.add(earlier.get(n));
        }
    }

    private double strength(int i, List<Integer> conversation, boolean only) {
        return conversation.stream()
                .mapToDouble(j -> kinship(j, i, conversation, only).strength())
                .max()
                .orElse(0);
    }

    private Kinship kinship(int earlier, int later, List<Integer> conversation, boolean only) {
        int last = conversation.getLast();
        return new Kinship(
                lines[earlier],
                lines[later],
                isPersonal(earlier) && isPersonal(later),
                people.share(earlier, later),
                people.apart(earlier, later),
                Duration.between(mail.get(last).at(), mail.get(later).at()),
                owner.wrote(mail.get(later)) != owner.wrote(mail.get(last)),
                only,
                wording(earlier),
                wording(later));
    }

    private Wording wording(int i) {
        return wordings.computeIfAbsent(i, _ -> {
            Message message = mail.get(i);
            Stream<Party> parties = Stream.concat(Stream.of(message.from()), message.recipients());
            return Wording.of(message, lines[i], Wording.names(parties));
        });
    }

    private boolean within(int earlier, int later) {
        return Duration.between(mail.get(earlier).at(), mail.get(later).at()).compareTo(WINDOW) <= 0;
    }

    private boolean isPersonal(int i) {
        return isPersonal(mail.get(i));
    }

    static boolean isPersonal(Message message) {
        return !message.nature().bulk() && !message.nature().isMachine();
    }
}
