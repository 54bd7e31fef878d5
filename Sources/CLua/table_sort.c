// table.sort by merging: short runs are sorted on Lua's stack, then merged back and forth between
// two plain tables, and written back at the end. It needs fewer comparisons than Lua's own
// quicksort, is stable, stays in bounds whatever the comparison answers, and leaves the list as
// it was where the comparison fails.
#include "libraries.h"
#include <limits.h>

#define RUN 12

enum { LIST = 1, LESS = 2, SOURCE = 3, TARGET = 4 };  // positions on the stack

// Whether a comes before b, both positions on the stack.
static bool less(lua_State *L, int a, int b) {
  clua_check_stop(L);
  if (lua_isnil(L, LESS)) return lua_compare(L, a, b, LUA_OPLT);
  lua_pushvalue(L, LESS);
  lua_pushvalue(L, a);
  lua_pushvalue(L, b);
  lua_call(L, 2, 1);
  bool answer = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return answer;
}

// Sorts the values from `bottom` to the top of the stack, by inserting one after the other.
static void sort_on_stack(lua_State *L, int bottom, int count) {
  for (int number = 1; number < count; number++) {
    int value = bottom + number;
    int low = bottom;
    int high = value;
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (less(L, value, middle))
        high = middle;
      else
        low = middle + 1;
    }
    if (low == value) continue;
    lua_pushvalue(L, value);
    lua_rotate(L, low, 1);         // a copy to its place
    lua_remove(L, value + 1);      // the value moved up by one
  }
}

static void sort_runs(lua_State *L, lua_Integer count) {
  for (lua_Integer start = 0; start < count; start += RUN) {
    int length = count - start < RUN ? (int)(count - start) : RUN;
    int bottom = lua_gettop(L) + 1;
    for (int number = 1; number <= length; number++) lua_geti(L, LIST, start + number);
    sort_on_stack(L, bottom, length);
    for (int number = length; number >= 1; number--) lua_rawseti(L, SOURCE, start + number);
  }
}

// Merges source[left, middle) with source[middle, right), counted from 1, into the target. The
// two values that are compared are on the stack.
static void merge(lua_State *L, lua_Integer left, lua_Integer middle, lua_Integer right) {
  lua_Integer from[2] = {left, middle};
  const lua_Integer end[2] = {middle, right};
  int first = lua_gettop(L) + 1;
  lua_rawgeti(L, SOURCE, left);
  lua_rawgeti(L, SOURCE, middle);
  for (lua_Integer to = left; to < right; to++) {
    int side = from[0] == end[0] ? 1 : from[1] == end[1] ? 0 : less(L, first + 1, first);
    lua_pushvalue(L, first + side);
    lua_rawseti(L, TARGET, to);
    if (++from[side] == end[side]) continue;
    lua_rawgeti(L, SOURCE, from[side]);
    lua_replace(L, first + side);
  }
  lua_settop(L, first - 1);
}

static void copy(lua_State *L, lua_Integer from, lua_Integer end) {
  for (; from < end; from++) {
    lua_rawgeti(L, SOURCE, from);
    lua_rawseti(L, TARGET, from);
  }
}

static void merge_runs(lua_State *L, lua_Integer count) {
  for (lua_Integer run = RUN; run < count; run *= 2) {
    for (lua_Integer left = 1; left <= count; left += 2 * run) {
      clua_check_stop(L);
      lua_Integer middle = left + run;
      lua_Integer right = middle + run > count ? count + 1 : middle + run;
      if (middle > count)
        copy(L, left, count + 1);
      else
        merge(L, left, middle, right);
    }
    lua_pushvalue(L, SOURCE);  // what was merged into is merged next
    lua_copy(L, TARGET, SOURCE);
    lua_replace(L, TARGET);
  }
}

static void sort_list(lua_State *L, lua_Integer count) {
  lua_createtable(L, count < CLUA_SCRIPT_TEXT ? (int)count : 0, 0);
  lua_createtable(L, count < CLUA_SCRIPT_TEXT ? (int)count : 0, 0);
  sort_runs(L, count);
  merge_runs(L, count);
  for (lua_Integer at = 1; at <= count; at++) {
    clua_check_stop(L);
    lua_rawgeti(L, SOURCE, at);
    lua_seti(L, LIST, at);
  }
}

int clua_table_sort(lua_State *L) {
  lua_Integer count = clua_table_length(L, LIST, CLUA_READS | CLUA_WRITES);
  if (count < 2) return 0;
  luaL_argcheck(L, count < INT_MAX, LIST, "array too big");
  if (!lua_isnoneornil(L, LESS)) luaL_checktype(L, LESS, LUA_TFUNCTION);
  lua_settop(L, 2);
  luaL_checkstack(L, RUN + 8, NULL);
  sort_list(L, count);
  return 0;
}
