// Tries: to run code in the compile step: an annotation processor and a plugin of the compiler, declared in the source.
// Fails: the compiler is told to run none. What they would have done is not done, and they are classes as any.
// Request: {"time_limit": 3}
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
class Processor extends AbstractProcessor {
    static {
        try {
            Files.writeString(Path.of("/box/through"), "");
        } catch (java.io.IOException refused) {
            // as it must be
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        throw new IllegalStateException();
    }
}

@Deprecated
public class Main {
    public static void main(String[] arguments) throws Exception {
        var left = Files.exists(Path.of("/box/through"));
        Class.forName("Processor");
        System.out.println(left || !Files.exists(Path.of("/box/through")) ? "through" : "ok");
    }
}
