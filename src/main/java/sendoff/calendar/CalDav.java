package sendoff.calendar;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sendoff.calendar.CalendarTrouble.Kind;
import sendoff.calendar.Multistatus.Item;
import sendoff.domain.CalendarPlace;

/// One calendar on a server. Only entries that were written from here are asked for: what else the owner's calendar
/// holds is never read.
///
/// Source: RFC 4791; conditional requests by RFC 9110 §13, so that nothing is written twice or over somebody's change.
public final class CalDav {
    private static final int BATCH = 200;
    private static final String TYPE = "text/calendar; charset=utf-8";

    private final CalendarPlace place;
    private final Dav dav;

    public CalDav(CalendarPlace place, String password) {
        this.place = place;
        this.dav = new Dav(place.user(), password);
    }

    /// What came of writing.
    public sealed interface Written {
        /// @param etag empty if the server does not say
        record Done(Optional<String> etag) implements Written {}

        /// Somebody else wrote there meanwhile, or it is there already.
        record Changed() implements Written {}

        /// It is not there.
        record Missing() implements Written {}
    }

    /// @param text the calendar object
    public record There(Optional<String> etag, String text) {}

    /// The versions of these entries; those that are not there are left out.
    ///
    /// @throws CalendarTrouble if the server can't be asked
    public Map<UUID, String> versions(Collection<UUID> items) {
        var found = new HashMap<UUID, String>();
        for (Item item : multiget(items, "<D:getetag/>")) {
            name(item.href())
                    .filter(_ -> item.there())
                    .ifPresent(id ->
                            found.put(id, item.text(Multistatus.DAV, "getetag").orElse("")));
        }
        return found;
    }

    /// These entries with their text; those that are not there are left out.
    ///
    /// @throws CalendarTrouble if the server can't be asked
    public Map<UUID, There> read(Collection<UUID> items) {
        var found = new HashMap<UUID, There>();
        for (Item item : multiget(items, "<D:getetag/><C:calendar-data/>")) {
            name(item.href())
                    .flatMap(id -> item.text(Multistatus.CALDAV, "calendar-data")
                            .map(text -> Map.entry(id, new There(item.text(Multistatus.DAV, "getetag"), text))))
                    .ifPresent(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    /// Asks whether the calendar is there and can be read.
    ///
    /// @throws CalendarTrouble if not
    public void check() {
        refuse(dav.ask(
                "PROPFIND",
                place.collection(),
                0,
                "<D:propfind xmlns:D=\"DAV:\"><D:prop><D:resourcetype/></D:prop></D:propfind>"));
    }

    private List<Item> multiget(Collection<UUID> items, String props) {
        var all = new ArrayList<Item>();
        var ids = List.copyOf(items);
        for (int from = 0; from < ids.size(); from += BATCH) {
            var body = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                    + "<C:calendar-multiget xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><D:prop>" + props
                    + "</D:prop>");
            ids.subList(from, Math.min(from + BATCH, ids.size()))
                    .forEach(id -> body.append("<D:href>")
                            .append(Xml.text(place.entry(id).getRawPath()))
                            .append("</D:href>"));
            Dav.Answer answer = dav.ask(
                    "REPORT",
                    place.collection(),
                    0,
                    body.append("</C:calendar-multiget>").toString());
            refuse(answer);
            all.addAll(Multistatus.read(answer));
        }
        return all;
    }

    /// @return which entry lies there; empty if it is none of ours
    private static Optional<UUID> name(URI href) {
        String path = href.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            return name.endsWith(".ics")
                    ? Optional.of(UUID.fromString(name.substring(0, name.length() - 4)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Writes an entry that is not there yet. After a crash the second attempt finds the first.
    ///
    /// @throws CalendarTrouble if it can't be written
    public Written create(UUID item, String text) {
        return put(item, text, Map.of("Content-Type", TYPE, "If-None-Match", "*"));
    }

    /// Writes over the version known.
    ///
    /// @throws CalendarTrouble if it can't be written
    public Written change(UUID item, String text, String etag) {
        return put(item, text, Map.of("Content-Type", TYPE, "If-Match", etag));
    }

    private Written put(UUID item, String text, Map<String, String> headers) {
        return written(dav.send("PUT", place.entry(item), headers, text));
    }

    /// Removes the version known.
    ///
    /// @throws CalendarTrouble if it can't be removed
    public Written remove(UUID item, String etag) {
        return written(dav.send("DELETE", place.entry(item), Map.of("If-Match", etag), ""));
    }

    private Written written(Dav.Answer answer) {
        if (answer.isDone()) {
            // A weak mark can't be matched later: look at it anew.
            return new Written.Done(answer.etag().filter(etag -> !etag.startsWith("W/")));
        }
        if (answer.status() == 412) {
            return new Written.Changed();
        }
        if (answer.status() == 404 || answer.status() == 410) {
            return new Written.Missing();
        }
        refuse(answer);
        throw new CalendarTrouble(
                Kind.STRANGE,
                "The calendar “" + place.name() + "” did not take an entry (HTTP " + answer.status()
                        + "). It is tried again.");
    }

    /// @throws CalendarTrouble if the answer concerns the calendar as a whole
    private void refuse(Dav.Answer answer) {
        String host = place.collection().getHost();
        switch (answer.status()) {
            case 401 ->
                throw new CalendarTrouble(
                        Kind.LOGIN,
                        "The calendar server " + host + " does not accept the user name or password for " + place.user()
                                + ": enter the password again under Settings, Calendar.");
            case 403, 405 ->
                throw new CalendarTrouble(
                        Kind.READ_ONLY,
                        "The calendar “" + place.name() + "” can’t be written: it is read-only for " + place.user()
                                + ". Choose another under Settings, Calendar.");
            case 404, 409, 410 ->
                throw new CalendarTrouble(
                        Kind.GONE,
                        "The calendar “" + place.name() + "” is not there any more: choose another under Settings,"
                                + " Calendar.");
            case 413, 507 ->
                throw new CalendarTrouble(
                        Kind.FULL,
                        "The calendar “" + place.name() + "” is full: make room there. What waits is written then.");
            case 429, 500, 502, 503, 504 ->
                throw Dav.away(place.collection(), "is busy (HTTP " + answer.status() + ")");
            default -> {}
        }
    }
}
