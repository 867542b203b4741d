package sendoff.web;

import java.util.List;
import java.util.Optional;
import sendoff.web.AnswerLetter.Line;
import sendoff.web.AnswerLetter.Note;
import sendoff.web.AnswerPage.Said;
import sendoff.web.IntroductionsPage.Act;
import sendoff.web.IntroductionsPage.Fact;

/// One introduction between two others, from the private question to how it went.
///
/// @param step    where it stands
/// @param line    what comes next, in a sentence
/// @param heard   what they wrote, when a person has to say what it means
/// @param went    it is time to say how it went
/// @param said    the private conversation with whoever was asked
/// @param day     the day of what comes next, to be moved; empty when it is over
/// @param asSeen  the step that this page shows
/// @param past    what was typed into a page from before it moved on
/// @param letGo   what is said by letting it go, by whose wish it is; empty where that comes too late
/// @param from    the introduction in which it was asked for
public record OptInPage(
        Frame frame,
        String id,
        String heading,
        String step,
        String line,
        List<Fact> facts,
        Optional<Heard> heard,
        List<Act> acts,
        Optional<Letter> letter,
        boolean went,
        List<Said> said,
        String day,
        String today,
        String letGo,
        Optional<String> from,
        Fields fields,
        String asSeen,
        Optional<String> past) {
    public OptInPage {
        facts = List.copyOf(facts);
        acts = List.copyOf(acts);
        said = List.copyOf(said);
    }

    OptInPage past(String typed) {
        return new OptInPage(
                frame,
                id,
                heading,
                step,
                line,
                facts,
                heard,
                acts,
                letter,
                went,
                said,
                day,
                today,
                letGo,
                from,
                fields,
                asSeen,
                Optional.of(typed));
    }

    /// @param from  who wrote it, and from where
    /// @param means what it seems to say
    public record Heard(String words, String from, String means) {}

    /// The letter that is due.
    ///
    /// @param asSeen  the step it belongs to
    /// @param shown   to whom it goes
    /// @param ask     why the person is asked once more, or why it can't leave; or empty
    /// @param sure    pressing again sends in spite of it
    /// @param leaving one is on its way, or came back
    /// @param onItsWay it can still be called back
    public record Letter(
            String id,
            String asSeen,
            String shown,
            String title,
            String text,
            String words,
            String template,
            List<Line> envelope,
            List<Note> notes,
            String send,
            String ask,
            boolean sure,
            String leaving,
            boolean onItsWay) {
        public Letter {
            envelope = List.copyOf(envelope);
            notes = List.copyOf(notes);
        }

        public String lookAt() {
            return Words.toLookAt(notes.size());
        }

        public List<Piece> pieces() {
            return Piece.cut(text, notes);
        }
    }

    /// What the owner writes down of it.
    ///
    /// @param from  the introduction in which it was asked for, or empty
    /// @param fixed the people are known: only the contact's address may be missing
    public record Fields(
            String from,
            boolean fixed,
            boolean asked,
            String askerName,
            String askerAddress,
            String contactName,
            String contactAddress,
            String about,
            String passOn,
            String sureAsker,
            String whyAsker,
            String sureContact,
            String whyContact) {
        /// How to call them in labels.
        public String asker() {
            return askerName.isEmpty() ? "The asker" : askerName;
        }

        public String contact() {
            return contactName.isEmpty() ? "Your contact" : contactName;
        }

        /// What a slider says.
        public String said(String percent) {
            return percent.startsWith("-") ? "not yet" : percent + " %";
        }
    }
}
