// Text looked at sixty-four bytes together: whether it is UTF-8, and where its lines end.
#ifndef DEALER_AUDIT_UTF8_H
#define DEALER_AUDIT_UTF8_H

#include <stdint.h>

typedef struct {
    uint64_t feeds;   // line feeds
    uint64_t returns; // carriage returns
    uint64_t nuls;
} LineMasks;

// What sixty-four bytes owe to those behind them: one bit, from the lowest on, for each byte that must go on with their
// last character. Or one of these two.
static const uint64_t brokenUTF8 = UINT64_MAX;      // They are no UTF-8.
static const uint64_t unclearUTF8 = UINT64_MAX - 1; // Behind one of them not every continuation byte may stand.

// leads: bytes that begin a character of two or three bytes; threes: those of three; continued: those that go on with one.
// owed: by the bytes before.
static inline uint64_t owedBy(uint64_t leads, uint64_t threes, uint64_t continued, uint64_t owed) {
    const uint64_t needed = leads << 1 | threes << 2 | owed;
    return needed == continued ? leads >> 63 | threes >> 62 : brokenUTF8;
}

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t joinedMasks(__m128i first, __m128i second, __m128i third, __m128i fourth) {
    const uint32_t low = (uint32_t)_mm_movemask_epi8(first) | (uint32_t)_mm_movemask_epi8(second) << 16;
    const uint32_t high = (uint32_t)_mm_movemask_epi8(third) | (uint32_t)_mm_movemask_epi8(fourth) << 16;
    return low | (uint64_t)high << 32;
}

// Of sixteen bytes those that go on with a character: as signed numbers they are the lowest.
static inline __m128i isContinuation(__m128i bytes) { return _mm_cmplt_epi8(bytes, _mm_set1_epi8((char)0xC0)); }

static inline _Bool isZero(__m128i bytes) {
    return _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_setzero_si128())) == 0xFFFF;
}

// What sixty-four bytes of text owe. Clear only for the usual ones: ASCII, and characters led by E1 to EC, which have three
// bytes of which the second may be any.
static inline uint64_t owedByUsualUTF8(const void *start, uint64_t owed) {
    const __m128i *parts = (const __m128i *)start;
    const __m128i first = _mm_loadu_si128(parts), second = _mm_loadu_si128(parts + 1);
    const __m128i third = _mm_loadu_si128(parts + 2), fourth = _mm_loadu_si128(parts + 3);
    const uint64_t beyond = joinedMasks(first, second, third, fourth);
    if (beyond == 0) return owed == 0 ? 0 : brokenUTF8;
    const __m128i most = _mm_max_epu8(_mm_max_epu8(first, second), _mm_max_epu8(third, fourth));
    // Of leads how far they are above C0; all else is above them.
    const __m128i lead = _mm_set1_epi8((char)0xC0);
    const __m128i least = _mm_min_epu8(_mm_min_epu8(_mm_sub_epi8(first, lead), _mm_sub_epi8(second, lead)),
        _mm_min_epu8(_mm_sub_epi8(third, lead), _mm_sub_epi8(fourth, lead)));
    const __m128i others = _mm_or_si128(
        _mm_subs_epu8(most, _mm_set1_epi8((char)0xEC)), _mm_subs_epu8(_mm_set1_epi8(0x21), least));
    if (!isZero(others)) return unclearUTF8;
    const uint64_t continued = joinedMasks(
        isContinuation(first), isContinuation(second), isContinuation(third), isContinuation(fourth));
    // A difference: compilers move an exclusive or back into vector registers.
    const uint64_t leads = beyond - continued;
    return owedBy(leads, leads, continued, owed);
}

// Of sixteen bytes those that begin a character of four bytes, those behind which not every continuation byte may stand, and
// those that stand nowhere: C0, C1, E0, ED, and F0 and above.
static inline __m128i rareLeads(__m128i bytes) {
    const __m128i rare = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)0xE0)),
        _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)0xED)));
    return _mm_or_si128(_mm_or_si128(rare, _mm_subs_epu8(bytes, _mm_set1_epi8((char)0xEF))),
        _mm_cmpeq_epi8(_mm_and_si128(bytes, _mm_set1_epi8((char)0xFE)), _mm_set1_epi8((char)0xC0)));
}

// Of sixteen bytes the leads of three bytes and more, as top bits.
static inline __m128i threesOf(__m128i bytes) { return _mm_subs_epu8(bytes, _mm_set1_epi8(0x60)); }

// The same with more to look at: clear also for characters of two bytes, and for all of three but those led by E0 and ED.
static inline uint64_t owedByUTF8(const void *start, uint64_t owed) {
    const __m128i *parts = (const __m128i *)start;
    const __m128i first = _mm_loadu_si128(parts), second = _mm_loadu_si128(parts + 1);
    const __m128i third = _mm_loadu_si128(parts + 2), fourth = _mm_loadu_si128(parts + 3);
    if (!isZero(_mm_or_si128(_mm_or_si128(rareLeads(first), rareLeads(second)),
            _mm_or_si128(rareLeads(third), rareLeads(fourth))))) {
        return unclearUTF8;
    }
    const uint64_t beyond = joinedMasks(first, second, third, fourth);
    const uint64_t continued = joinedMasks(
        isContinuation(first), isContinuation(second), isContinuation(third), isContinuation(fourth));
    // A difference: compilers move an exclusive or back into vector registers.
    const uint64_t leads = beyond - continued;
    const uint64_t threes = joinedMasks(threesOf(first), threesOf(second), threesOf(third), threesOf(fourth));
    return owedBy(leads, threes, continued, owed);
}

// Whether one of sixty-four bytes is below a blank.
static inline _Bool holdsControls(const void *start) {
    const __m128i *parts = (const __m128i *)start;
    const __m128i least = _mm_min_epu8(_mm_min_epu8(_mm_loadu_si128(parts), _mm_loadu_si128(parts + 1)),
        _mm_min_epu8(_mm_loadu_si128(parts + 2), _mm_loadu_si128(parts + 3)));
    return _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(least, _mm_set1_epi8(0x1F)), least)) != 0;
}

static inline uint64_t masksOf(uint8_t byte, const void *start) {
    const __m128i *parts = (const __m128i *)start;
    const __m128i wanted = _mm_set1_epi8((char)byte);
    return joinedMasks(_mm_cmpeq_epi8(_mm_loadu_si128(parts), wanted),
        _mm_cmpeq_epi8(_mm_loadu_si128(parts + 1), wanted), _mm_cmpeq_epi8(_mm_loadu_si128(parts + 2), wanted),
        _mm_cmpeq_epi8(_mm_loadu_si128(parts + 3), wanted));
}

// Of sixty-four bytes of text.
static inline LineMasks lineMasks(const void *start) {
    return (LineMasks){masksOf('\n', start), masksOf('\r', start), masksOf(0, start)};
}

#else

static inline uint64_t owedByUTF8(const void *start, uint64_t owed) {
    const uint8_t *bytes = (const uint8_t *)start;
    uint64_t leads = 0, threes = 0, beyond = 0;
    _Bool isRare = 0;
    for (int place = 0; place < 64; place++) {
        const uint8_t byte = bytes[place];
        isRare |= (byte & 0xFE) == 0xC0 || byte == 0xE0 || byte == 0xED || byte >= 0xF0;
        leads |= (uint64_t)(byte >= 0xC0) << place;
        threes |= (uint64_t)(byte >= 0xE0) << place;
        beyond |= (uint64_t)(byte >= 0x80) << place;
    }
    return isRare ? unclearUTF8 : owedBy(leads, threes, beyond & ~leads, owed);
}

static inline uint64_t owedByUsualUTF8(const void *start, uint64_t owed) { return owedByUTF8(start, owed); }

static inline _Bool holdsControls(const void *start) {
    const uint8_t *bytes = (const uint8_t *)start;
    _Bool holds = 0;
    for (int place = 0; place < 64; place++) holds |= bytes[place] < 0x20;
    return holds;
}

static inline LineMasks lineMasks(const void *start) {
    const uint8_t *bytes = (const uint8_t *)start;
    LineMasks masks = {0, 0, 0};
    for (int place = 0; place < 64; place++) {
        masks.feeds |= (uint64_t)(bytes[place] == '\n') << place;
        masks.returns |= (uint64_t)(bytes[place] == '\r') << place;
        masks.nuls |= (uint64_t)(bytes[place] == 0) << place;
    }
    return masks;
}

#endif
#endif
