package sendoff.mail;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// The HTML of a message as it may be shown: only what an allow-list names, nothing that runs, nothing that is
/// fetched, and every link says where it really leads.
///
/// @param html          the content of a body element, without one attribute that we did not choose
/// @param blockedImages how many pictures from elsewhere are not shown
public record SafeHtml(String html, int blockedImages) {
    private static final int LONGEST = 512 * 1024;
    private static final int DEEPEST = 200;

    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "a",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "div",
                    "dl",
                    "dt",
                    "em")
            .addTags(
                    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "li", "ol", "p", "pre", "q", "s", "small",
                    "span", "strong")
            .addTags("sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul")
            .addAttributes("a", "href")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addProtocols("a", "href", "http", "https", "mailto");

    public static SafeHtml of(String raw) {
        String start = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        Document given = Jsoup.parse(start, Parser.htmlParser().setMaxDepth(DEEPEST));
        given.outputSettings().prettyPrint(false);
        int blocked = withoutPictures(given);
        Document clean = new Cleaner(ALLOWED).clean(given);
        clean.outputSettings().prettyPrint(false);
        clean.select("a").forEach(SafeHtml::tame);
        clean.select("[colspan],[rowspan]").forEach(SafeHtml::boundSpans);
        return new SafeHtml(clean.body().html(), blocked);
    }

    /// A picture gives way to what it says of itself. Pictures inside the mail (`cid:`, `data:`) are dropped as well,
    /// but not counted: nobody can ask for them.
    private static int withoutPictures(Document document) {
        int blocked = 0;
        for (Element picture :
                document.select("img, input[type=image], [background], video, audio, iframe, object, embed")) {
            String source =
                    picture.attr("src") + picture.attr("background") + picture.attr("data") + picture.attr("srcset");
            blocked += isRemote(source) ? 1 : 0;
            String alt = picture.attr("alt").strip();
            if (!picture.normalName().equals("img")) {
                continue; // the allow-list drops it
            }
            if (alt.isEmpty()) {
                picture.remove();
            } else {
                picture.replaceWith(new TextNode("[" + alt + "]"));
            }
        }
        return blocked;
    }

    private static boolean isRemote(String source) {
        String start = source.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("http:") || start.startsWith("https:") || start.startsWith("//");
    }

    /// A link whose target can't be told is only its words.
    private static void tame(Element link) {
        Optional<String> host = host(link.attr("href"));
        if (host.isEmpty()) {
            link.unwrap();
            return;
        }
        link.attr("rel", "noopener noreferrer nofollow");
        if (!shows(link.text(), host.get())) {
            link.after(new Element("span").addClass("host").text(" (" + host.get() + ")"));
        }
    }

    /// Whether the words of the link are the host itself, perhaps with `https://` and a path.
    private static boolean shows(String words, String host) {
        return host(words.strip())
                .or(() -> host("https://" + words.strip()))
                .filter(host::equals)
                .isPresent();
    }

    /// In ASCII, so that a letter of another script can't pass for a Latin one.
    private static Optional<String> host(String address) {
        try {
            var uri = new URI(address.strip().replace(" ", "%20"));
            if ("mailto".equalsIgnoreCase(uri.getScheme())) {
                return Optional.ofNullable(uri.getSchemeSpecificPart())
                        .map(part -> part.split("\\?", 2)[0])
                        .filter(a -> !a.isBlank());
            }
            return Optional.ofNullable(uri.getRawAuthority()).flatMap(SafeHtml::asciiHost);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> asciiHost(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        try {
            return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT))
                    .filter(text -> !text.isBlank());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// A million columns are a way to stop a browser.
    private static void boundSpans(Element cell) {
        for (String name : new String[] {"colspan", "rowspan"}) {
            if (cell.hasAttr(name) && !cell.attr(name).matches("\\d{1,2}")) {
                cell.removeAttr(name);
            }
        }
    }
}
