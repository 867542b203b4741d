package sendoff.desk.calendaring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sendoff.desk.introducing.Introducing;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.Entry;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.Asked;
import sendoff.domain.OptInState.AskedAgain;
import sendoff.domain.OptInState.Closed;
import sendoff.domain.OptInState.Done;
import sendoff.domain.OptInState.Dropped;
import sendoff.domain.OptInState.Heard;
import sendoff.domain.OptInState.Introduced;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.OptInState.ToClose;
import sendoff.introduce.OptInMachine;
import sendoff.store.Tables;

/// The introductions between others in the owner's calendar: each step is an entry of its own, so that one that was
/// ticked off stays so when the next begins.
///
/// Others may look into a calendar: an entry says what comes next and with whom, never what anybody answered.
final class OptInEntries {
    private final Introducing introducing;

    OptInEntries(Introducing introducing) {
        this.introducing = introducing;
    }

    static List<Entry> now(Tables tables, boolean words) {
        return tables.optIns().open().stream()
                .flatMap(it -> title(it).map(title -> entry(it, title, words)).stream())
                .toList();
    }

    private static Entry entry(DoubleOptIn it, String title, boolean words) {
        return new Entry.Due(
                step(it),
                title,
                Optional.of(it.about()).filter(text -> words && !text.isBlank()),
                it.state().day(),
                false,
                it.begun());
    }

    private static UUID step(DoubleOptIn it) {
        String side = it.state().nextWith().map(Enum::name).orElse("");
        String name = it.id().value() + "|" + it.state().word() + "|" + side;
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private static Optional<String> title(DoubleOptIn it) {
        return switch (it.state()) {
            case ToAsk(var side, var _, var _) ->
                Optional.of("Ask " + it.party(side).shown());
            case Asked(var side, var _, var _) ->
                Optional.of("Ask " + it.party(side).shown() + " once more");
            case AskedAgain(var side, var _, var _) ->
                Optional.of("The last day for " + it.party(side).shown() + " to answer");
            case Heard heard ->
                Optional.of("Read what " + it.party(heard.side()).shown() + " wrote");
            case Agreed _ -> Optional.of("Introduce " + both(it));
            case Introduced _ -> Optional.of("How it went: " + both(it));
            case ToClose close ->
                Optional.of("Write to " + it.party(close.with()).shown());
            case Done _, Closed _, Dropped _ -> Optional.empty();
        };
    }

    private static String both(DoubleOptIn it) {
        return it.asker().shown() + " and " + it.contact().shown();
    }

    /// Ticked off in the calendar. A letter that was due was written elsewhere, then; what only the desk can be told,
    /// such as what somebody meant, stays to be told here.
    ///
    /// @return whether the step is over by it
    boolean kept(UUID item) {
        return of(item).filter(this::isWritten).isPresent();
    }

    private boolean isWritten(DoubleOptIn it) {
        return OptInMachine.letter(it.state()).isPresent()
                && introducing.outgoing(it).isEmpty()
                && introducing.sentElsewhere(it.id()).isEmpty();
    }

    /// Given another day in the calendar.
    ///
    /// @return why it can't be, in words for the owner; a step that is over needs no day any more
    Optional<String> move(UUID item, LocalDate to) {
        return of(item).flatMap(it -> introducing.move(it.id(), to));
    }

    private Optional<DoubleOptIn> of(UUID item) {
        return introducing.open().stream().filter(it -> step(it).equals(item)).findFirst();
    }
}
