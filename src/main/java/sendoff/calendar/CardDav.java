package sendoff.calendar;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.calendar.CalendarTrouble.Kind;
import sendoff.calendar.DavSearch.What;
import sendoff.calendar.Multistatus.Item;
import sendoff.connect.Names;
import sendoff.domain.Card;

/// The address books of a person on a server, read once and never written.
///
/// Source: RFC 6352.
public final class CardDav {
    /// Cards asked for at once; fewer, where pictures make the answer too big.
    private static final int BATCH = 100;

    private static final int MOST = 50_000;

    private final DavSearch search;
    private final URI start;
    private final StringBuilder texts = new StringBuilder();
    private int tooBig;

    private CardDav(DavSearch search, URI start) {
        this.search = search;
        this.start = start;
    }

    /// @param where an e-mail address, a host, or the address of a server or address book
    /// @throws CalendarTrouble if there is no address book, it can't be reached, or the password must not go there
    public static Card.Read read(String where, String user, String password) {
        var search = new DavSearch(What.ADDRESS_BOOKS, Names.SYSTEM, user, password);
        try {
            return search.from(where.strip(), start -> new CardDav(search, start).read())
                    .orElseThrow(() -> new CalendarTrouble(
                            Kind.STRANGE,
                            "No address book was found at “" + where.strip()
                                    + "”. Enter the CardDAV address that your provider names, such as"
                                    + " https://contacts.example.com/dav/."));
        } catch (CalendarTrouble e) {
            if (e.kind() != Kind.AWAY) {
                throw e;
            }
            throw new CalendarTrouble(
                    Kind.AWAY,
                    "The address book server at “" + where.strip()
                            + "” can’t be reached or is busy. Nothing came in: try it again later.");
        }
    }

    private Optional<Card.Read> read() {
        List<URI> books = books(start);
        if (books.isEmpty()) {
            Optional<URI> home = search.home(start);
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

    /// The address books at this address and right below it.
    private List<URI> books(URI at) {
        Dav.Answer answer = search.ask(at, 1, "<D:resourcetype/>");
        if (answer.status() != 207) {
            return List.of();
        }
        return Multistatus.read(answer).stream()
                .filter(item -> item.has(Multistatus.DAV, "resourcetype", Multistatus.CARDDAV, "addressbook"))
                .map(item -> DavSearch.slashed(SafeAddress.checked(item.href(), answer.where())))
                .toList();
    }

    private void readBook(URI book) {
        Dav.Answer answer = search.ask(book, 1, "<D:getetag/><D:resourcetype/>");
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
            answer = search.report(book, multiget(cards));
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
        for (Item item : Multistatus.read(answer)) {
            item.text(Multistatus.CARDDAV, "address-data")
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
                + "<A:addressbook-multiget xmlns:D=\"DAV:\" xmlns:A=\"" + Multistatus.CARDDAV
                + "\"><D:prop><A:address-data>" + wanted + "</A:address-data></D:prop>");
        cards.forEach(card -> body.append("<D:href>").append(Xml.text(card)).append("</D:href>"));
        return body.append("</A:addressbook-multiget>").toString();
    }
}
