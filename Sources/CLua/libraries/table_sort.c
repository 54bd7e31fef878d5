// table.sort by merging. A run of values is put on Lua's stack, where comparing needs no table,
// and their positions are sorted; longer lists are merged from such runs, back and forth between
// two plain tables. It needs fewer comparisons than Lua's own quicksort, is stable, stays in
// bounds whatever the comparison answers, and leaves the list as it was where the comparison
// fails.
#include "libraries.h"
#include <limits.h>
#include <string.h>

#define RUN 4096
// So many are sorted without another table.
#define SHORT 256
// Fewer than so many are sorted by inserting one after the other.
#define FEW 8

enum { LIST = 1, LESS = 2, SOURCE = 3, TARGET = 4 };  // positions on the stack

// Whether a comes before b, both positions on the stack.
static inline bool less(lua_State *L, int a, int b) {
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

// --- a run on the stack

static void insert_each(lua_State *L, int *order, int count) {
  for (int number = 1; number < count; number++) {
    int value = order[number];
    int place = number;
    for (; place > 0 && less(L, value, order[place - 1]); place--) order[place] = order[place - 1];
    order[place] = value;
  }
}

// Sorts positions; `spare` has room for half of them.
static void sort_positions(lua_State *L, int *order, int count, int *spare) {
  if (count < FEW) return insert_each(L, order, count);
  int middle = count / 2;
  sort_positions(L, order, middle, spare);
  sort_positions(L, order + middle, count - middle, spare);
  if (!less(L, order[middle], order[middle - 1])) return;  // in order already
  memcpy(spare, order, (size_t)middle * sizeof *spare);
  int left = 0, right = middle;
  for (int to = 0; left < middle; to++) {
    bool takes_right = right < count && less(L, order[right], spare[left]);
    order[to] = takes_right ? order[right++] : spare[left++];
  }
}

// Puts the list's values from `start` on the stack, and returns their positions in order.
static const int *sort_run(lua_State *L, lua_Integer start, int count, int *order) {
  luaL_checkstack(L, count + LUA_MINSTACK, NULL);
  int bottom = lua_gettop(L) + 1;
  for (int number = 0; number < count; number++) {
    lua_geti(L, LIST, start + number);
    order[number] = bottom + number;
  }
  sort_positions(L, order, count, order + count);
  return order;
}

static void sort_run_into(lua_State *L, int table, lua_Integer start, int count, int *room) {
  int height = lua_gettop(L);
  const int *order = sort_run(L, start, count, room);
  for (int number = 0; number < count; number++) {
    lua_pushvalue(L, order[number]);
    if (table == LIST)
      lua_seti(L, table, start + number);
    else
      lua_rawseti(L, table, start + number);
  }
  lua_settop(L, height);
}

static void sort_short_list(lua_State *L, int count) {
  int room[2 * SHORT];
  sort_run_into(L, LIST, 1, count, room);
}

// --- merging runs of a longer list

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

static void sort_long_list(lua_State *L, lua_Integer count) {
  // A list may only claim to be long: its tables grow as it is read.
  int size = count < CLUA_SCRIPT_TEXT ? (int)count : CLUA_SCRIPT_TEXT;
  lua_createtable(L, size, 0);
  lua_createtable(L, size, 0);
  int *room = lua_newuserdatauv(L, 2 * RUN * sizeof *room, 0);
  for (lua_Integer start = 1; start <= count; start += RUN)
    sort_run_into(L, SOURCE, start, count - start < RUN ? (int)(count - start + 1) : RUN, room);
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
  if (count <= SHORT)
    sort_short_list(L, (int)count);
  else
    sort_long_list(L, count);
  return 0;
}
