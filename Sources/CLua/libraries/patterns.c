// Lua's patterns (§6.4.1 of its manual), by recursion with backtracking.
#include "patterns.h"
#include <ctype.h>
#include <string.h>

#define DEPTH_LIMIT 200

void clua_search_begin(clua_search *search, lua_State *L, const char *subject, size_t length,
                       const char *pattern_end) {
  search->L = L;
  search->subject = subject;
  search->subject_end = subject + length;
  search->pattern_end = pattern_end;
  search->work = CLUA_SEARCH_WORK;
  search->depth = 0;
  search->count = 0;
  search->set = NULL;
}

// --- single characters

// One character to be matched: a character, a class, or a set.
typedef struct {
  const char *start;
  const char *end;  // what follows it in the pattern
} item;

static item item_at(clua_search *search, const char *pattern) {
  if (*pattern == '[') return (item){pattern, clua_set_end(search, pattern) + 1};
  if (*pattern != CLUA_ESCAPE) return (item){pattern, pattern + 1};
  if (pattern + 1 == search->pattern_end)
    luaL_error(search->L, "malformed pattern (ends with '%%')");
  return (item){pattern, pattern + 2};
}

static inline bool accepts(clua_search *search, item single, const char *at) {
  if (at >= search->subject_end) return false;
  int character = (unsigned char)*at;
  switch (*single.start) {
    case '.': return true;
    case CLUA_ESCAPE: return clua_in_class(character, (unsigned char)single.start[1]);
    case '[': return clua_in_set(search, character, single.start, single.end - 1);
    default: return (unsigned char)*single.start == character;
  }
}

// --- repetitions

// How far one and the same item goes on from `at`, up to `end`.
static const char *run_of_class(const char *at, const char *end, int letter) {
  while (at < end && clua_in_class((unsigned char)*at, letter)) at++;
  return at;
}

static const char *run_of_character(const char *at, const char *end, char character) {
  while (at < end && *at == character) at++;
  return at;
}

static const char *run_in_block(clua_search *search, const char *at, const char *end,
                                item single) {
  switch (*single.start) {
    case '.': return end;
    case CLUA_ESCAPE: return run_of_class(at, end, (unsigned char)single.start[1]);
    case '[': return clua_run_of_set(search, at, end, single.start, single.end - 1);
    default: return run_of_character(at, end, *single.start);
  }
}

static const char *run_of(clua_search *search, const char *at, item single) {
  for (;;) {
    bool is_last = search->subject_end - at <= CLUA_SEARCH_WORK;
    const char *end = is_last ? search->subject_end : at + CLUA_SEARCH_WORK;
    const char *reached = run_in_block(search, at, end, single);
    clua_spend(search, reached - at);
    if (reached < end || is_last) return reached;
    at = reached;
  }
}

static const char *longest(clua_search *search, const char *at, item single) {
  const char *furthest = run_of(search, at, single);
  if (single.end + 1 == search->pattern_end) return furthest;
  for (; furthest >= at; furthest--) {
    const char *end = clua_match_here(search, furthest, single.end + 1);
    if (end != NULL) return end;
  }
  return NULL;
}

static const char *shortest(clua_search *search, const char *at, item single) {
  for (;; at++) {
    const char *end = clua_match_here(search, at, single.end + 1);
    if (end != NULL) return end;
    if (!accepts(search, single, at)) return NULL;
  }
}

// --- captures

static const char *open_capture(clua_search *search, const char *at, const char *pattern,
                                ptrdiff_t length) {
  if (search->count >= CLUA_CAPTURES) luaL_error(search->L, "too many captures");
  search->captures[search->count].start = at;
  search->captures[search->count].length = length;
  search->count++;
  const char *end = clua_match_here(search, at, pattern);
  if (end == NULL) search->count--;
  return end;
}

static const char *close_capture(clua_search *search, const char *at, const char *pattern) {
  int number = search->count - 1;
  while (number >= 0 && search->captures[number].length != CLUA_OPEN_CAPTURE) number--;
  if (number < 0) luaL_error(search->L, "invalid pattern capture");
  search->captures[number].length = at - search->captures[number].start;
  const char *end = clua_match_here(search, at, pattern);
  if (end == NULL) search->captures[number].length = CLUA_OPEN_CAPTURE;
  return end;
}

// The text of capture %digit again; NULL where it isn't there.
static const char *again(clua_search *search, const char *at, int digit) {
  int number = digit - '1';
  if (number < 0 || number >= search->count ||
      search->captures[number].length == CLUA_OPEN_CAPTURE)
    luaL_error(search->L, "invalid capture index %%%d", number + 1);
  ptrdiff_t length = search->captures[number].length;
  if (length == CLUA_POSITION_CAPTURE || search->subject_end - at < length) return NULL;
  clua_spend(search, length / CLUA_BLOCK_BYTES);
  bool same = memcmp(search->captures[number].start, at, (size_t)length) == 0;
  return same ? at + length : NULL;
}

void clua_push_capture(clua_search *search, int number, const char *start, const char *end) {
  lua_State *L = search->L;
  if (number >= search->count) {
    if (number != 0) luaL_error(L, "invalid capture index %%%d", number + 1);
    lua_pushlstring(L, start, (size_t)(end - start));
    return;
  }
  ptrdiff_t length = search->captures[number].length;
  const char *first = search->captures[number].start;
  if (length == CLUA_OPEN_CAPTURE) luaL_error(L, "unfinished capture");
  if (length == CLUA_POSITION_CAPTURE)
    lua_pushinteger(L, first - search->subject + 1);
  else
    lua_pushlstring(L, first, (size_t)length);
}

int clua_push_captures(clua_search *search, const char *start, const char *end) {
  int count = search->count == 0 && start != NULL ? 1 : search->count;
  luaL_checkstack(search->L, count, "too many captures");
  for (int number = 0; number < count; number++)
    clua_push_capture(search, number, start, end);
  return count;
}

// --- %b and %f

static const char *balanced(clua_search *search, const char *at, const char *pattern) {
  if (search->pattern_end - pattern < 2)
    luaL_error(search->L, "malformed pattern (missing arguments to '%%b')");
  if (at >= search->subject_end || *at != pattern[0]) return NULL;
  long depth = 1;
  while (++at < search->subject_end) {
    clua_spend(search, 1);
    if (*at == pattern[1]) {
      if (--depth == 0) return at + 1;
    } else if (*at == pattern[0]) {
      depth++;
    }
  }
  return NULL;
}

// What follows a frontier's set; NULL where there is no frontier here.
static const char *frontier(clua_search *search, const char *at, const char *pattern) {
  if (pattern >= search->pattern_end || *pattern != '[')
    luaL_error(search->L, "missing '[' after '%%f' in pattern");
  const char *end = clua_set_end(search, pattern);
  int before = at == search->subject ? '\0' : (unsigned char)at[-1];
  int here = at < search->subject_end ? (unsigned char)*at : '\0';
  return !clua_in_set(search, before, pattern, end) && clua_in_set(search, here, pattern, end)
             ? end + 1
             : NULL;
}

// --- the whole

static const char *match(clua_search *search, const char *at, const char *pattern) {
  while (at != NULL && pattern != search->pattern_end) {
    clua_spend(search, 1);
    char next = pattern + 1 < search->pattern_end ? pattern[1] : '\0';
    switch (*pattern) {
      case '(': {
        bool is_position = next == ')';
        return open_capture(search, at, pattern + (is_position ? 2 : 1),
                            is_position ? CLUA_POSITION_CAPTURE : CLUA_OPEN_CAPTURE);
      }
      case ')': return close_capture(search, at, pattern + 1);
      case '$':
        if (pattern + 1 != search->pattern_end) break;
        return at == search->subject_end ? at : NULL;
      case CLUA_ESCAPE:
        if (next == 'b') {
          at = balanced(search, at, pattern + 2);
          pattern += 4;
          continue;
        }
        if (next == 'f') {
          pattern = frontier(search, at, pattern + 2);
          if (pattern == NULL) return NULL;
          continue;
        }
        if (next >= '0' && next <= '9') {
          at = again(search, at, next);
          pattern += 2;
          continue;
        }
    }
    item single = item_at(search, pattern);
    bool fits = accepts(search, single, at);
    switch (single.end < search->pattern_end ? *single.end : '\0') {
      case '*': return longest(search, at, single);
      case '+': return fits ? longest(search, at + 1, single) : NULL;
      case '-': return shortest(search, at, single);
      case '?': {
        const char *end = fits ? clua_match_here(search, at + 1, single.end + 1) : NULL;
        if (end != NULL) return end;
        pattern = single.end + 1;
        break;
      }
      default:
        if (!fits) return NULL;
        at++;
        pattern = single.end;
    }
  }
  return at;
}

const char *clua_match_here(clua_search *search, const char *at, const char *pattern) {
  if (search->depth == DEPTH_LIMIT) luaL_error(search->L, "pattern too complex");
  search->depth++;
  const char *end = match(search, at, pattern);
  search->depth--;
  return end;
}
