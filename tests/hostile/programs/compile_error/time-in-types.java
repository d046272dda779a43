// Tries: to make the compiler work for ever: types within types, lambdas within lambdas, each of which has more than one meaning.
// Fails: it sees at the outermost that both fit, and says so.
// Error: compilation error:
import java.util.concurrent.Callable;
import java.util.function.Supplier;

public class Main {
    static <T> T call(Callable<T> callable) { return null; }
    static <T> T call(Supplier<T> supplier) { return null; }

    public static void main(String[] arguments) {
        Object value =
            call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> call(() -> 1))))))))))))))))))))))))))))));
    }
}
