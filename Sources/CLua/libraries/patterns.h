// A search for a pattern in a subject: what its parts share.
#ifndef CLUA_PATTERNS_H
#define CLUA_PATTERNS_H

#include "libraries.h"

#define CLUA_CAPTURES 32
#define CLUA_ESCAPE '%'
// How much work is done between two looks at the stop flag: single characters, or as many bytes
// as a block operation does in the time of one.
#define CLUA_SEARCH_WORK 16384
#define CLUA_BLOCK_BYTES 32

typedef struct {
  lua_State *L;
  const char *subject;
  const char *subject_end;
  const char *pattern_end;
  ptrdiff_t work;  // that may be done before the next look
  int depth;       // of recursion
  int count;       // of captures, finished or not
  struct {
    const char *start;
    ptrdiff_t length;  // or one of the two below
  } captures[CLUA_CAPTURES];
  // The long set that was read last, its ']', and what it accepts.
  const char *set;
  const char *set_end;
  bool accepted[256];
} clua_search;
enum { CLUA_OPEN_CAPTURE = -1, CLUA_POSITION_CAPTURE = -2 };

// Counts work: every loop of a search does.
static inline void clua_spend(clua_search *search, ptrdiff_t amount) {
  search->work -= amount;
  if (search->work >= 0) return;
  search->work = CLUA_SEARCH_WORK;
  clua_check_stop(search->L);
}

void clua_search_begin(clua_search *search, lua_State *L, const char *subject, size_t length,
                       const char *pattern_end);
// The end of a match of the pattern that begins exactly at `at`; NULL where there is none. [e]
const char *clua_match_here(clua_search *search, const char *at, const char *pattern);
// Pushes capture `number` from 0, which may be the whole match. [e]
void clua_push_capture(clua_search *search, int number, const char *start, const char *end);
// Pushes all captures, the whole match where there are none and `start` is not NULL. [e]
int clua_push_captures(clua_search *search, const char *start, const char *end);

// Whether a character is in the class of that letter, by ASCII, whatever the locale.
static inline bool clua_in_class(int character, int letter) {
  int lower = letter | 0x20;
  bool is_letter = (unsigned)((character | 0x20) - 'a') < 26;
  bool is_digit = (unsigned)(character - '0') < 10;
  bool is_printed = (unsigned)(character - 0x21) < 0x5E;
  bool found;
  switch (letter < 'A' || letter > 'z' ? 0 : lower) {
    case 'a': found = is_letter; break;
    case 'c': found = character < 0x20 || character == 0x7F; break;
    case 'd': found = is_digit; break;
    case 'g': found = is_printed; break;
    case 'l': found = (unsigned)(character - 'a') < 26; break;
    case 'p': found = is_printed && !is_letter && !is_digit; break;
    case 's': found = character == ' ' || (unsigned)(character - '\t') < 5; break;
    case 'u': found = (unsigned)(character - 'A') < 26; break;
    case 'w': found = is_letter || is_digit; break;
    case 'x': found = is_digit || (unsigned)((character | 0x20) - 'a') < 6; break;
    case 'z': found = character == '\0'; break;  // not in the manual any more, but in Lua
    default: return letter == character;
  }
  return letter == lower ? found : !found;
}

// Where the set that begins at '[' has its ']'. [e]
const char *clua_set_end(clua_search *search, const char *set);
// Whether the set between '[' and its ']' accepts a character. [e]
bool clua_in_set(clua_search *search, int character, const char *set, const char *end);
// How far characters that it accepts go on from `at`, up to `end`. [e]
const char *clua_run_of_set(clua_search *search, const char *at, const char *end,
                            const char *set, const char *set_end);

#endif
