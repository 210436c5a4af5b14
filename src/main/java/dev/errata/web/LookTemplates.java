package dev.errata.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages and parts of pages on which errors are looked up. */
@CheckedTemplate(basePath = "look")
final class LookTemplates {

    private LookTemplates() {}

    static native TemplateInstance page(Desk desk);

    static native TemplateInstance page$desk(Desk desk);

    static native TemplateInstance page$fault(Desk desk);

    static native TemplateInstance rest(ShownMatch match);

    static native TemplateInstance narrow(ShownNarrowing narrowing);

    static native TemplateInstance tried(ShownTried tried);
}
