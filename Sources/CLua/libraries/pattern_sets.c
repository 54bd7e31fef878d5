// Classes and sets of Lua's patterns: which single characters they accept.
#include "patterns.h"
#include <string.h>

// A set up to so many bytes is read again for each character; a longer one is kept as 256 bits.
#define SHORT_SET 24

const char *clua_set_end(clua_search *search, const char *set) {
  if (set == search->set) return search->set_end;
  const char *at = set + 1;
  if (at < search->pattern_end && *at == '^') at++;
  const char *first = at;
  for (; at < search->pattern_end; at++) {
    clua_spend(search, 1);
    if (*at == ']' && at > first) return at;
    if (*at == CLUA_ESCAPE) at++;
  }
  luaL_error(search->L, "malformed pattern (missing ']')");
  return NULL;
}

// --- a short set

static bool is_listed(int character, const char *at, const char *end) {
  for (; at < end; at++) {
    if (*at == CLUA_ESCAPE) {
      at++;
      if (clua_in_class(character, (unsigned char)*at)) return true;
    } else if (at + 2 < end && at[1] == '-') {
      if ((unsigned char)at[0] <= character && character <= (unsigned char)at[2]) return true;
      at += 2;
    } else if ((unsigned char)*at == character) {
      return true;
    }
  }
  return false;
}

// --- a long set, read once

static void add_class(clua_search *search, bool *seen, unsigned char letter) {
  if (seen[letter]) return;
  seen[letter] = true;
  for (int character = 0; character < 256; character++)
    search->accepted[character] |= clua_in_class(character, letter);
}

// Notes for each character how far a range that begins there goes.
static void read_items(clua_search *search, const char *at, const char *end, short *reach) {
  bool seen[256] = {false};
  for (; at < end; at++) {
    clua_spend(search, 1);
    if (*at == CLUA_ESCAPE) {
      add_class(search, seen, (unsigned char)*++at);
      continue;
    }
    bool is_range = at + 2 < end && at[1] == '-';
    unsigned char low = (unsigned char)*at;
    short high = (short)(unsigned char)at[is_range ? 2 : 0];
    if (high > reach[low]) reach[low] = high;
    if (is_range) at += 2;
  }
}

static void read_set(clua_search *search, const char *set, const char *end) {
  short reach[256];
  bool excludes = set[1] == '^';
  search->set = NULL;
  memset(search->accepted, 0, sizeof search->accepted);
  memset(reach, -1, sizeof reach);
  read_items(search, set + 1 + excludes, end, reach);
  for (short character = 0, furthest = -1; character < 256; character++) {
    if (reach[character] > furthest) furthest = reach[character];
    search->accepted[character] |= character <= furthest;
    search->accepted[character] ^= excludes;
  }
  search->set = set;
  search->set_end = end;
}

bool clua_in_set(clua_search *search, int character, const char *set, const char *end) {
  bool excludes = set[1] == '^';
  if (end - set <= SHORT_SET) return is_listed(character, set + 1 + excludes, end) != excludes;
  if (set != search->set) read_set(search, set, end);
  return search->accepted[character];
}

#define FEW_CHARACTERS 16

const char *clua_run_of_set(clua_search *search, const char *at, const char *end,
                            const char *set, const char *set_end) {
  for (int number = 0; number < FEW_CHARACTERS; number++, at++)
    if (at == end || !clua_in_set(search, (unsigned char)*at, set, set_end)) return at;
  if (set != search->set) read_set(search, set, set_end);
  while (at < end && search->accepted[(unsigned char)*at]) at++;
  return at;
}
