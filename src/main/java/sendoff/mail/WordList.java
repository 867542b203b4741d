package sendoff.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The lists of words inside the program: plain text, so that a language is added without Java.
final class WordList {
    /// The lines of a list, its comments left out.
    static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream("/mail/" + name);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + name + " inside the program can't be read", e);
        }
    }

    private WordList() {}
}
