package sendoff.tone;

import java.util.Arrays;
import java.util.Set;

/// Words that any answer to any message may hold, so that they show nothing of the one answered.
final class PlainWords {
    private static final Set<String> WORDS = Set.copyOf(Arrays.asList(
            ("able about above across actually after again also although always among another answer answered answering answers anyone anything appreciate "
                            + "around asked asking attention away back because been before being below best better between both bring brings "
                            + "busy came can't cannot come comes coming consider considered considering contact contacting could couple currently dear decide decided decision decline "
                            + "details different doing done down each either else email emails even ever every everyone everything explore "
                            + "fact feel few fine first fit fits follow forward found from full future gave gets getting give given gives giving glad goes going good great greetings "
                            + "hand happen happy hard have having hear heard hello help helpful here hers herself hope hopes hoping how however idea important "
                            + "inbox inform information interest interested interesting into it's itself join just keep kind kindest kindly kinds know last later least left less letter let's like little long longer "
                            + "look looked looking lots love made mail mails make makes making many matter maybe mean meet meeting message messages might mind moment month months "
                            + "more most much must myself name near need needed needs never next nice none note noted nothing offer once only open opportunity order other others ours "
                            + "over own part past people perhaps person place please pleasure point position possible proceed proceeding project propose pursue putting "
                            + "question questions quite rather reach reached reaching read reading really reason receive received receiving regard regarding regards regret reply request requests respond response right "
                            + "same seems send sending sense sent several shall share sharing short should since sincerely some someone something sometimes soon sorry spare sparing still success such support sure "
                            + "take taken taking talk tell than thank thanks that that's their them then there there's these they thing things think thinking this those thought though through "
                            + "time times today together told took toward trying under unfortunately unless until upon used using very want wanted wants warm week weeks well went were what whatever when where "
                            + "whether which while whole whom will wish wishes wishing with within without won't word words work working works would write writing wrote year years "
                            + "yes yet you'll you're your yours yourself unable step steps happily consideration careful carefully enquiry inquiry capacity various reply replying "
                            + "every endeavour endeavours endeavor efforts search luck feel free "
                            + "accommodate assist assistance afraid policy policies commitment commitments commit pass passing matters manage approach invitation inviting invite "
                            + "regretfully provide proceed further furthermore moreover therefore currently presently present "
                            + "existing prior previous schedule scheduled availability available fully role collaborate collaboration connect connecting connection "
                            + "engage engagement discuss discussion conversation chat call calls meetings review reviewed reviewing thorough thoroughly "
                            + "circumstances grateful gratitude honoured honored flattered pleased delighted madam sirs team colleague colleagues friend hopefully "
                            + "wonderful lovely brilliant exciting excited amazing venture ventures journey path continued continue future onward "
                            + "accept accepting declined declining refuse reject limit limits focus priorities priority principle rule rules reasons "
                            + "item outcome result understanding patience trust bless cheers talented candidate applicants application apply "
                            + "possibility possibilities ahead remain remains prayer prayers hold holds everybody leave tried try place placing placed elsewhere stage juncture endeavour god heavens grant aren isn doesn didn wasn "
                            + "resource resources list lists website enter correspondence correspond examined examine examining internally internal internals wished endeavors letter letters addressed address addresses offices department departments undertakes undertake undertaken falls fall outside inference interval intervals seldom supported noted endorse endorsed concerned relevant applying applied cordially hereby submission submissions submitted party parties evaluate evaluated evaluation evolve loop folks scope remit mandate criteria regrettably unsuccessful processed processing acknowledge acknowledged proposal proposals request applicants instance occasion comply entertain facilitate link links answer answers pleasant monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december morning afternoon evening noon individually personal confidence advice advise guidance season calendar times email emails mailbox note notes best slow slower slowly silence silent judgement judgment verdict requested asks behalf particular specific general opportunities offers offering suitable suited "
                            + "handle handles handled handling number numbers volume amount appropriate handed understand understandable plans "
                            + "high higher large individual feedback touch value values valued alike spoken owing similar nature "
                            + "duly contacted whom return returned queue sender department desk days demand demands despite "
                            + "numerous countless overwhelming guarantee assure assured apologise apologize inconvenience cases basis")
                    .split(" ")));

    private PlainWords() {}

    static boolean has(String lower) {
        return WORDS.contains(lower);
    }
}
