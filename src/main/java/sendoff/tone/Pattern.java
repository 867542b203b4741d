package sendoff.tone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import sendoff.tone.Words.Word;

/// A row of words to look for, as people write rules: `maybe|perhaps _{0,2} later|sometime`.
///
/// | element | fits |
/// |---|---|
/// | `a\|b` | one of these words; `a+b` is two words in a row |
/// | `word*` | every word that begins so |
/// | `x?` | may be there or not |
/// | `_`, `_{0,3}` | any word, up to so many |
/// | `{date}` `{name}` `{number}` | a date in words, a capitalised word, digits |
/// | `{ing}` | a verb in `-ing` |
/// | `{ed}` | a verb in `-ed` |
/// | `{start}` `{end}` | the edge of a sentence or clause |
/// | `{set}` | a word of the rule file's set of that name |
///
/// Matching steps back over a bounded number of words, so its time is bounded by the pattern, not the text.
final class Pattern {
    private static final java.util.regex.Pattern BLANKS = java.util.regex.Pattern.compile("\\s+");
    private static final java.util.regex.Pattern GAP = java.util.regex.Pattern.compile("_(?:\\{(\\d),(\\d)\\})?");
    private static final List<String> KINDS = List.of("date", "name", "number", "start", "end", "ing", "ed");
    private static final List<String> PASSED_OVER = List.of(",", "-", "–", "—", "\"", "“", "”", "(", ")", "…", "*");

    sealed interface Element {
        /// @param exact by first word; @param prefixed rows whose first word is a beginning only
        record Choice(Map<String, List<List<String>>> exact, List<List<String>> prefixed) implements Element {}

        record Either(List<Element> elements) implements Element {}

        record Gap(int least, int most) implements Element {}

        record Kind(String name) implements Element {}
    }

    record Part(Element element, boolean optional) {}

    private final List<Part> parts;

    /// For each part that must be there: the signature of the words of which one must stand in the sentence.
    private final List<Signature> needs;

    private Pattern(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.needs = parts.stream()
                .filter(part -> !part.optional())
                .flatMap(part -> Signature.ofAny(part.element()).stream())
                .toList();
    }

    /// Whether the words of a sentence could fit at all; never no where they do.
    boolean mayFit(Signature sentence) {
        for (Signature need : needs) {
            if (!need.meets(sentence)) {
                return false;
            }
        }
        return true;
    }

    /// @throws IllegalArgumentException if it names an unknown set
    static Pattern of(String text, Map<String, List<String>> sets) {
        return of(text, sets, new HashMap<>());
    }

    /// @param known the elements read so far with these sets, since most stand in many patterns
    static Pattern of(String text, Map<String, List<String>> sets, Map<String, Element> known) {
        List<Part> parts = new ArrayList<>();
        for (String element : BLANKS.split(text.strip())) {
            parts.add(part(element, text, sets, known));
        }
        if (parts.stream().allMatch(part -> part.optional() || part.element() instanceof Element.Gap)) {
            throw new IllegalArgumentException("pattern fits everything: " + text);
        }
        return new Pattern(parts);
    }

    private static Part part(String written, String whole, Map<String, List<String>> sets, Map<String, Element> known) {
        boolean optional = written.length() > 1 && written.endsWith("?");
        String text = optional ? written.substring(0, written.length() - 1) : written;
        Matcher gap = GAP.matcher(text);
        if (text.charAt(0) == '_' && gap.matches()) {
            if (gap.group(1) != null && gap.group(1).compareTo(gap.group(2)) > 0) {
                throw new IllegalArgumentException("the gap " + text + " ends before it begins in pattern: " + whole);
            }
            return gap.group(1) == null
                    ? new Part(new Element.Gap(1, 1), optional)
                    : new Part(
                            new Element.Gap(Integer.parseInt(gap.group(1)), Integer.parseInt(gap.group(2))), optional);
        }
        if (text.startsWith("_{")) {
            throw new IllegalArgumentException("a gap is _ or _{0,9} with one digit each, in pattern: " + whole);
        }
        return new Part(known.computeIfAbsent(text, element -> either(element, whole, sets)), optional);
    }

    private static Element either(String text, String whole, Map<String, List<String>> sets) {
        List<String> words = new ArrayList<>();
        List<Element> elements = new ArrayList<>();
        for (String alternative : text.split("\\|")) {
            boolean named = alternative.startsWith("{") && alternative.endsWith("}");
            String name = named ? alternative.substring(1, alternative.length() - 1) : "";
            if (!named) {
                words.add(alternative);
            } else if (sets.containsKey(name)) {
                words.addAll(sets.getOrDefault(name, List.of()));
            } else if (KINDS.contains(name)) {
                elements.add(new Element.Kind(name));
            } else {
                throw new IllegalArgumentException("no such set {" + name + "} in pattern: " + whole);
            }
        }
        if (!words.isEmpty()) {
            elements.addFirst(choice(words));
        }
        return elements.size() == 1 ? elements.getFirst() : new Element.Either(List.copyOf(elements));
    }

    private static Element.Choice choice(List<String> alternatives) {
        Map<String, List<List<String>>> exact = new HashMap<>();
        List<List<String>> prefixed = new ArrayList<>();
        for (String alternative : alternatives) {
            List<String> row = row(alternative);
            if (isBeginning(row.getFirst())) {
                prefixed.add(row);
            } else {
                exact.computeIfAbsent(row.getFirst(), word -> new ArrayList<>()).add(row);
            }
        }
        exact.values().forEach(rows -> rows.sort(Comparator.comparingInt(row -> -row.size())));
        return new Element.Choice(Map.copyOf(exact), List.copyOf(prefixed));
    }

    private static List<String> row(String alternative) {
        List<String> row = new ArrayList<>();
        for (String piece : alternative.replace(' ', '+').split("\\+")) {
            if (piece.startsWith("'") || Words.isPlain(piece)) {
                row.add(piece);
                continue;
            }
            boolean beginning = isBeginning(piece);
            Words.of(beginning ? piece.substring(0, piece.length() - 1) : piece).forEach(word -> row.add(word.text()));
            if (beginning) {
                row.set(row.size() - 1, row.getLast() + "*");
            }
        }
        return List.copyOf(row);
    }

    private static boolean isBeginning(String word) {
        return word.length() > 1 && word.endsWith("*");
    }

    /// In how many ways it might have to be tried at one word: gaps and optional parts multiply.
    long ways() {
        long ways = 1;
        for (Part part : parts) {
            long here = part.element() instanceof Element.Gap gap ? gap.most() - gap.least() + 1L : 1;
            ways = Math.min(Long.MAX_VALUE / 100, ways * (here + (part.optional() ? 1 : 0)));
        }
        return ways;
    }

    /// First words by which an index can find this pattern, beginnings with their star; empty when it may
    /// begin with anything.
    List<String> beginnings() {
        List<String> found = new ArrayList<>();
        for (Part part : parts) {
            if (!(part.element() instanceof Element.Choice choice)) {
                return List.of();
            }
            found.addAll(choice.exact().keySet());
            choice.prefixed().forEach(row -> found.add(row.getFirst()));
            if (!part.optional()) {
                return found;
            }
        }
        return List.of();
    }

    /// Whether the first element fits only a word with a capital.
    boolean beginsWithName() {
        return parts.getFirst().element() instanceof Element.Kind kind
                && kind.name().equals("name");
    }

    /// Whether it fits only at the edge of a sentence or clause.
    boolean beginsAtStart() {
        return parts.getFirst().element() instanceof Element.Kind kind
                && kind.name().equals("start");
    }

    /// The first word after the match, or -1. Stays below `to`.
    int matchAt(List<Word> words, int at, int from, int to) {
        return match(words, at, from, to, 0);
    }

    private int match(List<Word> words, int at, int from, int to, int part) {
        if (part == parts.size()) {
            return at;
        }
        Part current = parts.get(part);
        int found = matchHere(words, at, from, to, part, current.element());
        if (found < 0
                && part > 0
                && at < to
                && PASSED_OVER.contains(words.get(at).text())) {
            found = matchHere(words, at + 1, from, to, part, current.element());
        }
        if (found < 0 && current.optional()) {
            return match(words, at, from, to, part + 1);
        }
        return found;
    }

    private int matchHere(List<Word> words, int at, int from, int to, int part, Element element) {
        return switch (element) {
            case Element.Choice choice -> {
                if (at >= to) {
                    yield -1;
                }
                int found = anyRow(
                        words,
                        at,
                        from,
                        to,
                        part,
                        choice.exact().getOrDefault(words.get(at).text(), List.of()));
                yield found >= 0 ? found : anyRow(words, at, from, to, part, choice.prefixed());
            }
            case Element.Either either -> {
                for (Element each : either.elements()) {
                    int found = matchHere(words, at, from, to, part, each);
                    if (found >= 0) {
                        yield found;
                    }
                }
                yield -1;
            }
            case Element.Gap gap -> {
                int end = at;
                for (int used = 0; used <= gap.most(); used++) {
                    if (used >= gap.least()) {
                        int found = match(words, end, from, to, part + 1);
                        if (found >= 0) {
                            yield found;
                        }
                    }
                    while (end < to && PASSED_OVER.contains(words.get(end).text())) {
                        end++;
                    }
                    if (end >= to || !words.get(end).isWord()) {
                        yield -1;
                    }
                    end++;
                }
                yield -1;
            }
            case Element.Kind kind -> {
                int length = kindLength(words, at, from, to, kind.name());
                yield length < 0 ? -1 : match(words, at + length, from, to, part + 1);
            }
        };
    }

    private int anyRow(List<Word> words, int at, int from, int to, int part, List<List<String>> rows) {
        for (List<String> row : rows) {
            if (fits(words, at, to, row)) {
                int found = match(words, at + row.size(), from, to, part + 1);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return -1;
    }

    private static boolean fits(List<Word> words, int at, int to, List<String> row) {
        if (at + row.size() > to) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            String wanted = row.get(i);
            String word = words.get(at + i).text();
            boolean same = wanted.length() > 1 && wanted.endsWith("*")
                    ? word.length() >= wanted.length() - 1 && word.regionMatches(0, wanted, 0, wanted.length() - 1)
                    : word.equals(wanted);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static int kindLength(List<Word> words, int at, int from, int to, String kind) {
        boolean inside = at < to;
        return switch (kind) {
            case "start" ->
                at == from
                                || (at > from
                                        && !words.get(at - 1).isWord()
                                        && !words.get(at - 1).is("'"))
                        ? 0
                        : -1;
            case "end" -> !inside || !words.get(at).isWord() ? 0 : -1;
            case "ing" ->
                inside
                                && words.get(at).text().length() > 5
                                && words.get(at).text().endsWith("ing")
                        ? 1
                        : -1;
            case "ed" ->
                inside
                                && words.get(at).text().length() > 4
                                && words.get(at).text().endsWith("ed")
                        ? 1
                        : -1;
            case "number" -> inside && Character.isDigit(words.get(at).text().charAt(0)) ? 1 : -1;
            case "name" ->
                inside && words.get(at).capital() && !NotNames.has(words.get(at).text()) ? 1 : -1;
            default -> {
                int length = DateWords.at(words, at, to);
                yield length == 0 ? -1 : length;
            }
        };
    }
}
