package sendoff.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendoff.calendar.CalDav.Written;
import sendoff.domain.CalendarPlace;
import sendoff.domain.CalendarPlace.Form;
import sendoff.domain.Entry;
import sendoff.testing.Radicale;

class CalDavOnRadicaleTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Entry.Due ENTRY =
            new Entry.Due(new UUID(7, 1), "A promise to Ben", Optional.empty(), LocalDate.of(2026, 3, 6), true, NOW);

    private Radicale server;
    private String user;

    @BeforeAll
    static void where_it_is_installed() {
        Assumptions.assumeTrue(Radicale.shared().isPresent());
    }

    @BeforeEach
    void somebody() {
        server = Radicale.shared().orElseThrow();
        user = Radicale.person();
    }

    private Discovery.Found find() {
        return new Discovery().find(server.address().toString(), user, Radicale.password(user));
    }

    private CalendarPlace own(Form form) {
        return new Discovery().own(find(), user, Radicale.password(user), form);
    }

    private CalDav dav(CalendarPlace place) {
        return new CalDav(place, Radicale.password(user));
    }

    private static <T> T only(Map<UUID, T> found) {
        assertThat(found).containsOnlyKeys(ENTRY.item());
        return found.values().iterator().next();
    }

    @Test
    void the_home_is_found_from_the_server_alone_and_an_own_calendar_made_once() {
        assertThat(find().calendars()).isEmpty();

        CalendarPlace made = own(Form.TASK);

        assertThat(made.collection().getPath()).isEqualTo("/" + user + "/sendoff-tasks/");
        assertThat(find().calendars()).singleElement().satisfies(choice -> {
            assertThat(choice.name()).isEqualTo("Sendoff");
            assertThat(choice.takes(Form.TASK)).isTrue();
        });
        assertThat(own(Form.TASK)).isEqualTo(made);
    }

    @Test
    void a_wrong_password_is_said_and_nothing_is_found() {
        assertThatThrownBy(() -> new Discovery().find(server.address().toString(), user, "guessed"))
                .isInstanceOf(CalendarTrouble.class)
                .hasMessage("The calendar server 127.0.0.1 does not accept the user name or password for " + user + "."
                        + " Many providers want an app password here.");
    }

    @Test
    void what_was_written_twice_is_there_once() {
        CalDav dav = dav(own(Form.TASK));
        String text = Ical.write(ENTRY, Form.TASK, NOW);

        assertThat(dav.create(ENTRY.item(), text)).isInstanceOf(Written.Done.class);
        assertThat(dav.create(ENTRY.item(), text)).isEqualTo(new Written.Changed());
        assertThat(dav.versions(List.of(ENTRY.item(), new UUID(7, 2)))).containsOnlyKeys(ENTRY.item());
    }

    @Test
    void a_change_over_somebody_elses_change_is_refused() {
        CalDav dav = dav(own(Form.EVENT));
        String text = Ical.write(ENTRY, Form.EVENT, NOW);
        dav.create(ENTRY.item(), text);
        String etag = only(dav.versions(List.of(ENTRY.item())));
        String later = Ical.amend(text, ENTRY.title(), ENTRY.on(LocalDate.of(2026, 3, 9)), Form.EVENT, NOW);

        assertThat(dav.change(ENTRY.item(), later, etag)).isInstanceOf(Written.Done.class);
        assertThat(dav.change(ENTRY.item(), text, etag)).isEqualTo(new Written.Changed());
        assertThat(dav.remove(ENTRY.item(), etag)).isEqualTo(new Written.Changed());
        CalDav.There there = only(dav.read(List.of(ENTRY.item())));
        assertThat(Ical.read(there.text(), ENTRY.item().toString(), ZONE).day()).contains(LocalDate.of(2026, 3, 9));
        assertThat(dav.remove(ENTRY.item(), there.etag().orElseThrow())).isInstanceOf(Written.Done.class);
        assertThat(dav.versions(List.of(ENTRY.item()))).isEmpty();
    }

    @Test
    void somebody_elses_calendar_is_read_only_and_one_removed_is_gone() {
        String other = Radicale.person();
        var theirs = new CalendarPlace(server.address().resolve(other + "/work/"), "Work", user, Form.TASK);
        assertThatThrownBy(() -> dav(theirs).create(ENTRY.item(), Ical.write(ENTRY, Form.TASK, NOW)))
                .isInstanceOf(CalendarTrouble.class)
                .hasMessageStartingWith("The calendar “Work” can’t be written: it is read-only for " + user);

        CalendarPlace own = own(Form.TASK);
        server.request(user, "DELETE", own.collection(), "");
        assertThatThrownBy(() -> dav(own).versions(List.of(ENTRY.item())))
                .isInstanceOf(CalendarTrouble.class)
                .hasMessageStartingWith("The calendar “Sendoff” is not there any more");
    }

    @Test
    void a_server_that_is_away_is_tried_again() {
        var nowhere = new CalendarPlace(URI.create("http://127.0.0.1:1/c/"), "Sendoff", user, Form.TASK);

        assertThatThrownBy(() -> dav(nowhere).versions(List.of(ENTRY.item())))
                .isInstanceOfSatisfying(
                        CalendarTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(CalendarTrouble.Kind.AWAY))
                .hasMessage("The calendar server 127.0.0.1 can't be reached. Nothing is lost: it is tried again.");
    }
}
