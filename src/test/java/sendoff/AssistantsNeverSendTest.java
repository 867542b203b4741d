package sendoff;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sendoff.desk.answering.Approving;
import sendoff.desk.answering.OptInApproving;
import sendoff.desk.sending.Sending;
import sendoff.domain.Reply;
import sendoff.store.Tx;

/// Whatever an assistant says, this is all that the code behind its tools can do. Calls are followed through the whole
/// program, into every class that may stand behind an interface.
class AssistantsNeverSendTest {
    private static final Set<JavaCodeUnit> REACHED = reached("sendoff.mcp");

    @Test
    void no_call_of_an_assistant_reaches_an_approval_or_the_sending() {
        reachesNoApproval(REACHED);
    }

    @Test
    void no_call_of_a_program_reaches_an_approval_or_the_sending() {
        reachesNoApproval(reached("sendoff.web.api"));
    }

    private static void reachesNoApproval(Set<JavaCodeUnit> reached) {
        assertThat(reached)
                .extracting(unit -> unit.getOwner().getName())
                .isNotEmpty()
                .doesNotContain(Approving.class.getName(), OptInApproving.class.getName(), Sending.class.getName());
        assertThat(reached)
                .extracting(JavaCodeUnit::getFullName)
                .noneMatch(name -> name.startsWith(Reply.Draft.class.getName() + ".approve("));
    }

    /// Whoever looks at an introduction brings the log of outcomes up to date, which is worked out of what happened.
    @Test
    void all_that_is_ever_written_is_the_proposal_when_the_token_was_used_and_what_is_worked_out() {
        assertThat(written())
                .containsExactly(
                        "ApiTokens.used",
                        "Outcomes.delete",
                        "Outcomes.log",
                        "Outcomes.takesUp",
                        "Outcomes.waits",
                        "Proposals.forget",
                        "Proposals.save");
    }

    private static Set<String> written() {
        return REACHED.stream()
                .filter(unit -> unit.getOwner().getPackageName().equals("sendoff.store"))
                .filter(unit -> unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Tx.class)))
                .map(unit -> unit.getOwner().getSimpleName() + "." + unit.getName())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<JavaCodeUnit> reached(String room) {
        var reached = new LinkedHashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>();
        var called = new HashSet<CodeUnitAccessTarget>();
        ArchitectureTest.SENDOFF.stream()
                .filter(one -> one.getPackageName().equals(room))
                .flatMap(one -> one.getCodeUnits().stream())
                .forEach(open::add);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (reached.add(unit)) {
                calls(unit)
                        .map(JavaCodeUnitAccess::getTarget)
                        .filter(called::add)
                        .flatMap(AssistantsNeverSendTest::meant)
                        .forEach(open::add);
            }
        }
        return reached;
    }

    private static Stream<? extends JavaCodeUnitAccess<?>> calls(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream);
    }

    /// What is named, and whatever may stand behind it.
    private static Stream<JavaCodeUnit> meant(CodeUnitAccessTarget target) {
        List<String> parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        Stream<JavaCodeUnit> behind = target.getOwner().getAllSubclasses().stream()
                .flatMap(one -> one.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName()))
                .filter(unit -> unit.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList()
                        .equals(parameters));
        return Stream.concat(target.resolveMember().stream(), behind)
                .filter(unit -> unit.getOwner().getName().startsWith("sendoff."));
    }
}
