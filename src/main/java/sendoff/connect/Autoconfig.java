package sendoff.connect;

import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;

/// The servers of a domain as it lists them for mail programs. Servers without encryption are passed over.
///
/// Source: Thunderbird's “Autoconfiguration file format”, version 1.1.
final class Autoconfig {
    private static final String HOST = "(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*";

    private Autoconfig() {}

    /// @param login the user name, where the list names one
    record Listed(Endpoint imap, Optional<Endpoint> smtp, Optional<String> login) {}

    private record Server(Endpoint endpoint, Optional<String> login) {}

    /// @param xml     from that domain
    /// @param address whose servers are wanted; it never left this machine
    /// @return empty if it is no such list, or names no server that can be used
    static Optional<Listed> read(String xml, String address) {
        try {
            Element root = parse(xml);
            Optional<Server> imap = best(root, "incomingServer", "imap", address);
            Optional<Server> smtp = best(root, "outgoingServer", "smtp", address);
            return imap.map(one -> new Listed(one.endpoint(), smtp.map(Server::endpoint), one.login()));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    /// The encrypted ones in the order of the list, those with TLS from the first byte before (RFC 8314 §3).
    private static Optional<Server> best(Element root, String name, String type, String address) {
        return list(root.getElementsByTagName(name))
                .filter(server -> server.getAttribute("type").equalsIgnoreCase(type))
                .flatMap(server -> server(server, address).stream())
                .min(Comparator.comparing(server -> server.endpoint().security()));
    }

    private static Optional<Server> server(Element server, String address) {
        Optional<Security> security =
                switch (text(server, "socketType").orElse("").toUpperCase(Locale.ROOT)) {
                    case "SSL", "TLS" -> Optional.of(Security.TLS);
                    case "STARTTLS" -> Optional.of(Security.STARTTLS);
                    default -> Optional.empty();
                };
        Optional<String> host = text(server, "hostname")
                .map(name -> filled(name, address).toLowerCase(Locale.ROOT))
                .filter(name -> name.matches(HOST));
        Optional<Integer> port = text(server, "port")
                .filter(number -> number.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number > 0 && number < 65_536);
        Optional<String> login = text(server, "username").map(name -> filled(name, address));
        return security.flatMap(how ->
                host.flatMap(name -> port.map(number -> new Server(new Endpoint(name, number, how), login))));
    }

    private static String filled(String text, String address) {
        int at = address.lastIndexOf('@');
        return text.replace("%EMAILADDRESS%", address)
                .replace("%EMAILLOCALPART%", address.substring(0, at))
                .replace("%EMAILDOMAIN%", address.substring(at + 1));
    }

    private static Optional<String> text(Element server, String name) {
        return list(server.getElementsByTagName(name))
                .map(Element::getTextContent)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() < 300)
                .findFirst();
    }

    private static Stream<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    /// A list has no business with document types: without them nothing can be included or blown up.
    private static Element parse(String xml) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser knows these", e);
        }
    }

    /// Where a domain keeps its list. Thunderbird adds the address; here only the domain is told.
    static List<String> places(String domain) {
        return List.of(
                "https://autoconfig." + domain + "/mail/config-v1.1.xml",
                "https://" + domain + "/.well-known/autoconfig/mail/config-v1.1.xml");
    }
}
