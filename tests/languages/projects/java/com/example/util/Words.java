package com.example.util;

import java.nio.file.Files;
import java.nio.file.Path;

public class Words {
    public static String first(Path file) throws Exception {
        return Files.readAllLines(file).get(0);
    }
}
