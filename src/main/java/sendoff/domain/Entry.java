package sendoff.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// One thing that the owner's calendar shows. It is the owner's alone: nobody attends it, nobody is invited.
public sealed interface Entry {
    /// The promise or reminder: it names the entry everywhere, so that writing twice is writing once.
    UUID item();

    String title();

    /// What was known when it was last touched here; the same entry always prints the same.
    String print();

    /// A day to think of something.
    ///
    /// @param words what was said, where the owner lets it into the calendar
    /// @param told  the other side knows this day
    /// @param since when it came to be
    record Due(UUID item, String title, Optional<String> words, LocalDate day, boolean told, Instant since)
            implements Entry {
        @Override
        public String print() {
            return title + "|" + words.orElse("") + "|" + day;
        }

        public Due on(LocalDate other) {
            return new Due(item, title, words, other, told, since);
        }
    }

    /// The standing block for the review.
    record Block(ReviewTime time, ZoneId zone) implements Entry {
        @Override
        public UUID item() {
            return time.item();
        }

        @Override
        public String title() {
            return "Sendoff: who waits for you";
        }

        @Override
        public String print() {
            return time + "|" + zone;
        }
    }
}
