package sendoff.desk.filing;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.desk.weighing.Learning;
import sendoff.domain.Conversation;
import sendoff.domain.Filed;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Sha256;
import sendoff.mail.Conversations;
import sendoff.mail.Conversations.Rest;
import sendoff.mail.Corrections;
import sendoff.mail.Corrections.Merge;
import sendoff.mail.Corrections.Split;
import sendoff.mail.Traces;
import sendoff.store.Belongings.Said;
import sendoff.store.Joints.Joint;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Messages kept → the conversations that are to be filed: all of them, or those that a few letters can have changed
/// ([Rejoining]).
final class Joining {
    private static final String MARKED = "letters-marked-by";

    /// Of more letters at once it is quicker to join everything.
    private static final int FEW = 200;

    private final Tables tables;
    private final Learning learning;

    Joining(Tables tables, Learning learning) {
        this.tables = tables;
        this.learning = learning;
    }

    /// What is to be filed.
    ///
    /// @param conversations by the oldest message
    /// @param kept          all messages in them
    /// @param filed         the introductions on file that they may be
    /// @param there         of the messages that made these, those that are still in some conversation
    /// @param whole         it is all there is
    /// @param save          notes how they were joined
    record Portion(
            List<Conversation> conversations,
            Map<MessageId, Kept> kept,
            List<Filed> filed,
            Set<MessageId> there,
            boolean whole,
            Consumer<Tx> save) {}

    /// Everything.
    Portion all(Owner owner) {
        Map<MessageId, Kept> kept = byId(ruled(tables.messages().allAsText(), owner));
        Set<String> called = kept.values().stream()
                .flatMap(one -> Traces.called(one.message(), owner))
                .collect(Collectors.toSet());
        String marked = marked(owner, called);
        var joined = Conversations.joined(messages(kept), owner, corrections(), new Rest(called, Map.of()));
        Map<MessageId, Joint> before = tables.joints().all();
        Set<MessageId> gone = new HashSet<>(before.keySet());
        gone.removeAll(kept.keySet());
        boolean trusting =
                tables.settings().value(MARKED).filter(marked::equals).isPresent();
        var entries = Entries.of(joined, before, owner, called, trusting);
        return new Portion(joined.conversations(), kept, tables.introductions().all(), kept.keySet(), true, tx -> {
            tables.settings().put(tx, MARKED, marked);
            tables.joints().remove(tx, gone);
            tables.joints().save(tx, entries);
        });
    }

    /// What the marks of letters hang on besides the letters themselves; from the second line on how the owner is
    /// called.
    private static String marked(Owner owner, Set<String> called) {
        return Stream.concat(
                        Stream.of(Sha256.hex(Program.print() + Basis.owner(owner))),
                        called.stream().sorted())
                .collect(Collectors.joining("\n"));
    }

    /// What these letters, which came, changed or went, can have changed; empty where that may be anything.
    Optional<Portion> around(Set<MessageId> touched, Owner owner) {
        Optional<String> marked = tables.settings().value(MARKED);
        if (marked.isEmpty() || touched.size() > FEW) {
            return Optional.empty();
        }
        var called = marked.get().lines().skip(1).collect(Collectors.toSet());
        return Touched.of(touched, byId(kept(touched, owner)), tables.joints(), owner, called)
                .flatMap(some -> new Rejoining(tables, ids -> kept(ids, owner), owner, called, said(), some).joined())
                .map(result -> portion(result, touched, owner, called));
    }

    private Portion portion(Rejoining.Result result, Set<MessageId> touched, Owner owner, Set<String> called) {
        Map<MessageId, Kept> kept = new HashMap<>(result.kept());
        Map<MessageId, Conversation> known = byMessage(result.joined().conversations());
        Map<MessageId, Conversation> chosen = byMessage(result.changed(touched));
        Set<IntroductionId> introductions = new HashSet<>();
        while (introductions.addAll(introductions(chosen.keySet(), kept))) {
            Set<MessageId> theirs = tables.messages().idsOf(introductions);
            theirs.removeAll(chosen.keySet());
            theirs.stream()
                    .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                    .forEach(conversation -> add(chosen, conversation));
            theirs.removeAll(known.keySet());
            elsewhere(theirs, kept, owner).forEach(conversation -> add(chosen, conversation));
        }
        List<Filed> filed = introductions.stream()
                .flatMap(id -> tables.introductions().find(id).stream())
                .toList();
        var entries = Entries.of(result.joined(), result.before(), owner, called, true);
        return new Portion(inOrder(chosen.values()), kept, filed, there(filed, result), false, tx -> {
            tables.joints().remove(tx, result.gone());
            tables.joints().save(tx, entries);
        });
    }

    private static void add(Map<MessageId, Conversation> chosen, Conversation conversation) {
        conversation.messages().forEach(message -> chosen.put(message.id(), conversation));
    }

    private static Set<IntroductionId> introductions(Set<MessageId> ids, Map<MessageId, Kept> kept) {
        return ids.stream()
                .flatMap(id -> requireNonNull(kept.get(id)).introduction().stream())
                .collect(Collectors.toSet());
    }

    /// Conversations that nothing was joined to.
    private List<Conversation> elsewhere(Set<MessageId> ids, Map<MessageId, Kept> kept, Owner owner) {
        var there = tables.joints().of(ids).values();
        Map<MessageId, Joint> all = tables.joints()
                .ofConversations(there.stream().map(Joint::conversation).collect(Collectors.toSet()));
        Map<MessageId, Kept> more = byId(kept(all.keySet(), owner));
        kept.putAll(more);
        return more.values().stream()
                .collect(Collectors.groupingBy(
                        one -> requireNonNull(all.get(one.message().id())).conversation()))
                .values()
                .stream()
                .map(some -> new Conversation(
                        some.stream().map(Kept::message).sorted(IN_ORDER).toList()))
                .toList();
    }

    private Set<MessageId> there(List<Filed> filed, Rejoining.Result result) {
        Set<MessageId> made =
                filed.stream().map(one -> one.introduction().arrivedAs()).collect(Collectors.toSet());
        Set<MessageId> there = new HashSet<>(tables.joints().of(made).keySet());
        there.removeAll(result.gone());
        made.retainAll(result.kept().keySet());
        there.addAll(made);
        return there;
    }

    private static final Comparator<Message> IN_ORDER = Comparator.comparing(
                    (Message message) -> message.at().toInstant())
            .thenComparing(message -> message.id().value());

    private static List<Conversation> inOrder(Collection<Conversation> conversations) {
        return conversations.stream()
                .distinct()
                .sorted(Comparator.comparing(Conversation::first, IN_ORDER))
                .toList();
    }

    private static Map<MessageId, Conversation> byMessage(Collection<Conversation> conversations) {
        Map<MessageId, Conversation> byMessage = new HashMap<>();
        conversations.forEach(conversation -> add(byMessage, conversation));
        return byMessage;
    }

    /// These alone, joined.
    List<Conversation> alone(List<Kept> kept, Owner owner) {
        return Conversations.join(kept.stream().map(Kept::message).toList(), owner, corrections());
    }

    private Corrections corrections() {
        return corrections(said());
    }

    private List<Said> said() {
        return tables.belongings().all();
    }

    static Corrections corrections(List<Said> said) {
        return new Corrections(
                said.stream()
                        .filter(Said::together)
                        .map(s -> new Merge(s.one(), s.other()))
                        .toList(),
                said.stream()
                        .filter(s -> !s.together())
                        .map(s -> new Split(s.one(), s.other()))
                        .toList());
    }

    private List<Kept> kept(Collection<MessageId> ids, Owner owner) {
        return ruled(tables.messages().asText(ids), owner);
    }

    /// With the owner's rules on top. What is asked of a contact in private is followed on its own page.
    private List<Kept> ruled(List<Kept> all, Owner owner) {
        Set<IntroductionId> apart = tables.optIns().letterNames();
        return all.stream()
                .filter(one -> one.introduction().filter(apart::contains).isEmpty())
                .map(one -> learning.ruled(one, owner))
                .toList();
    }

    private static Map<MessageId, Kept> byId(List<Kept> kept) {
        return kept.stream().collect(Collectors.toMap(one -> one.message().id(), Function.identity()));
    }

    private static List<Message> messages(Map<MessageId, Kept> kept) {
        return kept.values().stream().map(Kept::message).toList();
    }

    static Stream<MessageId> ids(Conversation conversation) {
        return conversation.messages().stream().map(Message::id);
    }
}
