package sendoff;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that code can lead to: what it calls or refers to, what that calls in turn, and whatever stands in for a
/// method in a class below. What goes through interfaces of the JDK is counted where the lambda or method is written.
final class Reach {
    private Reach() {}

    /// @param rooms packages to begin in, with those below
    /// @return `package.Class.method`, of our own code
    static Set<String> from(JavaClasses all, String... rooms) {
        Deque<JavaCodeUnit> left = new ArrayDeque<>();
        all.stream()
                .filter(one ->
                        Arrays.stream(rooms).anyMatch(room -> (one.getPackageName() + ".").startsWith(room + ".")))
                .forEach(one -> left.addAll(one.getCodeUnits()));
        Set<JavaCodeUnit> reached = new HashSet<>();
        Set<CodeUnitAccessTarget> called = new HashSet<>();
        while (!left.isEmpty()) {
            JavaCodeUnit unit = left.pop();
            if (reached.add(unit)) {
                targets(unit).filter(called::add).flatMap(Reach::meant).forEach(left::add);
            }
        }
        return reached.stream()
                .map(unit -> unit.getOwner().getName() + "." + unit.getName())
                .collect(Collectors.toSet());
    }

    private static Stream<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
        return Stream.<JavaAccess<?>>concat(
                        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .map(access -> (CodeUnitAccessTarget) access.getTarget());
    }

    /// The method itself, and those that stand in for it.
    private static Stream<JavaCodeUnit> meant(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        if (!owner.getPackageName().startsWith("sendoff")) {
            return Stream.empty();
        }
        return Stream.concat(
                target.resolveMember().stream().map(JavaCodeUnit.class::cast),
                owner.getAllSubclasses().stream()
                        .flatMap(below -> below.getCodeUnits().stream())
                        .filter(unit -> unit.getName().equals(target.getName())));
    }
}
