package sendoff.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import sendoff.domain.Conversation;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Nature.Notice;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Recognition;
import sendoff.domain.Standing;
import sendoff.domain.Standing.By;
import sendoff.domain.Standing.Turn;

/// Derives whose turn it is: the one place that does, for every page and command.
///
/// It reads the whole conversation, sent mail of every client and alias included. A machine's mail is a turn but never
/// an answer, and what the owner adds is never taken for theirs.
public final class Standings {
    /// Messages of one moment stand in the order of their ids, so that every derivation sees the same order.
    static final Comparator<Message> IN_ORDER = Comparator.comparing(
                    (Message message) -> message.at().toInstant())
            .thenComparing(message -> message.id().toString());

    private static final int A_LINE = 160;

    /// One message, whose it is, and what it is by itself.
    record Judged(Message message, By by, Recognition seen) {
        Turn turn() {
            return new Turn(message.id(), by, message.at());
        }

        /// The same, taken for this after all.
        Judged asking(KindName kind) {
            return new Judged(message, by, of(kind, false, seen));
        }
    }

    private Standings() {}

    /// Where the conversation stands after its last message; the same for the same messages in any order.
    ///
    /// @param seen what each message is by itself; asked once a message
    public static Standing of(Conversation conversation, Owner owner, Function<Message, Recognition> seen) {
        List<Judged> judged = inHindsight(conversation, owner, seen);
        List<Turn> turns = judged.stream().map(Judged::turn).toList();
        if (judged.stream().noneMatch(one -> one.seen().kind().isRelevant())) {
            return Standing.none(turns);
        }
        var machine = new StandingMachine(owner);
        goThrough(judged, machine, _ -> {});
        return machine.standing(turns);
    }

    static List<Judged> inHindsight(Conversation conversation, Owner owner, Function<Message, Recognition> seen) {
        return Hindsight.on(
                conversation.messages().stream()
                        .sorted(IN_ORDER)
                        .map(message -> judged(message, owner, seen.apply(message)))
                        .toList(),
                owner);
    }

    /// @param after told of each turn once the machine took it
    static void goThrough(List<Judged> judged, StandingMachine machine, Consumer<Judged> after) {
        boolean talking = judged.stream().anyMatch(one -> one.by() == By.OWNER);
        Set<Party> sellers = talking ? Set.of() : sellers(judged);
        for (Judged one : judged) {
            switch (one.by()) {
                case OWNER -> machine.ownerWrote(one.message(), one.seen());
                case OTHER -> {
                    if (!sellers.contains(one.message().from())) {
                        machine.otherWrote(one.message(), talking ? wanted(one.seen()) : one.seen());
                    }
                }
                case MACHINE -> {}
            }
            after.accept(one);
        }
    }

    private static Judged judged(Message message, Owner owner, Recognition seen) {
        return new Judged(message, by(message, owner, seen), seen);
    }

    /// Who sends unwanted mail once, reminds of it in words that look harmless. Nothing is owed to either, unless the
    /// owner chose to write back.
    private static Set<Party> sellers(List<Judged> judged) {
        return judged.stream()
                .filter(one -> one.by() == By.OTHER && one.seen().spam())
                .filter(one -> !isNudge(one, judged))
                .map(one -> one.message().from())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Who asked in earnest and reminds of it in a line has only the sellers' words for it.
    private static boolean isNudge(Judged line, List<Judged> judged) {
        return line.message().text().own().length() <= A_LINE
                && judged.subList(0, judged.indexOf(line)).stream()
                        .anyMatch(one -> one.by() == By.OTHER
                                && one.seen().kind().isRelevant()
                                && !one.seen().spam()
                                && one.message().from().equals(line.message().from()));
    }

    /// Whoever was written back to is owed an answer as anybody else.
    private static Recognition wanted(Recognition seen) {
        return of(seen.kind(), false, seen);
    }

    private static Recognition of(KindName kind, boolean spam, Recognition seen) {
        return new Recognition(
                kind,
                seen.confidence(),
                seen.introducer(),
                seen.requester(),
                seen.target(),
                seen.ask(),
                spam,
                seen.why(),
                seen.promises());
    }

    static By by(Message message, Owner owner, Recognition seen) {
        if (message.nature().isMachine() && !speaksForAPerson(message, seen)) {
            return By.MACHINE;
        }
        return owner.wrote(message) ? By.OWNER : By.OTHER;
    }

    /// A form on a website sends what a person typed into it.
    private static boolean speaksForAPerson(Message message, Recognition seen) {
        return message.nature().notice() == Notice.OTHER && seen.kind().isRelevant() && !seen.spam();
    }
}
