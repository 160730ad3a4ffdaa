package io.haneul.gateway;

import io.haneul.commands.system.ApiDescription;
import io.haneul.commands.system.ApiDescription.Field;
import io.haneul.commands.system.ApiDescription.Parameter;
import java.util.List;
import java.util.Optional;

/** The reference of the API as pages, made of what {@code listApis} tells. */
final class Reference {
    private static final String STYLE = "body{font-family:sans-serif;max-width:70em;margin:2em auto;padding:0 1em}"
            + "table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:.3em .5em;text-align:left;"
            + "vertical-align:top}code,pre{background:#f4f4f4}pre{padding:.7em;overflow:auto}";

    private final ApiCatalog catalog;

    Reference(ApiCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@return the page of all commands, under the address that its links are relative to} */
    String index(String base) {
        StringBuilder page = open("Haneul API", "");
        page.append("<h1>Haneul API</h1><p>For programs: <a href=\"")
                .append(base)
                .append("/openapi.json\">OpenAPI</a>, or the command <code>listApis</code>.</p><table>")
                .append("<tr><th>Command</th><th>What it does</th></tr>");
        for (ApiDescription command : catalog.all()) {
            page.append("<tr><td><a href=\"")
                    .append(base)
                    .append('/')
                    .append(escaped(command.name()))
                    .append("\">")
                    .append(escaped(command.name()))
                    .append("</a></td><td>")
                    .append(escaped(command.description()))
                    .append("</td></tr>");
        }
        return page.append("</table></body></html>\n").toString();
    }

    /** {@return the page of a command, if there is one of that name} */
    Optional<String> page(String base, String name) {
        return catalog.find(name).map(command -> page(base, command));
    }

    private static String page(String base, ApiDescription command) {
        StringBuilder page = open(command.name(), " - Haneul API");
        page.append("<p><a href=\"")
                .append(base)
                .append("\">All commands</a></p><h1>")
                .append(escaped(command.name()))
                .append("</h1><p>")
                .append(escaped(command.description()))
                .append("</p>");
        if (command.isAsync()) {
            page.append("<p>Asynchronous: it answers with a job, which <code>queryAsyncJobResult</code> tells of.</p>");
        }
        page.append("<h2>Example</h2><pre>").append(escaped(example(command))).append("</pre><h2>Parameters</h2>");
        parameters(page, command.params());
        page.append("<h2>Answer</h2><table><tr><th>Field</th><th>Type</th><th>Meaning</th></tr>");
        fields(page, command.response(), "");
        return page.append("</table></body></html>\n").toString();
    }

    private static StringBuilder open(String title, String more) {
        return new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title + more))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
    }

    private static void parameters(StringBuilder page, List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            page.append("<p>None.</p>");
            return;
        }
        page.append("<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Meaning</th></tr>");
        for (Parameter parameter : parameters) {
            row(
                    page,
                    List.of(
                            parameter.name(),
                            parameter.type(),
                            parameter.required() ? "yes" : "",
                            parameter.description()));
        }
        page.append("</table>");
    }

    private static void fields(StringBuilder page, List<Field> fields, String before) {
        for (Field field : fields) {
            row(page, List.of(before + field.name(), field.type(), field.description()));
            List<Field> nested = field.response();
            if (nested != null) {
                fields(page, nested, before + field.name() + ".");
            }
        }
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("<tr>");
        cells.forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
        page.append("</tr>");
    }

    /** {@return a request of the command with all that is required, as it stands before it is signed} */
    static String example(ApiDescription command) {
        StringBuilder request = new StringBuilder("GET /client/api?command=").append(command.name());
        command.params().stream().filter(Parameter::required).forEach(parameter -> request.append('&')
                .append(pair(parameter)));
        return request.append("&response=json").toString();
    }

    private static String pair(Parameter parameter) {
        return switch (parameter.type()) {
            case "map" -> parameter.name() + "[0].key=value";
            case "uuid" -> parameter.name() + "=018f2b3c-0000-7000-8000-000000000001";
            case "boolean" -> parameter.name() + "=true";
            case "integer", "long", "short" -> parameter.name() + "=1";
            case "date" -> parameter.name() + "=2026-01-31";
            default -> parameter.name() + "=value";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
