package lv.screening.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lv.screening.model.Problem;
import lv.screening.service.Catalogue;

/**
 * A catalogue as it was read from one file, or from several on top of each other.
 *
 * @param catalogue the catalogue
 * @param files where the parts stand, by file: the basket on top last
 * @param warnings what the reader found doubtful, file by file
 */
public record ReadCatalogue(Catalogue catalogue, List<SourceMap> files, List<Problem> warnings) {
    /** A reading with copies of its lists. */
    public ReadCatalogue {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /** The same problem with its place in the topmost file that has the part. */
    public Problem locate(Problem problem) {
        return locate(problem, files);
    }

    static Problem locate(Problem problem, List<SourceMap> files) {
        String part = SourceMap.part(problem.path());
        List<SourceMap> downwards = new ArrayList<>(files);
        Collections.reverse(downwards);
        return downwards.stream()
                .filter(file -> file.find(part).isPresent())
                .findFirst()
                .orElse(files.get(0))
                .locate(problem);
    }
}
