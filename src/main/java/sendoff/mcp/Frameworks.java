package sendoff.mcp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sendoff.domain.Framework;

/// The six ways to answer, in words for a model.
final class Frameworks {
    static final String FRAMEWORK = "framework";

    private Frameworks() {}

    /// @param word as tools take it
    record Meaning(String word, String means) {}

    static List<Meaning> all() {
        return Arrays.stream(Framework.values())
                .map(one -> new Meaning(one.word(), means(one)))
                .toList();
    }

    private static String means(Framework framework) {
        return switch (framework) {
            case DIRECT_CLOSURE -> "A clear and kind no, with the rule or the plain reason, and no door left ajar.";
            case REDIRECT -> "No, and something or someone better suited, followed through within a week.";
            case BUY_TIME -> "An answer comes by a named day; that day is a promise.";
            case ACCEPT -> "Yes, with times to choose from or the next step.";
            case SOFT_FADE ->
                "Only for slight acquaintances: less, later, until it rests. Never instead of an owed no.";
            case DISMISS -> "No reply is owed, and none is sent. Only the person can do it.";
        };
    }

    /// The ones that have words.
    static Input input(String description) {
        return Input.oneOf(
                FRAMEWORK,
                Arrays.stream(Framework.values())
                        .filter(one -> one != Framework.DISMISS)
                        .map(Framework::word)
                        .toList(),
                description);
    }

    static Optional<Framework> said(Arguments said) {
        return said.text(FRAMEWORK).map(Framework::of);
    }
}
