package sendoff.desk.weighing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sendoff.desk.common.Ids;
import sendoff.desk.common.Ownership;
import sendoff.desk.common.Papers;
import sendoff.domain.Filed;
import sendoff.domain.Gift;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Members;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.GivingPlan;
import sendoff.domain.GivingPlan.Asking;
import sendoff.domain.GroupId;
import sendoff.domain.IntroductionId;
import sendoff.domain.Party;
import sendoff.domain.Room;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;
import sendoff.store.Undos;

/// The giving plan at work: a yes draws on it, a cancelled one gives back, the first of the month fills it again.
public final class Giving {
    private final Tables tables;
    private final Ownership ownership;
    private final Clock clock;
    private final Ids ids;
    private Runnable changed = () -> {};

    public Giving(Tables tables, Ownership ownership, Clock clock, Ids ids) {
        this.tables = tables;
        this.ownership = ownership;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param refresh what has to be done anew when the plan or what is left of it changed
    public void whenChanged(Runnable refresh) {
        changed = refresh;
    }

    public GivingPlan plan() {
        return tables.plan().now();
    }

    /// What is left of each group in the period that runs, in the order of the plan.
    public List<Room> rooms() {
        LocalDate today = today();
        Map<Period, Map<GroupId, Integer>> given = new HashMap<>();
        return plan().groups().stream()
                .map(group -> new Room(
                        group,
                        given.computeIfAbsent(group.period(), period -> givenIn(period, today))
                                .getOrDefault(group.id(), 0),
                        group.period().refills(today)))
                .toList();
    }

    private Map<GroupId, Integer> givenIn(Period period, LocalDate today) {
        return tables.gifts()
                .givenSince(period.begins(today)
                        .atStartOfDay(ownership.calendar().zone())
                        .toInstant());
    }

    /// On whose account a yes would go, and what is left there.
    public Optional<Room> roomFor(IntroductionId id) {
        return tables.plan()
                .groupOf(id)
                .flatMap(group -> rooms().stream()
                        .filter(room -> room.group().id().equals(group))
                        .findFirst());
    }

    /// Keeps a new or changed group. What was given stays given, also where the allowance falls below it.
    public void save(GivingGroup group) {
        tables.database().change(tx -> tables.plan().save(tx, group));
        sortAll();
    }

    /// @return a group that is not kept yet
    public GroupId newId() {
        return new GroupId(ids.next());
    }

    /// Takes a group out of the plan; its history stays, and [#save] brings it back.
    public void end(GroupId id) {
        tables.database().change(tx -> tables.plan().end(tx, id));
        sortAll();
    }

    /// Puts whoever asks here into a group by hand: they belong there from now on, whatever the rules say.
    ///
    /// @param group empty: back to what the rules say
    public void join(IntroductionId id, Optional<GroupId> group) {
        Filed filed = new Papers(tables).filed(id);
        var letter = new Undos.Letter(tables.weighings().of(id), false);
        var before = new Undos.Before(
                        "The group", clock.instant(), filed, tables.drafts().of(id))
                .writing(letter)
                .placed(new Undos.ByHand(byHand(filed)));
        tables.database().change(tx -> tables.undos().remember(tx, before));
        place(filed, group);
    }

    /// Puts them back where they were by hand.
    public void takenBack(Filed filed, Undos.ByHand was) {
        place(filed, was.group());
    }

    private void place(Filed filed, Optional<GroupId> group) {
        Party who = filed.introduction().other();
        tables.database().change(tx -> {
            for (GivingGroup one : plan().groups()) {
                Members now = without(one.members(), who);
                boolean here = group.filter(one.id()::equals).isPresent();
                tables.plan().save(tx, one.with(here ? with(now, who) : now));
            }
        });
        sortAll();
    }

    /// The group they were put into by hand, if any.
    private Optional<GroupId> byHand(Filed filed) {
        return plan().groups().stream()
                .filter(group -> group.members().people().stream()
                        .anyMatch(filed.introduction().other()::isAt))
                .map(GivingGroup::id)
                .findFirst();
    }

    private static Members without(Members members, Party who) {
        var people = members.people().stream().filter(one -> !who.isAt(one)).toList();
        return new Members(members.domains(), members.words(), members.relationships(), people);
    }

    private static Members with(Members members, Party who) {
        var people = new java.util.ArrayList<>(members.people());
        who.address().ifPresent(people::add);
        return new Members(members.domains(), members.words(), members.relationships(), people);
    }

    /// The newest first, also what came to nothing.
    public List<Gift> history(int most) {
        return tables.gifts().newest(most);
    }

    /// It came to nothing: the allowance has it back.
    public void cancel(UUID gift) {
        change(gift, Optional.of(clock.instant()));
    }

    /// Takes [#cancel] back.
    public void countAgain(UUID gift) {
        change(gift, Optional.empty());
    }

    private void change(UUID id, Optional<Instant> back) {
        tables.gifts().find(id).ifPresent(gift -> {
            var now = new Gift(gift.id(), gift.group(), gift.introduction(), gift.to(), gift.amount(), gift.at(), back);
            tables.database().change(tx -> tables.gifts().save(tx, now));
        });
        changed.run();
    }

    /// Something given that no introduction stands for.
    public void note(GroupId group, int amount, Party to) {
        var gift = new Gift(ids.next(), group, Optional.empty(), to, amount, clock.instant(), Optional.empty());
        tables.database().change(tx -> tables.gifts().save(tx, gift));
        changed.run();
    }

    /// A yes to this one draws on the plan, once.
    void draw(Tx tx, Filed filed, Instant at) {
        boolean drawn = tables.gifts().of(filed.id()).stream().anyMatch(Gift::counts);
        Optional<GivingGroup> group =
                tables.plan().groupOf(filed.id()).flatMap(tables.plan()::find).filter(_ -> !drawn);
        group.ifPresent(there -> tables.gifts()
                .save(
                        tx,
                        new Gift(
                                ids.next(),
                                there.id(),
                                Optional.of(filed.id()),
                                filed.introduction().other(),
                                Amounts.asked(filed.introduction().ask().line(), there.measure()),
                                at,
                                Optional.empty())));
    }

    /// What a yes drew when it was approved goes back: it was called back, or never left.
    void giveBack(Tx tx, IntroductionId id, Instant approved, Instant at) {
        for (Gift gift : tables.gifts().of(id)) {
            if (gift.counts() && gift.at().equals(approved.truncatedTo(ChronoUnit.MILLIS))) {
                tables.gifts()
                        .save(
                                tx,
                                new Gift(
                                        gift.id(),
                                        gift.group(),
                                        gift.introduction(),
                                        gift.to(),
                                        gift.amount(),
                                        gift.at(),
                                        Optional.of(at)));
            }
        }
    }

    /// Which group a new introduction belongs to.
    Optional<GroupId> groupOf(Filed filed, String text) {
        return groupOf(plan(), filed, text);
    }

    private static Optional<GroupId> groupOf(GivingPlan plan, Filed filed, String text) {
        return plan.groupOf(new Asking(
                        filed.introduction().kind().name(),
                        filed.introduction().other(),
                        filed.assessment().relationship(),
                        filed.introduction().ask().line() + "\n" + text))
                .map(GivingGroup::id);
    }

    /// Everyone on the desk anew: the rules changed.
    void sortAll() {
        GivingPlan plan = plan();
        List<Filed> filed = tables.likely().onDesk();
        boolean reads = plan.groups().stream()
                .anyMatch(group -> !group.members().words().isEmpty());
        Map<IntroductionId, GroupId> groups = new HashMap<>();
        for (Filed one : filed) {
            groupOf(plan, one, reads ? text(one) : "").ifPresent(group -> groups.put(one.id(), group));
        }
        tables.database()
                .change(tx ->
                        tables.plan().belong(tx, filed.stream().map(Filed::id).toList(), groups));
        changed.run();
    }

    private String text(Filed filed) {
        return tables.messages()
                .find(filed.introduction().arrivedAs())
                .map(Kept::message)
                .map(message -> message.subject() + "\n" + message.text().own())
                .orElse("");
    }

    private LocalDate today() {
        return ownership.calendar().dayOf(clock.instant());
    }
}
