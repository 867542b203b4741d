package sendoff.facts;

import java.util.List;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.desk.Trying;
import sendoff.desk.common.NoSuchIntroduction;
import sendoff.desk.people.Acquaintance;
import sendoff.desk.people.Acquaintance.Place;
import sendoff.desk.people.Who;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Framework;
import sendoff.domain.IntroductionId;
import sendoff.store.DoubleOptIns;
import sendoff.store.IntroductionPages.After;
import sendoff.store.IntroductionPages.Listed;
import sendoff.store.IntroductionPages.Wanted;
import sendoff.store.Queue.Filter;
import sendoff.store.Queue.Last;

/// Looks things up on the desk for programs. It only ever reads.
public final class Facts {
    private final Desk desk;

    public Facts(Desk desk) {
        this.desk = desk;
    }

    /// Who waits to hear from the owner, the oldest deadline first.
    ///
    /// @param after the last of the page before
    public List<DeskRow> desk(Filter filter, int most, Optional<Last> after) {
        return desk
                .reckoning()
                .today(desk.tables().queue().rows(filter, desk.clock().instant(), most, after))
                .stream()
                .map(DeskRow::of)
                .toList();
    }

    /// Some of those that are known, and where the next ones begin.
    ///
    /// @param next empty after the last
    public record Page(List<IntroductionRow> rows, Optional<After> next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /// All introductions, the newest first, a page at a time.
    public Page introductions(Wanted wanted, Optional<After> after, int most) {
        List<Listed> found = desk.tables().pages().page(wanted, after, most + 1);
        List<Listed> shown = found.stream().limit(most).toList();
        return new Page(
                shown.stream().map(IntroductionRow::of).toList(),
                found.size() > most ? Optional.of(shown.getLast().place()) : Optional.empty());
    }

    /// By the beginning of its id, as on the command line.
    ///
    /// @return empty if none or several begin so
    public Optional<IntroductionId> named(String beginning) {
        List<IntroductionId> found = desk.tables().introductions().beginning(beginning);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// @throws NoSuchIntroduction if it is not in the files
    public IntroductionFact introduction(IntroductionId id) {
        return IntroductionFact.of(desk.answering().look(id));
    }

    /// @throws NoSuchIntroduction if it is not in the files
    public RecommendationFact recommendation(IntroductionId id) {
        return RecommendationFact.of(desk.answering().look(id));
    }

    /// A draft, read as its recipient will: with all that is known where it answers an introduction.
    ///
    /// @throws NoSuchIntroduction if it is not in the files
    public CheckFact check(Optional<IntroductionId> answers, String text, Optional<Framework> framework) {
        if (answers.isPresent()) {
            var checked = framework
                    .map(meant -> desk.answering().check(answers.get(), text, meant))
                    .orElseGet(() -> desk.answering().check(answers.get(), text));
            return CheckFact.of(checked.findings(), checked.checklist());
        }
        var tone = new Trying(desk.stages())
                .tone(
                        text,
                        Optional.empty(),
                        List.of(),
                        framework,
                        Optional.of(desk.ownership().owner()));
        return CheckFact.of(tone.findings(), tone.checklist());
    }

    /// Some introductions between others, and where the next ones begin.
    ///
    /// @param next empty after the last
    public record BetweenPage(List<DoubleOptInRow> rows, Optional<DoubleOptIns.After> next) {
        public BetweenPage {
            rows = List.copyOf(rows);
        }
    }

    /// The introductions that the owner makes between two others, the newest first, a page at a time.
    public BetweenPage between(DoubleOptIns.Wanted wanted, Optional<DoubleOptIns.After> after, int most) {
        List<DoubleOptIn> found = desk.tables().optIns().page(wanted, after, most + 1);
        List<DoubleOptIn> shown = found.stream().limit(most).toList();
        return new BetweenPage(
                shown.stream().map(DoubleOptInRow::of).toList(),
                found.size() > most ? Optional.of(DoubleOptIns.After.of(shown.getLast())) : Optional.empty());
    }

    /// By the beginning of its id.
    ///
    /// @return empty if none or several begin so
    public Optional<DoubleOptInId> betweenNamed(String beginning) {
        List<DoubleOptInId> found = desk.tables().optIns().beginning(beginning);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    public DoubleOptInFact between(DoubleOptInId id) {
        return DoubleOptInFact.of(desk.introducing().open(id));
    }

    /// What the owner owes others and others owe them, the first to come up first.
    public List<PromiseFact> promises() {
        return desk.keeping().open().stream().map(PromiseFact::of).toList();
    }

    /// Everyone the owner has to do with; the last to write first.
    ///
    /// @param words every one has to occur in a name, an address or what they do; empty for all
    public List<PersonRow> people(String words) {
        return desk.knowing().list(words).stream().map(PersonRow::of).toList();
    }

    /// Some of them, and where the next ones begin.
    ///
    /// @param next empty after the last
    public record PeoplePage(List<PersonRow> rows, Optional<Place> next) {
        public PeoplePage {
            rows = List.copyOf(rows);
        }
    }

    /// The same, a page at a time.
    public PeoplePage people(String words, Optional<Place> after, int most) {
        List<Acquaintance.Listed> found = desk.knowing().page(words, after, most + 1);
        List<Acquaintance.Listed> shown = found.stream().limit(most).toList();
        return new PeoplePage(
                shown.stream().map(PersonRow::of).toList(),
                found.size() > most ? Optional.of(shown.getLast().place()) : Optional.empty());
    }

    /// @param id as in the list
    /// @return empty if nothing at all is known of them
    public Optional<PersonFact> person(String id) {
        return Who.of(id).flatMap(desk.knowing()::open).map(PersonFact::of);
    }
}
