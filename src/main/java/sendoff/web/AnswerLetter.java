package sendoff.web;

import java.util.List;
import java.util.Optional;
import sendoff.domain.Framework;

/// The answer as it stands.
///
/// @param id       of the introduction
/// @param written  there is a draft
/// @param settled  where it is answered and no new letter is begun
/// @param template where its words come from, or empty
/// @param shown    to whom the envelope goes: what is approved with the text
/// @param received how answers like it were taken, or empty
/// @param ownSentence asks for one, or empty
/// @param offer    a draft edited by hand is not replaced: the framework whose draft is offered instead
/// @param proposals of programs, for the owner to take over or not
public record AnswerLetter(
        String id,
        boolean written,
        Settled settled,
        List<Pick> picks,
        String why,
        Detail detail,
        String text,
        String words,
        String template,
        List<Line> envelope,
        String shown,
        List<Note> notes,
        List<Tick> ticks,
        Optional<Pick> offer,
        String received,
        String ownSentence,
        String announce,
        List<Proposed> proposals) {
    public AnswerLetter {
        proposals = List.copyOf(proposals);
        picks = List.copyOf(picks);
        envelope = List.copyOf(envelope);
        notes = List.copyOf(notes);
        ticks = List.copyOf(ticks);
    }

    /// The framework chosen is silence: there is nothing to write.
    public boolean silent() {
        return picks.stream().anyMatch(pick -> pick.chosen() && pick.word().equals(Framework.DISMISS.word()));
    }

    public String lookAt() {
        return Words.toLookAt(notes.size());
    }

    public String chosen() {
        return picks.stream().filter(Pick::chosen).map(Pick::name).findFirst().orElse("");
    }

    public String recommended() {
        return picks.stream()
                .filter(Pick::recommended)
                .map(Pick::name)
                .findFirst()
                .orElse("");
    }

    /// The owner decided for another one than is recommended.
    public boolean isOwnChoice() {
        return written && !chosen().equals(recommended());
    }

    /// A slot that the field below the letter fills.
    public boolean isFilledBelow(Note note) {
        return note.blocks()
                && detail.words().isEmpty()
                && (note.words().startsWith("{person") || note.words().startsWith("{resource"));
    }

    /// The draft cut at its marks, for the layer behind the textarea.
    public List<Piece> pieces() {
        return Piece.cut(text, notes);
    }

    /// What stands in the place of the letter.
    ///
    /// @param said `Answered today, 20:45`, or empty
    /// @param back it can be taken back here
    /// @param owed what the owner promised them, and has not done
    public record Settled(String said, boolean back, List<Owed> owed) {
        static final Settled NOT = new Settled("", false, List.of());

        public Settled {
            owed = List.copyOf(owed);
        }
    }

    /// A promise.
    ///
    /// @param by `By Fri 20 Nov you promised`
    public record Owed(String id, String words, String by) {}

    /// A way to answer that can be picked.
    ///
    /// @param key         1 to 6, fixed
    /// @param recommended by the program, whatever is chosen
    public record Pick(String word, String name, int key, String note, boolean chosen, boolean recommended) {}

    /// What the framework needs to be carried out.
    ///
    /// @param what  label of the words asked for, or empty
    /// @param words as given
    /// @param day   label of the day asked for, or empty
    /// @param date  as given, `2026-11-20`
    public record Detail(String what, String words, String day, String date) {
        static final Detail NONE = new Detail("", "", "", "");
    }

    /// A line of the envelope: `To`, `Bcc`, `Subject`.
    public record Line(String label, String value) {}

    /// A finding in the margin.
    public record Note(
            int number,
            String rule,
            String name,
            boolean blocks,
            int start,
            int end,
            String words,
            String why,
            Optional<String> change) {
        public String arrow() {
            return change.map(text -> text.isBlank() ? "Leave it out" : text).orElse("");
        }
    }

    /// @param state `done`, `todo`, or `unknown` where nothing can be told yet
    /// @param key   presses its button, or empty
    public record Tick(String id, String name, String state, String note, String key) {
        public boolean done() {
            return state.equals("done");
        }

        public String spoken() {
            return done() ? "Done: " : "To do: ";
        }
    }
}
