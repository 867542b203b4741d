package sendoff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.desk.Desk;
import sendoff.domain.MonthFacts.Weight;
import sendoff.domain.Report;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import tools.jackson.databind.json.JsonMapper;

/// The month's report, on the page and to take along.
final class ReportRoutes implements Routes {
    static final String PATH = "/report";

    private static final Pattern MONTH = Pattern.compile("(\\d{4}-\\d{2})(\\.json|\\.csv)?");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Desk desk;
    private final Frames frames;
    private final Templates templates;
    private final Notes notes;
    private final ReportView view;

    ReportRoutes(Desk desk, Frames frames, Templates templates, Notes notes) {
        this.desk = desk;
        this.frames = frames;
        this.templates = templates;
        this.notes = notes;
        this.view = new ReportView(desk);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(PATH, ctx -> ctx.redirect(PATH + "/" + desk.reflecting().running(), HttpStatus.SEE_OTHER));
        routes.get(PATH + "/{month}", this::show);
        routes.post(PATH + "/{month}/felt", this::felt);
    }

    private void show(Context ctx) {
        Matcher asked = asked(ctx);
        YearMonth month = month(asked);
        switch (Optional.ofNullable(asked.group(2)).orElse("")) {
            case ".json" ->
                ctx.contentType("application/json")
                        .result(JSON.writeValueAsString(desk.reflecting().month(month)));
            case ".csv" -> {
                ctx.header("Content-Disposition", "attachment; filename=\"sendoff-" + month + ".csv\"");
                ctx.contentType("text/csv; charset=utf-8")
                        .result(csv(desk.reflecting().month(month)));
            }
            default ->
                ctx.html(templates.html(
                        "report", view.page(frames.of(ctx, "Report, " + ReportView.named(month), "report"), month)));
        }
    }

    /// The answer to the one question. Its undo is the answer before.
    private void felt(Context ctx) {
        YearMonth month = month(asked(ctx));
        Optional<Weight> before = desk.reflecting().felt(month);
        Optional<Weight> now = Forms.text(ctx, "felt")
                .or(() -> Optional.ofNullable(ctx.queryParam("felt")))
                .filter(word -> !word.isBlank())
                .map(word -> Forms.named(word, Weight::of));
        desk.reflecting().feels(month, now);
        String back =
                PATH + "/" + month + "/felt?felt=" + before.map(Weight::word).orElse("");
        notes.lead(ctx, PATH + "/" + month, Frame.Toast.undoing(now.isEmpty() ? "Taken back" : "Noted", back));
    }

    private static Matcher asked(Context ctx) {
        Matcher asked = MONTH.matcher(ctx.pathParam("month"));
        if (!asked.matches()) {
            throw new NotFoundResponse();
        }
        return asked;
    }

    private static YearMonth month(Matcher asked) {
        try {
            return YearMonth.parse(asked.group(1));
        } catch (DateTimeException e) {
            throw new NotFoundResponse();
        }
    }

    /// One line a number: what, which row, which column, the value.
    static String csv(Report report) {
        var lines = new StringBuilder("what,row,column,value\r\n");
        report.figures()
                .forEach(figure -> line(
                        lines,
                        "figures",
                        figure.name(),
                        "value",
                        figure.number().map(ReportRoutes::plain).orElse(figure.value())));
        for (Section section : report.sections()) {
            for (Row row : section.table().rows()) {
                for (int n = 0; n < row.cells().size(); n++) {
                    var cell = row.cells().get(n);
                    line(
                            lines,
                            section.id(),
                            row.name(),
                            section.table().columns().get(n + 1),
                            cell.number().map(ReportRoutes::plain).orElse(cell.shown()));
                }
            }
        }
        return lines.toString();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static void line(StringBuilder lines, String... fields) {
        for (int n = 0; n < fields.length; n++) {
            lines.append(n == 0 ? "" : ",").append(field(fields[n]));
        }
        lines.append("\r\n");
    }

    /// A spreadsheet takes what begins so for a formula; names come from strangers.
    private static String field(String text) {
        String safe = text.matches("(?s)[=+@\\t\\r-].*") && !text.matches("-?\\d+(\\.\\d+)?") ? "'" + text : text;
        return safe.matches("(?s).*[,\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
