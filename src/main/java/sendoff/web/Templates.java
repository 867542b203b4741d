package sendoff.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// Turns what a page shows into HTML. The templates were compiled with the program.
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "sendoff.web.pages");

    /// @param name of the template, such as `desk` or `desk/rows`
    /// @param page its one parameter
    String html(String name, Object page) {
        StringOutput output = new StringOutput(16_384);
        engine.render(name + ".jte", page, output);
        return output.toString();
    }
}
