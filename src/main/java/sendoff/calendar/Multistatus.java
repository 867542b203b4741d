package sendoff.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import sendoff.calendar.CalendarTrouble.Kind;

/// What a server says of several things at once.
///
/// Source: RFC 4918 §13.
final class Multistatus {
    static final String DAV = "DAV:";
    static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    static final String CARDDAV = "urn:ietf:params:xml:ns:carddav";

    private static final ErrorHandler SILENT = new DefaultHandler();

    private Multistatus() {}

    /// @param there it exists
    /// @param props what could be had of it
    record Item(URI href, boolean there, List<Element> props) {
        Item {
            props = List.copyOf(props);
        }

        Optional<Element> prop(String namespace, String name) {
            return props.stream()
                    .flatMap(prop -> children(prop, namespace, name))
                    .findFirst();
        }

        Optional<String> text(String namespace, String name) {
            return prop(namespace, name).map(Element::getTextContent).map(String::strip);
        }

        /// The address inside such a property.
        Optional<URI> link(String namespace, String name) {
            return prop(namespace, name)
                    .flatMap(prop -> children(prop, DAV, "href").findFirst())
                    .map(Element::getTextContent)
                    .map(String::strip)
                    .flatMap(Multistatus::uri);
        }

        boolean has(String namespace, String name, String insideNamespace, String inside) {
            return prop(namespace, name).stream()
                    .anyMatch(prop ->
                            prop.getElementsByTagNameNS(insideNamespace, inside).getLength() > 0);
        }
    }

    /// @throws CalendarTrouble if that is no such answer
    static List<Item> read(Dav.Answer answer) {
        if (answer.status() != 207) {
            throw new CalendarTrouble(
                    Kind.STRANGE, answer.where().getHost() + " does not answer as a calendar server does.");
        }
        var items = new ArrayList<Item>();
        for (Element response :
                list(parse(answer).getElementsByTagNameNS(DAV, "response")).toList()) {
            children(response, DAV, "href")
                    .findFirst()
                    .map(Element::getTextContent)
                    .map(String::strip)
                    .flatMap(Multistatus::uri)
                    .ifPresent(href -> items.add(item(answer.where().resolve(href), response)));
        }
        return items;
    }

    private static Item item(URI href, Element response) {
        boolean gone = children(response, DAV, "status").anyMatch(Multistatus::isMissing);
        List<Element> props = children(response, DAV, "propstat")
                .filter(stat -> children(stat, DAV, "status")
                        .anyMatch(status -> status.getTextContent().contains(" 200")))
                .flatMap(stat -> children(stat, DAV, "prop"))
                .toList();
        return new Item(href, !gone, props);
    }

    private static boolean isMissing(Element status) {
        return status.getTextContent().contains(" 404")
                || status.getTextContent().contains(" 410");
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text.replace(" ", "%20")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Document parse(Dav.Answer answer) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            // No document type, so nothing is ever fetched or blown up by what a server sends.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            return builder.parse(new InputSource(new StringReader(answer.body())));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK reads XML", e);
        } catch (SAXException | IOException e) {
            throw new CalendarTrouble(Kind.STRANGE, answer.where().getHost() + " answers with broken XML.");
        }
    }

    static Stream<Element> children(Element parent, String namespace, String name) {
        return list(parent.getChildNodes())
                .filter(child -> namespace.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()));
    }

    private static Stream<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
