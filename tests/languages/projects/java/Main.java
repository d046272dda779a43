import com.example.util.Words;
import java.nio.file.Files;
import java.nio.file.Path;

public class Main {
    interface Change {
        void make() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var words = Path.of("data/words.txt");
        System.out.println(Answer.ANSWER);
        System.out.println(Words.first(words));
        System.out.println(String.join("|", arguments));
        System.out.println(Files.exists(Path.of("data/left")) ? "left" : "fresh");
        Files.createFile(Path.of("data/left"));
        attempt(() -> Files.writeString(words, ""));
        attempt(() -> Files.delete(words));
        attempt(() -> Files.move(Path.of("data"), Path.of("d")));
    }

    static void attempt(Change change) {
        try {
            change.make();
        } catch (Exception e) {
            // The files of a program cannot be changed.
        }
    }
}
