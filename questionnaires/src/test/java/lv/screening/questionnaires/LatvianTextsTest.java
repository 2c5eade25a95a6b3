package lv.screening.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a machine can hold about the Latvian texts: letters, quotation marks, the words of the glossary. */
class LatvianTextsTest {
    /** Beginnings of Latvian words that are wrong without their diacritics, and not the beginning of another word then. */
    private static final Map<String, List<String>> STEMS = Stream.of(
                    ("agrīn aizsardzīb aizsargāt aizņem aizņēm akūt apgrūtin apkārt apreibinoš ārpusģimen ārst atbilž "
                                    + "atbild atkarīb audžuvec audžuģimen augstāk bāriņties bērn biežāk brāļ brāl cilvēk džin "
                                    + "elektronisk enerģij ģimen grūt iecerē iedzīvotāj iespējam informāc institūcij izglītīb "
                                    + "izvērt jāpiedāv jāpārrun jāpārbaud jāziņo jāinformē jāiesaist jautājum kaņep kavējum kādreiz "
                                    + "kļūd koordinē konsultāc krīze kārtīb ķermenisk labklājīb lēmum līdzin līme likumpārkāp mācīb "
                                    + "mēne mērķ nedēļ nepilngadīg nervozitāt neuzmanīb nodarbīb nosūtījum opioīd pakāp palīdz pamēģin "
                                    + "pārdozēš pārsvar pārtrauk pašcieņ paškaitējum pašnāvīb pašvaldīb pašvērtējum pazīm piederīb "
                                    + "pieļauj plāno psihiatr psihisk raižu rehabilitāc reiboņ reģion rezultāt robežvērtīb rādītāj "
                                    + "saņem saņēm savainojum savlaicīg sintētisk situācij skrīning skolotāj skolēn sociāl spēl "
                                    + "speciālist stāvokl strīd tālruņ tālrun terapij tiesīb trūkst trūkum uzmanīb uzraudzīb uzticīb "
                                    + "uzvedīb vainīb vardarbīb vecāk veselīb vēlm vērt vienaudž vispārēj vizīt zīm")
                            .split(" ", -1))
            .collect(Collectors.groupingBy(LatvianTextsTest::plain, LinkedHashMap::new, Collectors.toList()));

    /** The glossary: where the English text has the first, the Latvian has the beginning of one of the others. */
    private static final Map<String, List<String>> GLOSSARY = glossary();

    private static Map<String, List<String>> glossary() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("early-risk", List.of("agrīnu risku novērtēšanas"));
        words.put("addiction", List.of("atkarīb", "narkolog"));
        words.put("behaviou?r", List.of("uzvedīb"));
        words.put("protective factor", List.of("aizsargfaktor"));
        words.put("risk factor", List.of("riska faktor"));
        words.put("child support specialist", List.of("bērna atbalsta speciālist"));
        words.put("foster parent", List.of("audžuvec"));
        words.put("guardian", List.of("aizbild"));
        words.put("out-of-family care", List.of("ārpusģimenes aprūp"));
        words.put("orphan's court", List.of("bāriņties"));
        words.put("cooperation group", List.of("sadarbības grup"));
        words.put("mentor", List.of("mentor"));
        words.put("peer consultation", List.of("līdzinieku konsultācij"));
        words.put("municipal", List.of("pašvaldīb"));
        words.put("referral", List.of("nosūtījum"));
        words.put("absence", List.of("kavējum"));
        words.put("child protection centre", List.of("bērnu aizsardzības centr"));
        words.put("social service", List.of("sociāl"));
        words.put("school support staff", List.of("atbalsta personāl"));
        words.put("multidisciplinary service", List.of("multidisciplinār"));
        return words;
    }

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+)\"");

    @Test
    void wordsHaveTheirDiacritics() {
        List<String> wrong = new ArrayList<>();
        each((file, text) -> wrong.addAll(withoutDiacritics(file, latvian(text))));
        assertThat(wrong).isEmpty();
    }

    @Test
    void labelsOfTheCommandLineHaveTheirDiacritics() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            Matcher literal = LITERAL.matcher(BundledFiles.text(file));
            while (literal.find()) {
                String text = literal.group(1);
                boolean latvian = Pattern.compile("[āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ]")
                        .matcher(text)
                        .find();
                if (latvian) {
                    wrong.addAll(withoutDiacritics(file, text));
                    wrong.addAll(wrongMarks(file, text.replaceAll(" +", " ").strip()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void quotationMarksDashesAndSpacesAreLatvian() {
        List<String> wrong = new ArrayList<>();
        each((file, text) -> wrong.addAll(wrongMarks(file, latvian(text))));
        assertThat(wrong).isEmpty();
    }

    @Test
    void lettersAreThoseOfTheAlphabet() {
        List<String> wrong = new ArrayList<>();
        each((file, text) -> {
            Matcher word = WORD.matcher(latvian(text));
            while (word.find()) {
                boolean small = Character.isLowerCase(word.group().charAt(0));
                if (small
                        && !word.group().matches("[a-zāčēģīķļņšūž&&[^qwxy]]+")
                        && !text.toString().contains("_")) {
                    wrong.add(file + ": " + word.group());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void theGlossaryIsKept() {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> met = new LinkedHashMap<>();
        each((file, text) -> {
            String english = text.getOrDefault("en", "").toLowerCase(Locale.ROOT);
            String latvian = latvian(text).toLowerCase(Locale.ROOT);
            GLOSSARY.forEach((term, words) -> {
                if (Pattern.compile("\\b" + term).matcher(english).find()) {
                    met.merge(term, 1, Integer::sum);
                    if (words.stream().noneMatch(latvian::contains)) {
                        wrong.add(file + ": " + term + ": " + latvian(text) + " || " + english);
                    }
                }
            });
        });
        assertThat(wrong).isEmpty();
        assertThat(met.keySet()).containsExactlyInAnyOrderElementsOf(GLOSSARY.keySet());
    }

    @Test
    void aMissingDiacriticWouldBeFound() {
        assertThat(withoutDiacritics(Path.of("a"), "Berna atbalsta specialists un vecāki"))
                .containsExactly("a: Berna (bērn)", "a: specialists (speciālist)");
        assertThat(wrongMarks(Path.of("a"), "teikts \"nē\" ,  10-12 gadi")).hasSize(4);
        assertThat(withoutDiacritics(Path.of("a"), "Bērna atbalsta speciālists, gada, mājas"))
                .isEmpty();
    }

    private interface Visitor {
        void visit(Path file, Map<String, String> text);
    }

    private static void each(Visitor visitor) {
        int[] seen = {0};
        BundledFiles.definitions()
                .forEach((file, tree) -> BundledFiles.latvian(tree).forEach(text -> {
                    seen[0]++;
                    visitor.visit(file, text);
                }));
        assertThat(seen[0]).isGreaterThan(2_000);
    }

    private static String latvian(Map<String, String> text) {
        return Objects.requireNonNull(text.get("lv"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../screening-cli/src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertThat(sources).hasSizeGreaterThan(50);
            return sources;
        }
    }

    private static List<String> withoutDiacritics(Path file, String text) {
        List<String> wrong = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String written = word.group().toLowerCase(Locale.ROOT);
            String plain = plain(written);
            STEMS.forEach((letters, stems) -> {
                if (plain.startsWith(letters) && stems.stream().noneMatch(written::startsWith)) {
                    wrong.add(file + ": " + word.group() + " (" + String.join(", ", stems) + ")");
                }
            });
        }
        return wrong;
    }

    private static List<String> wrongMarks(Path file, String text) {
        List<String> wrong = new ArrayList<>();
        for (String mark : List.of("\\\\\"|\"|“", " [,.;:?!]", " {2,}", "\\d-\\d+ (gad|dien|reiz|mēne|nedēļ)")) {
            Matcher found = Pattern.compile(mark).matcher(text);
            if (found.find()) {
                wrong.add(file + ": '" + found.group() + "' in " + text);
            }
        }
        return wrong;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
