/*
 * The rounds of SHA-256. x86-64 has instructions for two rounds at once (SHA-NI), which are asked
 * for when the program runs; anything else takes them one by one.
 */
#include "base/sha256.h"

#include <string.h>

enum { ROUNDS = 64 };

/* The first 32 bits of the fractions of the square roots of the first primes, and of the cube roots
 * of the first 64. */
const uint32_t sha256_start[SHA256_WORDS] = {0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
                                             0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};

static const uint32_t round_words[ROUNDS] = {
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2};

/* --- in plain C ------------------------------------------------------------------------------ */

static uint32_t turn(uint32_t word, int bits)
{
    return word >> bits | word << (32 - bits);
}

static uint32_t read_word(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static void spread(uint32_t words[ROUNDS], const unsigned char *block)
{
    for (int i = 0; i < 16; i++)
        words[i] = read_word(block + 4 * (size_t)i);
    for (int i = 16; i < ROUNDS; i++) {
        uint32_t near = words[i - 2], far = words[i - 15];
        words[i] = words[i - 16] + (turn(far, 7) ^ turn(far, 18) ^ far >> 3) + words[i - 7] +
                   (turn(near, 17) ^ turn(near, 19) ^ near >> 10);
    }
}

/* Letters as in the standard. */
static void take_block(uint32_t state[SHA256_WORDS], const unsigned char *block)
{
    uint32_t words[ROUNDS];
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    spread(words, block);
    for (int i = 0; i < ROUNDS; i++) {
        uint32_t choice = (e & f) ^ (~e & g), majority = (a & b) ^ (a & c) ^ (b & c);
        uint32_t first =
            h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + round_words[i] + words[i];
        uint32_t second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const uint32_t letters[SHA256_WORDS] = {a, b, c, d, e, f, g, h};
    for (int i = 0; i < SHA256_WORDS; i++)
        state[i] += letters[i];
}

void sha256_take_plainly(uint32_t state[SHA256_WORDS], const unsigned char *blocks, size_t count)
{
    for (size_t i = 0; i < count; i++)
        take_block(state, blocks + i * SHA256_BLOCK);
}

/* --- by the processor ------------------------------------------------------------------------ */

#if defined(__x86_64__) && defined(__GNUC__)

#include <cpuid.h>
#include <immintrin.h>

/* SHA extensions, SSSE3 and SSE4.1. */
static int has_instructions(void)
{
    enum { SSSE3 = 1 << 9, SSE4_1 = 1 << 19, SHA = 1 << 29 };
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & SSSE3) || !(c & SSE4_1))
        return 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & SHA);
}

/* The words of a block, four at a time, and the state as the instructions want it: a b e f, c d g
 * h.
 */
struct rounds {
    __m128i words[4], abef, cdgh;
};

/* Four rounds with the words that there are. */
__attribute__((target("sha,ssse3,sse4.1"))) static inline void take_four(struct rounds *rounds,
                                                                         int at)
{
    __m128i words =
        _mm_add_epi32(rounds->words[at / 4 % 4],
                      _mm_loadu_si128((const __m128i *)(const void *)(round_words + at)));
    rounds->cdgh = _mm_sha256rnds2_epu32(rounds->cdgh, rounds->abef, words);
    words = _mm_shuffle_epi32(words, 0x0E);
    rounds->abef = _mm_sha256rnds2_epu32(rounds->abef, rounds->cdgh, words);
}

/* The four words sixteen rounds on, in place of those that were taken. */
__attribute__((target("sha,ssse3,sse4.1"))) static inline void make_four(struct rounds *rounds,
                                                                         int at)
{
    __m128i *first = &rounds->words[at / 4 % 4], second = rounds->words[(at / 4 + 1) % 4];
    __m128i third = rounds->words[(at / 4 + 2) % 4], fourth = rounds->words[(at / 4 + 3) % 4];
    __m128i sum =
        _mm_add_epi32(_mm_sha256msg1_epu32(*first, second), _mm_alignr_epi8(fourth, third, 4));
    *first = _mm_sha256msg2_epu32(sum, fourth);
}

__attribute__((target("sha,ssse3,sse4.1"))) static void
take_fast(uint32_t state[SHA256_WORDS], const unsigned char *blocks, size_t count)
{
    const __m128i big_endian = _mm_set_epi64x(0x0C0D0E0F08090A0B, 0x0405060700010203);
    struct rounds rounds;
    __m128i low = _mm_loadu_si128((const __m128i *)(const void *)state);        /* d c b a */
    __m128i high = _mm_loadu_si128((const __m128i *)(const void *)(state + 4)); /* h g f e */
    low = _mm_shuffle_epi32(low, 0xB1);
    high = _mm_shuffle_epi32(high, 0x1B);
    rounds.abef = _mm_alignr_epi8(low, high, 8);
    rounds.cdgh = _mm_blend_epi16(high, low, 0xF0);
    for (size_t i = 0; i < count; i++, blocks += SHA256_BLOCK) {
        __m128i abef = rounds.abef, cdgh = rounds.cdgh;
        for (int k = 0; k < 4; k++)
            rounds.words[k] = _mm_shuffle_epi8(
                _mm_loadu_si128((const __m128i *)(const void *)(blocks + 16 * (size_t)k)),
                big_endian);
#pragma GCC unroll 16
        for (int at = 0; at < ROUNDS; at += 4) {
            take_four(&rounds, at);
            if (at < ROUNDS - 16)
                make_four(&rounds, at);
        }
        rounds.abef = _mm_add_epi32(rounds.abef, abef);
        rounds.cdgh = _mm_add_epi32(rounds.cdgh, cdgh);
    }
    low = _mm_shuffle_epi32(rounds.abef, 0x1B);
    high = _mm_shuffle_epi32(rounds.cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)(void *)state, _mm_blend_epi16(low, high, 0xF0));
    _mm_storeu_si128((__m128i *)(void *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

void sha256_take(uint32_t state[SHA256_WORDS], const unsigned char *blocks, size_t count)
{
    if (count > 1 && has_instructions()) /* to ask takes as long as a block */
        take_fast(state, blocks, count);
    else
        sha256_take_plainly(state, blocks, count);
}

#else

void sha256_take(uint32_t state[SHA256_WORDS], const unsigned char *blocks, size_t count)
{
    sha256_take_plainly(state, blocks, count);
}

#endif
