package sendoff.desk.introducing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.desk.common.Ownership;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Message;
import sendoff.domain.MessageId;
import sendoff.domain.Nature.Notice;
import sendoff.domain.OptInEvent;
import sendoff.domain.OptInEvent.CameBack;
import sendoff.domain.OptInEvent.Hear;
import sendoff.domain.OptInEvent.Letter;
import sendoff.domain.OptInEvent.Move;
import sendoff.domain.OptInEvent.SayNo;
import sendoff.domain.OptInEvent.SayYes;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.Heard;
import sendoff.domain.OptInState.Reading;
import sendoff.domain.OptInState.Why;
import sendoff.domain.OptInState.Word;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.WorkCalendar;
import sendoff.followthrough.Away;
import sendoff.introduce.Bringing;
import sendoff.introduce.Hearing;
import sendoff.introduce.Hearing.Answer;
import sendoff.introduce.Hearing.Waiting;
import sendoff.introduce.OptInMachine;
import sendoff.introduce.OptInMachine.Due;
import sendoff.store.DoubleOptIns.Sent;
import sendoff.store.Messages.Kept;
import sendoff.store.Tables;
import sendoff.store.Tx;

/// Listens to the mail for what bears on introductions between others: an answer to a private question, a letter that
/// the owner sent from another program, one that came back.
public final class OptInMail {
    private final Tables tables;
    private final OptInSteps steps;
    private final OptInSeen seen;
    private final Ownership ownership;

    public OptInMail(Tables tables, OptInSteps steps, OptInSeen seen, Ownership ownership) {
        this.tables = tables;
        this.steps = steps;
        this.seen = seen;
        this.ownership = ownership;
    }

    /// What is open now, for as long as one batch of mail is written down.
    public Ear ear(Owner owner) {
        return new Ear(owner, tables.optIns().open(), tables.optIns().questions());
    }

    /// Takes one message after the other.
    public final class Ear {
        private final Owner owner;
        private final List<DoubleOptIn> open;
        private final Map<MessageId, DoubleOptInId> questions;

        private Ear(Owner owner, List<DoubleOptIn> open, Map<MessageId, DoubleOptInId> questions) {
            this.owner = owner;
            this.open = new ArrayList<>(open);
            this.questions = questions;
        }

        public void take(Tx tx, Message message) {
            if (open.isEmpty() && questions.isEmpty()) {
                return;
            }
            // Whatever is said in it, this conversation never lies on the desk.
            named(message)
                    .flatMap(id -> Optional.ofNullable(questions.get(id)).stream())
                    .findFirst()
                    .ifPresent(id -> steps.belongs(tx, message, id));
            if (owner.wrote(message)) {
                wrote(tx, message);
            } else if (message.nature().isMachine()) {
                machine(tx, message);
            } else {
                person(tx, message);
            }
        }

        private void person(Tx tx, Message message) {
            for (Answer answer : Hearing.in(message, waiting())) {
                tables.optIns().find(tx, answer.optIn()).ifPresent(it -> {
                    move(tx, it, event(answer), message);
                    steps.belongs(tx, message, it.id());
                });
            }
        }

        private OptInEvent event(Answer answer) {
            LocalDate today = steps.today();
            Word word = answer.word();
            if (!answer.sure()) {
                return new Hear(word, today, steps.by());
            }
            return word.reading() == Reading.YES
                    ? new SayYes(Optional.of(word), today, steps.by())
                    : new SayNo(Why.REFUSED, today, steps.by());
        }

        /// Away until a day, gone for good, or never reached.
        private void machine(Tx tx, Message message) {
            for (Waiting question : waiting()) {
                boolean ours = Hearing.refersTo(message, question) || Hearing.isFrom(message, question.asked());
                Notice notice = message.nature().notice();
                DoubleOptIn it = question.optIn();
                if (ours && notice == Notice.OUT_OF_OFFICE) {
                    back(message)
                            .filter(it.state().day()::isBefore)
                            .ifPresent(day -> move(tx, it, new Move(day), message));
                } else if (ours && (notice == Notice.BOUNCE || notice == Notice.HAS_LEFT)
                        || notice == Notice.BOUNCE && isReportOf(message, question)) {
                    move(tx, it, new CameBack(steps.by()), message);
                    steps.belongs(tx, message, it.id());
                }
            }
        }

        private boolean isReportOf(Message report, Waiting question) {
            String text = report.text().own()
                    + report.text().forwarded()
                    + report.text().quoted();
            return question.letters().stream().map(MessageId::value).anyMatch(text::contains);
        }

        /// Once they are back they have a day to find the question.
        private Optional<LocalDate> back(Message away) {
            WorkCalendar calendar = ownership.calendar();
            return Away.until(away, calendar).map(day -> calendar.plusBusinessDays(day, 1));
        }

        /// What the owner sent from another program counts as well.
        private void wrote(Tx tx, Message message) {
            Optional<Sent> known = tables.optIns().letter(message.id());
            if (known.isPresent()) {
                // One that lay in Drafts; what left from here was told by the outbox.
                if (tables.outbox().find(message.id()).isEmpty()) {
                    left(tx, message, known.get());
                }
                return;
            }
            for (DoubleOptIn it : List.copyOf(open)) {
                Optional<Due> due = OptInMachine.letter(it.state()).filter(one -> isTheLetter(message, it, one));
                if (due.isPresent()) {
                    left(
                            tx,
                            message,
                            new Sent(
                                    message.id(),
                                    it.id(),
                                    due.get().letter(),
                                    due.get().to()));
                } else if (mayIntroduce(message, it)) {
                    replace(seen.wonder(tx, it, message));
                }
            }
        }

        /// Nobody's yes is read from a letter of the owner's: whether it introduced them the owner is asked.
        private boolean mayIntroduce(Message message, DoubleOptIn it) {
            return (it.state().asking().isPresent() || it.state() instanceof Agreed)
                    && goesToBoth(message, it)
                    && Bringing.mayIntroduce(message, it, owner.addresses());
        }

        private static boolean goesToBoth(Message message, DoubleOptIn it) {
            return goesTo(message, it.asker())
                    && goesTo(message, it.contact())
                    && message.at().toInstant().isAfter(it.begun());
        }

        private void left(Tx tx, Message message, Sent sent) {
            Optional<DoubleOptIn> before = tables.optIns().find(tx, sent.optIn());
            tables.optIns().letter(tx, sent);
            steps.left(tx, sent);
            before.map(it -> seen.concluded(tx, it, message)).ifPresent(this::replace);
            if (sent.letter() == Letter.QUESTION || sent.letter() == Letter.NUDGE) {
                steps.belongs(tx, message, sent.optIn());
            }
        }

        private boolean isTheLetter(Message message, DoubleOptIn it, Due due) {
            Party to = it.party(due.to());
            Party other = it.party(due.to().other());
            boolean reaches = goesTo(message, to);
            return switch (due.letter()) {
                case QUESTION ->
                    reaches
                            && !goesTo(message, other)
                            && message.at().toInstant().isAfter(begun(other, to))
                            && Bringing.asks(message, other, to, owner.name());
                case NUDGE -> reaches && !goesTo(message, other) && isInThread(message, it);
                case INTRODUCTION -> goesToBoth(message, it) && Bringing.introduces(message, it, owner.name());
                case CLOSE -> reaches && !goesTo(message, other) && isInThread(message, it);
            };
        }

        private Instant begun(Party about, Party reader) {
            return open.stream()
                    .filter(it -> Set.of(it.asker(), it.contact()).containsAll(Set.of(about, reader)))
                    .map(DoubleOptIn::begun)
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
        }

        private boolean isInThread(Message message, DoubleOptIn it) {
            Set<MessageId> theirs = Stream.concat(
                            tables.messages().of(it.id().letters()).stream(),
                            it.from().stream().flatMap(id -> tables.messages().of(id).stream()))
                    .map(Kept::message)
                    .map(Message::id)
                    .collect(Collectors.toSet());
            return message.at().toInstant().isAfter(it.begun())
                    && named(message).anyMatch(theirs::contains);
        }

        private List<Waiting> waiting() {
            return open.stream()
                    .filter(it -> it.state().waits() || it.state() instanceof Heard)
                    .map(it -> new Waiting(it, asked(it), letters(it)))
                    .toList();
        }

        private static Party asked(DoubleOptIn it) {
            return it.party(it.state().asking().orElse(Side.CONTACT));
        }

        private Set<MessageId> letters(DoubleOptIn it) {
            return tables.optIns().letters(it.id()).stream()
                    .filter(sent ->
                            it.state().asking().filter(sent.to()::equals).isPresent())
                    .map(Sent::id)
                    .collect(Collectors.toSet());
        }

        private void move(Tx tx, DoubleOptIn it, OptInEvent event, Message message) {
            steps.step(tx, it, event);
            replace(seen.concluded(tx, it, message));
        }

        private void replace(DoubleOptIn now) {
            open.replaceAll(one -> one.id().equals(now.id()) ? now : one);
        }
    }

    static Stream<MessageId> named(Message message) {
        return Stream.concat(message.headers().inReplyTo().stream(), message.headers().references().stream());
    }

    private static boolean goesTo(Message message, Party party) {
        return party.address().isPresent()
                && message.recipients().anyMatch(one -> one.address().equals(party.address()));
    }
}
