package sendoff.calendar;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.calendar.CalendarTrouble.Kind;
import sendoff.calendar.Multistatus.Item;
import sendoff.domain.Card;

/// The address books of a person on a server, read once and never written.
///
/// Source: RFC 6352; found as RFC 6764 and RFC 5397 say.
public final class CardDav {
    static final String CARDDAV = "urn:ietf:params:xml:ns:carddav";

    /// Cards asked for at once; fewer, where pictures make the answer too big.
    private static final int BATCH = 100;

    private static final int MOST = 50_000;
    private static final String WELL_KNOWN = "/.well-known/carddav";
    private static final String HOME = "<A:addressbook-home-set/>";

    private final Dav dav;
    private final URI start;
    private final String user;
    private final StringBuilder texts = new StringBuilder();
    private int tooBig;

    private CardDav(Dav dav, URI start, String user) {
        this.dav = dav;
        this.start = start;
        this.user = user;
    }

    /// @param where an e-mail address, a host, or the address of a server or address book
    /// @throws CalendarTrouble if there is no address book, it can't be reached, or the password must not go there
    public static Card.Read read(String where, String user, String password) {
        var dav = new Dav(user, password);
        Optional<CalendarTrouble> last = Optional.empty();
        for (URI start : starts(where.strip())) {
            try {
                Optional<Card.Read> read = new CardDav(dav, start, user).read();
                if (read.isPresent()) {
                    return read.get();
                }
            } catch (CalendarTrouble e) {
                if (e.kind() == Kind.LOGIN || e.kind() == Kind.NOT_SAFE) {
                    throw e;
                }
                last = Optional.of(e);
            }
        }
        throw last.filter(e -> e.kind() == Kind.AWAY)
                .map(e -> new CalendarTrouble(
                        Kind.AWAY,
                        "The address book server at “" + where.strip()
                                + "” can’t be reached or is busy. Nothing came in: try it again later."))
                .orElseGet(() -> new CalendarTrouble(
                        Kind.STRANGE,
                        "No address book was found at “" + where.strip()
                                + "”. Enter the CardDAV address that your provider names, such as"
                                + " https://contacts.example.com/dav/."));
    }

    private static List<URI> starts(String where) {
        try {
            if (where.contains("://")) {
                URI named = SafeAddress.checked(URI.create(where));
                return List.of(slashed(named), named.resolve(WELL_KNOWN));
            }
            String host = where.substring(where.lastIndexOf('@') + 1);
            return List.of(URI.create("https://" + host + WELL_KNOWN), URI.create("https://" + host + "/"));
        } catch (IllegalArgumentException e) {
            throw new CalendarTrouble(
                    Kind.STRANGE, "“" + where + "” is no address: it looks like https://contacts.example.com/.");
        }
    }

    private static URI slashed(URI address) {
        return address.getPath().endsWith("/") ? address : URI.create(address + "/");
    }

    private Optional<Card.Read> read() {
        List<URI> books = books(start);
        if (books.isEmpty()) {
            Optional<URI> home = home();
            if (home.isEmpty()) {
                return Optional.empty();
            }
            books = books(home.get());
        }
        if (books.isEmpty()) {
            return Optional.empty();
        }
        books.forEach(this::readBook);
        Card.Read read = VCards.read(texts.toString());
        return Optional.of(new Card.Read(read.cards(), read.broken() + tooBig, read.notes()));
    }

    private Optional<URI> home() {
        Dav.Answer first = dav.ask("PROPFIND", start, 0, props("<D:current-user-principal/>" + HOME));
        refuse(first);
        if (first.status() != 207) {
            return Optional.empty();
        }
        Optional<URI> home = link(first, CARDDAV, "addressbook-home-set");
        if (home.isPresent()) {
            return home;
        }
        return link(first, Multistatus.DAV, "current-user-principal").flatMap(principal -> {
            Dav.Answer second = dav.ask("PROPFIND", principal, 0, props(HOME));
            refuse(second);
            return second.status() == 207 ? link(second, CARDDAV, "addressbook-home-set") : Optional.empty();
        });
    }

    private static Optional<URI> link(Dav.Answer answer, String namespace, String name) {
        return Multistatus.read(answer).stream()
                .flatMap(item -> item.link(namespace, name).stream())
                .findFirst()
                .map(link -> slashed(SafeAddress.checked(answer.where().resolve(link), answer.where())));
    }

    /// The address books at this address and right below it.
    private List<URI> books(URI at) {
        Dav.Answer answer = dav.ask("PROPFIND", at, 1, props("<D:resourcetype/>"));
        refuse(answer);
        if (answer.status() != 207) {
            return List.of();
        }
        return Multistatus.read(answer).stream()
                .filter(item -> item.has(Multistatus.DAV, "resourcetype", CARDDAV, "addressbook"))
                .map(item -> slashed(SafeAddress.checked(item.href(), answer.where())))
                .toList();
    }

    private void readBook(URI book) {
        Dav.Answer answer = dav.ask("PROPFIND", book, 1, props("<D:getetag/><D:resourcetype/>"));
        refuse(answer);
        List<String> cards = Multistatus.read(answer).stream()
                .filter(Item::there)
                .filter(item -> !item.has(Multistatus.DAV, "resourcetype", Multistatus.DAV, "collection"))
                .map(item -> item.href().getRawPath())
                .limit(MOST)
                .toList();
        for (int from = 0; from < cards.size(); from += BATCH) {
            readCards(book, cards.subList(from, Math.min(from + BATCH, cards.size())));
        }
    }

    /// Half as many at a time where an answer would be too big; a single card that is too big is left out.
    private void readCards(URI book, List<String> cards) {
        Dav.Answer answer;
        try {
            answer = dav.ask("REPORT", book, 1, multiget(cards));
        } catch (CalendarTrouble e) {
            if (e.kind() != Kind.STRANGE) {
                throw e;
            }
            if (cards.size() == 1) {
                tooBig++;
            } else {
                readCards(book, cards.subList(0, cards.size() / 2));
                readCards(book, cards.subList(cards.size() / 2, cards.size()));
            }
            return;
        }
        refuse(answer);
        for (Item item : Multistatus.read(answer)) {
            item.text(CARDDAV, "address-data")
                    .map(CardDav::withoutPictures)
                    .ifPresent(text -> texts.append(text).append("\r\n"));
        }
    }

    /// So that ten thousand cards with pictures never lie in memory together.
    private static String withoutPictures(String text) {
        var cards =
                new CardTexts(new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        try {
            return cards.next().orElse(text.length() > 1_000 ? "BEGIN:VCARD" : text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String multiget(List<String> cards) {
        String wanted = Stream.of(
                        "VERSION", "FN", "N", "NICKNAME", "EMAIL", "URL", "ORG", "TITLE", "ROLE", "NOTE", "KIND")
                .map(name -> "<A:prop name=\"" + name + "\"/>")
                .collect(java.util.stream.Collectors.joining());
        var body = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<A:addressbook-multiget xmlns:D=\"DAV:\" xmlns:A=\"" + CARDDAV
                + "\"><D:prop><A:address-data>" + wanted + "</A:address-data></D:prop>");
        cards.forEach(card -> body.append("<D:href>").append(Xml.text(card)).append("</D:href>"));
        return body.append("</A:addressbook-multiget>").toString();
    }

    private static String props(String names) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><D:propfind xmlns:D=\"DAV:\" xmlns:A=\"" + CARDDAV
                + "\"><D:prop>" + names + "</D:prop></D:propfind>";
    }

    private void refuse(Dav.Answer answer) {
        String host = start.getHost();
        if (answer.status() == 401) {
            throw new CalendarTrouble(
                    Kind.LOGIN,
                    "The address book server " + host + " does not accept the user name or password for " + user
                            + ". Many providers want an app password here.");
        }
        if (answer.status() == 429 || answer.status() >= 500) {
            throw new CalendarTrouble(Kind.AWAY, "The address book server " + host + " is busy.");
        }
    }
}
