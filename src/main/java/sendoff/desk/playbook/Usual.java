package sendoff.desk.playbook;

import java.util.List;
import sendoff.domain.TemplateUse;

/// How much a template is usually changed.
final class Usual {
    private static final List<String> DEGREES = List.of("not at all", "hardly", "a little", "a lot");
    private static final int LATEST = 9;

    private Usual() {}

    /// The middle one of the latest answers, in words; empty before there is one.
    static String of(List<TemplateUse> uses) {
        List<Integer> degrees = uses.stream()
                .limit(LATEST)
                .map(use -> Math.max(0, DEGREES.indexOf(use.edited())))
                .sorted()
                .toList();
        return degrees.isEmpty() ? "" : DEGREES.get(degrees.get(degrees.size() / 2));
    }
}
