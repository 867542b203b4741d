package sendoff.web;

import java.util.ArrayList;
import java.util.List;
import sendoff.web.AnswerLetter.Note;

/// A stretch of the draft, marked or not.
public record Piece(String text, boolean marked, boolean first) {
    /// Marks that overlap an earlier one are left out: one stretch of words bears one mark.
    static List<Piece> cut(String text, List<Note> notes) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        List<Note> inOrder = notes.stream()
                .filter(note -> note.end() > note.start() && note.end() <= text.length())
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
        for (Note note : inOrder) {
            if (note.start() >= at) {
                pieces.add(new Piece(text.substring(at, note.start()), false, false));
                pieces.add(new Piece(text.substring(note.start(), note.end()), true, note.number() == 0));
                at = note.end();
            }
        }
        pieces.add(new Piece(text.substring(at) + "\n", false, false));
        return pieces;
    }
}
