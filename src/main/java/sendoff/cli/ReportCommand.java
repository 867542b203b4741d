package sendoff.cli;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sendoff.domain.Report;
import sendoff.domain.Report.Cell;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "report",
        description = "Shows how a month went: the same facts as the report page.",
        footer = {"", "Examples:", "  sendoff report", "  sendoff report 2026-10 --json"})
final class ReportCommand implements Callable<Integer> {
    private final House house;

    @Parameters(
            arity = "0..1",
            paramLabel = "MONTH",
            description = "As 2026-10; the running month if none is given.",
            defaultValue = "")
    private String month = "";

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (var open = house.open(common.start())) {
            var reflecting = open.desk().reflecting();
            YearMonth asked;
            try {
                asked = month.isEmpty() ? reflecting.running() : YearMonth.parse(month);
            } catch (DateTimeException e) {
                spec.commandLine().getErr().println("sendoff: not a month: " + month + ". Write it as 2026-10.");
                return Exit.USAGE;
            }
            Report report = reflecting.month(asked);
            if (common.json) {
                json(out, report);
            } else {
                words(out, report);
            }
            out.flush();
        }
        return Exit.DONE;
    }

    private static void json(PrintWriter out, Report report) {
        ObjectNode head = Output.object();
        head.put("month", report.month().toString());
        head.put("running", report.running());
        head.put("lead", report.lead());
        Output.line(out, head);
        report.figures().forEach(figure -> line(out, "figure", figure.id(), figure));
        report.sections().forEach(section -> line(out, "section", section.id(), section));
        report.tries().forEach(one -> line(out, "try", one.what(), one));
    }

    private static void line(PrintWriter out, String what, String id, Object value) {
        ObjectNode node = Output.object();
        node.put(what, id);
        node.setAll((ObjectNode) Output.JSON.valueToTree(value));
        Output.line(out, node);
    }

    private static void words(PrintWriter out, Report report) {
        out.println(report.month() + (report.running() ? " so far. " : ". ") + report.lead());
        report.figures()
                .forEach(figure -> out.println("  " + figure.name() + ": " + figure.value()
                        + (figure.beside().isEmpty() ? "" : " (" + figure.beside() + ")")));
        for (Section section : report.sections()) {
            out.println();
            out.println(section.title());
            section.table().rows().forEach(row -> out.println("  " + row.name() + ": " + cells(section, row)));
            section.notes().forEach(note -> out.println("  " + note));
        }
        report.tries().forEach(one -> out.println("Worth trying: " + one.what() + "; " + one.because() + "."));
    }

    /// What is nought is left out, unless it is all there is.
    private static String cells(Section section, Row row) {
        var columns = section.table().columns();
        List<Cell> cells = row.cells();
        return cells.size() == 1
                ? cells.getFirst().shown()
                : IntStream.range(0, cells.size())
                        .filter(n ->
                                cells.get(n).number().filter(zero -> zero == 0).isEmpty())
                        .mapToObj(n -> columns.get(n + 1).toLowerCase(Locale.ROOT)
                                + (cells.get(n).number().isPresent() ? " " : ": ")
                                + cells.get(n).shown())
                        .collect(Collectors.joining(", "));
    }
}
