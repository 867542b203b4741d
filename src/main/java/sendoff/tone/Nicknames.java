package sendoff.tone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which names the same person may go by: Tom and Thomas, Kasia and Katarzyna. Read from `tone/nicknames.txt`.
final class Nicknames {
    private static final Map<String, Set<Integer>> FAMILIES = read();

    private Nicknames() {}

    /// @param name and `other` in small letters without accents
    static boolean areOneFamily(String name, String other) {
        Set<Integer> families = FAMILIES.getOrDefault(name, Set.of());
        return FAMILIES.getOrDefault(other, Set.of()).stream().anyMatch(families::contains);
    }

    /// Whether it is a first name at all, as far as the file goes.
    static boolean knows(String name) {
        return FAMILIES.containsKey(name);
    }

    private static Map<String, Set<Integer>> read() {
        try (InputStream file = Objects.requireNonNull(Nicknames.class.getResourceAsStream("/tone/nicknames.txt"))) {
            Map<String, Set<Integer>> families = new HashMap<>();
            int line = 0;
            for (String family : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(each -> !each.startsWith("#"))
                    .toList()) {
                line++;
                for (String name : family.split(" ")) {
                    families.computeIfAbsent(Names.fold(name), key -> new HashSet<>())
                            .add(line);
                }
            }
            return families;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
