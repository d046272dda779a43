#pragma once
// Reading a directory without allocation: readdir(3) would call malloc.

enum { LISTING_BUFFER_BYTES = 4096 };

struct listing {
    int fd;
    long filled;
    long at;
    _Alignas(8) char buffer[LISTING_BUFFER_BYTES];
};

// Starts at the first entry, whatever the descriptor's position was.
void start_listing(struct listing *listing, int fd);

// The next name other than "." and "..". NULL at the end, or when the directory no longer exists.
const char *next_name(struct listing *listing);
