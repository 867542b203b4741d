package sendoff.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Words in a shown name that are no first name, or tell that the family name stands first.
final class NameWords {
    /// Some are first names, too ("Don", "Ing", "Hon"), and titles only with a dot.
    static final Pattern TITLE = Pattern.compile(
            "(?iu)(?:(?:(?:univ\\.-)?prof|dr|mr|mrs|ms|mx|sir|dame|lady|lord|rev|dipl|capt|lt|sgt|mme|mlle|sra|srta|md|mohd|muhd)\\.?"
                    + "|(?:m|mag|ing|hon|don|fr|sr|d|dña|col|gen|maj|pr)\\.|professor|doctor|miss|herr|frau|madame|monsieur|señora?"
                    + "|doña|captain|reverend|rabbi|imam|pastor|pd|priv\\.-doz\\.|dr\\.?-ing\\.?|dipl\\.-\\p{L}+\\.?)");
    private static final Pattern GLUED =
            Pattern.compile("(?iu)(?<![\\p{L}.])(dr|prof|mr|mrs|ms|ing|mag|med)\\.(?=\\p{L}{2})");
    private static final Pattern AFTER = Pattern.compile(
            "(?:(?i:jr|sr|ii|iii|iv|esq|esquire|ph\\.?d|m\\.d|m\\.?sc|b\\.?sc|j\\.d|ed\\.?d|dr|mba|ll\\.?m|llb|dds|dmd|dvm|bsn|msn|mph|mpa|mfa|cpa|pmp|cfa|cfp|cissp|phr|sphr|lcsw|lmft|obe|mbe|cbe|p\\.?eng)"
                    + "|MD|MA|BA|BS|JD|RN|NP|PE|KC|QC)\\.?");
    private static final Pattern BOTH = Pattern.compile("(?i)and|und|et|&|\\+");

    /// They tell a mailbox or a house wherever they stand.
    private static final Set<String> ROLES = words("""
            team support info office sales hello contact admin noreply reply service services notification notifications
            newsletter events news the customer client accounts account payable receivable billing invoices invoicing
            mailbox email mailer daemon postmaster webmaster helpdesk hr careers recruiting recruitment marketing finance
            enquiries inquiries feedback alerts updates privacy automated gmbh inc llc ltd plc corp foundation university
            institute department committee association linkedin iphone ipad member unknown guest user partnerships
            reception reservations bookings kontakt vertrieb kundenservice buchhaltung redaktion sekretariat equipo
            ventas soporte contacto equipe segreteria ufficio
            """);
    /// Some are family names as well, or first names of nobody: they tell a mailbox where they stand first.
    private static final Set<String> MAILBOXES = words("no mail jobs press media orders order shop store root care help"
            + " desk board club legal security system me my do not post web team");
    private static final Set<String> POSTS = words("founder cofounder ceo cto cfo coo vp chief head director manager"
            + " managing partner president chair officer engineer editor owner principal analyst consultant consulting"
            + " advisor associate assistant senior junior lead product growth professor researcher student coach");
    private static final Set<String> PARTICLES =
            words("van von de der den del della di da das do dos du la le el ter ten zu zur bin bint ibn af av y e");
    private static final Set<String> ARTICLES = words("al el ul ur ar as ad an");
    /// "Abdul" is half a name.
    private static final Set<String> HALVES =
            words("abd abdul abdel abdal abu umm syed sayed seyed sayyid sheikh sheik shaikh عبد أبو ابو أم");

    /// Family names of China, Korea, Japan, Vietnam, Burma and Hungary that are hardly a first name elsewhere.
    private static final Set<String> FAMILIES = words("""
            wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo gao luo zheng liang xie tang deng feng cao
            peng zeng xiao dong pan yuan cai jiang du ye cheng su lu ding shen yao cui zhong fan liao jia fu zou xiong bai
            meng qin qiu hou duan wong chan cheung lau leung tsang lam kwok yip chow chiu fung ng lim goh ong teo koh chua
            park choi jung jeong kang yoon jang shin kwon hwang ahn seo bae baek
            sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi
            matsumoto inoue kimura hayashi shimizu saito
            nguyen tran le pham hoang huynh vu vo dang bui do ho ngo duong dinh phan truong trinh luong
            aung daw kyaw khin maung myo thein zaw htet
            nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros olah
            racz fekete szilagyi torok feher gal szucs kocsis pinter fodor szalai sipos magyar gulyas kiraly bognar balog
            boros fazekas kelemen somogyi varadi fulop vass orosz deak hegedus
            """);
    /// Family names that many bear as a first name.
    private static final Set<String> PERHAPS = words("kim lee");
    private static final Pattern KOREAN = Pattern.compile(
            "\\p{Lu}\\p{Ll}+-\\p{Ll}+"
                    + "|(?i)(?:(?:ji|min|seo|soo|su|hyun|jun|joon|young|yeon|woo|hye|eun|sung|seung|jin|kyung|won|jae|ho|yoon|hee|mi|sun|chul|dong|sang|tae|kwang|byung|yu|na|ha|bin|hoon|hwan|kyu|in|ah|suk|seok)){2}");
    private static final Set<String> HUNGARIAN = words("""
            laszlo istvan jozsef janos zoltan sandor gabor ferenc attila tamas zsolt tibor andras csaba imre lajos gyorgy
            balazs gyula mihaly karoly bela krisztian miklos bence mate gergo balint levente gergely akos arpad geza
            marton kristof jeno kalman erzsebet katalin ilona zsuzsanna zsuzsa margit judit ildiko krisztina eszter szilvia
            aniko timea piroska ibolya tunde zsofia csilla reka eniko bernadett edina hajnalka orsolya boglarka
            """);

    private NameWords() {}

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    /// Lower case, without accents.
    static String fold(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd');
    }

    /// "Dr.Anna" in two words.
    static String parted(String name) {
        return GLUED.matcher(name).replaceAll("$1. ");
    }

    /// What may stand before the first name: "Prof.", "med.", the "and" of "Mr. and Mrs."
    static boolean isTitle(String word) {
        return TITLE.matcher(word).matches() || word.matches("\\p{Ll}+\\.(?:\\p{Ll}\\.)?");
    }

    static boolean isAfter(String word) {
        return AFTER.matcher(word).matches();
    }

    static boolean joinsTwo(String word) {
        return BOTH.matcher(word).matches();
    }

    static boolean isRole(String word) {
        return parts(word, ROLES);
    }

    static boolean isMailbox(String word) {
        return isRole(word) || parts(word, MAILBOXES);
    }

    private static boolean parts(String word, Set<String> among) {
        for (String part : fold(word).split("[^\\p{L}]+")) {
            if (among.contains(part)) {
                return true;
            }
        }
        return false;
    }

    static boolean isPost(String word) {
        return isRole(word) || parts(word, POSTS);
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isArticle(String word) {
        return ARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isHalf(String word) {
        return HALVES.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Whether this may be the family name, and what follows the given one.
    static boolean isFamily(String first, String last) {
        return FAMILIES.contains(fold(first))
                || PERHAPS.contains(fold(first)) && KOREAN.matcher(last).matches()
                || HUNGARIAN.contains(fold(last)) && !HUNGARIAN.contains(fold(first));
    }
}
