package sendoff.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import sendoff.language.Dense;
import sendoff.language.Features;
import sendoff.language.Linear;
import sendoff.recognise.Models;
import sendoff.recognise.Recogniser;

/// A recogniser whose words say the same of every message, and which counts how often it asks for a meaning.
public final class Said {
    private static final List<String> KINDS = List.of("introduced", "networking-request", "intro-request");

    private final AtomicInteger asked = new AtomicInteger();
    private final Recogniser recogniser;

    /// @param relevant the margin of any message
    /// @param kinds    the margins of the three kinds
    public Said(double relevant, double... kinds) {
        var models = new Models(
                linear(List.of("worth-a-look"), 1),
                linear(List.of(Models.RELEVANT), relevant),
                linear(KINDS, kinds),
                linear(List.of(Models.ASKS), relevant),
                linear(List.of("spam"), -1),
                linear(List.of(), new double[0]),
                new Dense(List.of()));
        recogniser = new Recogniser(models, text -> {
            asked.incrementAndGet();
            return Optional.empty();
        });
    }

    /// The words of each message leave everything open.
    public static Said open() {
        return new Said(0, 0, 0, 0);
    }

    public Recogniser recogniser() {
        return recogniser;
    }

    public int asked() {
        return asked.get();
    }

    private static Linear linear(List<String> classes, double... biases) {
        return Linear.of(classes, biases, new double[classes.size()][1 << Features.BITS]);
    }
}
