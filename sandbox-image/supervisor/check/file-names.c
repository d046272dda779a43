// Which names a file of the program may have, alone and beside other files.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../program-files.h"

#define TEN "0123456789"
#define SEGMENT_63 TEN TEN TEN TEN TEN TEN "012"

static struct program_files files;

static void expect(bool expected, const char *name, size_t bytes) {
    char path[MOST_PATH_BYTES + 1] = {0};
    memcpy(path, name, bytes);
    if (can_add_path(&files, path, bytes) != expected) {
        fprintf(stderr, "file names: \"%s\" of %zu bytes: %s\n", name, bytes, expected ? "refused" : "allowed");
        exit(EXIT_FAILURE);
    }
}

static void expect_all(bool expected, const char *const *names) {
    for (; *names != NULL; names++) {
        expect(expected, *names, strlen(*names));
    }
}

static void add(const char *name) {
    expect(true, name, strlen(name));
    strcpy(files.all[files.count++].path, name);
}

int main(void) {
    static const char *const right[] = {
        "main.py",
        "a/b/c/d/e",
        ".hidden",
        "...",
        "..a",
        "a..",
        "a b",
        "-",
        "\xc3\xa9/\xff",
        SEGMENT_63 "4",
        SEGMENT_63 "/" TEN TEN TEN "012345",
        NULL,
    };
    static const char *const wrong[] = {
        "",
        "/",
        ".",
        "..",
        "/a",
        "a/",
        "a//b",
        "./a",
        "../a",
        "a/.",
        "a/..",
        "a/../b",
        "a/./b",
        "a\\b",
        "a\nb",
        "\x7f",
        "a/b/c/d/e/f",
        SEGMENT_63 "45",
        SEGMENT_63 "45/a",
        "a/" SEGMENT_63 "45",
        NULL,
    };
    expect_all(true, right);
    expect_all(false, wrong);
    expect(false, "a\0b", 3);
    expect(false, "\0", 1);

    add("main.py");
    add("util/io.py");
    static const char *const beside[] = {"main",  "main.pyc", "util/io.p", "util/io.pyc",
                                         "utils", "util.py",  "u/io.py",   NULL};
    static const char *const clashing[] = {"main.py", "main.py/a", "util", "util/io.py", "util/io.py/a/b", NULL};
    expect_all(true, beside);
    expect_all(false, clashing);
    return EXIT_SUCCESS;
}
