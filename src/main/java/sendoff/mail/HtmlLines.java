package sendoff.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// Turns HTML into lines of text, each with the zone that its markup tells: mail programs mark what they quote
/// and sign far more surely than any text shows.
final class HtmlLines implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "dl",
            "dt",
            "dd",
            "section",
            "article",
            "header",
            "footer",
            "center",
            "address",
            "body",
            "title");
    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote");
    private static final Set<String> SILENT = Set.of("head", "style", "script", "title", "template", "noscript");

    private static final int LONGEST = 512 * 1024;
    private static final int DEEPEST = 200;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final QuoteMarks marks = new QuoteMarks();
    private int silent;
    private int verbatim;

    private HtmlLines() {}

    static List<Line> of(String html) {
        var visitor = new HtmlLines();
        String start = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        Element body =
                Jsoup.parse(start, Parser.htmlParser().setMaxDepth(DEEPEST)).body();
        body.traverse(visitor);
        visitor.end();
        return List.copyOf(visitor.lines);
    }

    static String text(String html) {
        return of(html).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void append(TextNode node) {
        if (silent > 0) {
            return;
        }
        String text =
                node.getWholeText().replace('\u00a0', ' ').replace("\u200b", "").replace("\u200c", "");
        if (verbatim > 0) {
            appendVerbatim(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (!blank) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
    }

    private void appendVerbatim(String text) {
        String[] rows = text.split("\r?\n", -1);
        for (int i = 0; i < rows.length; i++) {
            line.append(rows[i]);
            if (i + 1 < rows.length) {
                end();
            }
        }
    }

    private void open(Element element) {
        String tag = element.normalName();
        if (BLOCKS.contains(tag) && !tag.equals("br")) {
            newLine(APART.contains(tag));
        }
        marks.open(element);
        silent += SILENT.contains(tag) || isHidden(element) ? 1 : 0;
        verbatim += tag.equals("pre") ? 1 : 0;
        switch (tag) {
            case "br" -> end();
            case "li" -> line.append("- ");
            case "td" -> line.append(line.isEmpty() || line.charAt(line.length() - 1) == ' ' ? "" : " ");
            default -> {}
        }
    }

    private void close(Element element) {
        String tag = element.normalName();
        if (BLOCKS.contains(tag) && !tag.equals("br")) {
            newLine(APART.contains(tag));
        }
        silent -= SILENT.contains(tag) || isHidden(element) ? 1 : 0;
        verbatim -= tag.equals("pre") ? 1 : 0;
        marks.close(element);
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private void newLine(boolean apart) {
        if (!line.toString().isBlank()) {
            end();
        }
        line.setLength(0);
        if (apart && !lines.isEmpty() && !lines.getLast().text().isEmpty()) {
            end();
        }
    }

    private void end() {
        String text =
                verbatim > 0 ? line.toString().stripTrailing() : line.toString().strip();
        lines.add(new Line(text, marks.zone()));
        line.setLength(0);
    }
}
