package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sendoff.desk.Desk;
import sendoff.desk.answering.OftenAsking;
import sendoff.desk.answering.OftenAsking.Often;
import sendoff.store.Introductions.AskedOnce;
import sendoff.web.OftenPage.Line;
import sendoff.web.OftenPage.Topic;

/// What is asked again and again, to be written up once. What is turned down there is taken back with the playbook.
final class OftenRoutes implements Routes {
    static final String PATH = "/playbook/often";

    private static final String COMPARING = "What people asked in the last " + OftenAsking.WINDOW.toDays()
            + " days is being compared, which takes a moment.";

    private static final int QUOTED = 3;
    private static final int LONGEST_QUOTES = 180;

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;

    OftenRoutes(Desk desk, Frames frames, Templates templates) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH, this::show);
    }

    private void show(Context ctx) {
        Optional<List<Often>> compared = desk.oftenAsking().withoutResource();
        List<Often> often = compared.orElse(List.of());
        ctx.html(templates.html(
                "often",
                new OftenPage(
                        frames.of(ctx, "Asked again and again", "playbook"),
                        compared.isEmpty() ? COMPARING : line(often.size()),
                        compared.isEmpty(),
                        often.stream().map(this::topic).toList())));
    }

    private static String line(int topics) {
        return topics == 0
                ? "In the last " + OftenAsking.WINDOW.toDays()
                        + " days nothing was asked by three people or more that your resources don’t answer."
                : Words.capital(Words.some(topics, "thing", "things"))
                        + (topics == 1 ? " was" : " were") + " asked by three people or more in the last "
                        + OftenAsking.WINDOW.toDays()
                        + " days, and nothing in your playbook answers it. Written up once, it can go out with every no.";
    }

    private Topic topic(Often often) {
        LocalDate today = desk.ownership().calendar().dayOf(desk.clock().instant());
        return new Topic(
                often.key(),
                Words.capital(String.join(", ", often.about())),
                Words.some(often.asks().size(), "person", "people"),
                often.asks().stream().map(ask -> line(ask, today)).toList(),
                write(often));
    }

    private Line line(AskedOnce ask, LocalDate today) {
        return new Line(
                ask.name(),
                ask.ask(),
                Moments.date(desk.ownership().calendar().dayOf(ask.at()), today),
                "/i/" + ask.id());
    }

    /// The form of a new resource with the asks' own words in it.
    private static String write(Often often) {
        String quotes = often.asks().stream()
                .limit(QUOTED)
                .map(ask -> "“" + ask.ask() + "”")
                .collect(Collectors.joining(", "));
        return "/playbook/resources/new?sort=guide&title="
                + encoded(Words.capital(String.join(", ", often.about())))
                + "&whom="
                + encoded("Who asks "
                        + (quotes.length() > LONGEST_QUOTES
                                ? quotes.substring(0, quotes.lastIndexOf(' ', LONGEST_QUOTES)) + " …”"
                                : quotes))
                + "&tags=" + encoded(String.join(", ", often.about())) + "#editor";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
