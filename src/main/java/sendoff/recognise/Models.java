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
import sendoff.language.Linear;

/// What training learnt about messages.
///
/// @param relevant whether someone else's message is an introduction or a request at all; calibrated
/// @param kinds    which of the three kinds it then is
/// @param asks     whether the owner's own message asks something for the owner; calibrated
/// @param spam     whether it is plainly unwanted
public record Models(Linear relevant, Linear kinds, Linear asks, Linear spam) {
    /// The models in the jar.
    public static Models fromJar() {
        try {
            return new Models(fromJar("relevant"), fromJar("kinds"), fromJar("asks"), fromJar("spam"));
        } catch (IOException e) {
            throw new UncheckedIOException("a language model in the program is damaged: build or install it again", e);
        }
    }

    private static Linear fromJar(String name) throws IOException {
        try (InputStream in = Models.class.getResourceAsStream("/models/" + file(name))) {
            if (in == null) {
                throw new FileNotFoundException(file(name));
            }
            return Linear.read(in);
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
    }

    private Map<String, Linear> named() {
        Map<String, Linear> named = new LinkedHashMap<>();
        named.put("relevant", relevant);
        named.put("kinds", kinds);
        named.put("asks", asks);
        named.put("spam", spam);
        return named;
    }

    private static String file(String name) {
        return name + ".model";
    }
}
