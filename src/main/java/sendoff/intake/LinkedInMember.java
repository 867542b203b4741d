package sendoff.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.LinkedIn;

/// Whose export it is: nothing in it says so plainly, and the name there need not be the one on the desk.
final class LinkedInMember {
    private static final Set<String> SELF = Set.of("you", "me");
    /// Somebody who takes part in so many of all messages is the one whose export it is.
    private static final double IN_NEARLY_ALL = 0.95;

    private final Set<String> names;
    private final Set<String> pages;

    private LinkedInMember(Set<String> names, Set<String> pages) {
        this.names = names;
        this.pages = pages;
    }

    /// @param page empty where the export has none
    boolean is(String name, String page) {
        Optional<String> own = LinkedIn.profile(page);
        if (own.isPresent() && !pages.isEmpty()) {
            return pages.contains(own.get());
        }
        return names.contains(key(name)) || SELF.contains(key(name));
    }

    /// "Example Owner, CPHR" is "example owner".
    static String key(String name) {
        String bare = name.replaceAll(",.*", "").strip().replaceAll("\\s+", " ");
        return Normalizer.normalize(bare, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /// Takes in who wrote to whom, line by line.
    static final class Search {
        private final Set<String> told;
        private final Set<String> wrote = new HashSet<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private final Map<String, Map<String, Integer>> pagesOf = new HashMap<>();
        private int lines;

        /// @param told names that are the owner's, should they turn up
        Search(List<String> told) {
            this.told = new HashSet<>(told.stream()
                    .map(LinkedInMember::key)
                    .filter(key -> !key.isEmpty())
                    .toList());
        }

        void line(LinkedInLine line) {
            lines++;
            var here = new HashSet<String>();
            add(line.from(), line.fromPage(), here);
            line.to().forEach(to -> add(to.name(), to.page(), here));
            here.forEach(name -> seen.merge(name, 1, Integer::sum));
            if (line.isOutgoing()) {
                wrote.add(key(line.from()));
            }
            if (line.isIncoming() && line.to().size() == 1) {
                wrote.add(key(line.to().getFirst().name()));
            }
        }

        private void add(String name, String page, Set<String> here) {
            String key = key(name);
            if (!key.isEmpty()) {
                here.add(key);
                LinkedIn.profile(page)
                        .ifPresent(one -> pagesOf.computeIfAbsent(key, _ -> new HashMap<>())
                                .merge(one, 1, Integer::sum));
            }
        }

        /// @throws ExportTrouble if it can't be told
        LinkedInMember found(String export) throws ExportTrouble {
            Set<String> names = names();
            if (names.isEmpty() && lines > 0 && seen.keySet().stream().noneMatch(SELF::contains)) {
                throw new ExportTrouble("Nothing in " + export + " says which of its people is you. Enter your name as"
                        + " LinkedIn shows it under Settings, You, and give the export again. Nothing was taken.");
            }
            var pages = new HashSet<String>();
            names.forEach(name -> pagesOf.getOrDefault(name, Map.of()).entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(most -> pages.add(most.getKey())));
            return new LinkedInMember(names, pages);
        }

        private Set<String> names() {
            Set<String> sure = new HashSet<>(wrote);
            sure.remove("");
            if (sure.isEmpty()) {
                told.stream().filter(seen::containsKey).forEach(sure::add);
            }
            if (!sure.isEmpty()) {
                return sure;
            }
            List<Map.Entry<String, Integer>> most = new ArrayList<>(seen.entrySet());
            most.sort(Comparator.comparing(entry -> -entry.getValue()));
            boolean plain = !most.isEmpty()
                    && most.getFirst().getValue() >= lines * IN_NEARLY_ALL
                    && (most.size() == 1
                            || most.get(1).getValue() < most.getFirst().getValue() * IN_NEARLY_ALL);
            return plain ? Stream.of(most.getFirst().getKey()).collect(java.util.stream.Collectors.toSet()) : Set.of();
        }
    }
}
