package sendoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.GivingGroup.Measure;
import sendoff.domain.GivingGroup.Members;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.GivingPlan.Asking;

class GivingPlanTest {
    @ParameterizedTest
    @CsvSource({
        "mila@uni.example,        uni.example,  true",
        "mila@cs.uni.example,     uni.example,  true",
        "mila@cs.uni.example,     @uni.example, true",
        "mila@bestuni.example,    uni.example,  false",
        "uni.example@example.net, uni.example,  false",
    })
    void a_domain_takes_what_lies_below_it_and_nothing_that_only_ends_alike(
            String address, String domain, boolean member) {
        var plan = plan(calls("University", new Members(List.of(domain), List.of(), List.of(), List.of())));

        assertThat(plan.groupOf(asks(KindName.NETWORKING_REQUEST, address, "A call?")))
                .isEqualTo(member ? Optional.of(plan.groups().getFirst()) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "I am a Student of law., true",
        "We are two students., true",
        "About a studentship., false",
    })
    void a_word_counts_whole_and_in_its_plural(String text, boolean member) {
        var plan = plan(calls("Students", new Members(List.of(), List.of("student"), List.of(), List.of())));

        assertThat(plan.groupOf(asks(KindName.NETWORKING_REQUEST, "mila@example.net", text)))
                .isEqualTo(member ? Optional.of(plan.groups().getFirst()) : Optional.empty());
    }

    @Test
    void who_was_put_into_a_group_by_hand_belongs_there_before_any_rule() {
        GivingGroup students = calls("Students", new Members(List.of(), List.of("student"), List.of(), List.of()));
        GivingGroup friends =
                calls("Friends", new Members(List.of(), List.of(), List.of(), List.of("mila@example.net")));

        assertThat(plan(students, friends)
                        .groupOf(asks(KindName.NETWORKING_REQUEST, "mila@example.net", "I am a student.")))
                .contains(friends);
        assertThat(plan(students, friends)
                        .groupOf(asks(KindName.NETWORKING_REQUEST, "dev@example.biz", "I am a student.")))
                .contains(students);
    }

    @Test
    void introductions_that_name_nobody_take_everybody_and_calls_that_name_nobody_take_none() {
        GivingGroup introductions = group("Introductions", Measure.INTRODUCTIONS, Members.NOBODY);
        GivingPlan plan = plan(calls("Calls", Members.NOBODY), introductions);

        assertThat(plan.groupOf(asks(KindName.INTRO_REQUEST, "mila@example.net", "")))
                .contains(introductions);
        assertThat(plan.groupOf(asks(KindName.NETWORKING_REQUEST, "mila@example.net", "")))
                .isEmpty();
    }

    private static GivingPlan plan(GivingGroup... groups) {
        return new GivingPlan(List.of(groups));
    }

    private static Asking asks(KindName kind, String address, String text) {
        return new Asking(kind, Party.at(address), Relationship.STRANGER, text);
    }

    private static GivingGroup calls(String name, Members members) {
        return group(name, Measure.CALLS, members);
    }

    private static GivingGroup group(String name, Measure measure, Members members) {
        return new GivingGroup(new GroupId(new UUID(1, 1)), name, "", measure, Period.MONTH, 2, members, "");
    }
}
