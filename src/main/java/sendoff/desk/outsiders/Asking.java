package sendoff.desk.outsiders;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sendoff.boundaries.CheckLetter;
import sendoff.boundaries.RequestText;
import sendoff.desk.common.Ids;
import sendoff.desk.common.News;
import sendoff.desk.common.Ownership;
import sendoff.desk.receiving.Receiving;
import sendoff.desk.sending.Letters;
import sendoff.desk.sending.StandingMail;
import sendoff.desk.weighing.Giving;
import sendoff.domain.Account;
import sendoff.domain.Channel;
import sendoff.domain.Envelope;
import sendoff.domain.IntroductionId;
import sendoff.domain.Message;
import sendoff.domain.Message.Headers;
import sendoff.domain.MessageId;
import sendoff.domain.MessageText;
import sendoff.domain.Nature;
import sendoff.domain.PageRequest;
import sendoff.domain.Party;
import sendoff.domain.RequestPage;
import sendoff.domain.Room;
import sendoff.domain.Sha256;
import sendoff.domain.StandingLetter;
import sendoff.domain.StandingLetter.Purpose;
import sendoff.domain.WorkCalendar;
import sendoff.store.PageRequests.Asked;
import sendoff.store.Tables;

/// Strangers ask on the request page: a form, a check that the address is theirs, and only then an introduction on the
/// desk.
public final class Asking {
    /// How long the check link works.
    public static final Duration LASTS = Duration.ofHours(48);

    /// The letter with the check link waits so long: what turns out to be a flood is withdrawn meanwhile.
    static final Duration HOLD = Duration.ofSeconds(20);

    /// More unconfirmed requests than this are no people's.
    private static final int MOST_WAITING = 400;

    private static final int TOKEN_BYTES = 32;

    private final Tables tables;
    private final Ownership ownership;
    private final Giving giving;
    private final Receiving receiving;
    private final Letters letters;
    private final StandingMail standing;
    private final Clock clock;
    private final Ids ids;
    private final News news;
    private final Crowd crowd;
    private final SecureRandom random = new SecureRandom();

    public Asking(
            Tables tables,
            Ownership ownership,
            Giving giving,
            Receiving receiving,
            Letters letters,
            StandingMail standing,
            Clock clock,
            Ids ids,
            News news) {
        this.tables = tables;
        this.ownership = ownership;
        this.giving = giving;
        this.receiving = receiving;
        this.letters = letters;
        this.standing = standing;
        this.clock = clock;
        this.ids = ids;
        this.news = news;
        this.crowd = new Crowd(clock);
    }

    public RequestPage page() {
        return tables.requests().page();
    }

    /// The page under this handle, if it is open.
    public Optional<RequestPage> page(String handle) {
        return Optional.of(page()).filter(page -> page.open() && page.handle().equals(handle));
    }

    public void set(RequestPage page) {
        tables.database().change(tx -> tables.requests().save(tx, page));
    }

    /// The check letter can leave: an account that sends is connected.
    public boolean canWrite() {
        return tables.accounts().sender().isPresent();
    }

    /// What is proposed as the letter.
    public static String standardLetter() {
        return CheckLetter.standard();
    }

    /// Why a letter can't be used; empty when it can.
    public static Optional<String> letterTrouble(String text) {
        return CheckLetter.trouble(text);
    }

    /// From when on the form takes requests again, where it rests because nothing at all is left.
    ///
    /// @return empty when it is open
    public Optional<LocalDate> restsUntil(RequestPage page, List<Room> rooms) {
        boolean nothing = !rooms.isEmpty() && rooms.stream().allMatch(room -> room.left() == 0);
        return page.pauses() && nothing
                ? Optional.of(rooms.stream()
                        .filter(room -> room.group().allowance() > 0)
                        .map(Room::refills)
                        .min(LocalDate::compareTo)
                        .orElseGet(() -> rooms.stream()
                                .map(Room::refills)
                                .min(LocalDate::compareTo)
                                .orElseThrow()))
                : Optional.empty();
    }

    /// When somebody who asks now hears at the latest.
    public Instant answerBy() {
        Instant now = clock.instant();
        return ownership.preferences().plainHours()
                ? WorkCalendar.answerDueInPlainHours(now)
                : ownership.calendar().answerDue(now);
    }

    /// What came of sending the form.
    public sealed interface Answer {
        /// A letter with the check link goes out.
        record Mailed(String address, Instant until) implements Answer {}

        /// That address had such a letter a short while ago.
        record MailedBefore(String address) implements Answer {}

        /// Nobody reads what is sent to that address.
        record NobodyThere(String address) implements Answer {}

        /// Too much at once.
        record Wait(Duration time) implements Answer {}

        /// Nothing can be sent from here.
        record Closed() implements Answer {}
    }

    /// @param caller where it comes from, remembered in memory only
    /// @param link   the address of the check page that belongs to a token
    /// @param until  a moment in words
    public Answer ask(
            PageRequest request, String caller, Function<String, String> link, Function<Instant, String> until) {
        Crowd.Verdict verdict = crowd.admit(caller);
        if (!verdict.withdraw().isEmpty()) {
            tables.database().change(tx -> {
                standing.withdraw(tx, verdict.withdraw());
                tables.requests().withdraw(tx, verdict.withdraw());
            });
        }
        if (verdict.refusedFor().isPresent()) {
            return new Answer.Wait(verdict.refusedFor().get());
        }
        Optional<Account> account = tables.accounts().sender();
        Optional<RequestPage.Letter> text = page().letter();
        if (account.isEmpty() || text.isEmpty()) {
            return new Answer.Closed();
        }
        String address = request.from().address().orElseThrow();
        return switch (standing.mayWrite(Purpose.REQUEST_CHECK, request.from())) {
            case NOBODY_THERE -> new Answer.NobodyThere(address);
            case TOO_SOON -> new Answer.MailedBefore(address);
            case TOO_MANY -> new Answer.Wait(Duration.ofHours(1));
            case YES ->
                tables.requests().waiting() >= MOST_WAITING
                        ? new Answer.Wait(Duration.ofHours(1))
                        : keep(new Sheet(request, account.get(), text.get().text(), link, until), caller);
        };
    }

    private record Sheet(
            PageRequest request,
            Account account,
            String text,
            Function<String, String> link,
            Function<Instant, String> until) {}

    private Answer keep(Sheet sheet, String caller) {
        Instant now = clock.instant();
        Instant until = now.plus(LASTS);
        String token = newToken();
        Party from = me(sheet.account());
        MessageId as = letters.newId(from);
        PageRequest request = sheet.request();
        String owner = from.shown();
        var letter = new StandingLetter(
                as,
                Purpose.REQUEST_CHECK,
                sheet.account().id(),
                new Envelope(
                        from,
                        List.of(Party.at(request.from().address().orElseThrow())),
                        List.of(),
                        List.of(),
                        CheckLetter.subject(owner),
                        Optional.empty(),
                        List.of()),
                CheckLetter.written(
                        sheet.text(),
                        owner,
                        sheet.link().apply(token),
                        sheet.until().apply(until)));
        var asked = new Asked(ids.next(), hash(token), request, now, until, as, Optional.empty());
        boolean entered = tables.database().succeeds(tx -> {
            if (!standing.enter(tx, letter, HOLD)) {
                return false;
            }
            tables.requests().ask(tx, asked);
            return true;
        });
        String address = request.from().address().orElseThrow();
        if (!entered) {
            return new Answer.MailedBefore(address);
        }
        crowd.took(caller, as);
        return new Answer.Mailed(address, until);
    }

    /// The request behind a check link, as long as the link works. One that was confirmed stays to be seen until then.
    public Optional<Asked> behind(String token) {
        return tables.requests()
                .byToken(hash(token))
                .filter(asked -> clock.instant().isBefore(asked.until()));
    }

    /// It is theirs: it lies on the desk from now on. A second time it does nothing.
    ///
    /// @param day a day in words
    /// @return false where the link does not work any more
    public boolean confirm(String token, Function<LocalDate, String> day) {
        Optional<Asked> asked = behind(token);
        asked.filter(one -> one.message().isEmpty()).ifPresent(one -> file(one, day));
        return asked.isPresent();
    }

    private void file(Asked asked, Function<LocalDate, String> day) {
        Instant now = clock.instant();
        Message message = message(asked, now, RequestText.of(asked.request(), day));
        var mine = new boolean[1];
        receiving.form(message, asked.request(), tx -> {
            mine[0] = tables.requests().confirm(tx, asked.id(), message.id(), now);
        });
        if (mine[0]) {
            news.changed();
        }
    }

    /// Its answer continues the letter with the check link, so that it stands beside it in their mailbox.
    private Message message(Asked asked, Instant now, String text) {
        OffsetDateTime at = now.atZone(ownership.zone()).toOffsetDateTime();
        PageRequest request = asked.request();
        return new Message(
                new MessageId("noted-request-" + asked.id() + "@sendoff.invalid"),
                Channel.REQUEST_PAGE,
                at,
                new Headers(
                        request.from(),
                        tables.accounts().sender().map(this::me).stream().toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        request.line(),
                        Optional.of(asked.letter()),
                        List.of(asked.letter())),
                MessageText.of(text),
                Optional.empty(),
                Nature.PERSONAL,
                List.of(),
                List.of());
    }

    /// What the form said about an introduction that came from the page.
    public Optional<PageRequest> saidIn(IntroductionId id) {
        return tables.introductions().find(id).flatMap(tables.requests()::of);
    }

    private Party me(Account account) {
        String name = ownership.owner().name();
        return name.isBlank()
                ? account.address()
                : new Party(Optional.of(name), account.address().address());
    }

    private String newToken() {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static String hash(String token) {
        return Sha256.hex(token);
    }
}
