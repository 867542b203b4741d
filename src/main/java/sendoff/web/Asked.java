package sendoff.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import sendoff.desk.Desk;
import sendoff.desk.calendaring.Calendaring.Question;
import sendoff.desk.receiving.Following;

/// What the owner's calendar and their plus-addresses leave to the owner to decide.
///
/// @param notUnderstood what stood behind a plus
public record Asked(List<One> questions, List<String> notUnderstood) {
    public Asked {
        questions = List.copyOf(questions);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /// @param what what happened, in a sentence
    public record One(String id, String what, List<Choice> choices) {
        public One {
            choices = List.copyOf(choices);
        }
    }

    /// @param word the end of the address to post to
    public record Choice(String word, String says) {}

    static Asked of(Desk desk) {
        Instant now = desk.clock().instant();
        LocalDate today = desk.ownership().calendar().dayOf(now);
        return new Asked(
                desk.calendaring().questions().stream()
                        .map(one -> one(one, today))
                        .toList(),
                desk.following().notUnderstood());
    }

    private static One one(Question question, LocalDate today) {
        return switch (question) {
            case Question.Gone gone ->
                new One(
                        gone.item().toString(),
                        "You removed “" + gone.title() + "” from your calendar.",
                        gone.canBeKept()
                                ? List.of(
                                        new Choice("kept", "It is kept"),
                                        new Choice("put-back", "Put it back"),
                                        new Choice("leave-out", "Keep it here only"))
                                : List.of(
                                        new Choice("put-back", "Put it back"),
                                        new Choice("leave-out", "Leave it out")));
            case Question.Moved moved ->
                new One(
                        moved.item().toString(),
                        "In your calendar, “" + moved.title() + "” went from " + Moments.date(moved.from(), today)
                                + " to " + Moments.date(moved.to(), today) + ". They were told the first day.",
                        List.of(
                                new Choice("move", "Move it here too"),
                                new Choice("put-back", "Back to " + Moments.date(moved.from(), today))));
        };
    }

    public boolean isEmpty() {
        return questions.isEmpty() && notUnderstood.isEmpty();
    }

    public String tags() {
        return String.join(", ", notUnderstood.stream().map(tag -> "+" + tag).toList());
    }

    public String understood() {
        return Following.understood();
    }
}
