package sendoff.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sendoff.desk.Desk;
import sendoff.desk.answering.Approval;
import sendoff.desk.answering.Shown;
import sendoff.desk.introducing.Introducing;
import sendoff.desk.introducing.Introducing.View;
import sendoff.desk.introducing.Introducing.Wish;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.Finding;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.OptInState;
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
import sendoff.domain.Outgoing;
import sendoff.domain.Outgoing.Status;
import sendoff.domain.Owner;
import sendoff.web.AnswerPage.Said;
import sendoff.web.OptInPage.Fields;

/// What the page of one introduction between two others shows.
final class OptInView {
    private static final int UNSAID = -5;

    private final Desk desk;
    private final IntroductionsView board;

    OptInView(Desk desk) {
        this.desk = desk;
        this.board = new IntroductionsView(desk);
    }

    /// @param asked what came of sending it, when that was not yet done
    OptInPage page(Frame frame, View view, Optional<Approval> asked) {
        DoubleOptIn it = view.optIn();
        LocalDate today = desk.ownership().calendar().dayOf(desk.clock().instant());
        OptInState state = it.state();
        return new OptInPage(
                frame,
                it.id().toString(),
                it.asker().shown() + " and " + IntroductionsView.contact(it),
                step(state),
                line(it),
                board.facts(it),
                IntroductionsView.eyed(it)
                        .map(one -> new OptInPage.Heard(one.words(), Answers.full(one.from()), one.means())),
                board.acts(it).stream().filter(act -> !act.post().isEmpty()).toList(),
                view.letter().filter(_ -> isTime(state, today)).map(letter -> letter(view, letter, asked)),
                state instanceof Introduced,
                said(view, today),
                state.over() ? "" : state.day().toString(),
                today.toString(),
                letGo(it),
                it.from().map(id -> "/i/" + id),
                fields(it, frame.refused().in("/introductions/" + it.id() + "/say")),
                AsSeen.of(it),
                Optional.empty());
    }

    /// Silence is asked about when its day has come, not before.
    private static boolean isTime(OptInState state, LocalDate today) {
        return !(state instanceof Asked asked) || !asked.askAgain().isAfter(today);
    }

    private static String step(OptInState state) {
        return switch (state) {
            case ToAsk _ -> "To ask";
            case Asked _ -> "Asked";
            case AskedAgain _ -> "Asked once more";
            case Heard _ -> "They wrote";
            case Agreed _ -> "Both said yes";
            case Introduced _ -> "Introduced";
            case ToClose _ -> "To close";
            case Done _, Closed _, Dropped _ -> "Over";
        };
    }

    private static String line(DoubleOptIn it) {
        if (it.doubt().isPresent()) {
            return "What you wrote to both needs your eye.";
        }
        return switch (it.state()) {
            case ToAsk(var side, var _, var _) ->
                it.party(side).shown() + " is asked privately. Until both have said yes, nobody is introduced.";
            case Asked(var side, var _, var _) ->
                "The word is with " + it.party(side).shown() + ".";
            case AskedAgain(var side, var _, var _) ->
                it.party(side).shown() + " was asked twice: that is enough. Silence is a no.";
            case Heard heard -> "What " + it.party(heard.side()).shown() + " wrote needs your eye.";
            case Agreed _ -> "The introduction says why, who does what next, and lets you step out.";
            case Introduced _ -> "Nothing is left to do but to hear how it went.";
            case ToClose toClose ->
                it.party(toClose.with()).shown() + " waits for your word. It says nothing of the other.";
            case Done _, Closed _, Dropped _ -> "Nothing is left to do here.";
        };
    }

    /// An own idea nobody else wanted: only of one that was asked for can somebody want it no more.
    private static String letGo(DoubleOptIn it) {
        return switch (it.state()) {
            case ToAsk _, Asked _, AskedAgain _, Heard _, Agreed _ ->
                it.asked() ? it.asker().shown() + " doesn’t want it any more" : "Let my idea go";
            case ToClose _ -> "Let it go without a word";
            case Introduced _, Done _, Closed _, Dropped _ -> "";
        };
    }

    private OptInPage.Letter letter(View view, Introducing.Letter letter, Optional<Approval> asked) {
        String text = letter.draft().body();
        return new OptInPage.Letter(
                view.optIn().id().toString(),
                AsSeen.of(view.optIn()),
                Shown.of(letter.envelope()).mark(),
                title(letter.what()),
                text,
                Words.words(text),
                letter.draft().template(),
                Answers.lines(letter.envelope(), desk.connecting().accounts()),
                Answers.notes(letter.findings()),
                desk.connecting().accounts().stream()
                                .anyMatch(account -> account.smtp().isPresent())
                        ? Words.sendButton(desk.ownership().preferences().undo())
                        : "",
                asked.map(OptInView::ask).orElse(""),
                asked.filter(one -> one instanceof Approval.Sure).isPresent(),
                view.outgoing().map(OptInView::leaving).orElse(""),
                view.outgoing().filter(one -> one.status() == Status.WAITING).isPresent());
    }

    private static String title(Letter letter) {
        return switch (letter) {
            case QUESTION -> "Your private question";
            case NUDGE -> "Asking once more";
            case INTRODUCTION -> "The introduction";
            case CLOSE -> "Your close";
        };
    }

    private static String ask(Approval approval) {
        return switch (approval) {
            case Approval.Blocked(var findings) -> blocked(findings);
            case Approval.Sure(var findings, var asks) -> Words.sure(findings, asks);
            case Approval.Impossible(String because) -> because;
            case Approval.Leaving _ -> "";
        };
    }

    private static String blocked(List<Finding> findings) {
        List<Finding> slots = findings.stream()
                .filter(finding -> finding.blocks() && finding.rule().equals("unfilled-slot"))
                .toList();
        return slots.isEmpty()
                ? findings.stream()
                        .filter(Finding::blocks)
                        .findFirst()
                        .map(finding -> "“" + finding.text() + "”: " + finding.why())
                        .orElse("")
                : Words.blocked(slots);
    }

    private static String leaving(Outgoing outgoing) {
        return outgoing.status() == Status.WAITING
                ? "It is on its way to " + Frames.recipient(outgoing) + "."
                : LetterWords.trouble(outgoing.status(), Frames.recipient(outgoing)) + " "
                        + LetterWords.because(outgoing);
    }

    private List<Said> said(View view, LocalDate today) {
        Owner owner = desk.ownership().owner();
        var calendar = desk.ownership().calendar();
        return IntStream.range(0, view.messages().size())
                .mapToObj(n -> Letters.said(view.messages().get(n), n + 1, false, owner, today, calendar))
                .toList();
    }

    private static Fields fields(DoubleOptIn it, Refused form) {
        String contact =
                Introducing.isUnknown(it.contact()) ? "" : it.contact().name().orElse("");
        return new Fields(
                it.from().map(Object::toString).orElse(""),
                true,
                it.asked(),
                it.asker().name().orElse(""),
                it.asker().address().orElse(""),
                form.text("contact-name", contact),
                form.text("contact-address", it.contact().address().orElse("")),
                form.text("about", it.about()),
                form.text("pass-on", it.passOn()),
                form.text("sure-asker", percent(it.forAsker())),
                form.text("why-asker", it.forAsker().why()),
                form.text("sure-contact", percent(it.forContact())),
                form.text("why-contact", it.forContact().why()));
    }

    static Fields fields(Wish wish) {
        return new Fields(
                wish.from().map(Object::toString).orElse(""),
                false,
                wish.asked(),
                wish.asker().name().orElse(""),
                wish.asker().address().orElse(""),
                Introducing.isUnknown(wish.contact())
                        ? ""
                        : wish.contact().name().orElse(""),
                wish.contact().address().orElse(""),
                wish.about(),
                wish.passOn(),
                percent(wish.forAsker()),
                wish.forAsker().why(),
                percent(wish.forContact()),
                wish.forContact().why());
    }

    private static String percent(Gain gain) {
        return String.valueOf(gain.sure().orElse(UNSAID));
    }
}
