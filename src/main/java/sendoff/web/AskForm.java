package sendoff.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sendoff.domain.PageRequest;
import sendoff.domain.PageRequest.Want;
import sendoff.domain.Party;

/// The form of the request page as a stranger, or a machine, filled it in.
record AskForm(Map<String, String> typed) {
    /// Nobody sees this field; only machines fill it in.
    static final String TRAP = "homepage";

    static final List<Integer> MINUTES = List.of(15, 30, 45, 60, 90);

    private static final Set<String> FIELDS =
            Set.of("name", "email", "want", "line", "why", "gain", "minutes", "by", "link");
    private static final int YEARS = 2;

    /// Controls, and marks that turn the reading direction round: neither belongs into a name or a line.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u200e\\u200f\\ufeff]+");
    private static final Pattern UNSEEN_IN_TEXT =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\u200b\\ufeff&&[^\\n\\t]]+");
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>()\\[\\],;:\\\\\"]{1,64}@[^\\s@<>()\\[\\],;:\\\\\"]{1,180}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]+");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    static AskForm of(Context ctx) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : FIELDS) {
            Optional.ofNullable(ctx.formParam(field))
                    .map(text -> clean(field, text))
                    .ifPresent(text -> typed.put(field, text));
        }
        return new AskForm(typed);
    }

    static boolean isTrapped(Context ctx) {
        return Forms.text(ctx, TRAP).isPresent();
    }

    private static String clean(String field, String text) {
        return field.equals("why") || field.equals("gain")
                ? UNSEEN_IN_TEXT
                        .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip()
                : UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    private String said(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What has to be mended, by field.
    Map<String, String> problems(LocalDate today, String first) {
        Map<String, String> problems = new LinkedHashMap<>();
        missing(problems, "name", "Please say who you are.");
        tooLong(problems, "name", PageRequest.LONGEST_NAME);
        address(problems);
        if (want().isEmpty()) {
            problems.put("want", "Please choose one of the three.");
        }
        missing(problems, "line", "Please say in one line what you would like.");
        tooLong(problems, "line", PageRequest.LONGEST_LINE);
        missing(problems, "why", "Please say why you ask " + first + ". Two sentences are enough.");
        tooLong(problems, "why", PageRequest.LONGEST_TEXT);
        tooLong(problems, "gain", PageRequest.LONGEST_TEXT);
        if (!said("minutes").isEmpty() && minutes().isEmpty()) {
            problems.put("minutes", "Please choose one of the lengths.");
        }
        day(problems, today);
        if (!said("link").isEmpty() && link().isEmpty()) {
            problems.put("link", "A link begins with https:// and has no spaces.");
        }
        tooLong(problems, "link", PageRequest.LONGEST_LINK);
        return problems;
    }

    private void missing(Map<String, String> problems, String field, String what) {
        if (said(field).isEmpty()) {
            problems.put(field, what);
        }
    }

    private void tooLong(Map<String, String> problems, String field, int most) {
        int length = said(field).length();
        if (length > most) {
            problems.put(field, "That is " + length + " characters; " + most + " is the most. Please shorten it.");
        }
    }

    private void address(Map<String, String> problems) {
        String address = said("email");
        if (address.isEmpty()) {
            problems.put("email", "Please give the address that the answer should go to.");
        } else if (!address.contains("@")) {
            problems.put("email", "An e-mail address has an @ in it.");
        } else if (!ADDRESS.matcher(address).matches() || address.length() > PageRequest.LONGEST_ADDRESS) {
            problems.put("email", "That is not one e-mail address.");
        } else if (!address.substring(address.indexOf('@') + 1).contains(".")) {
            problems.put("email", "The ending is missing: perhaps “.com”?");
        } else if (!DOMAIN.matcher(address.substring(address.indexOf('@') + 1)).matches()) {
            problems.put("email", "What stands behind the @ is no domain.");
        }
    }

    private void day(Map<String, String> problems, LocalDate today) {
        if (said("by").isEmpty()) {
            return;
        }
        Optional<LocalDate> by = by();
        if (by.isEmpty()) {
            problems.put("by", "Please write the day as 2026-11-27.");
        } else if (by.get().isBefore(today)) {
            problems.put("by", "That day has passed.");
        } else if (by.get().isAfter(today.plusYears(YEARS))) {
            problems.put("by", "That is too far away.");
        }
    }

    private Optional<Want> want() {
        for (Want want : Want.values()) {
            if (want.word().equals(said("want"))) {
                return Optional.of(want);
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> minutes() {
        return MINUTES.stream()
                .filter(many -> String.valueOf(many).equals(said("minutes")))
                .findFirst();
    }

    private Optional<LocalDate> by() {
        try {
            return said("by").isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(said("by")));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Optional<String> link() {
        String link = said("link");
        String whole = link.matches("[\\w-]+(\\.[\\w-]+)+(/\\S*)?") ? "https://" + link : link;
        return LINK.matcher(whole).matches() ? Optional.of(whole) : Optional.empty();
    }

    /// Only when there are no problems.
    PageRequest request() {
        return new PageRequest(
                Party.of(said("name"), said("email")),
                want().orElseThrow(),
                said("line"),
                said("why"),
                said("gain"),
                minutes(),
                by(),
                link());
    }
}
