package sendoff.reflect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendoff.domain.MonthFacts;
import sendoff.domain.Report.Try;

/// What may be worth trying next: at most three things, each with its reason. Offers, no marks.
final class WorthTrying {
    private static final int MOST = 3;
    private static final int OFTEN = 3;

    private WorthTrying() {}

    static List<Try> in(Evidence evidence) {
        var tries = new ArrayList<Try>();
        ByChannel.laggard(evidence)
                .ifPresent(channel -> tries.add(new Try(
                        "Close everything on %s within a week, for a month".formatted(channel.shown()),
                        "it is the channel that lags",
                        "")));
        edited(evidence.now()).ifPresent(tries::add);
        full(evidence.now()).ifPresent(tries::add);
        return tries.stream().limit(MOST).toList();
    }

    private static Optional<Try> edited(MonthFacts month) {
        return month.edited().entrySet().stream()
                .filter(one -> one.getValue() >= OFTEN)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(one -> new Try(
                        "“%s” was edited heavily %s".formatted(title(one.getKey()), Amount.times(one.getValue())),
                        "its wording may no longer be yours",
                        "playbook"));
    }

    /// `friendly/no-to-a-call.txt` → `No to a call`.
    private static String title(String template) {
        String file = template.substring(template.lastIndexOf('/') + 1)
                .replace(".txt", "")
                .replace('-', ' ');
        return Character.toUpperCase(file.charAt(0)) + file.substring(1);
    }

    private static Optional<Try> full(MonthFacts month) {
        long declined = month.bent().stream().filter(MonthFacts.Bent::noRoom).count();
        return declined < OFTEN
                ? Optional.empty()
                : Optional.of(new Try(
                        "Say on the request page what is left this month",
                        "%s were declined because the plan was used up".formatted(Amount.small((int) declined)),
                        "plan"));
    }
}
