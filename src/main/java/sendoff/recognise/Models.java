package sendoff.recognise;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import sendoff.language.Dense;
import sendoff.language.Features;
import sendoff.language.Linear;

/// What training learnt about messages.
///
/// @param sieve    whether a message is worth a second look: by its words alone, letting nearly all through that
/// matters
/// @param relevant whether someone else's message is an introduction or a request at all; calibrated
/// @param kinds    which of the three kinds it then is; calibrated
/// @param asks     whether the owner's own message asks something for the owner; calibrated
/// @param spam     whether it is plainly unwanted
/// @param together the questions of `relevant`, `kinds` and `asks` once more: what the words weigh beside the meaning
/// @param meaning  what is added to that by what the text means; calibrated
public record Models(
        Linear sieve, Linear relevant, Linear kinds, Linear asks, Linear spam, Linear together, Dense meaning) {
    /// The questions of [#meaning] besides the names of kinds.
    public static final String RELEVANT = "relevant";

    public static final String ASKS = "asks";
    private static final String MEANING = "meaning";

    /// One model by itself, of those that are none of these.
    static Linear fromJar(String file) {
        try {
            return fromJar(file, Linear::read);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /// The models in the jar.
    public static Models fromJar() {
        try {
            return new Models(
                    fromJar(file("sieve"), Linear::read),
                    fromJar(file("relevant"), Linear::read),
                    fromJar(file("kinds"), Linear::read),
                    fromJar(file("asks"), Linear::read),
                    fromJar(file("spam"), Linear::read),
                    fromJar(file("together"), Linear::read),
                    fromJar(file(MEANING), Dense::read));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static UncheckedIOException damaged(IOException e) {
        return new UncheckedIOException("a language model in the program is damaged: build or install it again", e);
    }

    /// How much speaks for `question`, by the words and by what they mean.
    double margin(String question, Features features, float[] vector) {
        return meaning.margin(question, together.margin(question, features), vector);
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    private static <T> T fromJar(String file, Reader<T> reader) throws IOException {
        try (InputStream in = Models.class.getResourceAsStream("/models/" + file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return reader.read(in);
        }
    }

    /// Writes one file a model.
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Linear> model : named().entrySet()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(file(model.getKey())))) {
                model.getValue().write(out);
            }
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve(file(MEANING)))) {
            meaning.write(out);
        }
    }

    private Map<String, Linear> named() {
        Map<String, Linear> named = new LinkedHashMap<>();
        named.put("sieve", sieve);
        named.put("relevant", relevant);
        named.put("kinds", kinds);
        named.put("asks", asks);
        named.put("spam", spam);
        named.put("together", together);
        return named;
    }

    private static String file(String name) {
        return name + ".model";
    }
}
