/* The floor for reading a folder: open, read, close. Build: cc -O2 files.c -o files   Run: files FOLDER */
#include "folder.h"

static unsigned long long total;

static void use(const unsigned char *bytes, size_t size) {
    (void)bytes;
    total += size;
}

int main(int count, char **arguments) {
    if (count != 2) return 64;
    size_t files = each_file(arguments[1], use);
    printf("%zu files, %llu bytes\n", files, total);
    return 0;
}
