package sendoff;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import sendoff.store.Database;

class ArchitectureTest {
    record Room(String name, String... mayUse) {}

    static final List<Room> ROOMS = List.of(
            new Room("domain"),
            new Room("language", "domain"),
            new Room("mail", "domain"),
            new Room("intake", "domain", "mail"),
            new Room("recognise", "domain", "language"),
            new Room("assess", "domain"),
            new Room("compose", "domain", "language"),
            new Room("tone", "domain", "language"),
            new Room("deliver", "domain", "mail"),
            new Room("followthrough", "domain", "language"),
            new Room("introduce", "domain"),
            new Room("reflect", "domain"),
            new Room("boundaries", "domain"),
            new Room("connect", "domain", "mail"),
            new Room("calendar", "domain", "connect"),
            new Room("assistant", "domain"),
            new Room("store", "domain"),
            new Room(
                    "desk",
                    "domain",
                    "language",
                    "mail",
                    "intake",
                    "recognise",
                    "assess",
                    "compose",
                    "tone",
                    "deliver",
                    "followthrough",
                    "introduce",
                    "reflect",
                    "boundaries",
                    "connect",
                    "calendar",
                    "assistant",
                    "store"),
            new Room("evaluate", "domain", "language", "mail", "intake", "recognise", "assess", "compose", "tone"),
            new Room("demo", "domain", "mail", "desk"),
            new Room("facts", "domain", "desk", "store"),
            new Room("web", "domain", "desk", "store", "facts"),
            new Room("mcp", "domain", "desk", "store", "facts"),
            new Room("cli", "domain", "desk", "store", "facts", "demo", "evaluate"));

    /// The steps of the desk: none uses a later one.
    static final List<String> STEPS = List.of(
            "common",
            "connecting",
            "weighing",
            "keeping",
            "filing",
            "introducing",
            "sending",
            "answering",
            "correcting",
            "autoreply",
            "receiving",
            "calendaring",
            "reflecting",
            "reminding",
            "playbook",
            "people",
            "outsiders",
            "programs",
            "safekeeping");

    static final List<Room> GUESTS = List.of(
            new Room("ai.onnxruntime", "language"),
            new Room("org.apache.james.mime4j", "mail"),
            new Room("org.jsoup", "mail"),
            new Room("jakarta.mail", "mail", "intake", "deliver", "demo"), // GreenMail takes its messages
            new Room("com.slack.api", "mail"),
            new Room("net.fortuna.ical4j", "calendar"),
            new Room("de.focus_shift", "calendar"),
            new Room("ezvcard", "calendar"),
            new Room("org.jdbi", "store"),
            new Room("org.flywaydb", "store"),
            new Room("com.google.crypto.tink", "store"),
            new Room("com.github.kagkarlsson", "desk"),
            new Room("de.bwaldvogel", "evaluate"),
            new Room("com.icegreen", "demo"),
            new Room("io.javalin", "web"),
            new Room("gg.jte", "web"),
            new Room("io.modelcontextprotocol", "mcp"),
            new Room("picocli", "cli"),
            new Room(
                    "tools.jackson",
                    "evaluate",
                    "language",
                    "mail",
                    "intake",
                    "deliver",
                    "assistant",
                    "connect",
                    "store",
                    "web",
                    "mcp",
                    "cli",
                    "demo"));

    static final JavaClasses SENDOFF =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("sendoff");

    @ParameterizedTest
    @FieldSource("ROOMS")
    void a_room_uses_only_the_rooms_it_may(Room room) {
        var allowed = Stream.concat(Stream.of(room.name()), Arrays.stream(room.mayUse()));
        noClasses()
                .that()
                .resideInAPackage("sendoff." + room.name() + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("sendoff..").and(not(resideInAnyPackage(packages(allowed)))))
                .allowEmptyShould(true) // a room may still be empty
                .check(SENDOFF);
    }

    @ParameterizedTest
    @FieldSource("GUESTS")
    void a_library_stays_in_its_rooms(Room guest) {
        noClasses()
                .that()
                .resideOutsideOfPackage("sendoff") // Wiring and Main see everything
                .and()
                .resideOutsideOfPackages(packages(Arrays.stream(guest.mayUse())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(guest.name() + "..")
                .check(SENDOFF);
    }

    @Test
    void every_room_is_on_the_plan() {
        Set<String> found = SENDOFF.stream()
                .map(c -> c.getPackageName())
                .filter(p -> p.startsWith("sendoff."))
                .map(p -> p.split("\\.")[1])
                .collect(toSet());
        assertThat(ROOMS).extracting(Room::name).containsAll(found);
    }

    @ParameterizedTest
    @FieldSource("STEPS")
    void a_step_of_the_desk_uses_no_later_one(String step) {
        String[] later = Stream.concat(
                        Stream.of("sendoff.desk"),
                        STEPS.stream().skip(STEPS.indexOf(step) + 1L).map(one -> "sendoff.desk." + one))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("sendoff.desk." + step)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .check(SENDOFF);
    }

    @Test
    void nobody_files_but_the_desk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("sendoff.desk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("sendoff.desk.filing")
                .check(SENDOFF);
    }

    @Test
    void every_step_of_the_desk_is_on_the_plan() {
        assertThat(SENDOFF.stream()
                        .map(c -> c.getPackageName())
                        .filter(p -> p.startsWith("sendoff.desk."))
                        .map(p -> p.split("\\.")[2])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(STEPS);
    }

    @Test
    void the_words_need_only_the_jdk() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("sendoff.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "sendoff.domain..")
                .check(SENDOFF);
    }

    @Test
    void only_the_desk_changes_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackages("sendoff.desk..", "sendoff.store..")
                .should()
                .callMethod(Database.class, "change", Consumer.class)
                .orShould()
                .callMethod(Database.class, "changeAlone", Consumer.class)
                .check(SENDOFF);
    }

    /// From any method of the rooms for programs, whatever it calls and whatever that calls in turn: none makes an
    /// approved answer or letter, and none puts one into the outbox.
    @Test
    void no_program_can_approve_or_send_an_answer() {
        Set<String> reached = Reach.from(SENDOFF, "sendoff.web.api", "sendoff.facts", "sendoff.mcp");

        assertThat(reached)
                .contains("sendoff.desk.programs.Proposing.propose", "sendoff.desk.answering.Answering.check")
                .noneMatch(method -> method.startsWith("sendoff.desk.answering.Approving.")
                        || method.startsWith("sendoff.desk.answering.OptInApproving.")
                        || method.startsWith("sendoff.desk.sending.Sending.")
                        || method.startsWith("sendoff.desk.answering.Drafting.")
                        || method.startsWith("sendoff.store.Outbox.enter")
                        || method.startsWith("sendoff.domain.Reply$Approved.<init>")
                        || method.startsWith("sendoff.domain.StandingLetter.<init>"));
        assertThat(Reach.from(SENDOFF, "sendoff.web"))
                .as("a person at the desk can")
                .contains("sendoff.desk.answering.Approving.approve", "sendoff.domain.Reply$Approved.<init>");
    }

    /// Exactly these: one that is not needed any more goes from here, too.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sendoff.domain.Reply$Approved | <init>   | sendoff.domain.Reply",
                "sendoff.domain.Reply$Approved | standing | sendoff.domain.Digest, sendoff.domain.StandingLetter",
                "sendoff.domain.Reply$Approved | kept     | sendoff.store.Outbox",
                "sendoff.domain.Reply$Draft    | approve  | sendoff.desk.answering.Approving, sendoff.desk.answering.OptInApproving",
                "sendoff.domain.StandingLetter | <init>   | sendoff.desk.outsiders.Asking, sendoff.desk.autoreply.AutoAnswer, sendoff.store.StandingLetters",
                "sendoff.domain.Digest         | <init>   | sendoff.desk.reminding.Digesting, sendoff.store.Digests",
                "sendoff.desk.answering.Entering         | enter    | sendoff.desk.answering.Approving, sendoff.desk.answering.OptInApproving",
                "sendoff.store.Outbox          | enter    | sendoff.desk.answering.Entering",
            })
    void what_leaves_was_approved_where_a_person_approves(String owner, String unit, String callers) {
        assertThat(SENDOFF.get(owner).getAccessesToSelf().stream()
                        .filter(access -> access.getTarget().getName().equals(unit))
                        .map(access -> access.getOriginOwner().getName().replaceAll("\\$.*", ""))
                        .collect(toSet()))
                .containsExactlyInAnyOrder(callers.split(", "));
    }

    @Test
    void the_time_comes_from_the_clock() {
        noClasses()
                .should()
                .accessTargetWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                .check(SENDOFF);
    }

    private static String[] packages(Stream<String> names) {
        return names.map(name -> "sendoff." + name + "..").toArray(String[]::new);
    }
}
