package sendoff.calendar;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sendoff.calendar.CalendarTrouble.Kind;
import sendoff.connect.Names;

/// Finds what a person keeps on a server from what they know: their address, or the server's.
///
/// Source: RFC 6764 (SRV and TXT, `/.well-known/`), RFC 5397 (current-user-principal).
final class DavSearch {
    private final What what;
    private final Names names;
    private final String user;
    private final Dav dav;

    DavSearch(What what, Names names, String user, String password) {
        this.what = what;
        this.names = names;
        this.user = user;
        this.dav = new Dav(user, password);
    }

    /// What is looked for.
    enum What {
        /// RFC 4791.
        CALENDARS("caldav", Multistatus.CALDAV, "calendar-home-set", "calendar"),
        /// RFC 6352.
        ADDRESS_BOOKS("carddav", Multistatus.CARDDAV, "addressbook-home-set", "address book");

        private final String service;
        private final String namespace;
        private final String home;
        private final String one;

        What(String service, String namespace, String home, String one) {
            this.service = service;
            this.namespace = namespace;
            this.home = home;
            this.one = one;
        }

        private String wellKnown() {
            return "/.well-known/" + service;
        }
    }

    /// What is found at the first place that has some.
    ///
    /// @param where an e-mail address, a host, or the address of a server or of what is looked for
    /// @param look  what there is at an address
    /// @throws CalendarTrouble if the server can't be reached, or the password must not go there
    <T> Optional<T> from(String where, Function<URI, Optional<T>> look) {
        Optional<CalendarTrouble> last = Optional.empty();
        for (URI start : starts(where)) {
            try {
                Optional<T> found = look.apply(start);
                if (found.isPresent()) {
                    return found;
                }
            } catch (CalendarTrouble e) {
                if (e.kind() == Kind.LOGIN || e.kind() == Kind.NOT_SAFE) {
                    throw e;
                }
                last = Optional.of(e);
            }
        }
        last.filter(e -> e.kind() == Kind.AWAY).ifPresent(away -> {
            throw away;
        });
        return Optional.empty();
    }

    /// Where to begin: what was named first, then the address every server should have.
    private List<URI> starts(String where) {
        if (where.contains("://")) {
            URI named = SafeAddress.checked(uri(where));
            return List.of(slashed(named), named.resolve(what.wellKnown()));
        }
        String host = where.substring(where.lastIndexOf('@') + 1);
        var starts = new ArrayList<URI>();
        service(host).ifPresent(there -> {
            if (!SafeAddress.isKin(what.service + "." + host, there.host())) {
                throw new CalendarTrouble(
                        Kind.NOT_SAFE,
                        host + " says that its " + what.one + "s are at another server, " + there.host()
                                + ". If that is right, enter https://" + there.host() + there.path()
                                + " as the address.");
            }
            starts.add(uri("https://" + there.host() + ":" + there.port() + there.path()));
        });
        starts.add(uri("https://" + host + what.wellKnown()));
        starts.add(uri("https://" + host + "/"));
        return starts;
    }

    private record Service(int priority, String host, int port, String path) {}

    /// The service with TLS only: the other would get the password in the clear.
    private Optional<Service> service(String host) {
        String name = "_" + what.service + "s._tcp." + host;
        String path = names.of(name, "TXT").stream()
                .map(text -> text.replace("\"", ""))
                .filter(text -> text.startsWith("path=/"))
                .map(text -> text.substring("path=".length()))
                .findFirst()
                .orElse(what.wellKnown());
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

    private URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new CalendarTrouble(
                    Kind.STRANGE,
                    "“" + text + "” is no address of a server: it looks like https://" + what.service
                            + ".example.com/.");
        }
    }

    static URI slashed(URI address) {
        return address.getPath().endsWith("/") ? address : URI.create(address + "/");
    }

    /// Where all that the person has of it lies.
    Optional<URI> home(URI start) {
        String wanted = "<H:" + what.home + " xmlns:H=\"" + what.namespace + "\"/>";
        Dav.Answer first = ask(start, 0, "<D:current-user-principal/>" + wanted);
        if (first.status() != 207) {
            return Optional.empty();
        }
        return link(first, what.namespace, what.home)
                .or(() -> link(first, Multistatus.DAV, "current-user-principal").flatMap(principal -> {
                    Dav.Answer second = ask(principal, 0, wanted);
                    return second.status() == 207 ? link(second, what.namespace, what.home) : Optional.empty();
                }));
    }

    private static Optional<URI> link(Dav.Answer answer, String namespace, String name) {
        return Multistatus.read(answer).stream()
                .flatMap(item -> item.link(namespace, name).stream())
                .findFirst()
                .map(link -> slashed(SafeAddress.checked(answer.where().resolve(link), answer.where())));
    }

    /// @param names the properties asked for; those of WebDAV itself have the prefix `D`
    Dav.Answer ask(URI at, int depth, String names) {
        return answer(dav.ask(
                "PROPFIND",
                at,
                depth,
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><D:propfind xmlns:D=\"DAV:\"><D:prop>" + names
                        + "</D:prop></D:propfind>"));
    }

    Dav.Answer report(URI at, String xml) {
        return answer(dav.ask("REPORT", at, 1, xml));
    }

    Dav.Answer makeCalendar(URI at, String xml) {
        return answer(dav.send("MKCALENDAR", at, Map.of("Content-Type", Dav.XML), xml));
    }

    private Dav.Answer answer(Dav.Answer answer) {
        String host = answer.where().getHost();
        if (answer.status() == 401) {
            throw new CalendarTrouble(
                    Kind.LOGIN,
                    "The " + what.one + " server " + host + " does not accept the user name or password for " + user
                            + ". Many providers want an app password here.");
        }
        if (answer.status() == 429 || answer.status() >= 500) {
            throw Dav.away(answer.where(), "is busy (HTTP " + answer.status() + ")");
        }
        return answer;
    }
}
