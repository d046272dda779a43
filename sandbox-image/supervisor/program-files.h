#pragma once
// The program's files in its directory: the source, and the other files that came with it. Root owns them and the sticky
// directories that they lie in, so the program can read the files but neither change nor replace them. It can make files
// of its own beside them.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PROGRAM_DIRECTORY "/box"

enum {
    MOST_PATH_BYTES = 100,
    MOST_SEGMENT_BYTES = 64,
    MOST_DIRECTORIES = 4,  // that one file lies in, below the program's directory
    MOST_FILES = 21,       // the source and 20 others
};

struct program_file {
    char path[MOST_PATH_BYTES + 1];  // relative to the program's directory
    const uint8_t *content;
    size_t bytes;
};

struct program_files {
    struct program_file all[MOST_FILES];
    size_t count;
};

// Whether `path` is one that PROTOCOL.md allows, and can exist beside the paths of the files.
bool can_add_path(const struct program_files *files, const char path[MOST_PATH_BYTES + 1], size_t bytes);

// Creates the files and their directories. Call it only while no program lives and the program's directory is empty.
void create_files(const struct program_files *files);

// For a file in the program's directory itself.
void create_empty_file(const char *name);
void remove_empty_file(const char *name);

// How many directories the file lies in, below the program's directory.
size_t directories_of(const struct program_file *file);

// Returns a descriptor of the directory that has the first `depth` segments of the path; -1 when it is gone.
int open_file_directory(const struct program_file *file, size_t depth);

// Removes the directory that has the first `depth` segments of the path, which must be empty.
void remove_file_directory(const struct program_file *file, size_t depth);
