package sendoff.compose;

import java.util.List;

/// A part of a template.
sealed interface Piece {
    record Words(String text) implements Piece {}

    /// A blank: `{first_name}`, or one with a prompt of its own: `{resource: a talk of mine}`.
    record Blank(String slot, String prompt) implements Piece {
        /// How an open one stands in a draft.
        String open() {
            return "{" + slot + ": " + prompt + "}";
        }
    }

    /// Words that stand only under a condition: `[late? I am sorry this comes late.]`, `[no rule? …]`.
    ///
    /// @param condition a flag, or a slot that is filled
    record Block(String condition, boolean negated, List<Piece> pieces) implements Piece {
        public Block {
            pieces = List.copyOf(pieces);
        }
    }
}
