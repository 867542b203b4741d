package sendoff.tone;

import java.util.List;
import java.util.Set;

/// The forms a name takes in other languages where somebody is called by it: "A Bhríd", "Drogi Tomaszu", "Lenka".
final class Vocatives {
    private static final Set<String> SALUTATIONS = Set.of(
            "drogi",
            "droga",
            "kochany",
            "kochana",
            "szanowny",
            "szanowna",
            "czesc",
            "witaj",
            "pan",
            "pani",
            "panie",
            "mily",
            "mila",
            "vazeny",
            "vazena",
            "drahy",
            "draha",
            "ahoj",
            "cau",
            "mielas",
            "miela",
            "gerbiamas",
            "gerbiama",
            "labas",
            "sveikas",
            "sveika",
            "agapite",
            "agapiti",
            "geia",
            "yia",
            "kalimera",
            "dragi",
            "draga",
            "postovani",
            "postovana",
            "zdravo",
            "dorogoi",
            "dorogaya",
            "skupa",
            "mahal",
            "kedves",
            "stimate",
            "stimata");

    /// Irish writes an h behind these where it calls.
    private static final String LENITED = "bcdfgmpst";

    private static final List<String> PET_ENDINGS =
            List.of("ka", "ko", "ek", "eczka", "usia", "ulka", "inho", "inha", "ito", "ita", "chen", "lein", "ushka");
    private static final int STEM = 3;

    private Vocatives() {}

    /// Whether a greeting that begins with this word calls in a language that bends names.
    static boolean begins(String word) {
        return SALUTATIONS.contains(Names.fold(word));
    }

    /// Whether the one is how somebody with the other name is called or petted.
    ///
    /// @param called and `name` folded
    static boolean areOneName(String called, String name) {
        return isLenited(called, name) || isCalled(called, name) || isPet(called, name);
    }

    /// "petre" for "petr", "jano" for "jana": behind a salutation of such a language any ending will do.
    static boolean isBent(String called, String name) {
        int same = 0;
        while (same < Math.min(called.length(), name.length()) && called.charAt(same) == name.charAt(same)) {
            same++;
        }
        return same >= STEM && called.length() - same <= 3 && name.length() - same <= 3;
    }

    private static boolean isLenited(String called, String name) {
        return called.length() > STEM
                && called.charAt(1) == 'h'
                && LENITED.indexOf(called.charAt(0)) >= 0
                && broad(called.charAt(0) + called.substring(2)).equals(broad(name));
    }

    /// "seáin" as "seán".
    private static String broad(String name) {
        int i = name.length() - 2;
        return i > 0 && name.charAt(i) == 'i' ? name.substring(0, i) + name.substring(i + 1) : name;
    }

    /// "tomaszu", "janie", "marku", "kasiu".
    private static boolean isCalled(String called, String name) {
        if (name.length() < STEM) {
            return false;
        }
        boolean vowel = "aeiou".indexOf(name.charAt(name.length() - 1)) >= 0;
        String stem = name.substring(0, name.length() - 1);
        return !vowel && (called.equals(name + "u") || called.equals(name + "ie"))
                || name.endsWith("a") && called.equals(stem + "u")
                || name.endsWith("ek") && called.equals(name.substring(0, name.length() - 2) + "ku");
    }

    private static boolean isPet(String called, String name) {
        for (String ending : PET_ENDINGS) {
            int stem = called.length() - ending.length();
            if (stem >= STEM && called.endsWith(ending) && isStem(called, stem, name)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the name goes on from the stem with nothing but a vowel or two.
    private static boolean isStem(String called, int stem, String name) {
        return name.length() >= stem
                && name.length() <= stem + 2
                && name.regionMatches(0, called, 0, stem)
                && name.substring(stem).chars().allMatch(letter -> "aeio".indexOf(letter) >= 0);
    }
}
