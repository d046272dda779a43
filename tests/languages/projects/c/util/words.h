char *first(const char *name, char word[100]);
