#pragma once
// Reading a directory without allocation: readdir(3) would call malloc.

enum { LISTING_BUFFER_BYTES = 4096 };

struct listing {
    int fd;
    long filled;
    long at;
    _Alignas(8) char buffer[LISTING_BUFFER_BYTES];
};

// Starts at the first entry, wherever the descriptor stood before.
void start_listing(struct listing *listing, int fd);

// The next name but "." and "..", NULL at the end or when the directory has gone.
const char *next_name(struct listing *listing);
