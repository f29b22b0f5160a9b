// Long runs of usual text, looked at in the widest registers that the processor has.
#ifndef DEALER_AUDIT_RUNS_H
#define DEALER_AUDIT_RUNS_H

#include "utf8.h"
#include <stddef.h>

// Usual text: ASCII but control characters other than line feeds, and characters led by E1 to EC.
typedef struct {
    size_t count;  // bytes, in whole blocks of sixty-four
    size_t feeds;  // line feeds among them
    uint64_t owed; // by them to what stands behind, as `owedByUTF8` says it
} UsualRun;

#if defined(__x86_64__) && __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#endif

#if defined(CPU_FEATURE_ACTIVE) // since glibc 2.34
#include <immintrin.h>

// Whether `usualRun` may be called. The C library knows; to ask the processor once more, as the compiler's own way does at
// every start, takes tens of microseconds on a virtual machine.
static inline _Bool canTakeRuns(void) { return CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(POPCNT); }

__attribute__((target("avx2,popcnt"))) static inline uint64_t joinedWideMasks(__m256i first, __m256i second) {
    return (uint32_t)_mm256_movemask_epi8(first) | (uint64_t)(uint32_t)_mm256_movemask_epi8(second) << 32;
}

// The run of usual text at a place; it ends before the first block that is not surely usual.
__attribute__((target("avx2,popcnt"))) static inline UsualRun usualRun(const void *start, size_t count, uint64_t owed) {
    const __m256i feed = _mm256_set1_epi8('\n'), lastControl = _mm256_set1_epi8(0x1F);
    const __m256i lead = _mm256_set1_epi8((char)0xC0);
    UsualRun run = {0, 0, owed};
    for (; count - run.count >= 64; run.count += 64) {
        const __m256i *parts = (const __m256i *)((const char *)start + run.count);
        const __m256i first = _mm256_loadu_si256(parts), second = _mm256_loadu_si256(parts + 1);
        const __m256i firstFeeds = _mm256_cmpeq_epi8(first, feed), secondFeeds = _mm256_cmpeq_epi8(second, feed);
        // Feeds become the highest.
        const __m256i least = _mm256_min_epu8(_mm256_or_si256(first, firstFeeds), _mm256_or_si256(second, secondFeeds));
        const __m256i controls = _mm256_cmpeq_epi8(_mm256_min_epu8(least, lastControl), least);
        // Of leads how far they are above C0; all else is above them.
        const __m256i leastLead = _mm256_min_epu8(_mm256_sub_epi8(first, lead), _mm256_sub_epi8(second, lead));
        const __m256i others = _mm256_or_si256(
            _mm256_subs_epu8(_mm256_max_epu8(first, second), _mm256_set1_epi8((char)0xEC)),
            _mm256_subs_epu8(_mm256_set1_epi8(0x21), leastLead));
        const __m256i unusual = _mm256_or_si256(controls, others);
        if (!_mm256_testz_si256(unusual, unusual)) break;
        const uint64_t beyond = joinedWideMasks(first, second);
        // As signed numbers bytes that go on with a character are the lowest.
        const uint64_t continued = joinedWideMasks(_mm256_cmpgt_epi8(lead, first), _mm256_cmpgt_epi8(lead, second));
        const uint64_t leads = beyond - continued;
        const uint64_t next = owedBy(leads, leads, continued, run.owed);
        if (next == brokenUTF8) break;
        run.owed = next;
        run.feeds += (size_t)__builtin_popcountll(joinedWideMasks(firstFeeds, secondFeeds));
    }
    return run;
}

#else

static inline _Bool canTakeRuns(void) { return 0; }

static inline UsualRun usualRun(const void *start, size_t count, uint64_t owed) {
    (void)start;
    (void)count;
    return (UsualRun){0, 0, owed};
}

#endif
#endif
