/* The floor for reading a CSV file: every newline and comma found with memchr. Build: cc -O2 fields.c -o fields   Run: fields FILE */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

int main(int count, char **arguments) {
    if (count != 2) return 64;
    int file = open(arguments[1], O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) {
        perror(arguments[1]);
        return 74;
    }
    const char *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED) {
        perror("mmap");
        return 74;
    }
    madvise((void *)bytes, (size_t)status.st_size, MADV_SEQUENTIAL);
    const char *end = bytes + status.st_size;
    unsigned long long rows = 0, commas = 0;
    for (const char *line = bytes, *stop; line < end; line = stop + 1, rows++) {
        stop = memchr(line, '\n', (size_t)(end - line));
        if (!stop) stop = end;
        for (const char *field = line; (field = memchr(field, ',', (size_t)(stop - field))); field++) commas++;
    }
    printf("%llu rows, %llu commas\n", rows, commas);
    return 0;
}
