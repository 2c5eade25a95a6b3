package lv.screening;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may know whom in the library, and what it keeps away from. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("lv.screening");

    /** The packages of the library, and those that each may use. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("expr", List.of()),
            Map.entry("model", List.of("expr")),
            Map.entry("score", List.of("expr", "model")),
            Map.entry("informant", List.of("expr", "model", "score")),
            Map.entry("service", List.of("expr", "model")),
            Map.entry("plan", List.of("expr", "model", "score", "service")),
            Map.entry("read", List.of("expr", "model", "service")),
            Map.entry("check", List.of("expr", "model", "score", "service", "read")),
            Map.entry("change", List.of("model")),
            Map.entry("evaluate", List.of("expr", "model", "score")),
            Map.entry("tune", List.of("expr", "model", "score", "evaluate")));

    @Test
    @DisplayName("every package uses only those that the design allows")
    void direction() {
        Set<String> packages = CORE.stream()
                .map(each -> each.getPackageName().replace("lv.screening.", ""))
                .filter(each -> !each.equals("lv.screening"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(MAY_USE.keySet()).containsAll(packages);
        assertThat(packages).contains("expr", "model", "score", "informant", "service", "read", "check");
        for (String from : packages) {
            Set<String> others = new TreeSet<>(MAY_USE.keySet());
            others.remove(from);
            MAY_USE.getOrDefault(from, List.of()).forEach(others::remove);
            noClasses()
                    .that()
                    .resideInAPackage("lv.screening." + from)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            others.stream().map(each -> "lv.screening." + each).toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(CORE);
        }
    }

    @Test
    @DisplayName("packages form no cycles")
    void cycles() {
        slices().matching("lv.screening.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    @DisplayName("only reading knows YAML libraries, only statistics knows Commons Math, the rest the JDK alone")
    void libraries() {
        classes()
                .that()
                .resideInAnyPackage(
                        "lv.screening.expr",
                        "lv.screening.model",
                        "lv.screening.score",
                        "lv.screening.informant",
                        "lv.screening.plan",
                        "lv.screening.service",
                        "lv.screening.change",
                        "lv.screening.check")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "lv.screening..",
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "java.time..",
                        "java.text..",
                        "org.jspecify.annotations..")
                .check(CORE);
        noClasses()
                .that()
                .resideOutsideOfPackage("lv.screening.read")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "org.snakeyaml..")
                .check(CORE);
        noClasses()
                .that()
                .resideOutsideOfPackages("lv.screening.evaluate", "lv.screening.tune")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons..")
                .check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "javax..", "java.net.http..", "java.util.logging..", "java.sql..")
                .check(CORE);
    }

    @Test
    @DisplayName("only reading touches files")
    void files() {
        noClasses()
                .that()
                .resideOutsideOfPackage("lv.screening.read")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                        .or(describe(
                                "are streams or files",
                                each -> each.getPackageName().equals("java.io")
                                        && !Set.of(
                                                        "Serializable",
                                                        "IOException",
                                                        "UncheckedIOException",
                                                        "ObjectStreamException")
                                                .contains(each.getSimpleName()))))
                .check(CORE);
    }

    @Test
    @DisplayName("nothing reads or writes the console, the network, the environment, or another process")
    void console() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethodWhere(calls(System.class, "getenv", "getProperty", "exit"))
                .orShould()
                .callMethodWhere(calls(Throwable.class, "printStackTrace"))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.net..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .check(CORE);
    }

    @Test
    @DisplayName("nothing depends on the locale, the time zone or the encoding of the machine")
    void surroundings() {
        noClasses()
                .should()
                .callMethodWhere(calls(java.util.Locale.class, "getDefault"))
                .orShould()
                .callMethodWhere(calls(java.util.TimeZone.class, "getDefault"))
                .orShould()
                .callMethodWhere(calls(java.time.ZoneId.class, "systemDefault"))
                .orShould()
                .callMethodWhere(calls(java.nio.charset.Charset.class, "defaultCharset"))
                .orShould()
                .callMethodWhere(
                        callsWithout(java.util.Locale.class, String.class, "format", "toLowerCase", "toUpperCase"))
                .orShould()
                .callMethodWhere(calls(String.class, "formatted"))
                .orShould()
                .callMethodWhere(callsWithout(java.nio.charset.Charset.class, String.class, "getBytes"))
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .dependOnClassesThat(describe(
                        "format by locale",
                        each -> each.getPackageName().equals("java.text")
                                && !each.getName().startsWith("java.text.Normalizer")))
                .check(CORE);
    }

    @Test
    @DisplayName("the rules know neither chance nor clock nor floating point")
    void determinism() {
        String[] rules = {"lv.screening.expr", "lv.screening.model", "lv.screening.score"};
        noClasses()
                .that()
                .resideInAnyPackage(rules)
                .should()
                .callMethodWhere(calls(System.class, "currentTimeMillis", "nanoTime", "identityHashCode"))
                .orShould()
                .callMethodWhere(
                        describe("now()", (JavaAccess<?> call) -> call.getName().equals("now")))
                .orShould()
                .callMethodWhere(calls(Math.class, "random"))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.UUID")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.random.RandomGenerator.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
                .check(without(CORE));
        Set<String> floating = CORE.stream()
                .filter(each -> List.of(rules).contains(each.getPackageName()))
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> Set.of("double", "float")
                                .contains(method.getRawReturnType().getName())
                        || method.getRawParameterTypes().stream()
                                .anyMatch(type -> Set.of("double", "float").contains(type.getName())))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(floating).containsExactly("Ratio.toDouble");
    }

    /** Records and lambdas bring reflection of the compiler's own making along. */
    private static JavaClasses without(JavaClasses all) {
        return all.that(describe("no records", each -> !each.isRecord() && !each.isEnum()));
    }

    @Test
    @DisplayName("every package forbids nulls")
    void nulls() {
        CORE.stream()
                .filter(each -> !each.getPackageName().equals("lv.screening"))
                .map(JavaClass::getPackage)
                .distinct()
                .forEach(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }

    @Test
    @DisplayName("public types can not be extended from outside")
    void extension() {
        DescribedPredicate<JavaClass> closed = describe("closed to extension", ArchitectureTest::isClosed);
        classes()
                .that()
                .arePublic()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(have(closed))
                .check(CORE);
    }

    /** Interfaces that an embedder or a test may implement on purpose, besides the functional ones. */
    private static final Set<String> OPEN = Set.of("Scope", "ScaleColumn");

    private static boolean isClosed(JavaClass type) {
        boolean constructible = type.getConstructors().stream()
                .anyMatch(each -> each.getModifiers().contains(JavaModifier.PUBLIC)
                        || each.getModifiers().contains(JavaModifier.PROTECTED));
        boolean sealed = type.reflect().isSealed();
        boolean open = OPEN.contains(type.getSimpleName()) || type.isAnnotatedWith(FunctionalInterface.class);
        return type.getModifiers().contains(JavaModifier.FINAL)
                || type.isEnum()
                || sealed
                || open
                || (!type.isInterface() && !constructible);
    }

    @Test
    @DisplayName("names say what a class is")
    void names() {
        classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Utils?|Processor|Impl|Context)(\\$.*)?")
                .check(CORE);
    }

    private static DescribedPredicate<JavaAccess<?>> calls(Class<?> owner, String... names) {
        return describe(
                owner.getSimpleName() + "." + List.of(names),
                call -> call.getTargetOwner().isAssignableTo(owner)
                        && Set.of(names).contains(call.getName()));
    }

    /** Calls of a method that has another form with an argument of the given type. */
    private static DescribedPredicate<JavaAccess<?>> callsWithout(Class<?> argument, Class<?> owner, String... names) {
        return describe(
                owner.getSimpleName() + "." + List.of(names) + " without " + argument.getSimpleName(),
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && Set.of(names).contains(call.getName())
                        && call.getTarget() instanceof AccessTarget.CodeUnitCallTarget target
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(argument)));
    }
}
