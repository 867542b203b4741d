package sendoff.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendoff.desk.Desk;
import sendoff.domain.MonthFacts.Weight;
import sendoff.domain.Report;
import sendoff.domain.Report.Row;
import sendoff.domain.Report.Section;
import sendoff.domain.Report.Shape;
import sendoff.web.ReportPage.Bar;
import sendoff.web.ReportPage.Month;
import sendoff.web.ReportPage.Panel;
import sendoff.web.ReportPage.Part;
import sendoff.web.ReportPage.Question;

/// A report as its page shows it.
final class ReportView {
    /// In the order of what was kept, moved, closed, broken; and of what went well, met, never met, badly.
    private static final List<String> PARTS = List.of("f1", "f2", "f5", "f4", "f0");

    private final Desk desk;

    ReportView(Desk desk) {
        this.desk = desk;
    }

    ReportPage page(Frame frame, YearMonth month) {
        Report report = desk.reflecting().month(month);
        return new ReportPage(
                frame,
                month.toString(),
                named(month),
                report.lead(),
                months(month),
                report.figures(),
                inRows(report.sections().stream().map(ReportView::panel).toList()),
                report.tries(),
                "Worth trying in " + Moments.month(month.plusMonths(1)),
                asks(report));
    }

    static String named(YearMonth month) {
        return Moments.month(month) + " " + month.getYear();
    }

    private List<Month> months(YearMonth month) {
        YearMonth running = desk.reflecting().running();
        var months = new ArrayList<Month>();
        if (month.isAfter(desk.reflecting().first())) {
            months.add(month(month.minusMonths(1), running, "["));
        }
        months.add(month(month, running, ""));
        if (month.isBefore(running)) {
            months.add(month(month.plusMonths(1), running, "]"));
        }
        return months;
    }

    private static Month month(YearMonth month, YearMonth running, String key) {
        String name = Moments.month(month) + (month.equals(running) ? " so far" : "");
        return new Month("/report/" + month, name, key);
    }

    /// Asked of a month that is over, where there is one to compare it with.
    private Optional<Question> asks(Report report) {
        YearMonth before = report.month().minusMonths(1);
        boolean asks = !report.running()
                && !report.hasNothing()
                && !before.isBefore(desk.reflecting().first());
        return asks
                ? Optional.of(new Question(
                        Moments.month(before),
                        desk.reflecting().felt(report.month()).map(Weight::word).orElse("")))
                : Optional.empty();
    }

    /// Two stand in a row, a wide one alone: it waits until the row before it is full.
    private static List<Panel> inRows(List<Panel> panels) {
        var rows = new ArrayList<Panel>();
        var waiting = new ArrayList<Panel>();
        boolean open = false;
        for (Panel panel : panels) {
            if (panel.wide() && open) {
                waiting.add(panel);
                continue;
            }
            rows.add(panel);
            open = !panel.wide() && !open;
            if (!open) {
                rows.addAll(waiting);
                waiting.clear();
            }
        }
        rows.addAll(waiting);
        return rows;
    }

    private static Panel panel(Section section) {
        return new Panel(
                section,
                Drawings.of(section),
                section.shape() == Shape.STACKS ? legend(section) : List.of(),
                section.shape() == Shape.PARTS ? parts(section) : List.of(),
                section.shape() == Shape.METERS
                        ? section.table().rows().stream().map(ReportView::meter).toList()
                        : List.of());
    }

    private static List<Part> legend(Section section) {
        var legend = new ArrayList<Part>();
        for (int n = 0; n < Drawings.PIECES.size(); n++) {
            int column = n;
            if (section.table().rows().stream().anyMatch(row -> row.number(column) > 0)) {
                legend.add(new Part(
                        Drawings.PIECES.get(n),
                        section.table().columns().get(n + 1).toLowerCase(Locale.ROOT),
                        "",
                        ""));
            }
        }
        return legend;
    }

    private static List<Part> parts(Section section) {
        double all = section.table().rows().stream()
                .mapToDouble(row -> row.number(0))
                .sum();
        var parts = new ArrayList<Part>();
        double x = 0;
        for (int n = 0; n < section.table().rows().size(); n++) {
            Row row = section.table().rows().get(n);
            double width = all == 0 ? 0 : row.number(0) / all * 100;
            parts.add(new Part(
                    PARTS.get(n % PARTS.size()),
                    row.cells().getFirst().shown() + " " + row.name().toLowerCase(Locale.ROOT),
                    percent(x),
                    percent(Math.max(0, width - 1))));
            x += width;
        }
        return parts;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share);
    }

    private static Bar meter(Row row) {
        double planned = row.number(1);
        double share = planned == 0 ? row.number(0) > 0 ? 1 : 0 : Math.min(1, row.number(0) / planned);
        return new Bar(
                row.name(),
                row.cells().get(0).shown() + " of " + row.cells().get(1).shown(),
                Math.round(share * 100) + "%",
                share >= 1);
    }
}
