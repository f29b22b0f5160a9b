// Many bytes looked at together, one bit of the answer for each, and what else Swift has no word for.
#ifndef DEALER_AUDIT_BYTE_MASKS_H
#define DEALER_AUDIT_BYTE_MASKS_H

#include <stdint.h>

typedef struct {
    uint64_t ends;  // separators and line feeds
    uint64_t feeds; // line feeds
    uint64_t rare;  // quotes, and control characters other than tabs and line feeds
} ByteMasks;

typedef struct {
    uint64_t ends;   // separators and line feeds
    uint64_t feeds;  // line feeds
    _Bool holdsMore; // Perhaps something rare, as above.
} CellEnds;

// Asks for the sixty-four bytes around a place; changes nothing.
static inline void prefetchLine(const void *place) { __builtin_prefetch(place); }

// Whether a byte begins a plain scalar of YAML, for certain: letters, digits and what is beyond ASCII. Without branches,
// since which of them comes is hard to foresee.
static inline _Bool beginsPlainScalar(uint8_t byte) {
    return (byte >= 0x80) | ((uint8_t)((byte | 0x20) - 'a') < 26) | ((uint8_t)(byte - '0') < 10);
}

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

// Of sixty-four bytes of CSV.
static inline ByteMasks byteMasks(const void *start, uint8_t separator) {
    const __m128i separators = _mm_set1_epi8((char)separator);
    const __m128i feed = _mm_set1_epi8('\n');
    const __m128i tab = _mm_set1_epi8('\t');
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i lastControl = _mm_set1_epi8(0x1F);
    ByteMasks masks = {0, 0, 0};
    for (int part = 0; part < 4; part++) {
        const __m128i bytes = _mm_loadu_si128((const __m128i *)start + part);
        const __m128i feeds = _mm_cmpeq_epi8(bytes, feed);
        const __m128i ends = _mm_or_si128(feeds, _mm_cmpeq_epi8(bytes, separators));
        const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, lastControl), bytes);
        const __m128i usual = _mm_or_si128(feeds, _mm_cmpeq_epi8(bytes, tab));
        const __m128i rare = _mm_or_si128(_mm_andnot_si128(usual, controls), _mm_cmpeq_epi8(bytes, quote));
        masks.ends |= (uint64_t)(uint32_t)_mm_movemask_epi8(ends) << (16 * part);
        masks.feeds |= (uint64_t)(uint32_t)_mm_movemask_epi8(feeds) << (16 * part);
        masks.rare |= (uint64_t)(uint32_t)_mm_movemask_epi8(rare) << (16 * part);
    }
    return masks;
}

// The same without saying where something rare stands, in half the time.
static inline CellEnds cellEnds(const void *start, uint8_t separator) {
    const __m128i separators = _mm_set1_epi8((char)separator);
    const __m128i feed = _mm_set1_epi8('\n');
    const __m128i quote = _mm_set1_epi8('"');
    CellEnds found = {0, 0, 0};
    __m128i quotes = _mm_setzero_si128(), least = _mm_set1_epi8((char)0xFF);
    for (int part = 0; part < 4; part++) {
        const __m128i bytes = _mm_loadu_si128((const __m128i *)start + part);
        const __m128i feeds = _mm_cmpeq_epi8(bytes, feed);
        const __m128i ends = _mm_or_si128(feeds, _mm_cmpeq_epi8(bytes, separators));
        quotes = _mm_or_si128(quotes, _mm_cmpeq_epi8(bytes, quote));
        // Ends become the highest.
        least = _mm_min_epu8(least, _mm_or_si128(bytes, ends));
        found.ends |= (uint64_t)(uint32_t)_mm_movemask_epi8(ends) << (16 * part);
        found.feeds |= (uint64_t)(uint32_t)_mm_movemask_epi8(feeds) << (16 * part);
    }
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(least, _mm_set1_epi8(0x1F)), least);
    found.holdsMore = _mm_movemask_epi8(_mm_or_si128(quotes, controls)) != 0;
    return found;
}

static inline __m128i isWithin(__m128i bytes, uint8_t first, uint8_t last) {
    const __m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8((char)first));
    return _mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8((char)(last - first))), above);
}

// Of sixteen bytes those that may end a plain scalar of YAML: all but letters, digits, what is beyond ASCII, blanks and
// - . / + ( ) % = ; _
static inline uint32_t plainScalarStops(const void *start) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)start);
    __m128i inside = isWithin(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z');
    inside = _mm_or_si128(inside, isWithin(bytes, '-', '9'));
    inside = _mm_or_si128(inside, isWithin(bytes, '(', ')'));
    inside = _mm_or_si128(inside, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(' ')));
    inside = _mm_or_si128(inside, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('+')));
    inside = _mm_or_si128(inside, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('%')));
    inside = _mm_or_si128(inside, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('=')));
    inside = _mm_or_si128(inside, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(';')));
    inside = _mm_or_si128(inside, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_')));
    // Bytes beyond ASCII have their top bit set already.
    return ~(uint32_t)_mm_movemask_epi8(_mm_or_si128(inside, bytes)) & 0xFFFF;
}

// Of sixteen bytes those that end a key of YAML: all but letters, digits, what is beyond ASCII, and - _ .
static inline uint32_t keyStops(const void *start) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)start);
    __m128i inside = isWithin(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z');
    inside = _mm_or_si128(inside, isWithin(bytes, '0', '9'));
    inside = _mm_or_si128(inside, isWithin(bytes, '-', '.'));
    inside = _mm_or_si128(inside, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_')));
    // Bytes beyond ASCII have their top bit set already.
    return ~(uint32_t)_mm_movemask_epi8(_mm_or_si128(inside, bytes)) & 0xFFFF;
}

// Of sixteen bytes those that end a plain run of a JSON string: quotes, backslashes, control characters and DEL.
static inline uint32_t jsonStringStops(const void *start) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)start);
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    const __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    const __m128i deletes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F));
    return (uint32_t)_mm_movemask_epi8(
        _mm_or_si128(_mm_or_si128(controls, quotes), _mm_or_si128(backslashes, deletes)));
}

// Of sixteen bytes of text those that are no printable ASCII.
static inline uint32_t bytesBeyondPrintableASCII(const void *start) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)start);
    // As signed numbers what is beyond ASCII is below a blank too.
    const __m128i low = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20));
    const __m128i deletes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F));
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(low, deletes));
}

// Of sixteen bytes the line feeds.
static inline uint32_t lineFeeds(const void *start) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)start);
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')));
}

// Of sixteen bytes those that keep cells of a table apart, and carriage returns.
static inline uint32_t tableSigns(const void *start) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)start);
    const __m128i commas = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(','));
    const __m128i semicolons = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(';'));
    const __m128i tabs = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\t'));
    const __m128i returns = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r'));
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(commas, semicolons), _mm_or_si128(tabs, returns)));
}

// The same, and quotes.
static inline uint32_t rowSigns(const void *start) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)start);
    return tableSigns(start) | (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')));
}

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
    // A difference, since an exclusive or is drawn into the registers of sixteen bytes, where it takes longer.
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
    // A difference, since an exclusive or is drawn into the registers of sixteen bytes, where it takes longer.
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

static inline ByteMasks byteMasks(const void *start, uint8_t separator) {
    const uint8_t *bytes = (const uint8_t *)start;
    ByteMasks masks = {0, 0, 0};
    for (int place = 0; place < 64; place++) {
        const uint8_t byte = bytes[place];
        const uint64_t isFeed = byte == '\n';
        const uint64_t isRare = byte == '"' || (byte < 0x20 && byte != '\n' && byte != '\t');
        masks.feeds |= isFeed << place;
        masks.ends |= (isFeed | (byte == separator)) << place;
        masks.rare |= isRare << place;
    }
    return masks;
}

static inline CellEnds cellEnds(const void *start, uint8_t separator) {
    const ByteMasks masks = byteMasks(start, separator);
    return (CellEnds){masks.ends, masks.feeds, masks.rare != 0};
}

static inline uint32_t plainScalarStops(const void *start) {
    const uint8_t *bytes = (const uint8_t *)start;
    uint32_t stops = 0;
    for (int place = 0; place < 16; place++) {
        const uint8_t byte = bytes[place], letter = byte | 0x20;
        const int isInside = byte >= 0x80 || (letter >= 'a' && letter <= 'z') || (byte >= '-' && byte <= '9')
            || byte == ' ' || byte == '+' || byte == '%' || byte == '=' || byte == ';' || byte == '_'
            || byte == '(' || byte == ')';
        stops |= (uint32_t)!isInside << place;
    }
    return stops;
}

static inline uint32_t keyStops(const void *start) {
    const uint8_t *bytes = (const uint8_t *)start;
    uint32_t stops = 0;
    for (int place = 0; place < 16; place++) {
        const uint8_t byte = bytes[place], letter = byte | 0x20;
        const int isInside = byte >= 0x80 || (letter >= 'a' && letter <= 'z') || (byte >= '0' && byte <= '9')
            || byte == '-' || byte == '.' || byte == '_';
        stops |= (uint32_t)!isInside << place;
    }
    return stops;
}

static inline uint32_t jsonStringStops(const void *start) {
    const uint8_t *bytes = (const uint8_t *)start;
    uint32_t stops = 0;
    for (int place = 0; place < 16; place++) {
        const uint8_t byte = bytes[place];
        stops |= (uint32_t)(byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F) << place;
    }
    return stops;
}

static inline uint32_t bytesBeyondPrintableASCII(const void *start) {
    const uint8_t *bytes = (const uint8_t *)start;
    uint32_t beyond = 0;
    for (int place = 0; place < 16; place++) {
        const uint8_t byte = bytes[place];
        beyond |= (uint32_t)(byte < 0x20 || byte >= 0x7F) << place;
    }
    return beyond;
}

static inline uint32_t lineFeeds(const void *start) {
    const uint8_t *bytes = (const uint8_t *)start;
    uint32_t feeds = 0;
    for (int place = 0; place < 16; place++) feeds |= (uint32_t)(bytes[place] == '\n') << place;
    return feeds;
}

static inline uint32_t tableSigns(const void *start) {
    const uint8_t *bytes = (const uint8_t *)start;
    uint32_t signs = 0;
    for (int place = 0; place < 16; place++) {
        const uint8_t byte = bytes[place];
        signs |= (uint32_t)(byte == ',' || byte == ';' || byte == '\t' || byte == '\r') << place;
    }
    return signs;
}

static inline uint32_t rowSigns(const void *start) {
    const uint8_t *bytes = (const uint8_t *)start;
    uint32_t signs = tableSigns(start);
    for (int place = 0; place < 16; place++) signs |= (uint32_t)(bytes[place] == '"') << place;
    return signs;
}

#endif
#endif
