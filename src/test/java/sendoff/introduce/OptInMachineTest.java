package sendoff.introduce;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.OptIns.CONTACT;
import static sendoff.testing.OptIns.FRIDAY;
import static sendoff.testing.OptIns.MONDAY;
import static sendoff.testing.OptIns.idea;
import static sendoff.testing.OptIns.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.MessageId;
import sendoff.domain.OptInEvent;
import sendoff.domain.OptInEvent.CameBack;
import sendoff.domain.OptInEvent.Hear;
import sendoff.domain.OptInEvent.Left;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.OptInEvent.Move;
import sendoff.domain.OptInEvent.NotAnAnswer;
import sendoff.domain.OptInEvent.NotNow;
import sendoff.domain.OptInEvent.SayNo;
import sendoff.domain.OptInEvent.SayYes;
import sendoff.domain.OptInEvent.Silence;
import sendoff.domain.OptInEvent.Tell;
import sendoff.domain.OptInEvent.Withdraw;
import sendoff.domain.OptInState;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.Asked;
import sendoff.domain.OptInState.AskedAgain;
import sendoff.domain.OptInState.Closed;
import sendoff.domain.OptInState.Done;
import sendoff.domain.OptInState.Dropped;
import sendoff.domain.OptInState.Heard;
import sendoff.domain.OptInState.Introduced;
import sendoff.domain.OptInState.Mover;
import sendoff.domain.OptInState.Reading;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.OptInState.ToClose;
import sendoff.domain.OptInState.Went;
import sendoff.domain.OptInState.Why;
import sendoff.domain.OptInState.Word;
import sendoff.domain.Party;
import sendoff.introduce.OptInMachine.Due;
import sendoff.introduce.OptInMachine.Step;

class OptInMachineTest {
    /// In percent of the paths.
    private static final double ENOUGH_TO_HAVE_LOOKED = 10;

    private static final Word WORD =
            new Word(Reading.UNCLEAR, "Who is she?", new MessageId("who@fox.example"), CONTACT);

    /// The table of the class, cell by cell, for an introduction that was asked for: `-` means that nothing changes.
    @ParameterizedTest
    @CsvSource({
        "to-ask, asked, -, -, -, -, agreed, to-close, -, -, to-ask, -, -, dropped, -",
        "not-now, asked, -, -, -, -, agreed, to-close, -, -, to-ask, -, -, to-close, -",
        "asked, -, asked-again, -, -, heard, agreed, to-close, to-ask, -, asked, to-ask, -, to-close, -",
        "asked-again, -, -, -, -, heard, agreed, to-close, to-ask, -, asked-again, to-ask, to-close, to-close, -",
        "heard, -, -, -, -, heard, agreed, to-close, to-ask, asked, heard, to-ask, -, to-close, -",
        "heard-again, -, -, -, -, heard, agreed, to-close, to-ask, asked-again, heard, to-ask, -, to-close, -",
        "agreed, -, -, introduced, -, -, -, to-close, -, -, agreed, -, -, to-close, -",
        "introduced, -, -, -, -, -, -, -, -, -, introduced, agreed, -, -, done",
        "to-close, -, -, -, closed, -, agreed, -, -, -, to-close, -, -, dropped, -",
        "let-go, -, -, -, closed, -, -, -, -, -, to-close, -, -, dropped, -",
        "done, -, -, -, -, -, -, -, -, -, -, -, -, -, -",
        "closed, -, -, -, -, -, -, -, -, -, -, -, -, -, -",
        "dropped, -, -, -, -, -, -, -, -, -, -, -, -, -, -",
    })
    void every_event_is_defined_in_every_state(
            String state,
            String question,
            String nudge,
            String introduction,
            String close,
            String hear,
            String yes,
            String no,
            String later,
            String notAnAnswer,
            String move,
            String cameBack,
            String silence,
            String withdraw,
            String tell) {
        DoubleOptIn it = request().in(state(state));

        assertThat(events().stream().map(event -> reached(it, event)))
                .containsExactly(
                        question,
                        nudge,
                        introduction,
                        close,
                        hear,
                        yes,
                        no,
                        later,
                        notAnAnswer,
                        move,
                        cameBack,
                        silence,
                        withdraw,
                        tell);
    }

    @Test
    void of_an_own_idea_both_are_asked_one_after_the_other() {
        DoubleOptIn it = after(idea(), left(Letter.QUESTION), yes());

        assertThat(it.state()).isEqualTo(new ToAsk(Side.ASKER, MONDAY));
        assertThat(after(it, left(Letter.QUESTION), yes()).state()).isInstanceOf(Agreed.class);
    }

    @Test
    void an_own_idea_that_the_first_refuses_is_never_heard_of_by_the_other() {
        DoubleOptIn it = after(idea(), left(Letter.QUESTION), no(Why.REFUSED));

        assertThat(it.state()).isEqualTo(new Dropped(Why.REFUSED, FRIDAY));
    }

    @Test
    void who_said_yes_first_hears_of_it_when_the_second_says_no() {
        DoubleOptIn it = after(idea(), left(Letter.QUESTION), yes(), left(Letter.QUESTION), no(Why.REFUSED));

        assertThat(it.state()).isEqualTo(new ToClose(Side.CONTACT, Why.REFUSED, FRIDAY, MONDAY));
    }

    @Test
    void an_own_idea_let_go_after_both_were_asked_is_closed_with_each_of_them() {
        DoubleOptIn asked = after(idea(), left(Letter.QUESTION), yes(), left(Letter.QUESTION));
        var letGo = new Withdraw(FRIDAY, MONDAY);

        for (DoubleOptIn it : List.of(asked, after(asked, left(Letter.NUDGE)), after(asked, yes()))) {
            DoubleOptIn first = after(it, letGo, new Move(MONDAY.plusDays(1)));
            assertThat(OptInMachine.letter(first.state())).contains(new Due(Letter.CLOSE, Side.CONTACT));
            DoubleOptIn second = after(first, left(Letter.CLOSE));
            assertThat(OptInMachine.letter(second.state())).contains(new Due(Letter.CLOSE, Side.ASKER));
            assertThat(after(second, left(Letter.CLOSE)).state()).isInstanceOf(Closed.class);
        }
    }

    @Test
    void an_own_idea_let_go_before_the_second_was_asked_is_never_heard_of_by_them() {
        DoubleOptIn it = after(idea(), left(Letter.QUESTION), yes(), new Withdraw(FRIDAY, MONDAY), left(Letter.CLOSE));

        assertThat(it.state()).isEqualTo(new Closed(Side.CONTACT, Why.WITHDRAWN, FRIDAY));
    }

    @Test
    void who_asked_for_it_and_lets_it_go_is_not_told_what_they_know() {
        DoubleOptIn it =
                after(request(), left(Letter.QUESTION), yes(), new Withdraw(FRIDAY, MONDAY), left(Letter.CLOSE));

        assertThat(it.state()).isEqualTo(new Closed(Side.CONTACT, Why.WITHDRAWN, FRIDAY));
    }

    @Test
    void an_own_idea_let_go_after_the_second_said_not_now_is_closed_with_both() {
        DoubleOptIn later = after(
                idea(), left(Letter.QUESTION), yes(), left(Letter.QUESTION), new NotNow(FRIDAY, MONDAY.plusDays(30)));

        DoubleOptIn first = after(later, new Move(MONDAY.plusDays(60)), new Withdraw(FRIDAY, MONDAY));
        assertThat(first.state())
                .isEqualTo(new ToClose(Side.CONTACT, Why.WITHDRAWN, FRIDAY, MONDAY, Optional.of(Side.ASKER)));
    }

    @Test
    void silence_is_a_no_only_after_it_was_asked_about_and_its_day_has_come() {
        DoubleOptIn asked = after(request(), left(Letter.QUESTION));
        var today = new Silence(MONDAY, MONDAY);

        assertThat(after(asked, today)).isEqualTo(asked);
        DoubleOptIn again = after(asked, left(Letter.NUDGE));
        assertThat(after(again, new Silence(MONDAY.minusDays(1), MONDAY))).isEqualTo(again);
        assertThat(after(again, today).state()).isEqualTo(new ToClose(Side.ASKER, Why.SILENT, MONDAY, MONDAY));
    }

    @Property
    void no_path_leaves_it_without_someone_to_move_and_a_day(
            @ForAll("starts") DoubleOptIn start, @ForAll("paths") List<OptInEvent> path) {
        for (DoubleOptIn it : along(start, path)) {
            assertThat(it.state().day()).isNotNull();
            assertThat(it.state().comesUp()).isNotNull();
            assertThat(it.state().over()).isEqualTo(it.state().mover() == Mover.NOBODY);
            assertThat(it.asker()).isEqualTo(start.asker());
            assertThat(it.contact()).isEqualTo(start.contact());
        }
    }

    @Property
    void what_is_over_stays_over(@ForAll("starts") DoubleOptIn start, @ForAll("paths") List<OptInEvent> path) {
        DoubleOptIn before = start;
        for (DoubleOptIn it : along(start, path)) {
            assertThat(before.state().over() && !it.equals(before)).isFalse();
            before = it;
        }
    }

    @Property
    void nobody_is_introduced_before_both_said_yes(
            @ForAll("starts") DoubleOptIn start, @ForAll("paths") List<OptInEvent> path) {
        DoubleOptIn it = start;
        int yeses = start.asked() ? 1 : 0;
        for (OptInEvent event : path) {
            if (OptInMachine.after(it, event) instanceof Step.Now(DoubleOptIn now)) {
                boolean saidYes = event instanceof SayYes;
                yeses += saidYes ? 1 : 0;
                it = now;
            }
            if (it.state() instanceof Agreed || it.state() instanceof Introduced) {
                assertThat(yeses).isGreaterThanOrEqualTo(2);
            }
        }
    }

    /// The machine writes nothing: a letter is only ever a fact that was told to it.
    @Property
    void nothing_counts_as_sent_that_did_not_leave(
            @ForAll("starts") DoubleOptIn start, @ForAll("paths") List<OptInEvent> path) {
        DoubleOptIn it = start;
        for (OptInEvent event : path) {
            if (OptInMachine.after(it, event) instanceof Step.Now(DoubleOptIn now)) {
                if (isSent(now.state()) && !isSent(it.state())) {
                    assertThat(event).matches(one -> one instanceof Left || one instanceof NotAnAnswer);
                }
                it = now;
            }
        }
    }

    private static boolean isSent(OptInState state) {
        return state.waits() || state instanceof Introduced || state instanceof Closed;
    }

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void no_path_tells_anybody_of_a_refusal(
            @ForAll("starts") DoubleOptIn start, @ForAll("paths") List<OptInEvent> path) {
        int closes = 0;
        for (DoubleOptIn it : along(start, path)) {
            if (it.state() instanceof ToClose state) {
                assertTellsNothing(it, state);
                closes++;
            }
        }
        Statistics.label("has a close").collect(closes > 0);
        Statistics.label("has a close")
                .coverage(seen -> seen.check(true).percentage(share -> share > ENOUGH_TO_HAVE_LOOKED));
    }

    private static void assertTellsNothing(DoubleOptIn it, ToClose state) {
        Brief brief = Brief.of(it, "Ada").orElseThrow();
        Party other = it.party(state.with().other());
        assertThat(brief.letter()).isEqualTo(Letter.CLOSE);
        assertThat(brief.toString())
                .contains(it.party(state.with()).address().orElseThrow())
                .doesNotContain(other.name().orElseThrow())
                .doesNotContain(other.address().orElseThrow());
        // Whatever the reason was, they read the same.
        for (Why why : Why.values()) {
            assertThat(Brief.of(it.in(new ToClose(state.with(), why, FRIDAY, MONDAY)), "Ada"))
                    .contains(brief);
        }
    }

    @Property
    void a_refused_event_says_why(@ForAll("starts") DoubleOptIn start, @ForAll("paths") List<OptInEvent> path) {
        DoubleOptIn it = start;
        for (OptInEvent event : path) {
            switch (OptInMachine.after(it, event)) {
                case Step.Now(DoubleOptIn now) -> it = now;
                case Step.Stays(String because) -> assertThat(because).endsWith(".");
            }
        }
    }

    @Property
    void a_letter_is_offered_where_it_counts_and_only_there(
            @ForAll("starts") DoubleOptIn start, @ForAll("paths") List<OptInEvent> path) {
        for (DoubleOptIn it : along(start, path)) {
            assertThat(OptInMachine.letter(it.state()).map(Due::letter).stream())
                    .containsExactlyElementsOf(Arrays.stream(Letter.values())
                            .filter(letter -> OptInMachine.after(it, left(letter)) instanceof Step.Now)
                            .toList());
        }
    }

    @Test
    void a_yes_that_the_owner_confirms_keeps_the_words_it_was_read_from() {
        DoubleOptIn it = after(
                request(),
                left(Letter.QUESTION),
                new Hear(WORD, FRIDAY, MONDAY),
                new SayYes(Optional.empty(), FRIDAY, MONDAY));

        assertThat(it.state()).isEqualTo(new Agreed(FRIDAY, MONDAY, Optional.of(WORD)));
    }

    private static List<DoubleOptIn> along(DoubleOptIn start, List<OptInEvent> path) {
        var all = new ArrayList<DoubleOptIn>();
        all.add(start);
        for (OptInEvent event : path) {
            all.add(after(all.getLast(), event));
        }
        return all;
    }

    private static DoubleOptIn after(DoubleOptIn it, OptInEvent... path) {
        DoubleOptIn now = it;
        for (OptInEvent event : path) {
            now = OptInMachine.after(now, event) instanceof Step.Now(DoubleOptIn next) ? next : now;
        }
        return now;
    }

    private static String reached(DoubleOptIn it, OptInEvent event) {
        return switch (OptInMachine.after(it, event)) {
            case Step.Now(DoubleOptIn now) -> now.state().word();
            case Step.Stays _ -> "-";
        };
    }

    private static OptInState state(String word) {
        return switch (word) {
            case "to-ask" -> new ToAsk(Side.CONTACT, MONDAY);
            case "not-now" -> new ToAsk(Side.CONTACT, MONDAY, Optional.of(FRIDAY));
            case "asked" -> new Asked(Side.CONTACT, FRIDAY, MONDAY);
            case "asked-again" -> new AskedAgain(Side.CONTACT, FRIDAY, MONDAY);
            case "heard" -> new Heard(Side.CONTACT, WORD, FRIDAY, MONDAY, MONDAY, false);
            case "heard-again" -> new Heard(Side.CONTACT, WORD, FRIDAY, MONDAY, MONDAY, true);
            case "agreed" -> new Agreed(FRIDAY, MONDAY, Optional.of(WORD));
            case "introduced" -> new Introduced(FRIDAY, MONDAY);
            case "to-close" -> new ToClose(Side.ASKER, Why.REFUSED, FRIDAY, MONDAY);
            case "let-go" -> new ToClose(Side.CONTACT, Why.WITHDRAWN, FRIDAY, MONDAY);
            case "done" -> new Done(FRIDAY, Went.WELL, "");
            case "closed" -> new Closed(Side.ASKER, Why.REFUSED, FRIDAY);
            default -> new Dropped(Why.REFUSED, FRIDAY);
        };
    }

    private static Left left(Letter letter) {
        return new Left(letter, FRIDAY, MONDAY);
    }

    private static SayYes yes() {
        return new SayYes(Optional.of(WORD), FRIDAY, MONDAY);
    }

    private static SayNo no(Why why) {
        return new SayNo(why, FRIDAY, MONDAY);
    }

    private static List<OptInEvent> events() {
        return List.of(
                left(Letter.QUESTION),
                left(Letter.NUDGE),
                left(Letter.INTRODUCTION),
                left(Letter.CLOSE),
                new Hear(WORD, FRIDAY, MONDAY),
                yes(),
                no(Why.REFUSED),
                new NotNow(FRIDAY, MONDAY),
                new NotAnAnswer(),
                new Move(MONDAY.plusDays(1)),
                new CameBack(MONDAY),
                new Silence(MONDAY, MONDAY),
                new Withdraw(FRIDAY, MONDAY),
                new Tell(Went.WELL, "", FRIDAY));
    }

    @Provide
    Arbitrary<DoubleOptIn> starts() {
        return Arbitraries.of(request(), idea());
    }

    @Provide
    Arbitrary<List<OptInEvent>> paths() {
        var dates = Arbitraries.integers().between(0, 40).map(LocalDate.of(2026, 11, 16)::plusDays);
        var moves = dates.<OptInEvent>map(Move::new);
        var silences = dates.<OptInEvent>map(day -> new Silence(day, day.plusDays(2)));
        var refusals = Arbitraries.of(Why.values()).<OptInEvent>map(OptInMachineTest::no);
        return Arbitraries.oneOf(Arbitraries.of(events()), moves, silences, refusals)
                .list()
                .ofMaxSize(14);
    }
}
