package sendoff.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something useful to offer with a no: a page, a talk, a community, a person who agreed to be named.
///
/// @param place   where it is on the web, or empty
/// @param forWhom a line on whom it helps, or empty
/// @param tags    what it is about, in the owner's words
/// @param dead    since when its owner knows that it is gone
/// @param archived since when it is kept but not offered
public record Resource(
        ResourceId id,
        Sort sort,
        String title,
        String place,
        String forWhom,
        List<String> tags,
        Optional<Attachment> file,
        Optional<Instant> dead,
        Optional<Instant> archived,
        Instant edited) {
    public Resource {
        tags = List.copyOf(tags);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a resource needs a title");
        }
    }

    public enum Sort {
        ARTICLE("the article"),
        PODCAST("the podcast"),
        GUIDE("my guide"),
        FILE("my notes"),
        COMMUNITY("the community"),
        /// Someone who agreed to be named.
        PERSON("");

        private final String called;

        Sort(String called) {
            this.called = called;
        }

        /// The word of forms and files: `article`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException if there is no such sort
        public static Sort of(String word) {
            return Arrays.stream(values())
                    .filter(sort -> sort.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such sort of resource: " + word));
        }
    }

    public boolean isOffered() {
        return dead.isEmpty() && archived.isEmpty();
    }

    /// How a letter names it, as words that fit after "What I can offer is".
    public String inWords() {
        if (sort == Sort.PERSON) {
            return title;
        }
        String named = sort.called + " “" + title + "”";
        if (file.isPresent()) {
            return named + ", attached to this mail";
        }
        return place.isBlank() ? named : named + " (" + place + ")";
    }

    public Resource dead(Optional<Instant> since) {
        return new Resource(id, sort, title, place, forWhom, tags, file, since, archived, edited);
    }

    public Resource archived(Optional<Instant> since) {
        return new Resource(id, sort, title, place, forWhom, tags, file, dead, since, edited);
    }

    public Resource holding(Attachment attachment) {
        return new Resource(id, sort, title, place, forWhom, tags, Optional.of(attachment), dead, archived, edited);
    }
}
