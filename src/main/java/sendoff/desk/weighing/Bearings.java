package sendoff.desk.weighing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Door;
import sendoff.domain.Filed;
import sendoff.domain.GroupId;
import sendoff.domain.IntroductionId;
import sendoff.domain.Promise;
import sendoff.domain.Room;
import sendoff.domain.Weighing;
import sendoff.store.Answers.Given;
import sendoff.store.Tables;

/// What else is on file that bears on a recommendation: read at once for many, or for one alone.
public record Bearings(
        LocalDate today,
        Map<IntroductionId, List<Promise>> promises,
        Map<IntroductionId, Weighing> weighings,
        Map<IntroductionId, GroupId> members,
        Map<GroupId, Room> rooms,
        Map<String, List<Given>> answers,
        Map<String, List<Door>> doors,
        Function<Filed, Optional<String>> offers) {
    /// For everyone.
    static Bearings ofAll(Tables tables, Giving giving, Function<Filed, Optional<String>> offers, LocalDate today) {
        return new Bearings(
                today,
                tables.promises().open().stream()
                        .filter(promise -> promise.introduction().isPresent())
                        .collect(Collectors.groupingBy(
                                promise -> promise.introduction().orElseThrow())),
                tables.weighings().all(),
                tables.plan().members(),
                byGroup(giving.rooms()),
                tables.answers().all().stream().collect(Collectors.groupingBy(Given::address)),
                tables.doors().all().stream().collect(Collectors.groupingBy(Door::address)),
                offers);
    }

    static Bearings of(
            Filed filed, Tables tables, Giving giving, Function<Filed, Optional<String>> offers, LocalDate today) {
        IntroductionId id = filed.id();
        Optional<String> address = filed.introduction().other().address();
        return new Bearings(
                today,
                Map.of(id, tables.promises().of(id)),
                Map.of(id, tables.weighings().of(id)),
                tables.plan().groupOf(id).map(group -> Map.of(id, group)).orElse(Map.of()),
                byGroup(giving.rooms()),
                address.map(one -> Map.of(one, tables.answers().to(one))).orElse(Map.of()),
                address.map(one -> Map.of(one, tables.doors().to(one))).orElse(Map.of()),
                offers);
    }

    private static Map<GroupId, Room> byGroup(List<Room> rooms) {
        return rooms.stream().collect(Collectors.toMap(room -> room.group().id(), room -> room));
    }

    /// The same, for one that goes on the account of that group.
    public Bearings in(IntroductionId id, Optional<GroupId> group) {
        var more = new HashMap<>(members);
        group.ifPresent(one -> more.put(id, one));
        return new Bearings(today, promises, weighings, more, rooms, answers, doors, offers);
    }

    /// The same, with a door that is only now being written down.
    public Bearings with(Optional<Door> door) {
        if (door.isEmpty()) {
            return this;
        }
        var more = new HashMap<>(doors);
        more.merge(
                door.get().address(),
                List.of(door.get()),
                (known, found) -> Stream.concat(known.stream(), found.stream()).toList());
        return new Bearings(today, promises, weighings, members, rooms, answers, more, offers);
    }

    List<Promise> promised(Filed filed) {
        return promises.getOrDefault(filed.id(), List.of());
    }

    public Weighing weighing(Filed filed) {
        return weighings.getOrDefault(filed.id(), Weighing.NONE);
    }

    Optional<Room> room(Filed filed) {
        return Optional.ofNullable(members.get(filed.id())).flatMap(group -> Optional.ofNullable(rooms.get(group)));
    }

    /// Every answer to the one who asks, the oldest first.
    List<Given> answered(Filed filed) {
        return filed.introduction()
                .other()
                .address()
                .map(address -> answers.getOrDefault(address, List.of()))
                .orElse(List.of());
    }

    /// The newest door that was left open to the one who asks.
    Optional<Door> door(Filed filed) {
        return filed.introduction()
                .other()
                .address()
                .map(address -> doors.getOrDefault(address, List.of()))
                .filter(found -> !found.isEmpty())
                .map(List::getLast);
    }
}
