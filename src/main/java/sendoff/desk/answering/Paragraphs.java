package sendoff.desk.answering;

import java.util.ArrayList;
import java.util.List;

/// A letter as its paragraphs.
final class Paragraphs {
    private Paragraphs() {}

    /// Adds a paragraph before the good wishes and the name that end a letter; a letter in one piece gets it as its
    /// second.
    static String beforeGoodwill(String letter, String more) {
        var paragraphs = new ArrayList<>(List.of(letter.strip().split("\\n\\s*\\n")));
        int place = paragraphs.size() <= 2 ? Math.max(1, paragraphs.size() - 1) : paragraphs.size() - 2;
        paragraphs.add(place, more);
        return String.join("\n\n", paragraphs);
    }
}
