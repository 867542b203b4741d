package sendoff.desk.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.desk.answering.Approval;
import sendoff.domain.Framework;
import sendoff.domain.Gift;
import sendoff.domain.GivingGroup;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Members;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.IntroductionId;
import sendoff.domain.Party;
import sendoff.domain.Relationship;
import sendoff.domain.Room;
import sendoff.testing.Raw;
import sendoff.testing.TestDesk;

class GivingTest {
    @TempDir
    Path home;

    private TestDesk ada;
    private IntroductionId carlas;

    @BeforeEach
    void carla_asks_for_a_call() {
        ada = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"))
                .withAccount()
                .receivesRaw(Raw.carla()
                        .subject("A student's question")
                        .id("a@example.net")
                        .at("Mon, 16 Nov 2026 10:00:00 +0100")
                        .says("Dear Ada, I am a student at Aarhus. Could we have a call of thirty minutes next week"
                                + " about grid storage? I would be grateful for your advice. Carla"));
        carlas = ada.only();
    }

    @AfterEach
    void close() {
        ada.close();
    }

    private Giving giving() {
        return ada.desk.giving();
    }

    private GivingGroup students(int allowance) {
        return group("Students", Measure.CALLS, Period.MONTH, allowance, List.of("student"));
    }

    private GivingGroup group(String name, Measure measure, Period period, int allowance, List<String> words) {
        return new GivingGroup(
                giving().newId(),
                name,
                "",
                measure,
                period,
                allowance,
                new Members(List.of(), words, List.of(), List.of()),
                "");
    }

    private Room room() {
        return giving().roomFor(carlas).orElseThrow();
    }

    private void accept() {
        ada.desk.answering().choose(carlas, Framework.ACCEPT, true);
        String text =
                ada.desk.answering().open(carlas).chosen().orElseThrow().draft().body();
        assertThat(ada.desk.approving().approve(carlas, text, true)).isInstanceOf(Approval.Leaving.class);
    }

    @Test
    void a_yes_draws_on_the_group_and_calling_it_back_gives_back() {
        giving().save(students(2));
        accept();

        assertThat(room().left()).isEqualTo(1);
        assertThat(giving().history(5)).singleElement().matches(Gift::counts);

        ada.desk.approving().callBack(carlas);
        assertThat(room().left()).isEqualTo(2);
        assertThat(giving().history(5)).singleElement().matches(gift -> !gift.counts());
    }

    @Test
    void a_cancelled_meeting_gives_back_and_counts_again_when_that_was_wrong() {
        giving().save(students(2));
        accept();
        Gift gift = giving().history(1).getFirst();

        giving().cancel(gift.id());
        assertThat(room().left()).isEqualTo(2);
        giving().countAgain(gift.id());
        assertThat(room().left()).isEqualTo(1);
    }

    @Test
    void used_up_is_a_no_that_states_the_rule() {
        GivingGroup students = students(1);
        giving().save(students);
        giving().note(students.id(), 1, Party.named("Elif"));

        assertThat(ada.desk.answering().open(carlas).recommendation().why())
                .startsWith("you allow one call a month for students, and that is given");
        ada.desk.answering().choose(carlas, Framework.DIRECT_CLOSURE, true);
        assertThat(ada.desk
                        .answering()
                        .open(carlas)
                        .chosen()
                        .orElseThrow()
                        .draft()
                        .body())
                .contains("I give one call a month for students, and this month's is given.");
    }

    @Test
    void the_first_of_the_month_where_the_owner_is_fills_it_again() {
        GivingGroup students = students(1);
        giving().save(students);
        giving().note(students.id(), 1, Party.named("Elif"));

        // 23:30 in Copenhagen on 30 November, then half past midnight on the first.
        ada.clock.pass(Duration.between(ada.clock.instant(), Instant.parse("2026-11-30T22:30:00Z")));
        assertThat(room().left()).isZero();
        ada.clock.pass(Duration.ofHours(1));
        assertThat(room().left()).isEqualTo(1);
        assertThat(giving().history(5)).hasSize(1);
    }

    @Test
    void a_quarter_lasts_until_the_next_one_begins() {
        GivingGroup talks = group("Talks", Measure.CALLS, Period.QUARTER, 1, List.of("student"));
        giving().save(talks);
        giving().note(talks.id(), 1, Party.named("Elif"));

        assertThat(room().refills()).hasToString("2027-01-01");
        ada.clock.pass(Duration.ofDays(30));
        assertThat(room().left()).isZero();
        ada.clock.pass(Duration.ofDays(20));
        assertThat(room().left()).isEqualTo(1);
    }

    @Test
    void an_allowance_set_below_what_is_given_takes_nothing_back() {
        GivingGroup students = students(3);
        giving().save(students);
        giving().note(students.id(), 2, Party.named("Elif"));
        giving().save(students.allowing(1));

        assertThat(room().left()).isZero();
        assertThat(room().given()).isEqualTo(2);
        assertThat(giving().history(5)).singleElement().matches(Gift::counts);
    }

    @Test
    void hours_count_what_is_asked_for() {
        giving().save(group("Students", Measure.HOURS, Period.MONTH, 60, List.of("student")));
        accept();

        assertThat(room().left()).isEqualTo(30);
        assertThat(Amounts.asked("An hour of your time", Measure.HOURS)).isEqualTo(60);
        assertThat(Amounts.asked("Fifteen minutes about pricing", Measure.HOURS))
                .isEqualTo(15);
        assertThat(Amounts.asked("45 min, any day", Measure.HOURS)).isEqualTo(45);
        assertThat(Amounts.asked("Some advice", Measure.HOURS)).isEqualTo(30);
    }

    @Test
    void whom_the_owner_put_into_a_group_belongs_there_whatever_the_rules_say() {
        giving().save(students(2));
        GivingGroup founders = group("Founders", Measure.CALLS, Period.MONTH, 2, List.of("founder"));
        giving().save(founders);

        giving().join(carlas, Optional.of(founders.id()));
        assertThat(room().group().name()).isEqualTo("Founders");
        giving().join(carlas, Optional.empty());
        assertThat(room().group().name()).isEqualTo("Students");
    }

    @Test
    void an_address_or_a_relationship_makes_a_member_too() {
        giving().save(students(2).with(new Members(List.of("example.net"), List.of(), List.of(), List.of())));
        assertThat(giving().roomFor(carlas)).isPresent();

        ada.desk.giving().end(room().group().id());
        assertThat(giving().roomFor(carlas)).isEmpty();
        giving().save(students(2).with(new Members(List.of(), List.of(), List.of(Relationship.STRANGER), List.of())));
        assertThat(giving().roomFor(carlas)).isPresent();
    }

    @Test
    void asks_for_a_call_never_go_on_the_account_of_introductions() {
        giving().save(group("Introductions", Measure.INTRODUCTIONS, Period.MONTH, 3, List.of()));

        assertThat(giving().roomFor(carlas)).isEmpty();
    }

    @Test
    void what_is_recommended_on_the_desk_follows_the_plan() {
        ada.desk
                .answering()
                .assess(
                        carlas,
                        new sendoff.domain.Assessment(
                                sendoff.domain.Stakes.HIGH,
                                Relationship.STRANGER,
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(ada.queue().getFirst().framework()).isEqualTo(Framework.BUY_TIME);

        ada.desk
                .answering()
                .assess(
                        carlas,
                        new sendoff.domain.Assessment(
                                sendoff.domain.Stakes.HIGH,
                                Relationship.STRANGER,
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                Optional.of(90),
                                Optional.of(95)));
        assertThat(ada.queue().getFirst().framework()).isEqualTo(Framework.ACCEPT);
        giving().save(students(0));
        assertThat(ada.queue().getFirst().framework()).isEqualTo(Framework.DIRECT_CLOSURE);
    }
}
