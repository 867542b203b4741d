package sendoff.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page on which strangers ask. Nothing of the desk shows on it, and it needs no script.
///
/// @param shell    what surrounds it
/// @param name     whose page it is, and their first name
/// @param about    what they help with, by paragraphs
/// @param promise  how soon every request has an answer
/// @param left     what is left of the giving plan, or nothing where it is not shown
/// @param leftLine what heads it: "What is left in November"
/// @param rests    why the form is not there now; empty when it is
/// @param form     the form
/// @param mailto   where a copy of the page that no server serves sends mail to; empty where a server does
public record AskPage(
        Shell shell,
        Name name,
        List<String> about,
        String promise,
        List<Left> left,
        String leftLine,
        String rests,
        Form form,
        Optional<String> mailto) {
    public AskPage {
        about = List.copyOf(about);
        left = List.copyOf(left);
    }

    /// @param css   the address of the style sheet; empty where `style` holds it
    /// @param icon  of the window
    /// @param style a style sheet to put into the page
    public record Shell(String title, String css, String icon, String style, boolean sample) {
        static Shell of(String title, boolean sample) {
            return new Shell(title, Statics.href("sendoff.css"), Statics.href("icon.svg"), "", sample);
        }
    }

    public record Name(String whole, String first) {}

    /// @param amount `1 h 20`
    /// @param of     `for founders in my field`
    public record Left(String amount, String of, boolean none) {}

    /// @param action   where it goes
    /// @param typed    what was typed already
    /// @param problems by field, what has to be mended
    /// @param hears    until when they hear in any case
    public record Form(String action, Map<String, String> typed, Map<String, String> problems, String hears) {
        public Form {
            typed = Map.copyOf(typed);
            problems = Map.copyOf(problems);
        }

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public boolean is(String field, String value) {
            return typed(field).equals(value);
        }

        public String problem(String field) {
            return problems.getOrDefault(field, "");
        }

        /// For `aria-invalid`.
        public @org.jspecify.annotations.Nullable String invalid(String field) {
            return problems.containsKey(field) ? "true" : null;
        }

        /// For `aria-describedby`.
        public @org.jspecify.annotations.Nullable String describes(String field) {
            return problems.containsKey(field) ? field + "-err" : null;
        }

        public boolean wrong() {
            return !problems.isEmpty();
        }

        /// What is wrong with the whole of it, not with one field.
        public String whole() {
            return problem("");
        }
    }
}
