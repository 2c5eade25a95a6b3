package lv.screening.read;

import lv.screening.expr.Identifier;

/** Keys that are names. */
final class Names {
    private Names() {}

    /** Refuses a key that is no name, for names that the model does not check itself. */
    static boolean check(YamlNode.Scalar key, String path, Findings findings) {
        if (Scalars.unquoted(key, path, findings)) {
            return false;
        }
        if (!Identifier.is(key.text())) {
            findings.error(
                    key.at(),
                    path,
                    "id",
                    "'" + key.text() + "' can not be an id; expected small letters a-z, digits and _, beginning with a"
                            + " letter");
            return false;
        }
        return true;
    }
}
