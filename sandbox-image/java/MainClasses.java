import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Collects the classes of the sources that have a main method, while they are compiled, and chooses the one to run. */
final class MainClasses implements TaskListener {
    private record Candidate(
            String binaryName,
            String qualifiedName,
            boolean isInMainFile,
            boolean isMain,
            boolean isPublic,
            boolean isNested) {}

    private static final List<Predicate<Candidate>> RANKS = List.of(
            type -> type.isMain() && !type.isNested(),
            Candidate::isMain,
            type -> type.isPublic() && !type.isNested(),
            Candidate::isPublic,
            type -> true);

    private final JavacTask task;
    private final URI mainFile;
    private final List<Candidate> found = new ArrayList<>();

    MainClasses(JavacTask task, URI mainFile) {
        this.task = task;
        this.mainFile = mainFile;
    }

    @Override
    public void finished(TaskEvent event) {
        // There is such an event for each class that is not within another.
        if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
            // The compiler has objects of its own for the files.
            addFrom(event.getTypeElement(), event.getSourceFile().toUri().equals(mainFile));
        }
    }

    private void addFrom(TypeElement type, boolean isInMainFile) {
        var isNamedMain = type.getSimpleName().contentEquals("Main");
        // A class named Main may inherit the method. Others need not be asked: the class that declares it can be run.
        var members = isNamedMain ? task.getElements().getAllMembers(type) : type.getEnclosedElements();
        if (ElementFilter.methodsIn(members).stream().anyMatch(method -> isMainMethod(method, type))) {
            found.add(new Candidate(
                    task.getElements().getBinaryName(type).toString(),
                    type.getQualifiedName().toString(),
                    isInMainFile,
                    isNamedMain,
                    type.getModifiers().contains(Modifier.PUBLIC),
                    type.getNestingKind().isNested()));
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(inner -> addFrom(inner, isInMainFile));
    }

    private boolean isMainMethod(ExecutableElement method, TypeElement type) {
        var owner = method.getEnclosingElement();
        return method.getSimpleName().contentEquals("main")
                && method.getModifiers().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC))
                && method.getReturnType().getKind() == TypeKind.VOID
                && method.getParameters().size() == 1
                && task.getTypes().isSameType(method.getParameters().get(0).asType(), arrayOfStrings())
                // A static method of an interface is not inherited.
                && (owner.equals(type) || !owner.getKind().isInterface());
    }

    private TypeMirror arrayOfStrings() {
        return task.getTypes().getArrayType(task.getElements().getTypeElement("java.lang.String").asType());
    }

    /**
     * The binary name of the class to run: the one named Main, else the public one, else the only one. Those of the main
     * file count alone where it has one.
     */
    Optional<String> choose() {
        var ofMainFile = found.stream().filter(Candidate::isInMainFile).toList();
        var eligible = ofMainFile.isEmpty() ? found : ofMainFile;
        return RANKS.stream()
                .map(rank -> eligible.stream().filter(rank).toList())
                .filter(candidates -> candidates.size() == 1)
                .findFirst()
                .map(candidates -> candidates.get(0).binaryName());
    }

    /** Why no class was chosen. */
    String fault() {
        if (found.isEmpty()) {
            return "no class has a method public static void main(String[])";
        }
        var names = found.stream().map(Candidate::qualifiedName).collect(Collectors.joining(", "));
        return "several classes have a main method, and none is named Main or is the only public one: " + names;
    }
}
