package sendoff.calendar;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.calendar.CalendarTrouble.Kind;
import sendoff.calendar.Multistatus.Item;
import sendoff.connect.Names;
import sendoff.domain.CalendarPlace;
import sendoff.domain.CalendarPlace.Form;

/// Finds the calendars of a person from what they know: their address, or the server's.
///
/// Source: RFC 6764 (SRV and TXT, `/.well-known/caldav`), RFC 5397 (current-user-principal), RFC 4791
/// (calendar-home-set, MKCALENDAR).
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
        var dav = new Dav(user, password);
        Optional<CalendarTrouble> last = Optional.empty();
        for (URI start : starts(where.strip())) {
            try {
                Optional<URI> home = home(dav, start);
                if (home.isPresent()) {
                    return new Found(home.get(), calendars(dav, home.get()));
                }
            } catch (CalendarTrouble e) {
                if (e.kind() == Kind.LOGIN || e.kind() == Kind.NOT_SAFE) {
                    throw e;
                }
                last = Optional.of(e);
            }
        }
        throw last.filter(e -> e.kind() == Kind.AWAY)
                .orElseGet(() -> new CalendarTrouble(
                        Kind.STRANGE,
                        "No calendars were found at “" + where.strip()
                                + "”. Enter the CalDAV address that your provider"
                                + " names, such as https://calendar.example.com/dav/."));
    }

    /// Where to begin: what was named first, then the address every server should have.
    private List<URI> starts(String where) {
        if (where.contains("://")) {
            URI named = SafeAddress.checked(uri(where));
            return List.of(slashed(named), named.resolve("/.well-known/caldav"));
        }
        String host = where.substring(where.lastIndexOf('@') + 1);
        var starts = new ArrayList<URI>();
        Optional<Service> service = service(host);
        service.ifPresent(there -> {
            if (!SafeAddress.isKin("calendar." + host, there.host())) {
                throw new CalendarTrouble(
                        Kind.NOT_SAFE,
                        host + " says that its calendars are at another server, " + there.host()
                                + ". If that is right, enter https://" + there.host() + there.path()
                                + " as the address.");
            }
            starts.add(uri("https://" + there.host() + ":" + there.port() + there.path()));
        });
        starts.add(uri("https://" + host + "/.well-known/caldav"));
        return starts;
    }

    private record Service(int priority, String host, int port, String path) {}

    /// `_caldavs` only: the service without TLS would get the password in the clear.
    private Optional<Service> service(String host) {
        String name = "_caldavs._tcp." + host;
        String path = names.of(name, "TXT").stream()
                .map(text -> text.replace("\"", ""))
                .filter(text -> text.startsWith("path=/"))
                .map(text -> text.substring("path=".length()))
                .findFirst()
                .orElse("/.well-known/caldav");
        return names.of(name, "SRV").stream()
                .map(record -> record.split("\\s+"))
                .filter(parts -> parts.length == 4 && !parts[3].equals(".") && isNumber(parts[0]) && isNumber(parts[2]))
                .map(parts -> new Service(
                        Integer.parseInt(parts[0]),
                        parts[3].replaceFirst("\\.$", ""),
                        Integer.parseInt(parts[2]),
                        path))
                .min(Comparator.comparingInt(Service::priority));
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,5}");
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new CalendarTrouble(
                    Kind.STRANGE, "“" + text + "” is no address: it looks like https://calendar.example.com/.");
        }
    }

    private static URI slashed(URI address) {
        return address.getPath().endsWith("/") ? address : uri(address + "/");
    }

    private static Optional<URI> home(Dav dav, URI start) {
        Dav.Answer first = dav.ask("PROPFIND", start, 0, props("<D:current-user-principal/>" + HOME));
        refuse(first, start);
        if (first.status() != 207) {
            return Optional.empty();
        }
        List<Item> items = Multistatus.read(first);
        Optional<URI> home = link(items, first, Multistatus.CALDAV, "calendar-home-set");
        if (home.isPresent()) {
            return home;
        }
        Optional<URI> principal = link(items, first, Multistatus.DAV, "current-user-principal");
        if (principal.isEmpty()) {
            return Optional.empty();
        }
        Dav.Answer second = dav.ask("PROPFIND", principal.get(), 0, props(HOME));
        refuse(second, start);
        return link(Multistatus.read(second), second, Multistatus.CALDAV, "calendar-home-set");
    }

    private static final String HOME = "<C:calendar-home-set/>";

    private static Optional<URI> link(List<Item> items, Dav.Answer answer, String namespace, String name) {
        return items.stream()
                .flatMap(item -> item.link(namespace, name).stream())
                .findFirst()
                .map(link -> slashed(SafeAddress.checked(answer.where().resolve(link), answer.where())));
    }

    private static List<Choice> calendars(Dav dav, URI home) {
        Dav.Answer answer = dav.ask(
                "PROPFIND",
                home,
                1,
                props("<D:displayname/><D:resourcetype/><D:current-user-privilege-set/>"
                        + "<C:supported-calendar-component-set/>"));
        refuse(answer, home);
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
        return new Choice(slashed(item.href()), name, forms(item), isWritable(item));
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
        URI address = there.map(Choice::address).orElseGet(() -> make(new Dav(user, password), found.home(), form));
        return new CalendarPlace(address, OWN, user, form);
    }

    /// For tasks and events, so that the review can stand beside tasks; where a server keeps them apart, for one.
    private static URI make(Dav dav, URI home, Form form) {
        URI address = home.resolve("sendoff-" + form.word() + "s/");
        String one = form == Form.TASK ? comp("VTODO") : comp("VEVENT");
        Dav.Answer answer = make(dav, address, comp("VTODO") + comp("VEVENT"));
        if (answer.status() == 400 || answer.status() == 403) {
            answer = make(dav, address, one);
        }
        refuse(answer, home);
        if (!answer.isDone()) {
            throw new CalendarTrouble(
                    Kind.READ_ONLY,
                    "The server " + home.getHost() + " does not let Sendoff make a calendar: make one there, named"
                            + " “Sendoff”, and choose it here.");
        }
        return address;
    }

    private static Dav.Answer make(Dav dav, URI address, String comps) {
        return dav.send(
                "MKCALENDAR",
                address,
                Map.of("Content-Type", "application/xml; charset=utf-8"),
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + "<C:mkcalendar xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><D:set><D:prop>"
                        + "<D:displayname>" + OWN + "</D:displayname><C:supported-calendar-component-set>" + comps
                        + "</C:supported-calendar-component-set></D:prop></D:set></C:mkcalendar>");
    }

    private static String comp(String name) {
        return "<C:comp name=\"" + name + "\"/>";
    }

    private static String props(String names) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<D:propfind xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><D:prop>" + names
                + "</D:prop></D:propfind>";
    }

    private static void refuse(Dav.Answer answer, URI at) {
        if (answer.status() == 401) {
            throw new CalendarTrouble(
                    Kind.LOGIN,
                    "The calendar server " + at.getHost()
                            + " does not accept this user name or password. Many providers"
                            + " want an app password here.");
        }
        if (answer.status() == 429 || answer.status() >= 500) {
            throw Dav.away(at, "is busy (HTTP " + answer.status() + ")");
        }
    }
}
