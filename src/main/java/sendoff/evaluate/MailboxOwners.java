package sendoff.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Owner;

/// Whose the modern mailboxes are, all of them invented. Source: the development corpus' README for the first three;
/// the others are the project's own.
final class MailboxOwners {
    private static final List<String> HALVES = List.of("-a", "-b");

    private static final Map<String, Owner> BY_PLACE = Map.ofEntries(
            lives("lyon", "Émilie Carrel", "emilie.carrel@univ-lyon.example", "e.carrel@robolab.example"),
            lives("nairobi", "Wanjiku Odhiambo", "wanjiku@baobabseed.example", "w.odhiambo@gmail.example"),
            lives(
                    "toronto",
                    "Ravi Subramaniam",
                    "ravi@northforge.example",
                    "ravi.s@fastmail.example",
                    "hello@ravis.example"),
            lives(
                    "atlanta",
                    "Marcus Oyelowo-Finch",
                    "marcus@falllinedata.example",
                    "m.oyelowofinch@peachmail.example",
                    "moyelowofinch@westend-college.example"),
            lives(
                    "accra",
                    "Kwabena Ofori-Mills",
                    "kwabena@oforimills.example",
                    "kofori-mills@old.legonhill-university.example"),
            lives(
                    "antwerp",
                    "Joris Van den Abeele-Costa",
                    "joris.vandenabeele@kaaiwerk.example",
                    "joris@abeele-costa.example"),
            lives(
                    "brisbane",
                    "Dr. Callum Nakamura-Hay",
                    "callum.nakamura-hay@moretoncoast.example",
                    "callum@siltline.example"),
            lives("denver", "Priyanka Lindqvist", "pri@switchback-climate.example", "pri.lindqvist@fastpost.example"),
            lives(
                    "lausanne",
                    "Hélène Brunner-Okafor",
                    "helene@fondation-elan-sport.example",
                    "h.brunner.okafor@lemanpost.example"),
            lives("adelaide", "Sunita Varghese-Boyd", "sunita@hallamgate.example", "s.vargheseboyd@posthaven.example"),
            lives(
                    "bandung",
                    "Ratih Kusumawardhani",
                    "ratih@angklungpay.example",
                    "ratih.k@posrumah.example",
                    "ratih@bandung-gophers.example"),
            lives("belfast", "Declan McAteer", "declan.mcateer@harlandtide.example", "declan@mcateer.example"),
            lives("bergen", "Ingrid Solheim", "ingrid@solheim.example", "ingrid.solheim@nordlys-capital.example"),
            lives(
                    "dakar",
                    "Ousmane Faye-Lindgren",
                    "o.faye@teranga-university.example",
                    "ousmane@sahelhealth.example",
                    "ofl@posteweb.example"),
            lives("gdansk", "Marek Lis-Donnelly", "marek@bursztynpay.example", "marek@lisdonnelly.example"),
            lives("galway", "Gráinne Ní Dhomhnaill", "grainne@corrib-robotics.example", "grainne.nid@postbox.example"),
            lives("hanoi", "Lê Thu Hương", "huong.le@dongxuan-logistics.example", "huong@tiredcompiler.example"),
            lives("izmir", "Dr. Selin Aksoy", "selin.aksoy@halksagligi.example", "s.aksoy@mailhane.example"),
            lives("montevideo", "Rodrigo Etcheverry", "rodrigo@riobranco.example", "retcheverry@campus.example"),
            lives("austin", "Dana Whitcomb-Reyes", "dana@lonestarseed.example", "dwr@homepost.example"),
            lives("edinburgh", "Fergus MacAulay-Singh", "fergus@auldbank.example", "fergus@macaulaysingh.example"),
            lives(
                    "bengaluru",
                    "Kavya Raghunathan",
                    "kavya.r@ilkal-university.example",
                    "kavya@saptamilabs.example",
                    "kraghu@dakghar.example"),
            lives("halifax", "Mara Quill", "mara@quill.example", "mara.quill@tidepod.example"),
            lives("rabat", "Ghizlane Ouazzani", "ghizlane.ouazzani@timbrevox.example", "ghizlane@dar-zellige.example"),
            lives(
                    "wellington",
                    "Tāmati Galbraith",
                    "tamati.galbraith@ratareach.example",
                    "tam@galbraithwhanau.example"),
            lives("kolkata", "Debjani Mukherjee-Rao", "debjani@talhouse.example", "d.mukherjeerao@dakbox.example"),
            lives("krakow", "Tomasz Wierzbicki", "t.wierzbicki@medyka.example", "tomasz@wierzbiccy.example"),
            lives("leeds", "Roz Hepworth", "roz@calderfell.example", "roz.hepworth@pinfold.example"),
            lives("ljubljana", "Neža Kavčič-Brandt", "neza.kavcic-brandt@lumetra.example", "neza@kb-ljubljana.example"),
            lives("maputo", "Celeste Macuácua-Reid", "celeste@luzdobairro.example", "c.macuacua@baiamail.example"),
            lives("mendoza", "Julián Etcheverry-Moss", "julian@surcorobotics.example", "jem@correolibre.example"),
            lives(
                    "portofspain",
                    "Keisha Baptiste-Ramlal",
                    "keisha.baptiste@tamarindpay.example",
                    "kbr@carnivalmail.example"),
            lives(
                    "pune",
                    "Anagha Joglekar",
                    "anagha.joglekar@vitalune.example",
                    "anagha.j@dakpeti.example",
                    "anagha@shivneri-alumni.example"),
            lives(
                    "quito",
                    "Ximena Andrade Proaño",
                    "ximena@floresdelvalle.example",
                    "x.andrade@pichincha-fund.example"),
            lives(
                    "rotterdam",
                    "Rosalind Achterberg",
                    "rosalind.achterberg@kadepartners.example",
                    "r.achterberg@thuishaven.example"),
            lives("saskatoon", "Imogen Thiessen", "imogen@coteauseed.example", "i.thiessen@prairie-u.example"),
            lives(
                    "tampere",
                    "Sanna Lehtimäki",
                    "sanna@lehtimaki.example",
                    "sanna.lehtimaki@koskidata.example",
                    "hello@tammerconf.example"),
            lives("tallinn", "Maarja Adeyemi-Kask", "maarja.adeyemi@paberik.example", "maarja@kaskadeyemi.example"),
            lives(
                    "tbilisi",
                    "Nino Kapanadze",
                    "nino@rionifilms.example",
                    "n.kapanadze@kinoacademy.example",
                    "ninokapanadze@inbox.example"),
            lives(
                    "tromso",
                    "Håkon Birkeland-Shah",
                    "hakon.birkeland@nordhav-university.example",
                    "hakon@kelpsense.example",
                    "hbs@fjordmail.example"),
            lives(
                    "valparaiso",
                    "Isidora Belmar",
                    "isidora.belmar@montemar.example",
                    "ibelmar@dock9.example",
                    "isi.belmar@porteno.example"),
            lives("zurich", "Corinne Amsler-Otieno", "corinne@limmatventures.example", "c.amsler@seepost.example"));

    private MailboxOwners() {}

    private static Map.Entry<String, Owner> lives(String place, String name, String... addresses) {
        return Map.entry(place, new Owner(name, Set.of(addresses)));
    }

    /// @param mailbox its folder, called by its place and, where it was halved, the half
    /// @throws IllegalArgumentException where nobody is known to live there
    static Owner of(Path mailbox) {
        return Optional.ofNullable(BY_PLACE.get(place(mailbox)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "nobody is known to own the mailbox " + mailbox + ": name its owner in MailboxOwners"));
    }

    /// Where its owner lives: both halves of a mailbox are from one hand.
    static String place(Path mailbox) {
        String folder = mailbox.getFileName().toString();
        return HALVES.stream()
                .filter(folder::endsWith)
                .findFirst()
                .map(half -> folder.substring(0, folder.length() - half.length()))
                .orElse(folder);
    }
}
