package dev.errata.library;

/** Where the file lies, against what the entry calls itself. */
final class PlaceRules {

    private PlaceRules() {}

    static void check(Sheet sheet) {
        var id = sheet.file().id();
        var path = sheet.file().path();
        if (!path.isEmpty()) {
            folder(sheet, path);
            var name = path.substring(path.lastIndexOf('/') + 1);
            if (!name.equals(id.slug() + ".json")) {
                sheet.note(
                        Rule.FILE_NAME_NOT_SLUG,
                        "/id",
                        "The file is called " + name + ", the slug is " + id.slug() + ".",
                        "Rename the file to " + id.slug() + ".json; the id itself never changes once published.");
            }
        }
        var domain = sheet.json().path("domain");
        if (domain.isTextual() && !domain.textValue().equals(id.domain())) {
            sheet.note(
                    Rule.DOMAIN_DIFFERS,
                    "/domain",
                    "domain is " + Sheet.quoted(domain.textValue()) + ", but the id begins with " + id.domain() + "/.",
                    "Write " + Sheet.quoted(id.domain()) + ".");
        }
    }

    /** A file directly in the folder of entries, or one that was named by itself, has no domain's folder. */
    private static void folder(Sheet sheet, String path) {
        int end = path.lastIndexOf('/');
        if (end < 0) {
            return;
        }
        var folder = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        if (!folder.equals(sheet.file().id().domain())) {
            sheet.note(
                    Rule.DOMAIN_NOT_FOLDER,
                    "/id",
                    "The file lies in the folder " + folder + ", but its id is "
                            + sheet.file().id() + ".",
                    "Move the file to the folder " + sheet.file().id().domain()
                            + "; the id itself never changes once published.");
        }
    }
}
