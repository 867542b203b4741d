package sendoff.web;

import java.util.List;

/// What a program proposed as an answer.
///
/// @param by    the name of its token
/// @param taken its words stand in the draft
public record Proposed(String token, String by, String framework, String at, List<String> paragraphs, boolean taken) {
    public Proposed {
        paragraphs = List.copyOf(paragraphs);
    }
}
