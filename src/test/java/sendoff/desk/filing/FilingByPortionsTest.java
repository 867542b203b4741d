package sendoff.desk.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendoff.domain.Conversation;
import sendoff.domain.Filed;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.Recognition;
import sendoff.mail.Conversations;
import sendoff.mail.MailReader;
import sendoff.recognise.Recogniser;
import sendoff.store.Database;
import sendoff.store.Joints.Joint;
import sendoff.store.Messages.Judged;
import sendoff.store.Messages.Kept;
import sendoff.store.Settings;
import sendoff.testing.Dialect;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;
import sendoff.testing.WildMail;

/// Only what a new letter concerns is read and filed again. Whatever comes in whatever order and portions, the desk is
/// as if everything were filed anew each time.
class FilingByPortionsTest {
    private static final Recogniser READER = Recogniser.fromJar().byWordsAlone();
    private static final int MOST_AT_ONCE = 12;

    @TempDir
    Path home;

    /// One mailbox and whose it is.
    record Box(String name, Owner owner, List<Judged> mail) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Path> mailboxes() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("src/train/modern"))) {
            return all.sorted().toList().stream();
        }
    }

    /// A few of them in the ordinary run; all take two minutes.
    static Stream<Path> some() throws IOException {
        return mailboxes().filter(path -> path.toString().matches(".*(accra-a|quito-b)"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 16);
    }

    static IntStream manySeeds() {
        return IntStream.range(100, 180);
    }

    @ParameterizedTest
    @MethodSource("some")
    void a_mailbox_that_comes_in_portions_is_filed_as_if_all_were_filed_each_time(Path folder) {
        compare(box(folder), folder.toString().hashCode(), Dialect.SQLITE);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("mailboxes")
    void so_is_every_mailbox(Path folder) {
        compare(box(folder), 7 * folder.toString().hashCode(), Dialect.SQLITE);
    }

    @ParameterizedTest
    @MethodSource("some")
    void so_it_is_on_postgresql(Path folder) {
        compare(box(folder), 31 * folder.toString().hashCode(), Dialect.POSTGRESQL);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void letters_among_few_people_without_headers_are_joined_as_if_all_were_joined_each_time(int seed) {
        join(wild(seed, 70), seed);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void so_are_many_more(int seed) {
        join(wild(seed, 40 + seed % 200), seed);
    }

    @Test
    void what_a_new_letter_does_not_concern_stays_as_it_lies_there() {
        try (var ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant())) {
            ada.receivesRaw(Raw.carla()
                    .id("carla@example.net")
                    .at("Tue, 17 Nov 2026 08:00:00 +0100")
                    .says(Raw.CARLAS_ASK));
            Filed carlas = ada.tables.introductions().all().getFirst();
            Filed marked = carlas.stands(carlas.standing(), Optional.of(Instant.EPOCH));
            ada.tables.database().change(tx -> ada.tables.introductions().change(tx, carlas.id(), _ -> marked));

            ada.receivesRaw(Raw.from("Gus Holm <gus@example.org>", "Ada Lindqvist <ada@example.com>")
                    .subject("Turbines")
                    .id("gus@example.org")
                    .at("Tue, 17 Nov 2026 09:00:00 +0100")
                    .says("Hi Ada, could you spare half an hour for advice on small turbines next week?\n\nGus\n"));
            assertThat(ada.queue()).hasSize(2);
            assertThat(ada.tables.introductions().find(carlas.id())).contains(marked);

            ada.desk.ownership().set(ada.desk.ownership().preferences().withTags(List.of("intros")));
            assertThat(ada.tables.introductions().find(carlas.id())).contains(carlas);
        }
    }

    @Test
    void a_letter_read_by_a_process_that_ended_is_filed_by_the_next() {
        try (var ended = new TestDesk(home, TUESDAY.plusHours(1).toInstant())) {
            ended.desk.receiving().fileAll();
            var sack = ended.desk.receiving().sack();
            sack.take(
                    Raw.carla()
                            .id("carla@example.net")
                            .at("Tue, 17 Nov 2026 08:00:00 +0100")
                            .says(Raw.CARLAS_ASK)
                            .getBytes(StandardCharsets.UTF_8),
                    List.of());
            sack.empty(tx -> {});
        }
        try (var next = new TestDesk(home, TUESDAY.plusHours(1).toInstant())) {
            assertThat(next.queue()).isEmpty();
            next.desk.receiving().fileAll();
            assertThat(next.queue()).hasSize(1);
            assertThat(next.tables.unfiled().all()).isEmpty();
        }
    }

    private static Box wild(int seed, int many) {
        List<Judged> letters = new WildMail(seed)
                .letters(many).stream()
                        .map(message -> new Judged(message, Recognition.none(1, List.of())))
                        .toList();
        return new Box("wild " + seed, WildMail.OWNER, letters);
    }

    private void compare(Box box, int seed, Dialect dialect) {
        try (TestDesk portions = desk("portions", box, dialect).orElse(null);
                TestDesk whole = desk("whole", box, Dialect.SQLITE).orElseThrow()) {
            if (portions == null) {
                return;
            }
            arrive(box, seed, portion -> {
                List.of(portions, whole).forEach(portion::write);
                fileAnew(whole);
                portions.desk.receiving().fileAll();
                assertThat(joints(portions)).as(box.name()).isEqualTo(joints(whole));
            });
            assertThat(joined(portions)).isEqualTo(conversations(portions, box.owner()));
            assertThat(filed(portions)).isEqualTo(filed(whole)).isNotEmpty();
        }
    }

    /// What comes, is read otherwise, and goes.
    private record Change(List<Judged> came, List<MessageId> went) {
        void write(TestDesk desk) {
            desk.tables.database().change(tx -> {
                desk.tables.messages().keep(tx, came);
                desk.tables.messages().forget(tx, went);
            });
        }
    }

    private static void arrive(Box box, int seed, Consumer<Change> each) {
        var chance = new Random(seed);
        List<Judged> coming = new ArrayList<>(box.mail());
        Collections.shuffle(coming, chance);
        if (chance.nextInt(3) == 0) {
            coming.sort(Comparator.comparing(one -> one.message().at()));
        }
        for (int from = 0; from < coming.size(); ) {
            int most = from == 0 ? coming.size() / 2 : chance.nextBoolean() ? 1 : MOST_AT_ONCE;
            int to = Math.min(coming.size(), from + 1 + chance.nextInt(most));
            List<Judged> now = new ArrayList<>(coming.subList(from, to));
            List<Judged> came = coming.subList(0, to);
            if (chance.nextInt(6) == 0) {
                now.add(changed(came, chance));
            }
            each.accept(new Change(
                    now,
                    chance.nextInt(5) == 0 ? List.of(one(came, chance).message().id()) : List.of()));
            from = to;
        }
    }

    private static Judged changed(List<Judged> came, Random chance) {
        Judged one = one(came, chance);
        return new Judged(
                chance.nextBoolean()
                        ? one.message().labelled(List.of("later"))
                        : one.message().with(one(came, chance).message().text()),
                one.recognition());
    }

    private static Judged one(List<Judged> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    /// The same of the joining alone: against all messages joined at once, which takes less time than filing them.
    private void join(Box box, int seed) {
        try (TestDesk desk = desk("portions", box, Dialect.SQLITE).orElseThrow()) {
            arrive(box, seed, portion -> {
                portion.write(desk);
                desk.desk.receiving().fileAll();
                assertThat(joined(desk)).as(box.name()).isEqualTo(conversations(desk, box.owner()));
            });
        }
    }

    private static void fileAnew(TestDesk desk) {
        desk.tables
                .settings()
                .value(Settings.FILED_BY)
                .ifPresent(value -> desk.tables
                        .database()
                        .change(tx -> desk.tables.settings().remove(tx, Settings.FILED_BY, value)));
        desk.desk.receiving().fileAll();
    }

    private Optional<TestDesk> desk(String folder, Box box, Dialect dialect) {
        try {
            Path place = Files.createDirectory(home.resolve(folder));
            return dialect.open(place).map(database -> desk(place, box, database));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestDesk desk(Path place, Box box, Database database) {
        Instant newest = box.mail().stream()
                .map(one -> one.message().at().toInstant())
                .max(Instant::compareTo)
                .orElse(TUESDAY.toInstant());
        var desk = new TestDesk(place, newest.plus(Duration.ofHours(1)), database);
        desk.desk.ownership().set(desk.desk.ownership().preferences().ownedBy(box.owner()));
        return desk;
    }

    /// The conversations, as they were written down.
    private static Set<Set<MessageId>> joined(TestDesk desk) {
        return new HashSet<>(desk.tables.joints().all().values().stream()
                .collect(Collectors.groupingBy(Joint::conversation, Collectors.mapping(Joint::id, Collectors.toSet())))
                .values());
    }

    private static Map<MessageId, Joint> joints(TestDesk desk) {
        return desk.tables.joints().all();
    }

    /// The conversations that all messages together make.
    private static Set<Set<MessageId>> conversations(TestDesk desk, Owner owner) {
        return Conversations.join(
                        desk.tables.messages().all().stream().map(Kept::message).toList(), owner)
                .stream()
                .map(Conversation::messages)
                .map(messages -> messages.stream().map(Message::id).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /// All that lies there, by the message that made it: which letters are part of it, where it stands, what is
    /// proposed and promised.
    private static Map<String, String> filed(TestDesk desk) {
        Map<String, String> all = new TreeMap<>();
        for (Filed one : desk.tables.introductions().all()) {
            List<MessageId> letters = desk.tables.messages().idsOf(one.id());
            List<String> promises = desk.tables.promises().of(one.id()).stream()
                    .map(FilingByPortionsTest::shown)
                    .sorted()
                    .toList();
            all.merge(
                    one.introduction().arrivedAs().value(),
                    one.introduction().kind() + " " + one.introduction().requesters() + " "
                            + one.introduction().ask() + "\n" + one.seen() + "\n" + one.standing() + "\n" + one.due()
                            + "\n" + one.assessment() + " " + one.likely() + " " + one.word() + "\n" + letters + "\n"
                            + promises,
                    (first, second) -> first + "\nand " + second);
        }
        return all;
    }

    private static String shown(Promise promise) {
        return promise.mine() + " " + promise.madeTo() + " " + promise.said() + " " + promise.comesUp() + " "
                + promise.state();
    }

    private static Box box(Path folder) {
        List<Message> mail = read(folder.resolve("messages"));
        Owner owner = owner(mail);
        return new Box(folder.getFileName().toString(), owner, judged(mail, owner));
    }

    private static List<Judged> judged(Collection<Message> mail, Owner owner) {
        return mail.stream()
                .map(message -> new Judged(message, READER.recognise(message, owner)))
                .toList();
    }

    private static List<Message> read(Path folder) {
        var reader = new MailReader();
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .sorted()
                    .map(file -> {
                        try {
                            return reader.read(Files.readAllBytes(file), List.of());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.toMap(Message::id, one -> one, (one, _) -> one, LinkedHashMap::new))
                    .values()
                    .stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whoever takes part in most of it, at every address of that name.
    private static Owner owner(List<Message> mail) {
        List<Party> parties = mail.stream()
                .flatMap(message -> Stream.concat(Stream.of(message.from()), message.recipients()))
                .filter(party -> party.name().isPresent() && party.address().isPresent())
                .toList();
        String name = parties.stream()
                .collect(Collectors.groupingBy(party -> party.name().orElseThrow(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return new Owner(
                name,
                parties.stream()
                        .filter(party -> party.name().orElseThrow().equals(name))
                        .map(party -> party.address().orElseThrow())
                        .collect(Collectors.toSet()));
    }
}
