package sendoff.tone;

import java.util.Arrays;
import java.util.Set;

/// Words that stand with a capital at the beginning of a sentence or greeting and are nobody's name.
final class NotNames {
    private static final Set<String> WORDS = Set.copyOf(Arrays.asList(
            ("a thx ta ty tysm thnx pls cheerio about actually afraid after again ah alas all also although always am an and another any anyone appreciate "
                            + "apologies appreciated noted received understood agreed done sadly danke vielen merci gracias obrigada obrigado grazie tak tack are as at back because been before being besides best between bless both bravo but by "
                            + "can cheers colleague colleagues congrats congratulations could courage dear definitely delighted despite did do does done each either "
                            + "enjoy even every everyone everything exactly fair finally fine fingers folks for forgive "
                            + "friday from friend friends gladly go good great greetings had half happy has have he hello hence her here "
                            + "hey hi his honestly hope hopefully how however huge i if in indeed instead is it its just keep kind kindly "
                            + "ladies last let long look looking lots lovely ma'am madam many may maybe me might monday more moreover most much my "
                            + "naturally neither never next nice no nobody none nor not nothing now of off oh ok okay on once "
                            + "one only or other others our out over own perhaps plain plainly please possibly probably quick quite "
                            + "rather really regards regrettably regretfully reluctantly right sadly same saturday second she short should since sir sirs sincerely so some someone something "
                            + "sometimes soon sorry still such sunday sure surely take team tell thank thanks that the their them then there "
                            + "therefore these they this those though three thursday thus to today tomorrow tonight too tuesday two "
                            + "under unfortunately unless until up upon us usually very warm was we wednesday welcome well were what "
                            + "whatever when where whether which while who whoever why will wish wishing with within without wonderful "
                            + "would wow yeah yes yesterday yet you your yours ps re fwd bcc cc january february march april june july "
                            + "august september october november december english french german mom dad "
                            + "applicant candidate customer hiring manager reader student sender founder recruiter "
                            + "chere cher chère bonjour bonsoir hola ola olá oi ciao hallo liebe lieber mon ma querida querido salaam namaste morning "
                            + "afternoon evening mr mrs ms miss mx dr prof professor doctor reverend father sister brother judge justice "
                            + "captain madame monsieur mme herr frau senhor senhora señor señora don sra sr sri shri uncle auntie aunty cousin cuz "
                            + "author colleague neighbour neighbor supplier vendor member subscriber guest client sponsor contributor volunteer donor parent alumnus alumna researcher partner submitter inquirer enquirer y'all yall amigo amiga amigos skål prost salud santé sláinte saúde hug hugs abrazo un una "
                            + "ingeniero ingeniera licenciado licenciada doctora profesor profesora maestro maestra ing lic mgr joven compadre comadre "
                            + "moikka shwmae annwyl siema witam tervehdys vanakkam assalamualaikum kak pak encik puan cik "
                            + "daalu daalụ imela medaase medaasi dziękuję dziekuje dzięki dzieki děkuji dekuji díky diky ďakujem "
                            + "dakujem hvala köszönöm koszonom köszi mulțumesc multumesc mersi teşekkürler tesekkurler teşekkür "
                            + "spasibo спасибо дякую dyakuyu благодаря blagodarya toda xiexie 谢谢 謝謝 kamsahamnida gamsahamnida 감사합니다 "
                            + "arigatou arigatō ありがとう ありがとうございます dhanyavaad dhanyavad dhanyabad धन्यवाद shukriya shukran shukria "
                            + "شكرا شكراً تشکر nandri dhonnobad salamat mahalo eskerrik gràcies gracies enkosi ngiyabonga siyabonga "
                            + "ndiyabulela webale murakoze zikomo nagode jerejef ameseginalehu dankeschön dankeschon dankon bedankt "
                            + "dankjewel takk takkar tackar kiitos kiitoksia aitäh aitah paldies ačiū aciu faleminderit rahmat "
                            + "rakhmat asante ahsante diolch maith tapadh efharisto efcharisto ευχαριστώ multumim arigato "
                            + "otherwise meanwhile nevertheless nonetheless anyway anyhow furthermore apart elsewhere afterwards lately overall first third lastly likewise alternatively meantime somehow somewhere everywhere mate pal buddy dude guys gang there champ chief boss")
                    .split(" ")));

    /// What one is called by before or behind the name, in many languages.
    private static final Set<String> HONORIFICS = Set.of(
            ("bu ibu bapak mas mbak bang tuan datuk dato datin tengku nyonya kuya manong manang mang aling lolo lola "
                            + "mzee bwana ndugu mwalimu oga alhaji hajiya hajj haji hajji hajja ustad ustaz sheikh shaykh sayyid "
                            + "bey hanim hanım abi abla hoca hocam efendi teyze amca bhai didi bhaiya sahib saheb sahab garu ji "
                            + "sensei senpai sama seonsaengnim laoshi shifu gospodin gospodine gospođa gospođo gospod gospa domnule "
                            + "domnul doamna doamnă domnișoară pane paní pán kyrie kyria signor signora signore signorina dottore "
                            + "dottoressa professore professoressa avvocato ingegnere dona doña doutor doutora engenheiro engenheira "
                            + "padre monsignor monseigneur frère soeur sœur père docteur professeur maître mlle mesdames messieurs "
                            + "herrn frøken fru dhr mevr mevrouw meneer mijnheer juffrouw oom tante tannie opa mama mamá papa papá "
                            + "mum mummy daddy granny grandma grandpa rabbi imam deacon bishop pastor councillor ambassador senator "
                            + "minister mayor colonel sergeant lieutenant coach excellency honourable lady")
                    .split(" "));

    /// What is wished or called out in another language, with a capital where it begins a sentence.
    private static final Set<String> CALLS = Set.of(
            ("parabéns parabens enhorabuena felicidades felicitaciones félicitations gefeliciteerd proficiat onnittelut "
                            + "onnea gratulerer tillykke grattis glückwunsch gratulation gratuliere mabrouk mubarak tahniah "
                            + "selamat syabas tebrikler maşallah mashallah inşallah inshallah alhamdulillah gratulacje powodzenia "
                            + "congratulazioni auguri complimenti čestitke čestitam srečno sretno gratulálok gratuluji felicitări "
                            + "baftă hongera karibu ganbatte gambatte omedetou chapeau hurra hurrah hooray saludos abraços abraço "
                            + "beijos beijinhos bises besos kram klem força coragem ánimo animo suerte mucha muchas muchos lykke "
                            + "viel viele herzliche herzlichen alles beste adeus adiós tschüss aloha kia ngā feliz boa bom boas "
                            + "buena buen buenas joyeux joyeuse bonne bon frohe frohes schöne glad god gelukkig wesołych veselé "
                            + "hamba sala kaixo agur cariños cariño saudações saludo grüße grüsse groeten groetjes hilsen terveisin")
                    .split(" "));

    private NotNames() {}

    static boolean has(String lower) {
        return WORDS.contains(lower)
                || HONORIFICS.contains(lower)
                || CALLS.contains(lower)
                || Character.isDigit(lower.charAt(0));
    }

    /// Whether it is said to somebody: "Bu", "Coach".
    static boolean isHonorific(String lower) {
        return HONORIFICS.contains(lower);
    }
}
