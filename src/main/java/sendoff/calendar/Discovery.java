package sendoff.calendar;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sendoff.calendar.CalendarTrouble.Kind;
import sendoff.calendar.DavSearch.What;
import sendoff.calendar.Multistatus.Item;
import sendoff.connect.Names;
import sendoff.domain.CalendarPlace;
import sendoff.domain.CalendarPlace.Form;

/// Finds the calendars of a person from what they know: their address, or the server's.
///
/// Source: RFC 4791 (MKCALENDAR).
public final class Discovery {
    private static final String OWN = "Sendoff";

    private final Names names;

    public Discovery() {
        this(Names.SYSTEM);
    }

    Discovery(Names names) {
        this.names = names;
    }

    /// What is there.
    ///
    /// @param home where the person's calendars lie, and new ones are made
    public record Found(URI home, List<Choice> calendars) {
        public Found {
            calendars = List.copyOf(calendars);
        }
    }

    /// A calendar to choose.
    ///
    /// @param forms what it takes
    public record Choice(URI address, String name, List<Form> forms, boolean writable) {
        public Choice {
            forms = List.copyOf(forms);
        }

        public boolean takes(Form form) {
            return writable && forms.contains(form);
        }
    }

    /// @param where an e-mail address, a host, or the address of a server or calendar
    /// @throws CalendarTrouble if there is none, it can't be reached, or the password must not go there
    public Found find(String where, String user, String password) {
        var search = search(user, password);
        return search.from(
                        where.strip(),
                        start -> search.home(start).map(home -> new Found(home, calendars(search, home))))
                .orElseThrow(() -> new CalendarTrouble(
                        Kind.STRANGE,
                        "No calendars were found at “" + where.strip()
                                + "”. Enter the CalDAV address that your provider"
                                + " names, such as https://calendar.example.com/dav/."));
    }

    private DavSearch search(String user, String password) {
        return new DavSearch(What.CALENDARS, names, user, password);
    }

    private static List<Choice> calendars(DavSearch search, URI home) {
        Dav.Answer answer = search.ask(
                home,
                1,
                "<D:displayname/><D:resourcetype/><D:current-user-privilege-set/>"
                        + "<C:supported-calendar-component-set xmlns:C=\"" + Multistatus.CALDAV + "\"/>");
        return Multistatus.read(answer).stream()
                .filter(item -> item.has(Multistatus.DAV, "resourcetype", Multistatus.CALDAV, "calendar"))
                .map(Discovery::choice)
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private static Choice choice(Item item) {
        String name = item.text(Multistatus.DAV, "displayname")
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> item.href().getPath().replaceFirst("/$", "").replaceFirst(".*/", ""));
        return new Choice(DavSearch.slashed(item.href()), name, forms(item), isWritable(item));
    }

    /// A server that does not say takes both (RFC 4791 §5.2.3).
    private static List<Form> forms(Item item) {
        List<String> named = item.prop(Multistatus.CALDAV, "supported-calendar-component-set").stream()
                .flatMap(set -> Multistatus.children(set, Multistatus.CALDAV, "comp"))
                .map(comp -> comp.getAttribute("name"))
                .toList();
        var forms = new ArrayList<Form>();
        if (named.isEmpty() || named.contains("VTODO")) {
            forms.add(Form.TASK);
        }
        if (named.isEmpty() || named.contains("VEVENT")) {
            forms.add(Form.EVENT);
        }
        return forms;
    }

    private static boolean isWritable(Item item) {
        return item.prop(Multistatus.DAV, "current-user-privilege-set").isEmpty()
                || List.of("all", "write", "write-content", "bind").stream()
                        .anyMatch(right ->
                                item.has(Multistatus.DAV, "current-user-privilege-set", Multistatus.DAV, right));
    }

    /// The person's own calendar “Sendoff”: the one that is there, or a new one.
    ///
    /// @throws CalendarTrouble if none can be made
    public CalendarPlace own(Found found, String user, String password, Form form) {
        Optional<Choice> there = found.calendars().stream()
                .filter(choice -> choice.name().equals(OWN) && choice.takes(form))
                .findFirst();
        URI address = there.map(Choice::address).orElseGet(() -> make(search(user, password), found.home(), form));
        return new CalendarPlace(address, OWN, user, form);
    }

    /// For tasks and events, so that the review can stand beside tasks; where a server keeps them apart, for one.
    private static URI make(DavSearch search, URI home, Form form) {
        URI address = home.resolve("sendoff-" + form.word() + "s/");
        String one = form == Form.TASK ? comp("VTODO") : comp("VEVENT");
        Dav.Answer answer = make(search, address, comp("VTODO") + comp("VEVENT"));
        if (answer.status() == 400 || answer.status() == 403) {
            answer = make(search, address, one);
        }
        if (!answer.isDone()) {
            throw new CalendarTrouble(
                    Kind.READ_ONLY,
                    "The server " + home.getHost() + " does not let Sendoff make a calendar: make one there, named"
                            + " “Sendoff”, and choose it here.");
        }
        return address;
    }

    private static Dav.Answer make(DavSearch search, URI address, String comps) {
        return search.makeCalendar(
                address,
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + "<C:mkcalendar xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><D:set><D:prop>"
                        + "<D:displayname>" + OWN + "</D:displayname><C:supported-calendar-component-set>" + comps
                        + "</C:supported-calendar-component-set></D:prop></D:set></C:mkcalendar>");
    }

    private static String comp(String name) {
        return "<C:comp name=\"" + name + "\"/>";
    }
}
