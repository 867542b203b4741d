package sendoff.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    private static final Set<String> KNOWN_ATTRIBUTES = Set.of("href", "rel", "colspan", "rowspan", "class");

    @Test
    void a_link_shows_where_it_really_leads() {
        assertThat(SafeHtml.of("<a href='https://evil.example/login'>www.bank.example</a>")
                        .html())
                .isEqualTo(
                        "<a href=\"https://evil.example/login\" rel=\"noopener noreferrer nofollow\">www.bank.example</a>"
                                + "<span class=\"host\"> (evil.example)</span>");
    }

    @Test
    void a_link_whose_words_are_its_host_needs_no_more() {
        assertThat(SafeHtml.of("<a href='https://example.org/a'>https://example.org/b</a>")
                        .html())
                .doesNotContain("host");
    }

    @Test
    void a_name_before_the_host_and_foreign_letters_deceive_nobody() {
        assertThat(SafeHtml.of("<a href='https://bank.example@evil.example/'>x</a>")
                        .html())
                .contains("(evil.example)");
        assertThat(SafeHtml.of("<a href='https://ex\u0430mple.org/'>x</a>").html())
                .contains("(xn--");
    }

    @Test
    void pictures_from_elsewhere_are_counted_and_blocked() {
        SafeHtml safe = SafeHtml.of("<img src='https://t.example/p.gif'><img src=//x.example/y alt='Our team'>"
                + "<img src='cid:1'><table background='http://t.example/b.png'><tr><td>Hi</table>");

        assertThat(safe.blockedImages()).isEqualTo(3);
        assertThat(safe.html()).contains("[Our team]", "Hi").doesNotContain("t.example", "cid:", "<img");
    }

    @Test
    void words_and_their_order_stay() {
        assertThat(SafeHtml.of("<p style='color:red' onclick=x()>One <b>two</b></p><ul><li>three</ul>")
                        .html())
                .isEqualTo("<p>One <b>two</b></p><ul><li>three</li></ul>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg/onload=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='JaVaScRiPt&#58;alert(1)'>x</a>",
                "<a href=' java\nscript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='vbscript:msgbox(1)'>x</a>",
                "<iframe src='https://evil.example'></iframe>",
                "<form action='https://evil.example'><input name=a><button formaction='javascript:1'>go</button></form>",
                "<style>@import 'https://evil.example/a.css';</style>",
                "<link rel=stylesheet href='https://evil.example/a.css'>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<base href='https://evil.example/'>",
                "<div style=\"background:url(https://evil.example/a.png)\">x</div>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><script>alert(1)</script></template>",
                "<object data='evil.swf'></object><embed src='evil.swf'>",
                "<video poster='https://evil.example/p.png'><source src='https://evil.example/v'></video>",
                "<p id=main name=form class=host hx-get=/settings>x</p>",
                "<!--[if mso]><script>alert(1)</script><![endif]-->",
                "<select><option><script>alert(1)</script></option></select>",
                "<textarea></textarea><script>alert(1)</script>"
            })
    void nothing_that_runs_loads_or_sends_remains(String nasty) {
        assertHarmless(nasty);
    }

    @Property(tries = 500)
    void no_mixture_of_nasty_pieces_does_harm(@ForAll("pieces") List<String> pieces) {
        assertHarmless(String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "\"",
                        "'",
                        "<script>",
                        "</script>",
                        "<a href=",
                        "javascript:alert(1)",
                        " onerror=alert(1) ",
                        "<img src=x",
                        "<svg>",
                        "</svg>",
                        "<math>",
                        "<style>",
                        "</style>",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "]]>",
                        "<p ",
                        "</p>",
                        "&lt;script&gt;",
                        "&#x3c;",
                        "\0",
                        "<table>",
                        "<td colspan=99999>",
                        "<template>",
                        "<noscript>",
                        "<title>",
                        "</title>",
                        "<textarea>",
                        "<iframe srcdoc='",
                        "hello",
                        "https://example.org",
                        "//evil.example",
                        "<base href=",
                        "<form>",
                        "<input>",
                        "`",
                        "=",
                        "/",
                        " ")
                .list()
                .ofMaxSize(30);
    }

    private static void assertHarmless(String nasty) {
        String html = SafeHtml.of(nasty).html();
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(element.normalName())
                    .as(nasty)
                    .isNotIn(
                            "script",
                            "style",
                            "iframe",
                            "object",
                            "embed",
                            "form",
                            "input",
                            "button",
                            "link",
                            "meta",
                            "base",
                            "svg",
                            "math",
                            "img",
                            "video",
                            "template",
                            "noscript",
                            "textarea",
                            "select");
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(nasty).isIn(KNOWN_ATTRIBUTES);
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue().toLowerCase(Locale.ROOT))
                            .as(nasty)
                            .matches("(?s)(https?:|mailto:).*");
                }
            }
        }
    }
}
