package sendoff.web;

import java.util.List;
import java.util.Optional;
import sendoff.desk.people.Who;

/// Introductions between others: a column for each step, and the people who are asked.
///
/// @param look what the owner looks after: how often each contact was asked
public record IntroductionsPage(Frame frame, String heading, List<Column> columns, List<Looked> look, String month) {
    public IntroductionsPage {
        columns = List.copyOf(columns);
        look = List.copyOf(look);
    }

    public boolean isEmpty() {
        return columns.stream().allMatch(column -> column.cards().isEmpty());
    }

    public record Column(String id, String title, String note, List<Card> cards) {
        public Column {
            cards = List.copyOf(cards);
        }
    }

    /// @param contact who is asked; "a contact" once they said no
    /// @param words   what they wrote, when a person has to say what it means
    /// @param acts    what can be done here; the first is the next step
    /// @param asSeen  the step that this shows
    /// @param done    nothing is left to do
    public record Card(
            String id,
            String asker,
            String contact,
            String about,
            List<Fact> facts,
            Optional<String> words,
            List<Act> acts,
            String asSeen,
            boolean done) {
        public Card {
            facts = List.copyOf(facts);
            acts = List.copyOf(acts);
        }
    }

    public record Fact(String icon, String text, boolean warn) {}

    /// @param post where a form goes; empty for a link to the page of its own
    /// @param key  presses it, or empty
    /// @param look `main`, `plain` or empty
    /// @param day  the day that goes along, or empty
    public record Act(String label, String post, String href, String key, String look, String day) {
        static Act link(String label, String href, String key, String look) {
            return new Act(label, "", href, key, look, "");
        }

        static Act press(String label, String post, String key) {
            return new Act(label, post, "", key, "", "");
        }

        static Act to(String label, String post, String day) {
            return new Act(label, post, "", "", "plain", day);
        }

        public String style() {
            return look.isEmpty() ? "btn tiny" : "btn tiny " + look;
        }
    }

    /// Someone who is asked.
    ///
    /// @param asked `2 of 2`
    /// @param pips  of each question that they bear, whether it was put
    /// @param rests until when, or `free`
    public record Looked(
            String key,
            String name,
            String address,
            String asked,
            List<Boolean> pips,
            String last,
            String gladOf,
            String rests,
            boolean resting,
            String times,
            String per,
            String until) {
        public Looked {
            pips = List.copyOf(pips);
        }

        /// Where their page is.
        public String person() {
            return PersonLink.href(new Who.At(address));
        }
    }
}
