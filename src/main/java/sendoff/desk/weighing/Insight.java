package sendoff.desk.weighing;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sendoff.compose.Gist;
import sendoff.desk.common.Ownership;
import sendoff.domain.Conversation;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.Gift;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.IntroductionId;
import sendoff.domain.KeptDraft;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Room;
import sendoff.domain.Stakes;
import sendoff.store.Answers.Given;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;

/// Gathers what helps to weigh one introduction.
final class Insight {
    private final Tables tables;
    private final Assessing assessing;
    private final Ownership ownership;
    private final Consequences consequences;
    private final Bookkeeping bookkeeping;
    private final Clock clock;

    Insight(
            Tables tables,
            Assessing assessing,
            Ownership ownership,
            Consequences consequences,
            Bookkeeping bookkeeping,
            Clock clock) {
        this.tables = tables;
        this.assessing = assessing;
        this.ownership = ownership;
        this.consequences = consequences;
        this.bookkeeping = bookkeeping;
        this.clock = clock;
    }

    Weighed into(
            Filed filed, Conversation conversation, Framework recommended, Optional<KeptDraft> draft, Bearings known) {
        bookkeeping.catchUp();
        KindName kind = filed.introduction().kind().name();
        Instant now = clock.instant();
        return new Weighed(
                known.weighing(filed),
                assessing
                        .stakes(filed.introduction(), conversation, filed.seen())
                        .why(),
                assessing.relationship(filed.introduction(), conversation).why(),
                assessing.certainty(filed, known).why(),
                known.room(filed).map(room -> account(filed, room)),
                groups(kind, known),
                tables.gifts().of(filed.id()).stream().filter(Gift::counts).toList(),
                told(filed, known),
                known.door(filed).map(door -> new Weighed.LeftOpen(door, door.holds(known.today()))),
                tables.answers().received(kind, recommended, filed.id()),
                consequences.lookBack(filed.id(), now),
                assessing.allowsSoftFade(filed, known),
                filed.assessment().stakes() == Stakes.HIGH
                        && draft.filter(one -> !one.edited() && one.framework() != Framework.DISMISS)
                                .isPresent(),
                tables.requests().of(filed));
    }

    private static Weighed.Account account(Filed filed, Room room) {
        return new Weighed.Account(
                room,
                Amounts.asked(filed.introduction().ask().line(), room.group().measure()));
    }

    private static List<GivingGroup> groups(KindName kind, Bearings known) {
        boolean introductions = kind == KindName.INTRO_REQUEST;
        return known.rooms().values().stream()
                .map(Room::group)
                .filter(group -> (group.measure() == Measure.INTRODUCTIONS) == introductions)
                .sorted(Comparator.comparing(GivingGroup::name))
                .toList();
    }

    /// The owner's letters to the same person, here and in other conversations, in whatever program they were written.
    private List<Weighed.Told> told(Filed filed, Bearings known) {
        if (filed.introduction().kind().name() == KindName.INITIATED) {
            return List.of();
        }
        Map<MessageId, Framework> frameworks =
                known.answered(filed).stream().collect(Collectors.toMap(Given::id, Given::framework));
        List<IntroductionId> all = filed.introduction()
                .requester()
                .address()
                .map(tables.answers()::askedBy)
                .orElse(List.of(filed.id()));
        Owner owner = ownership.owner();
        return all.stream()
                .flatMap(id -> tables.messages().of(id).stream()
                        .map(Kept::message)
                        .filter(message ->
                                owner.wrote(message) && !message.nature().isMachine())
                        .map(message -> told(filed, id, message, Optional.ofNullable(frameworks.get(message.id())))))
                .toList();
    }

    private Weighed.Told told(Filed filed, IntroductionId in, Message message, Optional<Framework> framework) {
        return new Weighed.Told(
                in,
                in.equals(filed.id()),
                framework,
                ownership.calendar().dayOf(message.at().toInstant()),
                Gist.of(message.text().own()));
    }
}
