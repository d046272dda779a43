// Tries: a method larger than the machine's 64 KB: blocks that are copied into each way out of another, and so double with each
//   depth.
// Fails: the compiler counts.
// Error: compilation error: Main.java:
public class Main {
    static int x;

    public static void main(String[] arguments) {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
        try { x++; } finally {
            x++;
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
        }
    }
}
