// What Swift's Glibc leaves out about the program itself and its memory.
#ifndef DEALER_AUDIT_PROGRAM_MEMORY_H
#define DEALER_AUDIT_PROGRAM_MEMORY_H

#include <sys/mman.h>
#include <unistd.h>

// Both come from the linker; between them is the memory of variables that begin as zeros.
extern char __bss_start[], _end[];

// Asks the kernel (Linux 5.14) for all memory of variables at once. Nearly every page of it holds something that a run
// makes on demand, such as the description of a type, and would otherwise be asked for one by one. An older kernel refuses,
// and nothing else changes.
static inline void provideVariables(void) {
    const unsigned long page = (unsigned long)sysconf(_SC_PAGESIZE);
    const unsigned long start = (unsigned long)__bss_start & ~(page - 1), end = (unsigned long)_end;
    enum { populateForWriting = 23 }; // MADV_POPULATE_WRITE of newer headers
    madvise((void *)start, (end - start + page - 1) & ~(page - 1), populateForWriting);
}

// The name under which the program was started, from its C library.
extern char *program_invocation_name;

static inline const char *startedName(void) { return program_invocation_name; }

#endif
