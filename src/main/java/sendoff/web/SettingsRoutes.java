package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sendoff.desk.Desk;
import sendoff.desk.connecting.Connecting.Outcome;
import sendoff.desk.connecting.Keyring;
import sendoff.desk.connecting.SigningIn.Provider;
import sendoff.desk.weighing.Times;
import sendoff.domain.Account;
import sendoff.domain.AccountId;
import sendoff.domain.Availability;
import sendoff.domain.Identity;
import sendoff.domain.Owner;
import sendoff.domain.Party;
import sendoff.domain.Preferences;
import sendoff.store.Mailboxes;
import sendoff.store.SecretTrouble;
import sendoff.web.SettingsPage.Mailbox;
import sendoff.web.SettingsPage.Rule;

/// How the desk works: one form for each part.
final class SettingsRoutes implements Routes {
    private static final int LONGEST_UNDO = 3_600;
    private static final int LONGEST_WINDOW = 3_650;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+");

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;

    SettingsRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/settings", this::show);
        routes.post("/settings/you", this::you);
        routes.post("/settings/identities", this::identities);
        routes.post("/settings/deadlines", this::deadlines);
        routes.post("/settings/days", this::days);
        routes.post("/settings/tags", ctx -> save(ctx, "find", now().withTags(list(Forms.text(ctx, "tags")))));
        routes.post("/settings/tone", this::tone);
        routes.post("/settings/times", this::times);
        routes.post("/settings/looks", this::looks);
        routes.post("/settings/reminders", this::reminders);
        routes.post("/settings/accounts/{id}/check", this::check);
        routes.post("/settings/accounts/{id}/remove", this::remove);
    }

    void show(Context ctx) {
        ctx.html(templates.html("settings", page(ctx)));
    }

    private void refuse(Context ctx, String why) {
        Refused.say(ctx, why);
        show(ctx);
    }

    private SettingsPage page(Context ctx) {
        Preferences preferences = desk.ownership().preferences();
        return new SettingsPage(
                frames.of(ctx, "Settings", "settings"),
                desk.connecting().accounts().stream().map(this::mailbox).toList(),
                desk.slack().states().stream()
                        .map(one -> new SettingsPage.SlackRow(
                                one.workspace().name(), one.trouble().orElseGet(() -> SlackRoutes.line(desk, one))))
                        .toList(),
                preferences,
                IdentitySection.of(desk.ownership().owner()),
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> zone.contains("/"))
                        .sorted()
                        .toList(),
                Land.known(),
                Words.RULES.keySet().stream()
                        .map(rule -> new Rule(
                                rule,
                                Words.finding(rule),
                                !preferences.rulesOff().contains(rule)))
                        .toList(),
                desk.ownership().availability(),
                new SettingsPage.OwnTone(desk.toneRulesOff(), desk.toneProblems()),
                desk.keeping().wishes(),
                DataRoutes.section(desk),
                CalendarRoutes.section(ctx, desk),
                LearntRoutes.section(desk),
                ProgramsSection.of(desk));
    }

    private Mailbox mailbox(Account account) {
        Instant now = desk.clock().instant();
        String read = desk.tables().mailboxes().of(account.id()).stream()
                .map(Mailboxes.Read::at)
                .max(Instant::compareTo)
                .map(at -> "read " + Moments.ago(at, now, desk.ownership().calendar()))
                .orElse("not read yet");
        Optional<Keyring.SignedIn> signedIn = signedIn(account);
        return new Mailbox(
                account.id().toString(),
                account.address().address().orElse(account.address().shown()),
                servers(account),
                signedIn.map(one -> read + ", signed in at " + named(account) + " since " + day(one))
                        .orElse(read),
                signedIn.isPresent(),
                signedIn.flatMap(Keyring.SignedIn::ended));
    }

    private String named(Account account) {
        return desk.signingIn().provider(account.imap()).map(Provider::name).orElse("its provider");
    }

    private String day(Keyring.SignedIn signedIn) {
        return Moments.day(desk.ownership().calendar().dayOf(signedIn.since()));
    }

    private Optional<Keyring.SignedIn> signedIn(Account account) {
        try {
            return desk.signingIn().state(account);
        } catch (SecretTrouble _) {
            return Optional.empty();
        }
    }

    private static String servers(Account account) {
        String toDrafts = ", answers go to Drafts";
        return switch (account.protocol()) {
            case IMAP ->
                "reads " + account.imap()
                        + account.smtp().map(there -> ", sends by " + there).orElse(toDrafts);
            case JMAP ->
                (account.smtp().isPresent() ? "reads and sends" : "reads") + " by JMAP at " + account.imap()
                        + (account.smtp().isPresent() ? "" : toDrafts);
        };
    }

    private Preferences now() {
        return desk.ownership().preferences();
    }

    private void save(Context ctx, String part, Preferences preferences) {
        desk.ownership().set(preferences);
        done(ctx, part, "Saved.");
    }

    private void done(Context ctx, String part, String said) {
        notes.lead(ctx, "/settings#" + part, said);
    }

    /// A word that is no address would never be in a mail: the owner's own mail would be taken for a stranger's.
    private void you(Context ctx) {
        List<String> addresses = list(Forms.text(ctx, "addresses"));
        Optional<String> wrong = addresses.stream()
                .filter(word -> !ADDRESS.matcher(word).matches())
                .findFirst();
        if (wrong.isPresent()) {
            refuse(
                    ctx,
                    "“" + wrong.get() + "” is no e-mail address: write them alone, such as ada@example.com, with commas"
                            + " between. Nothing was changed.");
            return;
        }
        save(ctx, "you", now().ownedBy(new Owner(Forms.text(ctx, "name").orElse(""), new HashSet<>(addresses))));
    }

    /// An address that signs as usual needs nothing kept.
    private void identities(Context ctx) {
        var all = new HashMap<String, Identity>();
        for (int n = 0; ctx.formParam("address-" + n) != null; n++) {
            var as = new Identity(
                    Forms.text(ctx, "name-" + n).orElse(""),
                    Forms.text(ctx, "signature-" + n).orElse("").replace("\r\n", "\n"));
            Optional<String> address =
                    Forms.text(ctx, "address-" + n).map(Party::at).flatMap(Party::address);
            if (!as.equals(Identity.USUAL)) {
                address.ifPresent(one -> all.put(one, as));
            }
        }
        desk.ownership().setIdentities(all);
        done(ctx, "identities", "Saved. New drafts are signed so.");
    }

    private void deadlines(Context ctx) {
        int undo = Forms.number(ctx, "undo")
                .map(n -> Math.clamp(n, 0, LONGEST_UNDO))
                .orElse(10);
        int window = Forms.number(ctx, "window")
                .map(n -> Math.clamp(n, 1, LONGEST_WINDOW))
                .orElse(60);
        boolean hours = Forms.text(ctx, "within").filter("hours"::equals).isPresent();
        save(ctx, "deadlines", now().withDeadlines(hours, Duration.ofSeconds(undo), Duration.ofDays(window)));
    }

    private void days(Context ctx) {
        Set<DayOfWeek> work = ctx.formParams("day").stream()
                .flatMap(word -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> Forms.word(day).equals(word)))
                .collect(Collectors.toSet());
        Optional<ZoneId> zone = Forms.text(ctx, "zone")
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
        String land = Forms.text(ctx, "holidays").orElse("");
        List<LocalDate> off;
        try {
            off = DaysOff.read(Forms.text(ctx, "off").orElse(""));
        } catch (DaysOff.Unreadable trouble) {
            refuse(ctx, trouble.words());
            return;
        }
        if (work.isEmpty()) {
            refuse(ctx, "A week needs at least one working day. Nothing was changed.");
        } else if (zone.isEmpty()) {
            refuse(ctx, "There is no such time zone. Nothing was changed.");
        } else if (!land.isEmpty() && !Land.isKnown(land)) {
            refuse(ctx, Land.unknown(land) + ". Nothing was changed.");
        } else {
            save(ctx, "days", now().withDays(zone.get(), work, land, off));
        }
    }

    private void tone(Context ctx) {
        Set<String> on = new HashSet<>(ctx.formParams("rule"));
        Set<String> off =
                Words.RULES.keySet().stream().filter(rule -> !on.contains(rule)).collect(Collectors.toSet());
        String voice = Forms.text(ctx, "voice").filter("formal"::equals).orElse("friendly");
        save(ctx, "tone", now().withTone(voice, off));
    }

    private void times(Context ctx) {
        List<String> times = Forms.text(ctx, "times").orElse("").lines().toList();
        String booking = Forms.text(ctx, "booking").orElse("");
        Optional<String> unreadable = times.stream()
                .filter(line -> !line.isBlank() && !Times.isReadable(line))
                .findFirst();
        if (unreadable.isPresent()) {
            refuse(
                    ctx,
                    "“" + unreadable.get().strip()
                            + "” is no time: write Tuesday 10:00, or 2026-11-24 15:30. Nothing was changed.");
        } else if (!booking.isEmpty() && !booking.matches("https?://\\S+")) {
            refuse(ctx, "The page where they choose a time needs a whole address, with https. Nothing was changed.");
        } else {
            desk.ownership().set(new Availability(times, booking));
            done(ctx, "times", "Saved.");
        }
    }

    private void reminders(Context ctx) {
        Optional<LocalTime> from = Forms.time(ctx, "from");
        Optional<LocalTime> until = Forms.time(ctx, "until");
        if (from.isEmpty() || until.isEmpty() || !from.get().isBefore(until.get())) {
            refuse(ctx, "Reminders have to begin before they end: nothing was changed.");
            return;
        }
        desk.keeping()
                .wish(desk.keeping()
                        .wishes()
                        .reminding(from.get(), until.get(), Forms.ticked(ctx, "digest"), Forms.ticked(ctx, "pages")));
        boolean trust = Forms.ticked(ctx, "trust");
        if (trust != desk.keeping().wishes().trust()) {
            desk.keeping().trust(trust);
        }
        done(ctx, "reminders", "Saved.");
    }

    private void looks(Context ctx) {
        Looking.setTheme(ctx, Forms.text(ctx, "theme").orElse(""));
        save(ctx, "looks", now().withLooks(Forms.ticked(ctx, "keys"), Forms.ticked(ctx, "strip")));
    }

    private void check(Context ctx) {
        String said = switch (desk.connecting().check(account(ctx))) {
            case Outcome.Works works ->
                "It works: " + Words.some(works.folders().size(), "folder", "folders") + " found.";
            case Outcome.AcceptCertificate _ ->
                "No authority vouches for the certificate it shows now. Connect it again to look at it and accept it.";
            case Outcome.Fails fails -> fails.because();
        };
        notes.lead(ctx, "/settings#accounts", Frame.Toast.trouble(said));
    }

    private void remove(Context ctx) {
        desk.connecting().remove(account(ctx));
        desk.watching().watchAccounts();
        done(ctx, "accounts", "Removed. What was read from it stays on your desk.");
    }

    static AccountId account(Context ctx) {
        try {
            return AccountId.of(ctx.pathParam("id"));
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
    }

    static List<String> list(Optional<String> text) {
        return text.map(words -> Arrays.stream(words.split("[,;\\n]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }
}
