package sendoff.recognise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Channel;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.SamePerson;
import sendoff.language.Tokens;

/// Who takes part in a conversation, and how they came into it.
final class Circle {
    private static final Pattern ANSWERS_A_NOTICE =
            Pattern.compile("(?:.*hit-reply.*|.*@reply\\..*)linkedin\\.[\\w.]+");

    private static final Pattern GREETING =
            Pattern.compile("^\\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\\s+([^\\n,.!:;]{1,60})");
    private static final Set<String> ALL = Set.of("all", "both", "everyone", "everybody", "two", "friends");

    private static final int SHORTEST_NAME = 4;

    private final Owner owner;
    private final Set<String> involved = new HashSet<>();
    /// Asked by the owner in private.
    private final Set<String> aside = new HashSet<>();
    /// Brought in by the owner: introduced to the others, or named to do it instead.
    private final Set<String> brought = new HashSet<>();
    /// Of those who wrote: on another channel they have another address.
    private final Set<String> names = new HashSet<>();

    /// What the first message says, where it speaks of somebody to write to.
    private String start = "";

    Circle(Owner owner) {
        this.owner = owner;
    }

    /// @param namesThem whom its text names is to be written to, rather than asked in private
    void startsWith(Message message, Stream<Party> meant, boolean namesThem) {
        start = namesThem ? Tokens.fold(TurnText.of(message)) : "";
        wrote(message);
        involved.addAll(others(message));
        meant.flatMap(party -> party.address().stream()).forEach(involved::add);
        involved.removeAll(owner.addresses());
    }

    void wrote(Message message) {
        message.from().address().ifPresent(involved::add);
        message.from().name().ifPresent(names::add);
    }

    void reaches(Message message) {
        involved.addAll(others(message));
    }

    /// Written to nobody but oneself, as a note. Where no recipient shows at all, others got it unseen; so they
    /// did where it greets them.
    boolean isNote(Message message) {
        List<Party> to = message.recipients().toList();
        return !to.isEmpty()
                && message.channel() == Channel.EMAIL
                && to.stream().allMatch(this::isOwner)
                && !greetsOthers(message);
    }

    /// In some mailboxes only the name of a recipient shows.
    private boolean isOwner(Party party) {
        return owner.is(party)
                || (party.address().isEmpty()
                        && !owner.name().isBlank()
                        && SamePerson.is(party, Party.named(owner.name())));
    }

    private boolean greetsOthers(Message message) {
        Matcher greeting = GREETING.matcher(Tokens.fold(TurnText.of(message)));
        if (!greeting.find()) {
            return false;
        }
        Set<String> greeted = Names.words(greeting.group(1)).collect(Collectors.toSet());
        return greeted.stream().anyMatch(ALL::contains)
                || names.stream().flatMap(Names::words).anyMatch(word -> word.length() > 2 && greeted.contains(word));
    }

    /// Written to someone else about it: a private question to a contact answers nobody.
    boolean isAside(Message message) {
        if (isChat(message)) {
            return false;
        }
        Set<String> to = others(message);
        return !to.isEmpty()
                && to.stream().noneMatch(involved::contains)
                && message.recipients().noneMatch(this::isKnownOtherwise);
    }

    /// By their name, by the same name at another address, or because the first message speaks of them.
    private boolean isKnownOtherwise(Party party) {
        return party.name().filter(names::contains).isPresent()
                || party.address()
                        .filter(address ->
                                involved.stream().anyMatch(one -> SamePerson.isSameBeforeTheSign(one, address))
                                        || start.contains(address))
                        .isPresent()
                || party.name().filter(this::isSpokenOf).isPresent();
    }

    private boolean isSpokenOf(String name) {
        return name.length() >= SHORTEST_NAME
                && start.contains(Tokens.fold(name).strip());
    }

    /// A letter went to this person, at whatever address of theirs.
    static boolean reached(Message letter, Party person) {
        return letter.recipients().anyMatch(to -> SamePerson.is(to, person));
    }

    void asksAside(Message message) {
        aside.addAll(others(message));
    }

    /// The owner writes to those who take part, and to somebody new.
    void bringsIn(Message message) {
        Set<String> added = others(message);
        if (added.removeIf(involved::contains)) {
            brought.addAll(added);
        }
    }

    boolean wasOnlyAsked(Message message) {
        return message.from().address().filter(aside::contains).isPresent();
    }

    /// It reaches somebody to whom nothing went before.
    boolean addsSomebody(Message message) {
        return others(message).stream().anyMatch(to -> !involved.contains(to));
    }

    /// Those whom the owner brought together write to each other; what they ask is not asked of the owner, unless by
    /// name.
    boolean isBetweenOthers(Message message) {
        Set<String> to = others(message);
        message.from().address().ifPresent(to::remove);
        boolean together = message.from().address().filter(brought::contains).isPresent()
                || to.stream().anyMatch(brought::contains);
        return !to.isEmpty() && together && !asksTheOwnerByName(message);
    }

    private boolean asksTheOwnerByName(Message message) {
        String first = Tokens.fold(owner.name()).strip().split(" ", 2)[0];
        return !first.isEmpty()
                && Pattern.compile("\\b" + Pattern.quote(first) + "\\b[^.!?]*\\?")
                        .matcher(Tokens.fold(TurnText.of(message)))
                        .find();
    }

    /// Everyone in a chat sees what is said there, also what went there by mail as the answer to a notice; and one
    /// person can show there by a link to the conversation and by one to their page.
    static boolean isChat(Message message) {
        return message.channel().isChat()
                || recipients(message).stream()
                        .anyMatch(to -> ANSWERS_A_NOTICE.matcher(to).matches());
    }

    static Set<String> recipients(Message message) {
        var addresses = new HashSet<String>();
        message.recipients().flatMap(party -> party.address().stream()).forEach(addresses::add);
        return addresses;
    }

    private Set<String> others(Message message) {
        Set<String> to = recipients(message);
        to.removeAll(owner.addresses());
        return to;
    }
}
