package sendoff.desk.weighing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Assessment;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.KindName;
import sendoff.domain.Room;
import sendoff.domain.Weighing;

/// What is asked once before an answer leaves, and not again for this one.
public final class Questions {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private Questions() {}

    /// @param id   by which it is remembered that it was asked
    /// @param asks one or two sentences
    public record Question(String id, String asks) {}

    /// @param room what is left of the allowance a yes would draw on, where that is too little
    static List<Question> before(
            Framework framework, Filed filed, Weighing weighing, Optional<Room> room, List<Tick> checklist) {
        List<Question> all = new ArrayList<>();
        if (framework == Framework.ACCEPT) {
            accepting(filed, weighing).ifPresent(all::add);
            room.map(Questions::breaking).ifPresent(all::add);
        }
        unticked(checklist).ifPresent(all::add);
        return all.stream().filter(one -> !weighing.passed().contains(one.id())).toList();
    }

    /// The 90 % rule. Source: practice, section 3.
    private static Optional<Question> accepting(Filed filed, Weighing weighing) {
        Assessment known = filed.assessment();
        boolean ownAsk = filed.introduction().kind().name() == KindName.INITIATED;
        boolean isShort = Stream.of(known.valueToMe(), known.valueToThem())
                .flatMap(Optional::stream)
                .anyMatch(sure -> sure < Assessment.SURE);
        if (isShort) {
            return weighing.whyNow().isEmpty()
                    ? Optional.of(new Question(
                            "why-now", "One side gains less than 90 %, which counts as a no. Why now? Write it down."))
                    : Optional.empty();
        }
        return known.bothSidesGain() || ownAsk
                ? Optional.empty()
                : Optional.of(
                        new Question(
                                "ninety",
                                "You have not said how sure you are that each side gains. Under 90 % on either side counts as a no."));
    }

    private static Question breaking(Room room) {
        return new Question(
                "plan",
                "You allow %s, and that is given: a yes breaks your rule."
                        .formatted(PlanWords.allowance(room.group())));
    }

    private static Optional<Question> unticked(List<Tick> checklist) {
        List<String> open = checklist.stream()
                .filter(tick -> tick.done().filter(done -> !done).isPresent())
                .map(Tick::why)
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new Question("checklist", String.join(" ", open)));
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}
