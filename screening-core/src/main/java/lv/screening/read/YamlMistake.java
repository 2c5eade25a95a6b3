package lv.screening.read;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What the parser could not read, in words of our own: its messages quote the document. */
record YamlMistake(int at, String code, String message) {
    private static final String SYNTAX = "yaml_syntax";
    private static final String ENDLESS = "unexpected end of stream";

    static YamlMistake of(JacksonException broken, SourceText source) {
        if (broken.getCause() instanceof MarkedYamlEngineException marked) {
            boolean open = String.valueOf(marked.getProblem()).contains(ENDLESS);
            return new YamlMistake(
                    (open ? marked.getContextMark() : marked.getProblemMark())
                            .map(mark -> at(mark, source))
                            .orElseGet(() -> at(broken, source)),
                    code(marked),
                    message(marked));
        }
        String original = String.valueOf(broken.getOriginalMessage());
        int at = at(broken, source);
        if (original.contains("property name")) {
            int start = wordStart(source.text(), at);
            if (start < source.text().length() && source.text().charAt(start) == '*') {
                String alias =
                        source.text().substring(start, Math.max(at, start + 1)).strip();
                return new YamlMistake(start, "yaml_alias", "the alias " + alias + " is not read; write the value out");
            }
            return new YamlMistake(
                    at, "yaml_key", "a field name must be a single word or quoted text, not a list or fields");
        }
        if (original.contains("base64")) {
            return new YamlMistake(at, "yaml_tag", "the tag !!binary is not read; remove it");
        }
        return new YamlMistake(at, SYNTAX, "this is no YAML that can be read");
    }

    private static int wordStart(String text, int at) {
        int start = Math.min(at, text.length());
        while (start > 0 && text.charAt(start - 1) > ' ') {
            start--;
        }
        return start;
    }

    private static int at(Mark mark, SourceText source) {
        return source.offset(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static int at(JacksonException broken, SourceText source) {
        TokenStreamLocation location = broken.getLocation();
        return location == null ? 0 : source.offset(location.getLineNr(), location.getColumnNr());
    }

    private static String code(MarkedYamlEngineException marked) {
        String problem = String.valueOf(marked.getProblem());
        if (problem.contains("<document start>")) {
            return "yaml_documents";
        }
        return problem.contains("alias") ? "yaml_alias" : problem.contains("anchor") ? "yaml_anchor" : SYNTAX;
    }

    private static String message(MarkedYamlEngineException marked) {
        String problem = String.valueOf(marked.getProblem());
        String context = Optional.ofNullable(marked.getContext()).orElse("");
        String opened = marked.getContextMark()
                .map(mark -> "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                .orElse("an earlier line");
        if (problem.contains("<document start>")) {
            return "nothing may follow the end of the definition; remove the rest";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "a second ': ' in one value, or a line indented too far; put the text in quotes if the colon belongs to it";
        }
        if (problem.contains("(TAB)")) {
            return "a tab can not indent a line; use spaces";
        }
        if (problem.contains("cannot start any token")) {
            return "a value can not begin with this character; put the text in quotes";
        }
        if (problem.contains("could not find expected ':'")) {
            return "expected 'name: value'; there is no ': ' here";
        }
        if (problem.contains(ENDLESS)) {
            return "the quotes opened here are never closed";
        }
        if (problem.contains("',' or ']'")) {
            return "the list opened in " + opened + " is not closed with ']', or a comma is missing";
        }
        if (problem.contains("',' or '}'")) {
            return "the fields opened in " + opened + " are not closed with '}', or a comma is missing";
        }
        if (problem.contains("expected <block end>")) {
            return "this does not line up with the lines that began in " + opened + "; indent them equally";
        }
        if (problem.contains("escape")) {
            return "unknown escape in double quotes; put the text in single quotes";
        }
        if (problem.contains("expected the node content")) {
            return "expected a value here";
        }
        if (context.contains("alias") || context.contains("anchor")) {
            return "aliases and anchors (* and &) are not read; put the text in quotes if the sign belongs to it";
        }
        return "this is no YAML that can be read";
    }
}
