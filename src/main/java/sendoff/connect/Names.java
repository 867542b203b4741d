package sendoff.connect;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/// Asks the name service.
@FunctionalInterface
public interface Names {
    /// @param type `SRV`, `MX`, `TXT`, `A` or `AAAA`
    /// @return the records; none where there is no such name, or nobody answers
    List<String> of(String name, String type);

    /// The name servers of this machine.
    Names SYSTEM = at("dns:");

    /// @param server such as `dns://127.0.0.1:53`; `dns:` for those of this machine
    static Names at(String server) {
        return (name, type) -> Names.ask(server, name, type);
    }

    // The DNS provider alone is asked, by name: its records are text, and nothing is deserialised.
    @SuppressWarnings("BanJNDI")
    private static List<String> ask(String server, String name, String type) {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, server);
        environment.put("com.sun.jndi.dns.timeout.initial", "2000");
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            var context = new InitialDirContext(environment);
            try {
                var attribute = context.getAttributes(name, new String[] {type}).get(type);
                var records = new ArrayList<String>();
                for (int i = 0; attribute != null && i < attribute.size(); i++) {
                    records.add(String.valueOf(attribute.get(i)));
                }
                return records;
            } finally {
                context.close();
            }
        } catch (NamingException e) {
            return List.of();
        }
    }
}
