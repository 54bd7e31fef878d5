// Lua's patterns (§6.4.1 of its manual), by recursion with backtracking.
#include "libraries.h"
#include <ctype.h>
#include <string.h>

#define DEPTH_LIMIT 200
#define ESCAPE '%'

void clua_search_begin(clua_search *search, lua_State *L, const char *subject, size_t length,
                       const char *pattern_end) {
  search->L = L;
  search->subject = subject;
  search->subject_end = subject + length;
  search->pattern_end = pattern_end;
  search->depth = 0;
  search->count = 0;
}

// --- single characters

static bool in_class(int character, int letter) {
  bool found;
  switch (tolower(letter)) {
    case 'a': found = isalpha(character); break;
    case 'c': found = iscntrl(character); break;
    case 'd': found = isdigit(character); break;
    case 'g': found = isgraph(character); break;
    case 'l': found = islower(character); break;
    case 'p': found = ispunct(character); break;
    case 's': found = isspace(character); break;
    case 'u': found = isupper(character); break;
    case 'w': found = isalnum(character); break;
    case 'x': found = isxdigit(character); break;
    case 'z': found = character == '\0'; break;  // not in the manual any more, but in Lua
    default: return letter == character;
  }
  return isupper(letter) ? !found : found;
}

// Where the set that begins at '[' has its ']'.
static const char *set_end(clua_search *search, const char *set) {
  const char *at = set + 1;
  if (at < search->pattern_end && *at == '^') at++;
  const char *first = at;
  for (; at < search->pattern_end; at++) {
    if (*at == ']' && at > first) return at;
    if (*at == ESCAPE) at++;
  }
  luaL_error(search->L, "malformed pattern (missing ']')");
  return NULL;
}

static bool in_set(int character, const char *set, const char *end) {
  bool wanted = set[1] != '^';
  for (const char *at = set + (wanted ? 1 : 2); at < end; at++) {
    if (*at == ESCAPE) {
      at++;
      if (in_class(character, (unsigned char)*at)) return wanted;
    } else if (at + 2 < end && at[1] == '-') {
      if ((unsigned char)at[0] <= character && character <= (unsigned char)at[2]) return wanted;
      at += 2;
    } else if ((unsigned char)*at == character) {
      return wanted;
    }
  }
  return !wanted;
}

// One character to be matched: a character, a class, or a set.
typedef struct {
  const char *start;
  const char *end;  // what follows it in the pattern
} item;

static item item_at(clua_search *search, const char *pattern) {
  if (*pattern == '[') return (item){pattern, set_end(search, pattern) + 1};
  if (*pattern != ESCAPE) return (item){pattern, pattern + 1};
  if (pattern + 1 == search->pattern_end)
    luaL_error(search->L, "malformed pattern (ends with '%%')");
  return (item){pattern, pattern + 2};
}

static inline bool accepts(clua_search *search, item single, const char *at) {
  if (at >= search->subject_end) return false;
  int character = (unsigned char)*at;
  switch (*single.start) {
    case '.': return true;
    case ESCAPE: return in_class(character, (unsigned char)single.start[1]);
    case '[': return in_set(character, single.start, single.end - 1);
    default: return (unsigned char)*single.start == character;
  }
}

// --- repetitions

static const char *longest(clua_search *search, const char *at, item single) {
  const char *furthest = at;
  while (accepts(search, single, furthest)) furthest++;
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
  const char *end = set_end(search, pattern);
  int before = at == search->subject ? '\0' : (unsigned char)at[-1];
  int here = at < search->subject_end ? (unsigned char)*at : '\0';
  return !in_set(before, pattern, end) && in_set(here, pattern, end) ? end + 1 : NULL;
}

// --- the whole

// A step over what begins with '%' and is no single character; false where it is one. On true,
// *at is where to go on, NULL for no match, and *pattern what follows.
static bool special(clua_search *search, const char **at, const char **pattern) {
  const char *letter = *pattern + 1;
  if (letter >= search->pattern_end) return false;
  if (*letter == 'b') {
    *at = balanced(search, *at, letter + 1);
    *pattern = letter + 3;
  } else if (*letter == 'f') {
    const char *next = frontier(search, *at, letter + 1);
    if (next == NULL) *at = NULL;
    *pattern = next;
  } else if (isdigit((unsigned char)*letter)) {
    *at = again(search, *at, *letter);
    *pattern = letter + 1;
  } else {
    return false;
  }
  return true;
}

static const char *match(clua_search *search, const char *at, const char *pattern) {
  while (at != NULL && pattern != search->pattern_end) {
    if (*pattern == '(') {
      bool is_position = pattern + 1 < search->pattern_end && pattern[1] == ')';
      return open_capture(search, at, pattern + (is_position ? 2 : 1),
                          is_position ? CLUA_POSITION_CAPTURE : CLUA_OPEN_CAPTURE);
    }
    if (*pattern == ')') return close_capture(search, at, pattern + 1);
    if (*pattern == '$' && pattern + 1 == search->pattern_end)
      return at == search->subject_end ? at : NULL;
    if (*pattern == ESCAPE && special(search, &at, &pattern)) continue;
    item single = item_at(search, pattern);
    char repetition = single.end < search->pattern_end ? *single.end : '\0';
    bool fits = accepts(search, single, at);
    switch (repetition) {
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
  clua_check_stop(search->L);
  if (search->depth == DEPTH_LIMIT) luaL_error(search->L, "pattern too complex");
  search->depth++;
  const char *end = match(search, at, pattern);
  search->depth--;
  return end;
}
