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

typedef struct {
    uint32_t signs;        // lower-case letters, digits and hyphens
    uint32_t leads;        // E4 to E9
    uint32_t continued;    // bytes that go on with a character
    uint32_t lowLeads;     // E4
    uint32_t lowContinued; // 80 to B7
} NameBytes;

// Asks for the sixty-four bytes around a place; changes nothing.
static inline void prefetchLine(const void *place) { __builtin_prefetch(place); }

// The same for so many bytes from a place on, whole lines of sixty-four.
static inline void prefetchLines(const void *place, uint64_t bytes) {
    const char *line = (const char *)place, *end = line + bytes;
    for (; end - line >= 256; line += 256) {
        __builtin_prefetch(line);
        __builtin_prefetch(line + 64);
        __builtin_prefetch(line + 128);
        __builtin_prefetch(line + 192);
    }
    for (; line < end; line += 64) __builtin_prefetch(line);
}

// Whether a byte begins a plain scalar of YAML, for certain: letters, digits and what is beyond ASCII. Without branches,
// since which of them comes is hard to foresee.
static inline _Bool beginsPlainScalar(uint8_t byte) {
    return (byte >= 0x80) | ((uint8_t)((byte | 0x20) - 'a') < 26) | ((uint8_t)(byte - '0') < 10);
}

// A text of up to fifteen bytes: zeros behind them, and its length as the highest byte.
typedef struct {
    uint64_t word;
    uint64_t rest;
} ShortTextWords;

// The sixteen bytes from the sixteenth less n on keep the first n bytes of a text.
static const uint8_t keptBytes[32] __attribute__((aligned(32))) = {
    0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
};

static inline uint64_t eightBytes(const void *start) {
    uint64_t word;
    __builtin_memcpy(&word, start, sizeof word);
    return word;
}

// start: of sixteen bytes that may be loaded. count: up to fifteen.
static inline ShortTextWords shortTextWords(const void *start, uint64_t count) {
    const uint8_t *kept = keptBytes + 16 - count;
    return (ShortTextWords){eightBytes(start) & eightBytes(kept),
        (eightBytes((const uint8_t *)start + 8) & eightBytes(kept + 8)) | count << 56};
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

// The same without saying where something rare stands, which takes less.
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

// Of sixteen bytes those that end a run of printable ASCII without quotes, backslashes and blanks.
static inline uint32_t plainIDStops(const void *start) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)start);
    // As signed numbers what is beyond ASCII is below a blank too.
    const __m128i low = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x21));
    const __m128i deletes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F));
    const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    const __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(low, deletes), _mm_or_si128(quotes, backslashes)));
}

// Of sixteen bytes the quotes.
static inline uint32_t quoteMarks(const void *start) {
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)start), _mm_set1_epi8('"')));
}

// Of sixteen bytes of text those that are no printable ASCII.
static inline uint32_t bytesBeyondPrintableASCII(const void *start) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)start);
    // As signed numbers what is beyond ASCII is below a blank too.
    const __m128i low = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20));
    const __m128i deletes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F));
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(low, deletes));
}

// What the first bytes of sixteen are, one bit for each of them.
static inline NameBytes nameBytes(const void *start) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)start);
    const __m128i signs = _mm_or_si128(
        _mm_or_si128(isWithin(bytes, 'a', 'z'), isWithin(bytes, '0', '9')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('-')));
    return (NameBytes){(uint32_t)_mm_movemask_epi8(signs), (uint32_t)_mm_movemask_epi8(isWithin(bytes, 0xE4, 0xE9)),
        (uint32_t)_mm_movemask_epi8(isWithin(bytes, 0x80, 0xBF)),
        (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)0xE4))),
        (uint32_t)_mm_movemask_epi8(isWithin(bytes, 0x80, 0xB7))};
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

#else

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

static inline uint32_t plainIDStops(const void *start) {
    const uint8_t *bytes = (const uint8_t *)start;
    uint32_t stops = 0;
    for (int place = 0; place < 16; place++) {
        const uint8_t byte = bytes[place];
        stops |= (uint32_t)(byte <= 0x20 || byte >= 0x7F || byte == '"' || byte == '\\') << place;
    }
    return stops;
}

static inline uint32_t quoteMarks(const void *start) {
    const uint8_t *bytes = (const uint8_t *)start;
    uint32_t quotes = 0;
    for (int place = 0; place < 16; place++) quotes |= (uint32_t)(bytes[place] == '"') << place;
    return quotes;
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

static inline NameBytes nameBytes(const void *start) {
    const uint8_t *bytes = (const uint8_t *)start;
    NameBytes found = {0, 0, 0, 0, 0};
    for (int place = 0; place < 16; place++) {
        const uint8_t byte = bytes[place];
        const int isSign = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
        found.signs |= (uint32_t)isSign << place;
        found.leads |= (uint32_t)(byte >= 0xE4 && byte <= 0xE9) << place;
        found.continued |= (uint32_t)(byte >= 0x80 && byte <= 0xBF) << place;
        found.lowLeads |= (uint32_t)(byte == 0xE4) << place;
        found.lowContinued |= (uint32_t)(byte >= 0x80 && byte <= 0xB7) << place;
    }
    return found;
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

// Whether the first bytes of sixteen are lower-case letters, digits, hyphens and whole Chinese characters only.
static inline _Bool holdsPlainName(const void *start, uint64_t count) {
    const NameBytes bytes = nameBytes(start);
    const uint32_t kept = ((uint32_t)1 << count) - 1;
    const uint32_t leads = bytes.leads & kept, continued = bytes.continued & kept;
    // The common Chinese characters are U+4E00 to U+9FFF.
    const uint32_t rare = bytes.lowLeads << 1 & bytes.lowContinued & kept;
    return ((bytes.signs | leads | continued) & kept) == kept && (leads << 1 | leads << 2) == continued && rare == 0;
}

#endif
